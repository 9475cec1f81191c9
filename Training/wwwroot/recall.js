// Today's review by keyboard: letters or digits choose, Enter checks, and 1–4 say how well one remembered. Without it the forms do the same.
(() => {
  document.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.repeat || event.target.matches("textarea, [type=text], select")) {
      return;
    }

    const press = (element) => {
      if (element) {
        element.click();
        element.focus();
        event.preventDefault();
      }
    };
    const rate = document.getElementById("rate");
    const key = event.key.toUpperCase();
    if (rate) {
      press(/^[1-4]$/.test(key) && rate.querySelector(`[data-key="${key}"]`));
      return;
    }

    const form = document.getElementById("recall");
    const letter = /^[1-9]$/.test(key) ? String.fromCharCode(64 + Number(key)) : key;
    if (/^[A-Z]$/.test(letter)) {
      press(form?.querySelector(`fieldset:not(:disabled) [data-letter="${letter}"]`));
    } else if (key === "ENTER" && event.target.matches("[type=radio], [type=checkbox]")) {
      press(form?.querySelector("[data-move=next]"));
    }
  });
})();
