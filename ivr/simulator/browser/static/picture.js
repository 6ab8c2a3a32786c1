// The last minute of a caller's loudness over their own level, with raised stretches marked, as SVG.

import { said, signed } from "./words.js";

const WINDOW_SECONDS = 60;
const HEIGHT_PX = 190;
const LEFT_PX = 34;
const STRIP_PX = 6;
const RAISED_LABEL_PX = 110;
const HIGHEST_DB = 25;
const LOWEST_DB = -12;
const GRID_DB = [-10, 0, 10, 20];
// Levels come twice a second; what is further apart has a pause between.
const APART_SECONDS = 0.7;
const SVG = "http://www.w3.org/2000/svg";
const place = document.getElementById("trace");

/** `levels` and `rises` as the server tells them, in the order of time. */
export function draw(levels, rises) {
  const { width } = place.getBoundingClientRect();
  if (width <= LEFT_PX) return; // not laid out yet
  const end = Math.max(WINDOW_SECONDS, levels.at(-1)?.at_seconds ?? 0);
  const start = end - WINDOW_SECONDS;
  const scale = { start, width, x: (at) => LEFT_PX + ((at - start) / WINDOW_SECONDS) * (width - LEFT_PX) };
  const seen = levels.filter((level) => level.at_seconds >= start);
  place.setAttribute("viewBox", `0 0 ${width} ${HEIGHT_PX}`);
  place.replaceChildren(...marks(rises, scale), ...grid(scale), ...speech(seen, scale), voice(seen, scale));
}

export function onResize(drawn) {
  new ResizeObserver(drawn).observe(place);
}

function y(db) {
  const inside = Math.min(HIGHEST_DB, Math.max(LOWEST_DB, db));
  return ((HEIGHT_PX - STRIP_PX) * (HIGHEST_DB - inside)) / (HIGHEST_DB - LOWEST_DB);
}

function grid({ width }) {
  return GRID_DB.flatMap((db) => [
    shape("line", { class: db === 0 ? "own" : "grid", x1: LEFT_PX, x2: width, y1: y(db), y2: y(db) }),
    label(db === 0 ? "0" : signed(db), { x: LEFT_PX - 6, y: y(db) + 4, "text-anchor": "end" }),
  ]).concat(
    label(place.dataset.axis, { x: 0, y: 12 }),
    label(place.dataset.own, { class: "own-label", x: width - 4, y: y(0) + 16, "text-anchor": "end" }),
  );
}

function marks(rises, { x, start, width }) {
  const seen = rises.filter((each) => each.began_seconds + each.seconds >= start);
  return seen.flatMap(({ began_seconds: began, seconds, rise_db: db }) => {
    const left = x(Math.max(began, start));
    const words = db === null ? said("raised-first") : said("raised", { db: signed(db) });
    return [
      shape("rect", { class: "raised", x: left, y: 0, width: Math.max(3, x(began + seconds) - left), height: HEIGHT_PX }),
      label(words, { class: "raised-label", x: Math.min(left + 6, width - RAISED_LABEL_PX), y: 16 }),
    ];
  });
}

/** Where somebody speaks, also while their own level is not known yet. */
function speech(levels, { x }) {
  const height = STRIP_PX - 2;
  return levels.slice(1).flatMap((level, index) => {
    if (!level.speaking) return [];
    const left = x(levels[index].at_seconds);
    return shape("rect", { class: "speech", x: left, y: HEIGHT_PX - height, width: x(level.at_seconds) - left, height });
  });
}

function voice(levels, { x }) {
  const known = levels.filter((level) => level.rise_db !== null);
  const points = known.map(({ at_seconds: at, rise_db: db }, index) => {
    const isFirst = index === 0 || at - known[index - 1].at_seconds > APART_SECONDS;
    return `${isFirst ? "M" : "L"}${x(at).toFixed(1)} ${y(db).toFixed(1)}`;
  });
  return shape("path", { class: "voice", d: points.join("") });
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
