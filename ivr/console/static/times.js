// Puts the instants on a page into the viewer's zone and way of writing.

const STYLES = {
  minute: { dateStyle: "medium", timeStyle: "short" },
  time: { timeStyle: "medium" },
  day: { dateStyle: "medium" },
};

export function localise(root) {
  for (const each of root.querySelectorAll("time[datetime][data-shows]")) {
    const at = new Date(each.dateTime);
    each.textContent = new Intl.DateTimeFormat(document.documentElement.lang, STYLES[each.dataset.shows]).format(at);
    each.title = `${at.toISOString().slice(0, 19)}Z`;
  }
}

localise(document);
document.addEventListener("htmx:load", (event) => localise(event.detail.elt));
