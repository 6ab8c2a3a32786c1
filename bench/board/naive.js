// What one would write first: everything is fetched and written anew each second.

const FIGURES = new Intl.NumberFormat("en", { minimumIntegerDigits: 2 });

function lasting(iso) {
  const seconds = Math.floor((Date.now() - Date.parse(iso)) / 1000);
  return `${Math.floor(seconds / 60)}:${FIGURES.format(seconds % 60)}`;
}

function path({ points }) {
  const begins = points.at(-1)[0] - 60;
  return points.map(([at, db], index) => `${index ? "L" : "M"}${at - begins} ${25 - (db ?? 0)}`).join("");
}

function row({ key, number, reason, queue, rule, since, marks, agent }, trace) {
  const chips = marks.map((mark) => `<span class="chip ${mark}">${mark}</span>`).join("");
  const picture = trace ? `<svg viewBox="0 0 60 37"><path class="voice" d="${path(trace)}"/></svg>` : "";
  return `<li class="row"><p class="who"><a href="/console/calls/${key}">${number}</a>${chips}</p>
    <p class="since">${lasting(since)}</p><p class="note what">${agent ?? ""} ${reason} ${queue} ${rule}</p>${picture}</li>`;
}

setInterval(async () => {
  const { put, traces } = await (await fetch("board")).json();
  for (const name of ["waiting", "talking"]) {
    const rows = put[name].sort((one, other) => one.order - other.order);
    document.getElementById(name).innerHTML = rows.map((each) => row(each, traces[each.key])).join("");
  }
}, 1000);
