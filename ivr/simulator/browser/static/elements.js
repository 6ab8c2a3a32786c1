// The few ways in which the page is built: every text is text, never markup.

export function element(name, text = "", className = "") {
  const made = document.createElement(name);
  made.textContent = text;
  if (className) made.className = className;
  return made;
}

export function copyOf(template) {
  return document.getElementById(template).content.cloneNode(true);
}

export function pairs(list, values) {
  for (const [name, value] of Object.entries(values)) {
    const pair = element("div");
    pair.append(element("dt", name), element("dd", written(value)));
    list.append(pair);
  }
}

/** A fact as rules speak of it. */
export function written(value) {
  if (value === null) return "unknown";
  if (typeof value === "boolean") return value ? "yes" : "no";
  if (typeof value === "number") return String(Math.round(value * 10) / 10);
  return typeof value === "string" ? value : JSON.stringify(value);
}
