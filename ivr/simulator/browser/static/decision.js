// What was decided, by which rule, from which facts.

import { copyOf, element, pairs } from "./elements.js";
import { said } from "./words.js";

const place = document.getElementById("decision");

export function show({ rule, queue, priority, why, facts, passed_over: passedOver }) {
  const shown = copyOf("decided");
  shown.querySelector(".rule").textContent = rule;
  shown.querySelector(".queue").textContent = said("queue", { queue, priority });
  shown.querySelector(".why").append(...why.map((reason) => element("li", reason)));
  pairs(shown.querySelector(".facts"), facts);
  const rules = passedOver.map((each) => element("li", wordsOf(each)));
  if (rules.length) shown.querySelector(".passed-over").replaceChildren(...rules);
  place.replaceChildren(shown);
}

function wordsOf(passed) {
  return typeof passed === "string" ? passed : `${passed.rule}: ${passed.because}`;
}
