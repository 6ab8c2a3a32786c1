// The requests that Twilio would send, and the TwiML that answers them.

import { copyOf, element, pairs } from "./elements.js";
import { append } from "./log.js";
import { timeOfDay } from "./words.js";

const place = document.getElementById("requests");
const count = document.querySelector("#traffic .count");
let seen = 0;

export function show({ at, who, method, url, parameters, status, answer }) {
  const shown = copyOf("request").firstElementChild;
  shown.querySelector("summary").append(
    element("time", timeOfDay(at)), ` ${method} `, element("b", new URL(url, location.href).pathname), ` ${status} · ${who}`,
  );
  pairs(shown.querySelector(".parameters"), parameters);
  shown.querySelector("pre").textContent = indented(answer);
  append(place, shown);
  seen += 1;
  count.textContent = `(${seen})`;
}

/** A document on one line, an element to a line. */
export function indented(xml) {
  let depth = 0;
  return xml.replace(/>\s*</g, ">\n<").split("\n").map((line) => {
    if (line.startsWith("</")) depth -= 1;
    const shown = "  ".repeat(Math.max(0, depth)) + line;
    if (/^<[^/?!][^]*[^/]>$/.test(line) && !line.includes("</")) depth += 1;
    return shown;
  }).join("\n");
}
