// A call that is offered shows in the title of the page, and as the agent wishes also by sound and notification.

import { say } from "../said.js";
import { ring } from "./ring.js";

const TITLE = document.title;
const box = document.querySelector(".agent-notice");
const [rings, shows] = [wish("ring"), wish("show")];
let wasRinging = false;

/** Nothing of the caller: a notification may show on a locked screen, or to a whole room. */
export function tell(isRinging) {
  document.title = isRinging ? `● ${say("rings")} | ${TITLE}` : TITLE;
  ring(isRinging && rings.checked);
  if (isRinging && !wasRinging && shows.checked) notify();
  wasRinging = isRinging;
}

function wish(name) {
  const check = document.getElementById(name);
  check.checked = localStorage.getItem(`levelhead-${name}`) === "yes";
  check.addEventListener("change", () => localStorage.setItem(`levelhead-${name}`, check.checked ? "yes" : "no"));
  return check;
}

function notify() {
  const shown = new Notification(say("rings"), { tag: "levelhead-call" });
  shown.onclick = () => { window.focus(); shown.close(); };
}

async function ask() {
  const isAllowed = !shows.checked || (await Notification.requestPermission()) === "granted";
  if (!isAllowed) shows.click();
  document.getElementById("blocked").textContent = isAllowed ? "" : say("blocked");
}

// Browsers show notifications of pages only that came by HTTPS, or from the same machine.
if (window.isSecureContext && "Notification" in window) {
  shows.checked &&= Notification.permission === "granted";
  shows.addEventListener("change", ask);
  shows.parentElement.hidden = false;
} else {
  shows.checked = false;
}
box.hidden = false;
