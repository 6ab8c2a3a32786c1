// The editor of one prompt: puts variables in, goes to where something is wrong, and says the words aloud.

import { say } from "../said.js";

const text = document.getElementById("text");
const trouble = document.getElementById("voice-trouble");
const voice = window.speechSynthesis;

function insert(words) {
  text.setRangeText(words, text.selectionStart, text.selectionEnd, "end");
  text.focus();
  text.dispatchEvent(new Event("input", { bubbles: true }));
}

function goTo(line, column) {
  const above = text.value.split("\n").slice(0, line - 1);
  const at = above.reduce((length, each) => length + each.length + 1, column - 1);
  text.focus();
  text.setSelectionRange(at, at + 1);
}

function speak(quote) {
  trouble.hidden = Boolean(voice);
  trouble.textContent = voice ? "" : say("no-voice");
  if (!voice) return;
  voice.cancel();
  const words = new SpeechSynthesisUtterance(quote.textContent);
  words.lang = quote.lang;
  voice.speak(words);
}

document.addEventListener("click", ({ target }) => {
  const button = target.closest("button");
  if (!button) return;
  const { insert: words, line, column, say: isSaid } = button.dataset;
  if (words) insert(words);
  else if (line) goTo(Number(line), Number(column));
  else if (isSaid !== undefined) speak(button.nextElementSibling);
});

text?.addEventListener("input", () => text.removeAttribute("aria-invalid"));

// What was typed and not kept is not lost by a wrong click.
let isKept = false;
text?.form.addEventListener("submit", () => { isKept = true; });
window.addEventListener("beforeunload", (event) => {
  if (text && !isKept && text.value !== text.defaultValue) event.preventDefault();
});
