// Drags a session to another day, in the week also to another hour. What clashes there is shown by the page that asks for a yes.
(() => {
  const calendar = document.getElementById("calendar");
  const hint = document.querySelector(".drag-hint");
  if (!calendar || !calendar.querySelector("[data-move]")) {
    return;
  }

  hint.hidden = false;
  let dragged = null;
  const cellOf = event => event.target instanceof Element ? event.target.closest("[data-to]") : null;
  const leave = () => calendar.querySelectorAll(".over").forEach(cell => cell.classList.remove("over"));
  calendar.addEventListener("dragstart", event => {
    dragged = event.target instanceof Element ? event.target.closest("[data-move]") : null;
    if (dragged) {
      event.dataTransfer.effectAllowed = "move";
      event.dataTransfer.setData("text/plain", dragged.textContent.trim());
    }
  });
  calendar.addEventListener("dragover", event => {
    const cell = cellOf(event);
    if (dragged && cell) {
      event.preventDefault();
      leave();
      cell.classList.add("over");
    }
  });
  calendar.addEventListener("dragend", () => { dragged = null; leave(); });
  calendar.addEventListener("drop", event => {
    const cell = cellOf(event);
    if (dragged && cell) {
      event.preventDefault();
      // A day keeps the time; an hour keeps the minutes.
      const [day, hour] = cell.dataset.to.split("T");
      const time = hour ? hour.slice(0, 3) + dragged.dataset.time.slice(3) : dragged.dataset.time;
      location.href = `${dragged.dataset.move}?to=${encodeURIComponent(`${day}T${time}`)}`;
    }
  });
})();
