// The words of this page's scripts, in the viewer's language.

const words = JSON.parse(document.getElementById("said").textContent);

export function say(name, values = {}) {
  return words[name].replace(/\{(\w+)\}/g, (_slot, key) => values[key]);
}
