// The server's time, and what is counted by it: only what can be seen, once a second.

const TOLERANCE_MS = 1500;
const counted = new Map();
const seen = new IntersectionObserver((entries) => entries.forEach(notice));
let ahead = null;

/** An ISO instant. The clock is moved only when it is really another one, so that nothing counts unevenly. */
export function set(iso) {
  const told = Date.parse(iso) - performance.now();
  if (ahead === null || Math.abs(told - ahead) > TOLERANCE_MS) {
    ahead = told;
    counted.forEach(tick);
  }
}

export function now() {
  return ahead + performance.now();
}

/** `tell(now)` fills in what changes with time; it is called whenever the element is seen. */
export function count(element, tell) {
  counted.set(element, { tell, isSeen: counted.get(element)?.isSeen ?? false });
  tell(now());
  seen.observe(element);
}

export function forget(element) {
  counted.delete(element);
  seen.unobserve(element);
}

function notice({ target, isIntersecting }) {
  const each = counted.get(target);
  if (!each) return;
  each.isSeen = isIntersecting;
  tick(each);
}

function tick({ tell, isSeen }) {
  if (isSeen) tell(now());
}

setInterval(() => counted.forEach(tick), 1000);
