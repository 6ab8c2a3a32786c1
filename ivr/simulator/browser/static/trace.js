// The last minute of the caller's loudness as a picture, against the caller's own level, with raised stretches marked.

import { said, seconds, signed } from "./words.js";

const WINDOW_SECONDS = 60;
const HEIGHT_PX = 190;
const LOUDEST_DBFS = 0;
const QUIETEST_DBFS = -70;
const GRID_DB = 20;
const LABEL_PX = 34;
const RAISED_LABEL_PX = 110;
const GAP_SECONDS = 1.2;
const SVG = "http://www.w3.org/2000/svg";

const picture = document.getElementById("trace");
const now = document.getElementById("now");
const rise = document.getElementById("rise");
const call = { sid: "", levels: new Map(), rises: new Map() };

export function show({ call_sid: sid, levels, rises }) {
  if (sid !== call.sid) begin(sid);
  for (const level of levels) call.levels.set(level.at_seconds, level);
  for (const each of rises) call.rises.set(each.began_seconds, each);
  draw();
  tell();
}

function begin(sid) {
  call.sid = sid;
  call.levels.clear();
  call.rises.clear();
  rise.textContent = "";
}

function tell() {
  const last = [...call.levels.values()].at(-1);
  if (last) now.textContent = wordsOf(last);
  const latest = [...call.rises.values()].at(-1);
  const words = latest ? riseWords(latest) : "";
  if (rise.textContent !== words) rise.textContent = words;
}

function wordsOf({ speaking, rise_db: db }) {
  if (!speaking) return said("quiet");
  return db === null ? said("own-level-unknown") : said("now", { db: signed(db) });
}

function riseWords({ began_seconds: at, seconds: lasted, rise_db: db }) {
  const values = { at: seconds(at), seconds: seconds(lasted), db: db === null ? "" : signed(db) };
  return said(db === null ? "rise-first" : "rise", values);
}

function draw() {
  const levels = [...call.levels.values()].sort((one, other) => one.at_seconds - other.at_seconds);
  const end = Math.max(WINDOW_SECONDS, levels.at(-1)?.at_seconds ?? 0);
  const width = picture.clientWidth;
  const scale = {
    x: (at) => LABEL_PX + ((at - end + WINDOW_SECONDS) / WINDOW_SECONDS) * (width - LABEL_PX),
    y: (dbfs) => (HEIGHT_PX * (LOUDEST_DBFS - dbfs)) / (LOUDEST_DBFS - QUIETEST_DBFS),
    start: end - WINDOW_SECONDS,
    width,
  };
  const shown = levels.filter((level) => level.at_seconds >= scale.start);
  picture.setAttribute("viewBox", `0 0 ${width} ${HEIGHT_PX}`);
  picture.replaceChildren(
    ...grid(scale), ...marks(scale), line(shown, scale, "sound"), line(shown.filter((level) => level.speaking), scale, "voice"),
    ...ownLevel(shown, scale),
  );
}

function grid({ y, width }) {
  const heights = [];
  for (let dbfs = LOUDEST_DBFS - GRID_DB; dbfs > QUIETEST_DBFS; dbfs -= GRID_DB) heights.push(dbfs);
  return heights.flatMap((dbfs) => [
    shape("line", { class: "grid", x1: LABEL_PX, x2: width, y1: y(dbfs), y2: y(dbfs) }),
    words(String(dbfs).replace("-", "−"), { class: "axis", x: LABEL_PX - 6, y: y(dbfs) + 4, "text-anchor": "end" }),
  ]).concat(words(picture.dataset.axis, { class: "axis", x: 0, y: 12 }));
}

function marks({ x, start, width }) {
  const visible = [...call.rises.values()].filter((each) => each.began_seconds + each.seconds >= start);
  return visible.flatMap(({ began_seconds: at, seconds: lasted, rise_db: db }) => {
    const left = x(Math.max(at, start));
    const label = db === null ? said("raised-first") : said("raised", { db: signed(db) });
    return [
      shape("rect", { class: "raised", x: left, y: 0, width: Math.max(3, x(at + lasted) - left), height: HEIGHT_PX }),
      words(label, { class: "raised-label", x: Math.min(left + 6, width - RAISED_LABEL_PX), y: 16 }),
    ];
  });
}

function line(levels, { x, y }, name) {
  const points = levels.map(({ at_seconds: at, level_dbfs: dbfs }, index) => {
    const isApart = index === 0 || at - levels[index - 1].at_seconds > GAP_SECONDS;
    return `${isApart ? "M" : "L"}${x(at).toFixed(1)} ${y(Math.max(dbfs, QUIETEST_DBFS)).toFixed(1)}`;
  });
  return shape("path", { class: name, d: points.join("") });
}

function ownLevel(levels, { x, y }) {
  const known = levels.filter((level) => level.rise_db !== null);
  if (!known.length) return [];
  const steps = known.map(({ at_seconds: at, level_dbfs: dbfs, rise_db: db }, index) =>
    `${index ? "L" : "M"}${x(at).toFixed(1)} ${y(dbfs - db).toFixed(1)}`);
  const last = known.at(-1);
  const height = y(last.level_dbfs - last.rise_db);
  return [
    shape("path", { class: "own", d: steps.join("") + `L${x(levels.at(-1).at_seconds).toFixed(1)} ${height.toFixed(1)}` }),
    words(picture.dataset.own, { class: "own-label", x: LABEL_PX + 4, y: height - 6 }),
  ];
}

function words(text, attributes) {
  const made = shape("text", attributes);
  made.textContent = text;
  return made;
}

function shape(name, attributes) {
  const made = document.createElementNS(SVG, name);
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value);
  return made;
}

new ResizeObserver(draw).observe(picture);
