// Sitting an exam: each tap is saved, waits here while there is no network, and goes out when it is back. Without this script the
// form does the same, one question at a time.
(() => {
  const form = document.getElementById("sit");
  const clock = document.getElementById("left");
  const bar = document.querySelector(".exam-bar");
  const notice = document.getElementById("notice");
  const recorded = document.getElementById("recorded");
  if (!clock) {
    return;
  }

  // The server's remaining time, counted down by a clock that nobody can set.
  let endsAt = performance.now() + Number(clock.dataset.left);
  const setLeft = (ms) => { endsAt = performance.now() + ms; };
  let isHandedIn = false;
  const tick = () => {
    const left = Math.max(0, endsAt - performance.now());
    clock.textContent = `${Math.floor(left / 60000)}:${String(Math.floor(left / 1000) % 60).padStart(2, "0")}`;
    bar.classList.toggle("short", left < 60000);
    if (left === 0 && !isHandedIn) {
      isHandedIn = true;
      end();
    }
  };
  const end = async () => {
    if (form) {
      await flush();
      document.getElementById("hand-in").submit();
    } else {
      location.reload();
    }
  };
  setInterval(tick, 500);
  if (!form) {
    return;
  }

  const { attempt, item, steps } = form.dataset;
  const autosave = form.dataset.autosave === "true";
  const box = `hanyang.exam.${attempt}`;
  const read = () => {
    try {
      return JSON.parse(localStorage.getItem(box)) || {};
    } catch {
      return {};
    }
  };
  const state = { surface: `w${Math.random().toString(36).slice(2, 10)}`, counter: 0, queue: [], ...read() };
  const keep = () => {
    try {
      localStorage.setItem(box, JSON.stringify(state));
    } catch {
      // A browser that keeps nothing still sends.
    }
  };
  const say = (text) => {
    notice.textContent = text || "";
    notice.hidden = !text;
  };

  const valuesOf = (fieldset) => {
    const prefix = fieldset.dataset.prefix;
    const kind = fieldset.dataset.kind;
    if (kind === "CaseStudy") {
      return { values: [], parts: [...fieldset.querySelectorAll(":scope > fieldset")].map(valuesOf) };
    }

    if (["SingleChoice", "MultipleChoice", "TrueFalse"].includes(kind)) {
      return { values: [...fieldset.querySelectorAll(`[name="${prefix}v"]:checked`)].map((input) => input.value) };
    }

    return { values: [...fieldset.querySelectorAll("input, select, textarea")].map((input) => input.value.trim()) };
  };

  const enqueue = (step) => {
    state.counter += 1;
    const messageId = `${state.surface}.${state.counter}`;
    state.queue.push({ messageId, surface: state.surface, ordinal: state.counter, ...step });
    keep();
    flush();
    return messageId;
  };

  let sending = null;
  const flush = () => sending ?? (sending = send().finally(() => { sending = null; }));
  const send = async () => {
    while (state.queue.length > 0) {
      const step = state.queue[0];
      let answer;
      try {
        answer = await fetch(steps, { method: "POST", headers: { "Content-Type": "application/json", Accept: "application/json" }, body: JSON.stringify(step), signal: AbortSignal.timeout(15000) });
      } catch {
        bar.classList.add("offline");
        say(form.dataset.offline);
        return;
      }

      if (answer.status === 401 || answer.status === 403) {
        say(form.dataset.signIn);
        return;
      }

      if (answer.status >= 500 || answer.status === 429) {
        bar.classList.add("offline");
        say(form.dataset.offline);
        return;
      }

      // Whatever the server has answered to is not sent again.
      state.queue.shift();
      keep();
      const wasOffline = bar.classList.contains("offline");
      bar.classList.remove("offline");
      if (!answer.ok) {
        continue;
      }

      const receipt = await answer.json();
      if (receipt.outcome === "over") {
        localStorage.removeItem(box);
        location.reload();
        return;
      }

      if (receipt.outcome === "saved" || receipt.outcome === "repeated") {
        recorded.textContent = receipt.said;
        if (step.kind === "answer") {
          document.querySelector(`.items a[href$="q=${step.item}"]`)?.classList.add("has");
        }
        setLeft(receipt.leftMs);
        say(wasOffline ? form.dataset.sent : "");
      } else {
        say(receipt.said);
      }
    }
  };

  const field = (name) => form.elements.namedItem(name);
  let typing;
  const save = () => {
    clearTimeout(typing);
    typing = undefined;
    const response = valuesOf(form.querySelector("fieldset"));
    const isEmpty = (one) => one.values.every((value) => value === "") && (one.parts ?? []).every(isEmpty);
    if (isEmpty(response)) {
      return;
    }

    const messageId = enqueue({ item: Number(item), kind: "answer", response });
    // The form, sent by a button, is the same message again.
    field("message").value = messageId;
    field("surface").value = state.surface;
    field("ordinal").value = state.counter;
  };
  if (autosave) {
    form.addEventListener("change", save);
    form.addEventListener("input", (event) => {
      if (event.target.matches("textarea, [type=text]")) {
        clearTimeout(typing);
        typing = setTimeout(save, 1200);
      }
    });
  }

  form.addEventListener("submit", (event) => {
    if (!navigator.onLine) {
      // The next question isn't here, and a form that is sent now is lost.
      event.preventDefault();
      say(form.dataset.offline);
    } else if (typing) {
      save();
    }
  });

  addEventListener("online", flush);
  setInterval(() => state.queue.length > 0 && flush(), 5000);
  if (state.queue.length > 0) {
    flush();
  }

  if (form.dataset.watch === "true") {
    document.addEventListener("visibilitychange", () => {
      if (document.visibilityState === "hidden") {
        enqueue({ item: 0, kind: "away" });
      } else {
        say(form.dataset.away);
      }
    });
  }

  document.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.target.matches("textarea, [type=text], select")) {
      return;
    }

    const key = event.key.toUpperCase();
    const letter = /^[1-9]$/.test(key) ? String.fromCharCode(64 + Number(key)) : key;
    const choice = /^[A-Z]$/.test(letter) && form.querySelector(`fieldset:not(:disabled) [data-letter="${letter}"]`);
    if (choice) {
      choice.click();
      choice.focus();
      event.preventDefault();
    } else if (key === "ARROWRIGHT" && !event.target.matches("[type=radio]")) {
      form.querySelector("[data-move=next]")?.click();
    } else if (key === "ARROWLEFT" && !event.target.matches("[type=radio]")) {
      form.querySelector("[data-move=previous]")?.click();
    } else if (key === "ENTER" && event.target.matches("[type=radio], [type=checkbox]")) {
      form.querySelector("[data-move=next]")?.click();
      event.preventDefault();
    }
  });
})();
