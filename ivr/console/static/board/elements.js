// The few ways in which rows are written: every text is text, never markup, and what is there already is left alone.

import { say } from "../said.js";

const board = document.getElementById("board");
const language = document.documentElement.lang;
const TIME = new Intl.DateTimeFormat(language, { timeStyle: "short" });
const DAY = new Intl.DateTimeFormat(language, { dateStyle: "short", timeStyle: "short" });

export function write(spot, text) {
  if (spot.textContent !== text) spot.textContent = text;
}

function chip(words, kind = "") {
  const made = document.createElement("span");
  made.className = `chip ${kind}`;
  made.textContent = words;
  return made;
}

/** `chips` are pairs of words and a kind. */
export function mark(spot, chips) {
  spot.replaceChildren(...chips.map(([words, kind]) => chip(words, kind)));
}

export function caller(spots, number) {
  write(spots.number, number ?? say("withheld"));
}

/** To the page of a call or a case, for those who may see it. */
export function link(spot, what, key) {
  const address = key && board.dataset[what];
  if (address) spot.href = address.replace("SID", encodeURIComponent(key));
  else spot.removeAttribute("href");
}

export function timeOfDay(iso, now) {
  const at = new Date(iso);
  return (at.toDateString() === new Date(now).toDateString() ? TIME : DAY).format(at);
}
