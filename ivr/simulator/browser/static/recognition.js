// What the browser understood of what was said, where it can do that.

import { onChange } from "./microphone.js";
import { begins, understood } from "./saying.js";
import { tell } from "./trouble.js";
import { said } from "./words.js";

const Recognition = window.SpeechRecognition ?? window.webkitSpeechRecognition;
const LANGUAGE = "en-US";
const PASSING = new Set(["no-speech", "aborted"]);
const choice = document.getElementById("recognition");
let isOpen = false;

function listen(recognition) {
  recognition.lang = LANGUAGE;
  let isAwaited = false;
  let isRunning = false;
  const start = () => {
    if (!isRunning) recognition.start();
    isRunning = true;
  };
  recognition.onspeechstart = () => {
    isAwaited = true;
    begins();
  };
  recognition.onresult = ({ results, resultIndex }) => {
    isAwaited = false;
    understood(results[resultIndex][0].transcript.trim());
  };
  recognition.onerror = ({ error }) => {
    if (PASSING.has(error)) return;
    choice.checked = false;
    tell(said("recognition-failed"));
  };
  // It ends by itself after each pause.
  recognition.onend = () => {
    if (isAwaited) understood("");
    isAwaited = isRunning = false;
    if (isOpen && choice.checked) start();
  };
  const follow = () => (isOpen && choice.checked ? start() : recognition.stop());
  onChange((opened) => {
    isOpen = opened;
    follow();
  });
  choice.addEventListener("change", follow);
}

if (Recognition) {
  document.querySelector(".recognition").hidden = false;
  listen(new Recognition());
}
