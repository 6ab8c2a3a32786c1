// What the person at the page presses and says on a telephone, typed or spoken.

import { act } from "./acts.js";
import { isInCall, logOf } from "./cards.js";
import { element } from "./elements.js";
import { append } from "./log.js";
import { isOpen } from "./microphone.js";
import { hush } from "./speech.js";

const sound = document.getElementById("sound");

export async function press(who, keys) {
  hush(who);
  if (await act("press", { who, keys })) append(logOf(who), element("p", keys, "own"));
}

async function say(who, text, recording) {
  hush(who);
  if (await act("say", { who, text, recording })) append(logOf(who), element("p", text, "own"));
}

/** The microphone has heard the caller begin to speak: `understood(text)` comes next, perhaps with nothing. */
export function begins() {
  if (isInCall("caller")) act("begin speaking", { who: "caller" });
}

export function understood(text) {
  if (!isInCall("caller")) return;
  if (text) say("caller", text, null);
  else act("stop speaking", { who: "caller" });
}

/** What is said has the sound of the microphone where that is open. */
function soundOfWords() {
  return isOpen() ? null : sound.value || null;
}

/** While somebody types, a question waits for what they say. */
export function wireWords(who, form) {
  let isTyping = false;
  form.addEventListener("input", (event) => {
    if (isTyping || event.target !== form.elements.text || !isInCall(who)) return;
    isTyping = true;
    act("begin speaking", { who });
  });
  form.addEventListener("focusout", (event) => {
    if (!isTyping || form.contains(event.relatedTarget)) return;
    isTyping = false;
    if (isInCall(who)) act("stop speaking", { who });
  });
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    if (!isInCall(who)) return;
    isTyping = false;
    say(who, form.elements.text.value, who === "caller" ? soundOfWords() : null);
  });
}
