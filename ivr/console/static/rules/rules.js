// Text and form of the draft, each following the other. Whatever is changed is kept and checked by the server.
import { say } from "../said.js";
import { editor } from "./editor.js";
import * as fields from "./form.js";

const PAUSE_MS = 400;
const desk = document.getElementById("desk");
const text = document.getElementById("text");
const place = document.getElementById("form");
const faultList = document.getElementById("faults");
const verdict = document.getElementById("verdict");
const go = document.getElementById("go");
const kept = document.getElementById("kept");
const halves = document.querySelector(".halves");
const token = document.querySelector('meta[name="csrf-token"]').content;
const isReadOnly = "readonly" in desk.dataset;

let waiting = null; // for the end of typing
let latest = 0; // of several answers, only the last one is shown

async function post(url, values) {
  const headers = { "X-CSRF-Token": token, Accept: "application/json" };
  const answer = await fetch(url, { method: "POST", headers, body: new URLSearchParams(values) });
  if (answer.status === 401) location.reload();
  return answer;
}

async function send(url, values) {
  const mine = ++latest;
  verdict.classList.add("busy");
  try {
    const answer = await post(url, { ...values, text: shown.text() });
    if (answer.status === 409) return tell(say("by-hand"));
    if (!answer.ok) return tell(say("not-kept"));
    if (mine === latest) show(await answer.json());
    return null;
  } catch {
    return tell(say("not-kept"));
  } finally {
    verdict.classList.remove("busy");
  }
}

function tell(what) {
  kept.textContent = what;
}

function show(state) {
  if (waiting === null) shown.show(state.text);
  shown.mark(state.faults);
  fields.show(place, state.form);
  faultList.innerHTML = state.listed;
  verdict.textContent = state.verdict;
  verdict.classList.toggle("wrong", !state.is_right);
  if (go) go.disabled = !state.is_right || go.dataset.overtaken === "true";
  tell(say("kept"));
}

function keep() {
  clearTimeout(waiting);
  waiting = null;
  return send(desk.action, {});
}

const shown = editor(document.getElementById("editor"), text.value, {
  label: document.getElementById("as-text").textContent,
  hint: document.getElementById("text-hint").textContent,
  isReadOnly,
  changed() {
    clearTimeout(waiting);
    waiting = setTimeout(keep, PAUSE_MS);
  },
});
document.getElementById("editor").hidden = false;
text.hidden = true;
shown.mark(listed());

if (!isReadOnly) {
  fields.form(place, async (change) => {
    if (waiting !== null) await keep();
    send(desk.dataset.change, change);
  });
}
place.closest("section").hidden = false;
if (isReadOnly) for (const each of place.querySelectorAll("input, select, textarea, button")) each.disabled = true;
halves.classList.add("live");

// On a narrow screen one of the two is shown.
const sides = desk.querySelector(".sides");
sides.hidden = false;
function turnTo(side) {
  halves.dataset.shows = side;
  for (const each of sides.children) each.setAttribute("aria-pressed", String(each.dataset.side === side));
}
sides.addEventListener("click", ({ target }) => target.dataset.side && turnTo(target.dataset.side));

function listed() {
  return [...faultList.querySelectorAll("button.fault")].map((each) => ({
    line: Number(each.dataset.line),
    column: Number(each.dataset.column),
    message: each.lastElementChild.textContent,
    is_warning: each.classList.contains("warning"),
  }));
}

faultList.addEventListener("click", ({ target }) => {
  const fault = target.closest("button.fault");
  if (!fault) return;
  turnTo("text");
  fields.reveal(place, fault.dataset.path);
  shown.goTo(Number(fault.dataset.line), Number(fault.dataset.column));
});

// What was typed last may not be kept yet.
for (const each of document.querySelectorAll("form.saves")) {
  each.addEventListener("submit", async (event) => {
    if (waiting === null) return;
    event.preventDefault();
    await keep();
    if (!go.disabled || each.contains(document.getElementById("days"))) each.submit();
  });
}

const trying = document.getElementById("trying");
const tried = document.getElementById("tried");
trying.addEventListener("submit", async (event) => {
  event.preventDefault();
  const answer = await post(desk.dataset.try, { ...Object.fromEntries(new FormData(trying)), text: shown.text() });
  if (answer.ok) tried.innerHTML = await answer.text();
});
