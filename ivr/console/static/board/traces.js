// The last minute of each caller's level over their own, drawn where it can be seen.

import { say } from "../said.js";
import { write } from "./elements.js";

const WINDOW_SECONDS = 60;
// The picture is as many units wide as the window has seconds, and has a unit for each decibel.
const HIGHEST_DB = 25;
const LOWEST_DB = -12;
// Levels come twice a second; what is further apart has a pause between.
const APART_SECONDS = 0.7;
const SVG = "http://www.w3.org/2000/svg";
const traces = new Map();

/** By call; of what is there already, only new points are told, but all raised stretches. */
export function hear(heard, { whole }) {
  if (whole) traces.clear();
  for (const [call, { points, spans }] of Object.entries(heard)) {
    const all = traces.get(call)?.points ?? [];
    all.push(...points);
    const begins = (all.at(-1)?.[0] ?? 0) - WINDOW_SECONDS;
    all.splice(0, all.findIndex(([at]) => at > begins));
    traces.set(call, { points: all, spans, begins, isDrawn: false });
  }
}

export function draw(call, spots) {
  const trace = traces.get(call);
  if (!trace || trace.isDrawn) return;
  trace.isDrawn = true;
  spots.voice.setAttribute("d", voice(trace));
  spots.spans.replaceChildren(...trace.spans.map((span) => raised(span, trace)));
  const words = level(trace.points);
  write(spots.level, words);
  spots.trace.setAttribute("aria-label", words ? say("level", { db: words }) : say("quiet"));
}

function voice({ points, begins }) {
  let last = -Infinity;
  let path = "";
  for (const [at, db] of points) {
    if (db === null) continue;
    path += `${at - last > APART_SECONDS ? "M" : "L"}${(at - begins).toFixed(1)} ${y(db)}`;
    last = at;
  }
  return path;
}

function raised([began, seconds], { begins }) {
  const [from, to] = [Math.max(0, began - begins), Math.min(WINDOW_SECONDS, began + seconds - begins)];
  const made = document.createElementNS(SVG, "rect");
  for (const [key, value] of Object.entries({ x: from, y: 0, width: Math.max(0.5, to - from), height: HIGHEST_DB - LOWEST_DB })) {
    made.setAttribute(key, value);
  }
  return made;
}

/** The latest, where the caller speaks now. */
function level(points) {
  const db = points.at(-1)?.[1] ?? null;
  return db === null ? "" : `${Math.round(db) < 0 ? "−" : "+"}${Math.abs(Math.round(db))} dB`;
}

function y(db) {
  return (HIGHEST_DB - Math.min(HIGHEST_DB, Math.max(LOWEST_DB, db))).toFixed(1);
}
