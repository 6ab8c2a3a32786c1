// The time on the line, which can be moved on.

import { act } from "./acts.js";

const face = document.getElementById("clock");
const TICK_MS = 1000;
const FORMAT = new Intl.DateTimeFormat(document.documentElement.lang, {
  weekday: "short", day: "numeric", month: "short", hour: "2-digit", minute: "2-digit",
});
let ahead = null;

export function set({ now }) {
  ahead = new Date(now) - Date.now();
  tick();
}

function tick() {
  if (ahead === null) return;
  const now = new Date(Date.now() + ahead);
  face.dateTime = now.toISOString();
  face.textContent = FORMAT.format(now);
}

for (const button of document.querySelectorAll("[data-skip]")) {
  button.addEventListener("click", () => act("skip", { minutes: Number(button.dataset.skip) }));
}
document.getElementById("to-survey").addEventListener("click", () => act("skip to survey"));
setInterval(tick, TICK_MS);
