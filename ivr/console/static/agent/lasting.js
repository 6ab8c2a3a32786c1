// How long a state has lasted, and how long a rest still takes, by the server's clock.

const TOLERANCE_MS = 2000;
let aheadMs = null;

export function setClock(iso) {
  const found = new Date(iso) - Date.now();
  if (aheadMs === null || Math.abs(found - aheadMs) > TOLERANCE_MS) aheadMs = found;
  show();
}

function show() {
  const now = Date.now() + aheadMs;
  for (const each of document.querySelectorAll("[data-since]")) each.textContent = length(now - new Date(each.dataset.since));
  for (const each of document.querySelectorAll("[data-until]")) each.textContent = length(new Date(each.dataset.until) - now);
}

function length(ms) {
  const seconds = Math.max(0, Math.floor(ms / 1000));
  const parts = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60, seconds % 60];
  const [first, ...others] = parts[0] ? parts : parts.slice(1);
  return [first, ...others.map((part) => String(part).padStart(2, "0"))].join(":");
}

setInterval(show, 1000);
