// Keeps the counts of an exam current while it is on.
(() => {
  const refresh = async () => {
    const list = document.getElementById("progress");
    if (list?.dataset.refresh !== "true" || document.visibilityState === "hidden") {
      return;
    }

    const answer = await fetch("?handler=Progress", { headers: { Accept: "text/html" } }).catch(() => null);
    if (answer?.ok && !answer.redirected) {
      const fresh = new DOMParser().parseFromString(await answer.text(), "text/html").getElementById("progress");
      if (fresh) {
        list.replaceWith(fresh);
      }
    }
  };
  setInterval(refresh, 5000);
})();
