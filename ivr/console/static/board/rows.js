// How a row of each list is written. `before` is the row that stands there, empty for a new one.

import { say } from "../said.js";
import { lasting } from "../lasting.js";
import { count, now } from "./clock.js";
import { caller, link, mark, timeOfDay, write } from "./elements.js";
import { draw } from "./traces.js";

const MARKS = { urgent: "urgent", front: "accent", raised: "raised", "not-solved": "grave", repeat: "repeat" };

export const ROWS = {
  alarms(spots, row) {
    write(spots.what, say(`alarm-${row.key}`, { n: row.count }));
    write(spots.since, row.since ? say("since", { at: timeOfDay(row.since, now()) }) : "");
  },

  waiting(spots, row, _before, element) {
    about(spots, row, row.key);
    mark(spots.marks, marksOf(row));
    write(spots.asked, row.asked ? say("asks", { name: row.asked }) : wish(row));
    count(element, (at) => {
      write(spots.since, lasting(at - Date.parse(row.since)));
      write(spots.told, told(row, at));
      spots.told.classList.toggle("late", row.told_until !== null && Date.parse(row.told_until) < at);
    });
  },

  talking(spots, row, _before, element) {
    about(spots, row, row.key);
    const chips = marksOf(row).filter(([, kind]) => kind !== "raised" || !row.is_raised);
    mark(spots.marks, row.is_raised ? [[say("raised-now"), "raised now"], ...chips] : chips);
    write(spots.agent, row.is_senior ? say("senior", { name: row.agent ?? "" }) : row.agent ?? "");
    element.classList.toggle("is-raised", row.is_raised);
    count(element, (at) => {
      write(spots.since, row.since ? lasting(at - Date.parse(row.since)) : say("connecting"));
      draw(row.key, spots);
    });
  },

  agents(spots, row, _before, element) {
    write(spots.name, row.key);
    mark(spots.marks, row.is_senior ? [[say("is-senior"), ""]] : []);
    element.dataset.state = row.state;
    write(spots.state, say(`state-${row.state.replaceAll(" ", "-")}`));
    write(spots.next, row.next_state ? say(`next-${row.next_state}`) : "");
    link(spots.link, "call", row.call);
    count(element, (at) => {
      write(spots.since, row.until ? say("left", { time: lasting(Date.parse(row.until) - at) }) : lasting(at - Date.parse(row.since)));
    });
  },

  promises(spots, row) {
    about(spots, row, row.call);
    if (row.case) link(spots.link, "case", row.case);
    mark(spots.marks, row.is_late ? [[say("late"), "grave"]] : row.state === "open" ? [] : [[say("being-kept"), "good"]]);
    write(spots.kind, say(`kind-${row.kind}`));
    write(spots.due, timeOfDay(row.due_at, now()));
    write(spots.tries, row.tries ? say("tries", { n: row.tries }) : "");
  },

  reopened(spots, row) {
    caller(spots, row.number);
    link(spots.link, "case", row.key);
    write(spots.reason, row.reason);
    write(spots.agent, row.last_agent ? say("last-agent", { name: row.last_agent }) : "");
    write(spots.said, timeOfDay(row.said_at, now()));
  },

  surveys(spots, row) {
    caller(spots, row.number);
    link(spots.link, "call", row.call);
    mark(spots.marks, row.state === "scheduled" ? [] : [[say("asking"), "good"]]);
    write(spots.reason, row.reason);
    write(spots.due, timeOfDay(row.due_at, now()));
    write(spots.tries, row.tries ? say("tries", { n: row.tries }) : "");
  },
};

function about(spots, row, call) {
  caller(spots, row.number);
  link(spots.link, "call", call);
  write(spots.reason, row.reason);
  write(spots.queue, row.queue);
  if (spots.rule) write(spots.rule, row.rule);
}

function marksOf({ marks, earlier_calls: earlier, rises }) {
  return marks.map((name) => [say(`mark-${name}`, { n: name === "raised" ? rises : earlier + 1 }), MARKS[name]]);
}

function wish(row) {
  return row.wish ? say(`wish-${row.wish.toLowerCase().replaceAll(" ", "-")}`) : "";
}

/** What the caller was told of the wait, and whether that is over. */
function told(row, at) {
  if (row.told_until) {
    const words = Date.parse(row.told_until) < at ? "told-over" : "told-until";
    return say(words, { at: timeOfDay(row.told_until, at) });
  }
  return row.told_place ? say("told-place", { n: row.told_place }) : "";
}
