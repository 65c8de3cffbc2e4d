// SPDX-License-Identifier: EUPL-1.2
// Small comforts; every page works without them. Remembers the municipality and sends a question with Ctrl+Enter.
const place = "schakelpunt.gemeente";

function remembered() {
  try {
    return localStorage.getItem(place) ?? "";
  } catch {
    return ""; // storage may be forbidden by the browser: then nothing is remembered
  }
}

function remember(value) {
  try {
    if (value) localStorage.setItem(place, value);
    else localStorage.removeItem(place);
  } catch {
    // see above
  }
}

function restore(root) {
  for (const field of root.querySelectorAll("[data-remember]")) {
    if (!field.value) field.value = remembered();
  }
}

document.addEventListener("change", (event) => {
  if (event.target.matches?.("[data-remember]")) remember(event.target.value.trim());
});

document.addEventListener("keydown", (event) => {
  const sends = event.key === "Enter" && (event.ctrlKey || event.metaKey);
  if (sends && event.target.matches?.("textarea")) event.target.form?.requestSubmit();
});

document.addEventListener("click", (event) => {
  if (event.target.closest?.("[data-print]")) window.print();
});

document.addEventListener("htmx:load", (event) => restore(event.target));
restore(document);
