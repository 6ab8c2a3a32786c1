"use strict";
// Brings the desk up to date every two seconds. Without it, the page loads itself anew.

const desk = document.getElementById("desk");
const lost = document.getElementById("lost");
const news = document.getElementById("news");
const EVERY_MS = 2000;

async function look() {
  const answer = await fetch(`${desk.dataset.from}?version=${desk.dataset.version}`);
  if (answer.status === 401) location.reload();
  if (answer.status === 200) show(await answer.text(), answer.headers.get("X-Version"));
  lost.hidden = answer.ok;
}

// Focus and what is unfolded stay where they were.
function show(html, version) {
  const focused = document.activeElement.id;
  const open = [...desk.querySelectorAll("details[open]")].map((each) => each.id);
  const before = headline();
  desk.innerHTML = html;
  desk.dataset.version = version;
  for (const id of open) document.getElementById(id)?.setAttribute("open", "");
  if (focused) document.getElementById(focused)?.focus();
  if (headline() !== before) news.textContent = headline();
}

function headline() {
  return document.getElementById("headline").textContent;
}

async function again() {
  await look().catch(() => { lost.hidden = false; });
  setTimeout(again, EVERY_MS);
}

setTimeout(again, EVERY_MS);
