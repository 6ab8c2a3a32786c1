// The form beside the text. The server makes it anew after each change: what is open, focused and typed stays.

/** Calls `change` with the fields that `/rules/change` takes. */
export function form(place, change) {
  place.addEventListener("change", ({ target }) => {
    if (target.dataset.path) change({ does: "set", path: target.dataset.path, typed: target.value });
  });
  place.addEventListener("keydown", (event) => {
    if (event.key !== "Enter" || event.target.tagName !== "INPUT") return;
    event.preventDefault(); // it would send the whole form
    event.target.parentElement.querySelector("[data-named]")?.click();
    event.target.dispatchEvent(new Event("change", { bubbles: true }));
  });
  place.addEventListener("click", ({ target }) => {
    const button = target.closest("button[data-does]");
    if (!button) return;
    const { does, path, to = "", named } = button.dataset;
    const field = named ? document.getElementById(named) : null;
    change({ does, path, to, name: field?.value ?? "" });
    if (field?.matches("input")) field.value = "";
  });
}

/** `change` is what the server was asked for, if it was: items of lists that change places keep what is open in them. */
export function show(place, html, change = {}) {
  const renamed = renaming(change);
  const open = [...place.querySelectorAll("details[open]")].map((each) => renamed(each.id));
  const focused = place.contains(document.activeElement) ? document.activeElement : null;
  const typed = focused?.matches("input, textarea") ? focused.value : null;
  const [start, end] = typed === null ? [] : [focused.selectionStart, focused.selectionEnd];
  const { scrollTop } = place;
  place.innerHTML = html;
  for (const id of open) document.getElementById(id)?.setAttribute("open", "");
  place.scrollTop = scrollTop;
  const again = focused?.id ? document.getElementById(renamed(focused.id)) : null;
  (again?.disabled ? again.closest("details").firstElementChild : again)?.focus({ preventScroll: true });
  if (again && typed !== null) {
    again.value = typed;
    again.setSelectionRange(start, end);
  }
}

function renaming({ does, path, to }) {
  const at = path ? JSON.parse(path).at(-1) : null;
  if (typeof at !== "number" || !["move", "drop"].includes(does)) return (id) => id;
  const list = dotted(JSON.parse(path).slice(0, -1));
  const neighbour = Number(to) < at ? at - 1 : at + 1;
  const place = does === "drop"
    ? (number) => (number > at ? number - 1 : number)
    : (number) => (number === at ? neighbour : number === neighbour ? at : number);
  return (id) => {
    const [, before, number, after] = /^(\w+-.*?)\[(\d+)\](.*)$/.exec(id) ?? [];
    return before?.endsWith(`-${list}`) ? `${before}[${place(Number(number))}]${after}` : id;
  };
}

function dotted(path) {
  return path.map((step) => (typeof step === "number" ? `[${step}]` : `.${step}`)).join("").slice(1);
}

// The ids of elements have no spaces (`ivr/routing/editing/form.py`).
function element(place, kind, path) {
  return place.querySelector(`#${CSS.escape(`${kind}-${path.replaceAll(" ", "\u00a0")}`)}`);
}

/** Goes to what was added. */
export function begin(place, path) {
  reveal(place, path);
  element(place, "s", path)?.querySelector("input, select, textarea")?.focus();
}

/** Opens what is folded around the field of a setting. */
export function reveal(place, path) {
  const field = element(place, "f", path) ?? element(place, "s", path);
  for (let each = field; each && each !== place; each = each.parentElement) {
    if (each.tagName === "DETAILS") each.open = true;
  }
  field?.scrollIntoView({ block: "nearest" });
}
