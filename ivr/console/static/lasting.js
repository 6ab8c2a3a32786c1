// How long something lasts, as clocks show it.

/** Such as 1:05, or 1:02:09 from an hour on; seconds that have only begun do not count. */
export function lasting(ms) {
  const whole = Math.max(0, Math.floor(ms / 1000));
  const parts = [Math.floor(whole / 3600), Math.floor(whole / 60) % 60, whole % 60];
  const [first, ...others] = parts[0] ? parts : parts.slice(1);
  return [first, ...others.map((part) => String(part).padStart(2, "0"))].join(":");
}
