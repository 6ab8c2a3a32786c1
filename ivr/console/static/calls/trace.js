// The level of a caller's voice along the whole call, with its raised stretches, as SVG.

import { lasting } from "../lasting.js";
import { say } from "../said.js";

const HIGHEST_DB = 25;
const LOWEST_DB = -12;
const GRID_DB = [-10, 0, 10, 20];
const LEFT_PX = 36;
const BOTTOM_PX = 20;
const STRIP_PX = 4;
const TICK_PX = 90;
const TICKS_SECONDS = [5, 10, 15, 30, 60, 120, 300, 600, 900, 1800];
const SHORTEST_SECONDS = 30;
// Levels come twice a second; what is further apart has a pause between.
const APART_SECONDS = 0.7;
const LOOK_MS = 2000;
const SVG = "http://www.w3.org/2000/svg";

const place = document.getElementById("trace");
const heard = { levels: [], rises: [] };

if (place) {
  new ResizeObserver(draw).observe(place);
  look();
}

async function look() {
  const after = heard.levels.at(-1)?.[0] ?? -1;
  const answer = await fetch(`${place.dataset.levels}?after=${after}`).catch(() => null);
  const { levels, rises, live } = answer?.ok ? await answer.json() : { levels: [], rises: heard.rises, live: true };
  heard.levels.push(...levels);
  heard.rises = rises;
  draw();
  if (live) setTimeout(look, LOOK_MS);
}

function draw() {
  const { width, height } = place.getBoundingClientRect();
  if (width <= LEFT_PX) return; // not laid out yet
  const end = Math.max(SHORTEST_SECONDS, heard.levels.at(-1)?.[0] ?? 0);
  const bottom = height - BOTTOM_PX;
  const x = (at) => LEFT_PX + (Math.min(at, end) / end) * (width - LEFT_PX);
  const y = (db) => (bottom - STRIP_PX) * (HIGHEST_DB - Math.min(HIGHEST_DB, Math.max(LOWEST_DB, db))) / (HIGHEST_DB - LOWEST_DB);
  const scale = { x, y, end, width, bottom };
  place.setAttribute("viewBox", `0 0 ${width} ${height}`);
  place.replaceChildren(...raised(scale), ...levelsOf(scale), ...times(scale), ...speech(scale), voice(scale));
}

function raised({ x, bottom, width }) {
  return heard.rises.flatMap(({ began_seconds: began, seconds, rise_db: db }) => {
    const left = x(began);
    const mark = shape("rect", { class: "raised", x: left, y: 0, width: Math.max(3, x(began + seconds) - left), height: bottom });
    const words = shape("title", {});
    words.textContent = db === null ? say("raised-first") : say("raised", { db: signed(db) });
    mark.append(words);
    const name = label(db === null ? "▲" : signed(db), { class: "raised-label", x: Math.min(left + 4, width - 30), y: 14 });
    return [mark, name];
  });
}

function levelsOf({ y, width }) {
  return GRID_DB.flatMap((db) => [
    shape("line", { class: db === 0 ? "own" : "grid", x1: LEFT_PX, x2: width, y1: y(db), y2: y(db) }),
    label(db === 0 ? "0" : signed(db), { x: LEFT_PX - 6, y: y(db) + 4, "text-anchor": "end" }),
  ]).concat(
    label(say("axis"), { x: 0, y: 10 }),
  );
}

function times({ x, end, width, bottom }) {
  const room = (end * TICK_PX) / (width - LEFT_PX);
  const step = TICKS_SECONDS.find((seconds) => seconds >= room) ?? 3600;
  const ticks = Array.from({ length: Math.floor(end / step) + 1 }, (_, index) => index * step);
  return ticks.map((at) => label(lasting(at * 1000), { x: x(at), y: bottom + 15, "text-anchor": at === 0 ? "start" : x(at) > width - 20 ? "end" : "middle" }));
}

/** Where somebody speaks, also while their own level is not known yet. */
function speech({ x, bottom }) {
  return heard.levels.slice(1).flatMap(([at, , speaking], index) => {
    if (!speaking) return [];
    const left = x(heard.levels[index][0]);
    return shape("rect", { class: "speech", x: left, y: bottom - STRIP_PX, width: Math.max(0.5, x(at) - left), height: STRIP_PX });
  });
}

function voice({ x, y }) {
  const known = heard.levels.filter(([, db]) => db !== null);
  const points = known.map(([at, db], index) => {
    const isFirst = index === 0 || at - known[index - 1][0] > APART_SECONDS;
    return `${isFirst ? "M" : "L"}${x(at).toFixed(1)} ${y(db).toFixed(1)}`;
  });
  return shape("path", { class: "voice", d: points.join("") });
}

function signed(db) {
  return `${Math.round(db) < 0 ? "−" : "+"}${Math.abs(Math.round(db))}`;
}

function label(text, attributes) {
  const made = shape("text", attributes);
  made.textContent = text;
  return made;
}

function shape(name, attributes) {
  const made = document.createElementNS(SVG, name);
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value);
  return made;
}
