// A list that grows at its end, and stays there unless its reader has scrolled up.

const LONGEST = 300;
const NEAR_PX = 40;

export function append(log, entry) {
  const follows = log.scrollHeight - log.scrollTop - log.clientHeight < NEAR_PX;
  log.querySelector(":scope > .empty")?.remove();
  log.append(entry);
  if (log.childElementCount > LONGEST) log.firstElementChild.remove();
  if (follows) log.scrollTop = log.scrollHeight;
}
