// What every page has: the dialog of keys, shortcuts, copying.

const shortcuts = new Map();

/** Calls `act` when a key is pressed outside of fields; `key` is as in KeyboardEvent.key. */
export function onKey(key, act) {
  shortcuts.set(key, act);
}

/** Whether somebody is typing, or a key means something to what has the focus. */
function isTaken(event) {
  if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey) return true;
  const target = event.target;
  if (target.closest("input:not([type=checkbox], [type=range]), textarea, select, dialog[open]")) {
    return true;
  }
  return event.key === " " && target.closest("button, a, summary, input, [role=button]") !== null;
}

let goes = false;
const PLACES = { a: "/", l: "/plan", p: "/progress", i: "/interviews" };

document.addEventListener("keydown", (event) => {
  if (isTaken(event)) return;
  const went = goes;
  goes = event.key === "g";
  if (went && PLACES[event.key]) {
    event.preventDefault();
    location.assign(PLACES[event.key]);
    return;
  }
  const act = shortcuts.get(event.key);
  if (act) {
    event.preventDefault();
    act(event);
  }
});

const keys = document.getElementById("keys");

onKey("?", () => keys.showModal());
onKey("/", () => {
  const search = document.getElementById("q");
  if (search) {
    search.focus();
    search.select();
  } else {
    location.assign("/#q");
  }
});
if (location.hash === "#q") document.getElementById("q")?.focus();

for (const button of document.querySelectorAll("[data-opens]")) {
  button.hidden = false;
  button.addEventListener("click", () => document.getElementById(button.dataset.opens).showModal());
}

for (const button of document.querySelectorAll("[data-close]")) {
  button.addEventListener("click", () => button.closest("dialog").close());
}

for (const button of document.querySelectorAll("[data-copy]")) {
  if (!navigator.clipboard) continue;
  button.hidden = false;
  button.addEventListener("click", async () => {
    await navigator.clipboard.writeText(document.getElementById(button.dataset.copy).textContent);
    const before = button.textContent;
    button.textContent = "Copied";
    setTimeout(() => (button.textContent = before), 1500);
  });
}
