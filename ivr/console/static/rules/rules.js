// Text and form of the draft, each following the other. Whatever is changed is kept and checked by the server.
import { say } from "../said.js";
import { editor } from "./editor.js";
import * as fields from "./form.js";

const PAUSE_MS = 400;
const AGAIN_MS = 3000;
const desk = document.getElementById("desk");
const text = document.getElementById("text");
const place = document.getElementById("form");
const faultList = document.getElementById("faults");
const verdict = document.getElementById("verdict");
const go = document.getElementById("go");
const kept = document.getElementById("kept");
const halves = document.querySelector(".halves");
let token = document.querySelector('meta[name="csrf-token"]').content;
const isReadOnly = "readonly" in desk.dataset;

let waiting = null; // for the end of typing
let again = null; // for a server that did not answer
let turn = Promise.resolve(); // one request at a time, and each with the text as it is then
let keptText = text.value;

function post(url, values) {
  const headers = { "X-CSRF-Token": token, Accept: "application/json" };
  return fetch(url, { method: "POST", headers, body: new URLSearchParams(values) });
}

// Whoever has signed in again elsewhere has another session, and another token.
async function lookForToken() {
  const page = new DOMParser().parseFromString(await (await fetch(location.href)).text(), "text/html");
  const found = page.querySelector('meta[name="csrf-token"]')?.content;
  const isNew = Boolean(found) && found !== token;
  token = found ?? token;
  return isNew;
}

function inTurn(act) {
  verdict.classList.add("busy");
  turn = turn.then(act, act).finally(() => verdict.classList.remove("busy"));
  return turn;
}

async function send(url, values) {
  const sent = shown.text();
  clearTimeout(again);
  const answer = await post(url, { ...values, text: sent }).catch(() => null);
  if (answer === null || answer.status >= 500) return tryLater(url, values);
  if (answer.status === 409) return tell(say("by-hand"));
  if (answer.status === 401) return tell(say("signed-out"));
  if (answer.status === 403 && await lookForToken()) return send(url, values);
  if (!answer.ok) return tell(say("not-kept"));
  const state = await answer.json();
  if (url !== desk.action && shown.text() !== sent) return send(url, values); // typed meanwhile, and not to be lost
  keptText = state.text;
  show(state, sent, values);
  if (values.does?.startsWith("add")) fields.begin(place, state.at);
  return null;
}

function tryLater(url, values) {
  tell(say("not-kept"));
  again = setTimeout(() => inTurn(() => send(url, values)), AGAIN_MS);
  return null;
}

function tell(what) {
  kept.textContent = what;
}

function show(state, sent, change) {
  if (shown.text() === sent) shown.show(state.text);
  shown.mark(state.faults);
  fields.show(place, state.form, change);
  faultList.innerHTML = state.listed;
  verdict.textContent = state.verdict;
  verdict.classList.toggle("wrong", !state.is_right);
  if (go) go.disabled = !state.is_right || go.dataset.overtaken === "true";
  document.getElementById("discard").hidden = false;
  tell(say("kept"));
}

function keep() {
  clearTimeout(waiting);
  waiting = null;
  return inTurn(() => (shown.text() === keptText ? null : send(desk.action, {})));
}

// Before the editor measures its place.
halves.classList.add("live");
place.closest("section").hidden = false;
document.getElementById("editor").hidden = false;
text.hidden = true;

const shown = editor(document.getElementById("editor"), text.value, {
  label: document.getElementById("as-text").textContent,
  hint: document.getElementById("text-hint").textContent,
  isReadOnly,
  changed() {
    clearTimeout(waiting);
    waiting = setTimeout(keep, PAUSE_MS);
  },
});
shown.mark(listed());

if (!isReadOnly) {
  fields.form(place, (change) => inTurn(() => send(desk.dataset.change, change)));
}
if (isReadOnly) for (const each of place.querySelectorAll("input, select, textarea, button")) each.disabled = true;

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
    if (shown.text() === keptText) return;
    event.preventDefault();
    await keep();
    if (shown.text() === keptText && !verdict.classList.contains("wrong")) each.submit();
  });
}
addEventListener("beforeunload", (event) => {
  if (!isReadOnly && shown.text() !== keptText) event.preventDefault();
});

const trying = document.getElementById("trying");
const tried = document.getElementById("tried");
trying.addEventListener("submit", async (event) => {
  event.preventDefault();
  const answer = await post(desk.dataset.try, { ...Object.fromEntries(new FormData(trying)), text: shown.text() });
  if (answer.ok) tried.innerHTML = await answer.text();
});
