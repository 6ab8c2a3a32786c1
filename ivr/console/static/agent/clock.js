// How long a state has lasted, and how long a rest still takes, by the server's clock.

import { lasting } from "../lasting.js";

const TOLERANCE_MS = 2000;
let aheadMs = null;

export function setClock(iso) {
  const found = new Date(iso) - Date.now();
  if (aheadMs === null || Math.abs(found - aheadMs) > TOLERANCE_MS) aheadMs = found;
  show();
}

function show() {
  const now = Date.now() + aheadMs;
  for (const each of document.querySelectorAll("[data-since]")) each.textContent = lasting(now - new Date(each.dataset.since));
  for (const each of document.querySelectorAll("[data-until]")) each.textContent = lasting(new Date(each.dataset.until) - now);
}

setInterval(show, 1000);
