// Says aloud what the phones hear, one thing after the other, and plays what they are played.

import { card } from "./cards.js";

const PITCH = { caller: 1, agent: 0.8, other: 1.2 };
// Whatever is further behind than this is no longer said.
const MOST_WAITING = 6;
const voice = window.speechSynthesis;
const players = new Map();
let waiting = [];
let speaking = null;

export function hear({ who, text, source, url, language }) {
  stopPlaying(who);
  if (!isAloud(who)) return;
  if (url) play(who, url);
  else if (source === "Say") speak(who, text, language ?? "en");
}

/** The phone is put down, or its person interrupts. */
export function hush(who) {
  stopPlaying(who);
  waiting = waiting.filter((words) => words.who !== who);
  if (speaking?.who === who) voice.cancel();
}

function isAloud(who) {
  return card(who)?.querySelector(".aloud").checked;
}

function speak(who, text, language) {
  if (!voice) return;
  const words = new SpeechSynthesisUtterance(text);
  words.lang = language;
  words.pitch = PITCH[who];
  words.onend = words.onerror = next;
  waiting = [...waiting, { who, words }].slice(-MOST_WAITING);
  if (!speaking) next();
}

/** What is spoken is kept: an utterance that nothing refers to may never tell its end. */
function next() {
  speaking = waiting.shift() ?? null;
  if (speaking) voice.speak(speaking.words);
}

function play(who, url) {
  const { pathname, search } = new URL(url, location.href);
  const player = new Audio(pathname + search);
  players.set(who, player);
  // A page that nobody has clicked on yet may make no sound.
  player.play().catch(() => {});
}

/** A sound may be over on the line before its file is. */
export function stopPlaying(who) {
  players.get(who)?.pause();
  players.delete(who);
}

for (const box of document.querySelectorAll(".aloud")) {
  box.addEventListener("change", () => hush(box.closest(".phone").id));
}
