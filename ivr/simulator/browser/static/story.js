// What happens, a line each, as `levelhead call` tells it.

import { element } from "./elements.js";
import { append } from "./log.js";
import { timeOfDay } from "./words.js";

const place = document.getElementById("story");

export function tell({ at, who, does, what }) {
  const line = element("p", "", `of-${who}`);
  line.append(
    element("time", timeOfDay(at)), " ", element("b", who), " ", element("span", does), " ", element("span", what, "what"),
  );
  append(place, line);
}
