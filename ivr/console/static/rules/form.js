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
    change({ does, path, to, name: named ? document.getElementById(named).value : "" });
  });
}

export function show(place, html) {
  const open = [...place.querySelectorAll("details[open]")].map((each) => each.id);
  const focused = place.contains(document.activeElement) ? document.activeElement : null;
  const typed = focused?.dataset.path && focused.tagName !== "SELECT" ? focused.value : null;
  const [start, end] = typed === null ? [] : [focused.selectionStart, focused.selectionEnd];
  const { scrollTop } = place;
  place.innerHTML = html;
  for (const id of open) document.getElementById(id)?.setAttribute("open", "");
  place.scrollTop = scrollTop;
  const again = focused?.id ? document.getElementById(focused.id) : null;
  again?.focus({ preventScroll: true });
  if (again && typed !== null) {
    again.value = typed;
    again.setSelectionRange(start, end);
  }
}

/** Opens what is folded around the field of a setting. */
export function reveal(place, path) {
  const field = place.querySelector(`#${CSS.escape(`f-${path}`)}, #${CSS.escape(`s-${path}`)}`);
  for (let each = field; each && each !== place; each = each.parentElement) {
    if (each.tagName === "DETAILS") each.open = true;
  }
  field?.scrollIntoView({ block: "nearest" });
}
