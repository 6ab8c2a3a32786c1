// The telephones' places on the page. `who` is "caller", "agent" or "other".

export function card(who) {
  return document.getElementById(who);
}

export function logOf(who) {
  return card(who).querySelector(".log");
}

export function isInCall(who) {
  return card(who).dataset.state === "in call";
}
