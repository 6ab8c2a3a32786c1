// Brings the desk up to date every two seconds. Without it, the page loads itself anew.

import { localise } from "../times.js";
import { setClock } from "./clock.js";
import * as notice from "./notice.js";

const PATIENCE_MS = 10_000;
const desk = document.getElementById("desk");
const lost = document.getElementById("lost");
const news = document.getElementById("news");
let isLooking = false;

async function look() {
  const address = `${desk.dataset.from}?version=${desk.dataset.version}`;
  const answer = await fetch(address, { redirect: "manual", signal: AbortSignal.timeout(PATIENCE_MS) });
  if (answer.type === "opaqueredirect" || answer.status === 403) location.reload(); // the session is over
  if (answer.status === 200) show(await answer.text(), answer.headers.get("X-Version"));
  if (answer.ok) setClock(answer.headers.get("X-Now"));
  lost.hidden = answer.ok;
}

// Focus and what is unfolded stay where they were.
function show(html, version) {
  const focused = document.activeElement.id;
  const open = [...desk.querySelectorAll("details[open]")].map((each) => each.id);
  const before = headline();
  desk.innerHTML = html;
  desk.dataset.version = version;
  localise(desk);
  for (const id of open) document.getElementById(id)?.setAttribute("open", "");
  if (focused) document.getElementById(focused)?.focus({ preventScroll: true });
  if (headline() !== before) news.textContent = headline();
  notice.tell(isRinging());
}

function headline() {
  return document.getElementById("headline").textContent;
}

function isRinging() {
  return desk.querySelector("[data-state=offered]") !== null;
}

async function again() {
  if (isLooking) return;
  isLooking = true;
  await look().catch(() => { lost.hidden = false; });
  isLooking = false;
}

setClock(desk.dataset.now);
notice.tell(isRinging());
new Worker(new URL("pulse.js", import.meta.url)).onmessage = again;
