// Follows what the server tells, and gives each thing to the part of the page that shows it.

import { act } from "./acts.js";
import * as clock from "./clock.js";
import * as decision from "./decision.js";
import * as phones from "./phones.js";
import "./recognition.js";
import * as recordings from "./recordings.js";
import { ring } from "./ring.js";
import * as speech from "./speech.js";
import * as story from "./story.js";
import * as trace from "./trace.js";
import * as traffic from "./traffic.js";
import { tell } from "./trouble.js";
import { said } from "./words.js";

const WATCHING = { "somebody else": said("turn-of-somebody-else"), "a story": said("turn-of-a-story") };
const turn = document.getElementById("turn");
const lost = document.getElementById("lost");
const byThemselves = document.getElementById("by-themselves");

const SHOWN_BY = {
  dialled: () => [decision, trace].forEach((shown) => shown.begin()),
  phones: (all) => {
    phones.show(all);
    ring(all.some((phone) => phone.state === "ringing"));
  },
  heard: (heard) => {
    phones.hear(heard);
    speech.hear(heard);
  },
  line: story.tell,
  request: traffic.show,
  levels: trace.show,
  decision: decision.show,
  clock: clock.set,
  trouble: ({ what }) => tell(what),
  turn: ({ played_by: whose, agents_by: by }) => {
    turn.textContent = WATCHING[whose] ?? "";
    byThemselves.checked = by === "themselves";
  },
};

const events = new EventSource(new URL("../events", import.meta.url));
for (const [kind, show] of Object.entries(SHOWN_BY)) {
  events.addEventListener(kind, ({ data }) => show(JSON.parse(data)));
}
events.onopen = () => { lost.hidden = true; };
events.onerror = () => { lost.hidden = false; };

byThemselves.addEventListener("change", () => act("agents", { by: byThemselves.checked ? "themselves" : "hand" }));
recordings.load();
