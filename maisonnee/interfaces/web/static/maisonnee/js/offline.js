// A visit written where the connection is poor: what is typed stays on this telephone until the server has it.
// Kept by person and page, 24 hours at most, erased once received and when signing out. Works without: a plain form.
"use strict";
(() => {
  const PREFIX = "maisonnee.visit:";
  const LEFT = "maisonnee.left:";
  const LONGEST = 24 * 3600 * 1000;
  const AGAIN = 15000;
  const SECRET = new Set(["csrfmiddlewaretoken", "_ticket", "version"]);
  const openedAt = Date.now();

  let store;
  try {
    store = window.localStorage;
    store.length;
  } catch {
    return;
  }

  const keys = () => Object.keys(store).filter((key) => key.startsWith(PREFIX) || key.startsWith(LEFT));
  const read = (key) => {
    try {
      return JSON.parse(store.getItem(key));
    } catch {
      return null;
    }
  };
  const write = (key, value) => {
    try {
      store.setItem(key, JSON.stringify(value));
      return true;
    } catch {
      return false;
    }
  };

  // Nothing stays longer than a day, whoever wrote it.
  for (const key of keys()) {
    const kept = read(key);
    if (!kept || !kept.at || Date.now() - kept.at > LONGEST) store.removeItem(key);
  }

  const menu = document.querySelector("[data-signs-out]");
  const form = document.querySelector("form[data-kept-for]");
  const user = form ? form.dataset.keptFor : menu ? menu.dataset.signsOut : "";
  if (!user) return;
  const keyOf = (path) => `${PREFIX}${user}:${path}`;
  const own = () => keys().filter((key) => key.startsWith(`${PREFIX}${user}:`));
  const hasLeft = () => ((read(`${LEFT}${user}`) || {}).at || 0) > openedAt;

  // The buttons of a form that did not leave come back (app.js held them).
  const release = (held) => setTimeout(() => {
    delete held.dataset.sent;
    held.querySelectorAll("[aria-disabled='true']").forEach((button) => button.removeAttribute("aria-disabled"));
  }, 0);

  // Signing out erases what this person kept here; what was not sent yet is said first.
  document.addEventListener("submit", (event) => {
    if (!(event.target instanceof Element) || !event.target.closest("[data-signs-out]")) return;
    const question = "Une saisie n’est pas encore envoyée. Vous déconnecter l’efface de ce téléphone. Continuer\u00a0?";
    if (own().length && !window.confirm(question)) {
      event.preventDefault();
      event.stopImmediatePropagation();
      release(event.target);
      return;
    }
    own().forEach((key) => store.removeItem(key));
    write(`${LEFT}${user}`, { at: Date.now() });
  }, true);

  // Sending: once, whatever happens on the way, thanks to the form's own ticket.
  const tokenHere = () => (document.querySelector("[name=csrfmiddlewaretoken]") || {}).value || "";
  const post = (path, kept, token) => {
    const body = new URLSearchParams(kept.fields);
    body.set("_ticket", kept.ticket);
    body.set("csrfmiddlewaretoken", token);
    return fetch(path, { method: "POST", body, redirect: "manual", headers: { "X-Maisonnee-Kept": "1" } });
  };
  const freshToken = async (path) => {
    const answer = await fetch(path, { redirect: "manual" });
    if (answer.type === "opaqueredirect") return "";
    const page = new DOMParser().parseFromString(await answer.text(), "text/html");
    const field = page.querySelector("[name=csrfmiddlewaretoken]");
    return field ? field.value : null;
  };
  // Answers what became of it: sent (and where to go), later, expired, unsure (to read again), refused.
  const deliver = async (path, kept) => {
    try {
      let answer = await post(path, kept, tokenHere());
      if (answer.status === 403) {
        // The protection token changed since the page was opened, for instance after signing in elsewhere.
        const token = await freshToken(path);
        if (token === "") return { state: "expired" };
        if (token === null) return { state: "refused" };
        answer = await post(path, kept, token);
      }
      if (answer.type === "opaqueredirect") return { state: "expired" };
      if (answer.ok) {
        const { to, repeated } = await answer.json();
        // An earlier sending had arrived without its answer; what was changed since is not in the record.
        const changed = repeated && kept.attempted && kept.attempted !== JSON.stringify(kept.fields);
        return { state: changed ? "again" : "sent", to };
      }
      if (answer.status === 422 || answer.status === 409) return { state: "unsure" };
      return { state: answer.status >= 500 || answer.status === 429 ? "later" : "refused" };
    } catch {
      return { state: "later" };
    }
  };

  const toReadAgain = (kept) => ({ ...kept, ticket: "", sending: false, attempted: "", again: true });

  // Another page of ours, opened later: what waits is sent from here.
  const sendFromElsewhere = async () => {
    for (const key of own()) {
      const path = key.slice(keyOf("").length);
      const kept = read(key);
      if (!kept || path === location.pathname) continue;
      // Sent as a plain form to hear what the server had to say, and it was taken: no page of errors came back.
      if (kept.asked) store.removeItem(key);
      if (kept.asked || !kept.sending) continue;
      const answer = await deliver(path, kept);
      if (answer.state === "sent") store.removeItem(key);
      if (answer.state === "sent") say("Ce qui était gardé sur ce téléphone est envoyé.", answer.to);
      if (answer.state === "again") write(key, toReadAgain(kept));
      if (["unsure", "refused", "again"].includes(answer.state)) say("Une saisie gardée sur ce téléphone est à relire.", path);
    }
  };
  const say = (sentence, href) => {
    const place = document.querySelector(".messages");
    if (!place) return;
    const line = document.createElement("div");
    line.className = "notice";
    line.setAttribute("role", "status");
    const link = document.createElement("a");
    link.href = href;
    link.textContent = "Ouvrir";
    line.append(`${sentence} `, link);
    place.append(line);
  };
  addEventListener("online", sendFromElsewhere);
  sendFromElsewhere();
  if (!form) return;

  // The form itself.
  const key = keyOf(location.pathname);
  const states = document.querySelectorAll("[data-kept-state]");
  const show = (state) => states.forEach((box) => { box.hidden = box.dataset.keptState !== state; });
  const fields = () => [...new FormData(form)].filter(([name, value]) => !SECRET.has(name) && typeof value === "string");
  const ticket = form.querySelector("[name=_ticket]");
  const untouched = JSON.stringify(fields());
  let kept = read(key);
  let busy = false;
  let timer = 0;

  const keep = (sending) => {
    if (hasLeft()) {
      kept = null;
      show("left");
      return false;
    }
    const { at = Date.now(), attempted = "", again = false } = kept || {};
    kept = { at, ticket: ticket.value, fields: fields(), sending, attempted, again };
    return write(key, kept);
  };
  const forget = () => {
    store.removeItem(key);
    kept = null;
  };
  const putBack = () => {
    for (const control of form.elements) {
      if (!control.name || SECRET.has(control.name)) continue;
      const values = kept.fields.filter(([name]) => name === control.name).map(([, value]) => value);
      if (control.type === "checkbox" || control.type === "radio") control.checked = values.includes(control.value);
      else if (values.length) control.value = values[0];
    }
    // The team may have taken a field out of the form meanwhile: what was typed in it is sent all the same.
    for (const [name, value] of kept.fields) {
      if (!value || form.elements.namedItem(name)) continue;
      const extra = document.createElement("input");
      Object.assign(extra, { type: "hidden", name, value });
      extra.dataset.keptExtra = "";
      form.append(extra);
    }
    if (kept.ticket) ticket.value = kept.ticket;
  };
  const send = async () => {
    if (busy || !kept) return;
    if (hasLeft()) {
      kept = null;
      show("left");
      return;
    }
    busy = true;
    clearTimeout(timer);
    show("sending");
    // Nothing is typed while it leaves: it would be neither sent nor kept.
    const focused = document.activeElement;
    form.inert = true;
    const answer = await deliver(location.pathname, kept);
    if (answer.state === "sent") {
      forget();
      location.assign(answer.to);
      return;
    }
    if (answer.state === "again") {
      write(key, toReadAgain(kept));
      location.reload();
      return;
    }
    busy = false;
    form.inert = false;
    if (focused instanceof HTMLElement) focused.focus();
    if (answer.state === "unsure") {
      // The server has something to say about a field: its own page says it best.
      keep(false);
      write(key, { ...kept, asked: true });
      form.submit();
      return;
    }
    release(form);
    show(answer.state);
    if (answer.state === "later") {
      kept.attempted = kept.attempted || JSON.stringify(kept.fields);
      write(key, kept);
      timer = setTimeout(send, AGAIN);
    }
    if (answer.state === "refused") keep(false);
  };

  form.addEventListener("input", () => {
    if (JSON.stringify(fields()) === untouched) {
      forget();
      show("");
      return;
    }
    const wasSending = Boolean(kept && kept.sending);
    if (keep(wasSending) && !busy && !wasSending) show(kept.again ? "again" : "typed");
  });
  form.addEventListener("submit", (event) => {
    // Where nothing can be kept, the form goes as forms go.
    if (!keep(true)) return;
    event.preventDefault();
    send();
  });
  addEventListener("online", () => { if (kept && kept.sending) send(); });
  document.querySelectorAll("[data-kept-erase]").forEach((button) => button.addEventListener("click", () => {
    forget();
    form.querySelectorAll("[data-kept-extra]").forEach((extra) => extra.remove());
    form.reset();
    show("");
    form.querySelector("input:not([type=hidden])").focus();
  }));

  if (kept && kept.asked && !document.querySelector(".error-summary")) forget();
  if (kept && kept.at) {
    putBack();
    keep(Boolean(kept.sending));
    show(kept.again ? "again" : "typed");
    if (kept.sending) send();
  }
})();
