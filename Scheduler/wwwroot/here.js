// Checking in by where one is: the browser asks its user first.
(() => {
  if (!navigator.geolocation) {
    return;
  }

  for (const form of document.querySelectorAll("form.here")) {
    form.hidden = false;
    form.addEventListener("submit", event => {
      if (form.latitude.value) {
        return;
      }

      event.preventDefault();
      const button = form.querySelector("button");
      button.disabled = true;
      navigator.geolocation.getCurrentPosition(
        ({ coords }) => {
          form.latitude.value = coords.latitude;
          form.longitude.value = coords.longitude;
          form.submit();
        },
        () => {
          button.disabled = false;
          const told = document.createElement("p");
          told.className = "refusal";
          told.setAttribute("role", "alert");
          told.textContent = button.dataset.failed;
          form.replaceChildren(told);
        },
        { enableHighAccuracy: true, timeout: 15000 });
    });
  }
})();
