// What the page says in the visitor's language: `said("queue", {queue: "senior"})`.

const WORDS = JSON.parse(document.body.dataset.words);

export function said(name, values = {}) {
  return WORDS[name].replace(/\{(\w+)\}/g, (_, slot) => values[slot]);
}

export function signed(number) {
  return `${Math.round(number) < 0 ? "−" : "+"}${Math.abs(Math.round(number))}`;
}

export function seconds(number) {
  return number.toLocaleString(document.documentElement.lang, { maximumFractionDigits: 1 });
}

export function timeOfDay(iso) {
  return new Date(iso).toLocaleTimeString(document.documentElement.lang);
}
