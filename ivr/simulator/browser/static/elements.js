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
    const text = typeof value === "string" ? value : JSON.stringify(value);
    const pair = element("div");
    pair.append(element("dt", name), element("dd", text));
    list.append(pair);
  }
}
