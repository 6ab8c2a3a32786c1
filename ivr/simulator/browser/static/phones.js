// The telephones: what each can do now, and what is heard on it.

import { act } from "./acts.js";
import { card, logOf } from "./cards.js";
import { element } from "./elements.js";
import { append } from "./log.js";
import { press, wireWords } from "./saying.js";
import { hush, stopPlaying } from "./speech.js";
import { said } from "./words.js";

const KEY = /^[0-9*#]$/;
const callsAs = document.getElementById("calls-as");

export function show(phones) {
  card("other").hidden = !phones.some((phone) => phone.who === "other");
  for (const phone of phones) showOne(card(phone.who), phone);
}

export function hear({ who, text, source }) {
  if (!card(who)) return; // a phone that is not shown
  const entry = element("p", "", source === "Say" ? "said" : "from");
  if (source !== "Say") entry.append(element("span", byWhom(source), "note"), " ");
  const words = element("span", text);
  words.lang = "en";
  entry.append(words);
  append(logOf(who), entry);
}

function byWhom(source) {
  return source === "Play" ? said("plays", { who: "Levelhead" }) : said("says", { who: source });
}

function showOne(place, { who, name, number, state, asked, bridged_with: others = [] }) {
  if (state === "idle" && place.dataset.state !== "idle") hush(who);
  if (others.length) stopPlaying(who);
  if (state === "ringing" && place.dataset.state !== "ringing") append(logOf(who), element("p", name, "begins"));
  place.dataset.state = state;
  if (number) write(place.querySelector(".number"), who === "caller" ? number : `${name} · ${number}`);
  write(place.querySelector(".words"), said(nameOf(state)));
  write(place.querySelector(".more"), more(asked, others));
  offer(place.querySelector(".up"), state === "ringing" || who !== "caller" ? "answer" : "dial");
  offer(place.querySelector(".down"), state === "ringing" ? "reject" : "hang up");
  for (const button of place.querySelectorAll("[data-when]")) {
    button.setAttribute("aria-disabled", String(!button.dataset.when.split(",").includes(state)));
  }
}

function more(asked, others) {
  const words = others.length ? [said("with", { names: others.join(", ") })] : [];
  return [...words, ...(asked ? [said("asked")] : [])].join(" · ");
}

/** A button does one thing or another, and stays where it is. */
function offer(button, what) {
  button.dataset.act = what;
  write(button, said(nameOf(what)));
}

/** What is written anew is read out anew. */
function write(place, words) {
  if (place.textContent !== words) place.textContent = words;
}

function nameOf(what) {
  return what.replace(" ", "-");
}

function clicked(who, button) {
  if (button.dataset.key) press(who, button.dataset.key);
  else if (button.dataset.act === "dial") act("dial", { as: callsAs.value });
  else act(button.dataset.act, { who });
}

function wire(place) {
  const who = place.id;
  place.addEventListener("click", (event) => {
    const button = event.target.closest("button[data-when]");
    if (button?.getAttribute("aria-disabled") === "true") event.preventDefault();
    else if (button && button.type !== "submit") clicked(who, button);
  });
  place.addEventListener("keydown", (event) => {
    const isTyping = event.target.matches("input, select") || event.ctrlKey || event.metaKey || event.altKey;
    if (!isTyping && KEY.test(event.key)) place.querySelector(`[data-key="${event.key}"]`).click();
  });
  showOne(place, { who, state: "idle" });
  wireWords(who, place.querySelector(".saying"));
}

document.querySelectorAll(".phone").forEach(wire);
