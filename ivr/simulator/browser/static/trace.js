// How loud the caller is: what is known of the call that goes on, as a picture and in words.

import { draw, onResize } from "./picture.js";
import { said, seconds, signed } from "./words.js";

const now = document.getElementById("now");
const rise = document.getElementById("rise");
const nothing = now.textContent;
const call = { sid: "", levels: new Map(), rises: new Map() };

export function show({ call_sid: sid, levels, rises }) {
  if (sid !== call.sid) begin(sid);
  for (const level of levels) call.levels.set(level.at_seconds, level);
  for (const each of rises) call.rises.set(each.began_seconds, each);
  picture();
  tell();
}

/** Another call begins. */
export function begin(sid = "") {
  call.sid = sid;
  call.levels.clear();
  call.rises.clear();
  now.textContent = nothing;
  rise.textContent = "";
  picture();
}

function picture() {
  draw([...call.levels.values()], [...call.rises.values()]);
}

function tell() {
  const last = [...call.levels.values()].at(-1);
  const latest = [...call.rises.values()].at(-1);
  if (last) now.textContent = levelWords(last);
  const words = latest ? riseWords(latest) : "";
  if (rise.textContent !== words) rise.textContent = words;
}

function levelWords({ speaking, rise_db: db }) {
  if (!speaking) return said("quiet");
  return db === null ? said("own-level-unknown") : said("now", { db: signed(db) });
}

function riseWords({ began_seconds: at, seconds: lasted, rise_db: db }) {
  if (db === null) return said("rise-first", { seconds: seconds(lasted) });
  return said("rise", { at: seconds(at), seconds: seconds(lasted), db: signed(db) });
}

onResize(picture);
