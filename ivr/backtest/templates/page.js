"use strict";

// The pictures repeat what the tables say. Without this script the page lacks them, and nothing else.
const data = JSON.parse(document.getElementById("data").textContent);

function colours() {
  const style = getComputedStyle(document.documentElement);
  const named = {};
  for (const name of ["paper", "ink", "soft", "rule", "accent", "quiet", "good"]) {
    named[name] = style.getPropertyValue(`--${name}`).trim();
  }
  return named;
}

// A page in another language has the words for it.
const say = (text) => data.words?.[text] ?? text;
const count = (calls) => calls.toLocaleString("en-US");

// Rich text is drawn, not parsed as HTML: a name can do no harm in it.
function tooltip(colour, formatter) {
  return {
    renderMode: "richText",
    backgroundColor: colour.paper,
    borderColor: colour.rule,
    textStyle: { color: colour.ink },
    confine: true,
    formatter,
  };
}

function flow(colour) {
  const sides = { old: new Set(), new: new Set() };
  for (const each of data.flow) {
    sides.old.add(each.old);
    sides.new.add(each.new);
  }
  const nodes = (side) => [...sides[side]].map((queue) => ({
    name: `${side} ${queue}`,
    queue,
    depth: side === "old" ? 0 : 1,
    label: { position: side === "old" ? "left" : "right" },
  }));
  const link = (each) => ({
    source: `old ${each.old}`,
    target: `new ${each.new}`,
    value: each.calls,
    lineStyle: each.old === each.new ? { color: colour.quiet, opacity: 0.35 } : { color: colour.accent, opacity: 0.75 },
    words: `${each.old} → ${each.new}: ${count(each.calls)} ${say("calls")}`,
  });
  return {
    tooltip: tooltip(colour, (on) => on.data.words ?? `${on.data.queue}: ${count(on.value)} ${say("calls")}`),
    series: {
      type: "sankey",
      left: "24%", right: "24%", top: 8, bottom: 8,
      nodeGap: 18, nodeWidth: 10,
      emphasis: { focus: "adjacency" },
      itemStyle: { color: colour.soft, borderWidth: 0 },
      label: { color: colour.ink, formatter: (on) => `${on.data.queue}  ${count(on.value)}` },
      data: [...nodes("old"), ...nodes("new")],
      links: data.flow.map(link),
    },
  };
}

function hours(colour) {
  const hour = (at) => `${data.hours.days[Math.floor(at / 24)]} ${String(at % 24).padStart(2, "0")}:00`;
  const line = (name, values, look) => ({ name, type: "line", step: "middle", showSymbol: false, data: values, ...look });
  return {
    tooltip: { ...tooltip(colour, (on) => [hour(on[0].dataIndex), ...on.map((each) => `${each.seriesName}: ${count(each.value)} ${say("calls")}`)].join("\n")), trigger: "axis" },
    legend: { icon: "roundRect", textStyle: { color: colour.ink }, top: 0, right: 0 },
    grid: { left: 48, right: 8, top: 36, bottom: 28 },
    xAxis: {
      type: "category",
      data: data.hours.then.map((_, at) => hour(at)),
      axisLabel: { color: colour.soft, interval: (at) => at % 24 === 12, formatter: (text) => text.split(" ")[0] },
      axisTick: { interval: (at) => at % 24 === 0 },
      axisLine: { lineStyle: { color: colour.rule } },
    },
    yAxis: { type: "value", minInterval: 1, axisLabel: { color: colour.soft }, splitLine: { lineStyle: { color: colour.rule } } },
    series: [
      line(say("then"), data.hours.then, { color: colour.soft, lineStyle: { width: 1 }, areaStyle: { opacity: 0.25 } }),
      line(say("draft"), data.hours.draft, { color: colour.accent, lineStyle: { width: 2 } }),
    ],
  };
}

function ends(colour) {
  const looks = [
    { color: colour.good },
    { color: colour.accent },
    { color: colour.quiet },
    { color: colour.quiet, opacity: 0.6 },
    { color: colour.quiet, opacity: 0.3 },
  ];
  const groups = ["others", "moved"];
  const whole = groups.map((group) => data.ends[group].reduce((sum, calls) => sum + calls, 0));
  const share = (calls, at) => (whole[at] ? (100 * calls) / whole[at] : 0);
  return {
    tooltip: tooltip(colour, (on) => `${on.name}, ${on.seriesName}: ${count(on.data.calls)} (${on.value.toFixed(1)} %)`),
    legend: { type: "scroll", textStyle: { color: colour.ink }, pageIconColor: colour.ink, pageTextStyle: { color: colour.soft }, top: 0, left: 0 },
    grid: { left: 100, right: 16, top: 36, bottom: 28 },
    xAxis: { type: "value", max: 100, axisLabel: { color: colour.soft, formatter: "{value} %" }, splitLine: { lineStyle: { color: colour.rule } } },
    yAxis: { type: "category", data: [say("other calls"), say("moved calls")], axisLabel: { color: colour.ink }, axisTick: { show: false }, axisLine: { show: false } },
    series: data.ends.answers.map((answer, number) => ({
      name: answer,
      type: "bar",
      stack: "all",
      barWidth: 28,
      itemStyle: { ...looks[number], borderColor: colour.paper, borderWidth: 1 },
      data: groups.map((group, at) => ({ value: share(data.ends[group][number], at), calls: data.ends[group][number] })),
    })),
  };
}

// Room for the labels of many queues.
const queues = Math.max(new Set(data.flow.map((each) => each.old)).size, new Set(data.flow.map((each) => each.new)).size);
document.getElementById("flow")?.style.setProperty("height", `${Math.max(320, 40 * queues)}px`);

const drawn = [];
for (const [id, draw] of Object.entries({ flow, hours, ends })) {
  const place = document.getElementById(id);
  if (place) {
    place.parentElement.hidden = false;
    drawn.push({ chart: echarts.init(place, null, { renderer: data.renderer ?? "svg" }), draw });
  }
}

function redraw() {
  const colour = colours();
  for (const { chart, draw } of drawn) {
    chart.setOption({ animation: false, textStyle: { fontFamily: "system-ui, sans-serif" }, ...draw(colour) }, true);
    chart.resize();
    chart.getZr().flush(); // paper does not wait for the next frame
  }
}

redraw();
matchMedia("(prefers-color-scheme: dark)").addEventListener("change", redraw);
matchMedia("print").addEventListener("change", redraw);
addEventListener("resize", redraw);
