// Follows what the server tells of the board, and gives each thing to the part of the page that shows it.

import { set as setClock } from "./clock.js";
import { List } from "./list.js";
import { ROWS } from "./rows.js";
import { show as showTotals } from "./totals.js";
import * as traces from "./traces.js";

const SILENT_MS = 6000;
const AGAIN_MS = 1000;
const board = document.getElementById("board");
const live = document.getElementById("live");
const lists = new Map(Object.entries(ROWS).map(([name, fill]) => [name, new List(name, fill)]));
let heardAt = performance.now();

const stream = new EventSource(board.dataset.stream);
stream.addEventListener("message", ({ data }) => {
  heardAt = performance.now();
  show(JSON.parse(data));
});
// Refused, not only cut off: the session may be over. The page itself knows what is to be done then.
stream.addEventListener("error", () => {
  if (stream.readyState === EventSource.CLOSED) setTimeout(() => location.reload(), AGAIN_MS);
});
setInterval(() => tell(performance.now() - heardAt < SILENT_MS), 1000);

function show({ now, whole = false, put = {}, gone = {}, traces: heard = {} }) {
  setClock(now);
  traces.hear(heard, { whole });
  for (const [name, list] of lists) {
    if (whole) list.keepOnly((put[name] ?? []).map(({ key }) => key));
    list.remove(gone[name] ?? []);
    list.put(put[name] ?? []);
  }
  if (put.totals) showTotals(put.totals[0]);
  board.setAttribute("aria-busy", "false");
  tell(true);
}

function tell(isLive) {
  const words = isLive ? live.dataset.live : live.dataset.lost;
  if (live.textContent !== words) live.textContent = words;
  live.classList.toggle("lost", !isLive);
}
