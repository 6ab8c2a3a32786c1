// The telephones' places on the page. `who` is "caller", "agent" or "other".

const CARDS = new Map([...document.querySelectorAll(".phone")].map((place) => [place.id, place]));

/** Undefined for a phone that has none: of what is heard, `who` may be any agent's name. */
export function card(who) {
  return CARDS.get(who);
}

export function logOf(who) {
  return card(who).querySelector(".log");
}

export function isInCall(who) {
  return card(who).dataset.state === "in call";
}
