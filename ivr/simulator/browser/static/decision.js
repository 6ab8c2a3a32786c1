// What was decided, by which rule, from which facts.

import { copyOf, element, pairs, written } from "./elements.js";
import { said } from "./words.js";

const place = document.getElementById("decision");
const undecided = [...place.children];

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

/** No decision yet: another call begins. */
export function begin() {
  place.replaceChildren(...undecided);
}

function wordsOf({ rule, because, facts }) {
  const known = Object.entries(facts).map(([name, value]) => `${name} = ${written(value)}`).join(", ");
  return because in facts ? `${rule}: ${known}` : `${rule}: ${because} (${known})`;
}
