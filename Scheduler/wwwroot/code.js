// Keeps the code to check in with fresh while the page is looked at.
(() => {
  const refresh = async () => {
    const shown = document.getElementById("code");
    if (!shown || document.visibilityState === "hidden") {
      return;
    }

    const answer = await fetch(location.href, { headers: { Accept: "text/html" } }).catch(() => null);
    if (answer?.ok && !answer.redirected) {
      const fresh = new DOMParser().parseFromString(await answer.text(), "text/html").getElementById("code");
      if (fresh) {
        shown.replaceWith(fresh);
      }
    }
  };
  setInterval(refresh, Number(document.getElementById("code")?.dataset.refresh ?? 20000));
  document.addEventListener("visibilitychange", refresh);
})();
