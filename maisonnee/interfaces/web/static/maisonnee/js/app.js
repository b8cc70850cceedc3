// What the pages do better with JavaScript; every one of them works without.
"use strict";

// "/" goes to the search, from anywhere but a field.
document.addEventListener("keydown", (event) => {
  if (event.key === "/" && !event.ctrlKey && !event.metaKey && !event.altKey) {
    const target = event.target;
    if (target instanceof Element && target.closest("input, textarea, select, [contenteditable]")) return;
    const search = document.querySelector("[data-search]");
    if (search) {
      event.preventDefault();
      search.focus();
      search.select();
    }
  }
  // Ctrl + Enter sends the form one is typing in, where a page says so.
  if (event.key === "Enter" && (event.ctrlKey || event.metaKey) && event.target instanceof Element) {
    const form = event.target.closest("form");
    if (form && form.querySelector("[data-quick-send]")) {
      event.preventDefault();
      form.requestSubmit();
    }
  }
  if (event.key === "Escape") {
    for (const menu of document.querySelectorAll("details[data-closes][open]")) {
      menu.open = false;
      menu.querySelector("summary").focus();
    }
  }
});

// A menu closes when one goes elsewhere.
const closeOthers = (event) => {
  for (const menu of document.querySelectorAll("details[data-closes][open]")) {
    const inside = event.target instanceof Node && menu.contains(event.target);
    // The veil behind the sheet belongs to the menu itself.
    if (!inside || event.target === menu) menu.open = false;
  }
};
document.addEventListener("click", closeOthers);
document.addEventListener("focusin", closeOthers);

// A form is sent once. Its buttons come back when the answer is a fragment, or with the back button.
const release = (form) => {
  delete form.dataset.sent;
  for (const button of form.querySelectorAll("[aria-disabled='true']")) button.removeAttribute("aria-disabled");
};
document.addEventListener("submit", (event) => {
  const form = event.target;
  if (!(form instanceof HTMLFormElement) || form.method !== "post" || "repeatable" in form.dataset) return;
  if (form.dataset.sent) {
    event.preventDefault();
    event.stopImmediatePropagation();
    return;
  }
  form.dataset.sent = "1";
  // After the browser has read which button was pressed.
  setTimeout(() => {
    for (const button of form.querySelectorAll("button:not([type='button'])")) button.setAttribute("aria-disabled", "true");
  }, 0);
}, true);
addEventListener("pageshow", (event) => {
  if (event.persisted) document.querySelectorAll("form[data-sent]").forEach(release);
});
document.addEventListener("htmx:afterRequest", (event) => {
  const form = event.target instanceof Element ? event.target.closest("form[data-sent]") : null;
  if (form) release(form);
});

// After a fragment: say what changed, and put the focus where the fragment asks.
const announce = (sentence) => {
  const region = document.getElementById("annonce");
  if (!region || !sentence) return;
  region.textContent = "";
  setTimeout(() => { region.textContent = sentence; }, 50);
};
document.addEventListener("htmx:afterSettle", (event) => {
  const fragment = event.detail.elt;
  if (!(fragment instanceof Element)) return;
  const told = fragment.matches("[data-announce]") ? fragment : fragment.querySelector("[data-announce]");
  if (told) announce(told.dataset.announce);
  const wanted = fragment.matches("[data-focus]") ? fragment : fragment.querySelector("[data-focus]");
  if (wanted) wanted.focus();
});
document.addEventListener("htmx:responseError", () => {
  announce("La demande n’a pas abouti. Rien n’a été changé. Rechargez la page.");
});
document.addEventListener("htmx:sendError", () => {
  announce("La connexion est interrompue. Rien n’a été changé. Réessayez dans un instant.");
});

// « Tout cocher » : every box of the form that carries the name; unticked as soon as one is. Shown when a script can do it.
const tickAll = (root) => {
  for (const label of root.querySelectorAll("[data-tick-all][hidden]")) {
    const all = label.querySelector("input");
    const boxes = () => [...label.closest("form").querySelectorAll(`[name="${label.dataset.tickAll}"]`)];
    label.hidden = false;
    all.addEventListener("change", () => boxes().forEach((box) => { box.checked = all.checked; }));
    label.closest("form").addEventListener("change", () => { all.checked = boxes().every((box) => box.checked); });
  }
};
tickAll(document);
document.addEventListener("htmx:afterSettle", () => tickAll(document));
