// A worker, because browsers slow down the timers of a page in the background, where a call is not to be missed
// (MDN, "setTimeout: Timeouts in inactive tabs").

setInterval(() => postMessage("look"), 2000);
