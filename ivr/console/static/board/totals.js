// The figures on top.

import { say } from "../said.js";
import { lasting } from "../lasting.js";
import { count } from "./clock.js";
import { write } from "./elements.js";

const tiles = new Map(
  [...document.querySelectorAll("[data-tile]")].map((tile) => [
    tile.dataset.tile,
    { tile, figure: tile.querySelector("[data-is=figure]"), more: tile.querySelector("[data-is=more]") },
  ]),
);

export function show(totals) {
  const { tile, more } = tiles.get("waiting");
  fill("waiting", totals.waiting);
  const since = totals.longest_since && Date.parse(totals.longest_since);
  count(tile, (at) => write(more, since ? say("longest", { time: lasting(at - since) }) : questions(totals)));
  fill("talking", totals.talking, totals.raised ? say("raised-in", { n: totals.raised }) : "", totals.raised && "raised");
  fill("agents", totals.free, say("at-work", { n: totals.at_work }));
  fill("promises", totals.promises, totals.late ? say("late-ones", { n: totals.late }) : "", totals.late && "late");
  fill("reopened", totals.reopened);
  fill("surveys", totals.surveys);
}

function questions({ in_questions: callers }) {
  return callers ? say("in-questions", { n: callers }) : "\u00a0";
}

function fill(name, number, words, kind) {
  const { figure, more } = tiles.get(name);
  write(figure, String(number));
  if (words === undefined) return;
  write(more, words || "\u00a0");
  more.className = `more ${kind || ""}`;
}
