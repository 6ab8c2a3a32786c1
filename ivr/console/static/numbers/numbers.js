// Draws what the tables say. Without this script the page lacks the pictures, and nothing else.

import { lasting } from "../lasting.js";

const pictures = JSON.parse(document.getElementById("pictures")?.textContent ?? "{}");
const LOOKS = ["accent", "calm", "good"];
const ROW_PX = 34;
const LEGEND_PX = 20;
const LEGEND_WIDTH_PX = 200;
const NARROW_PX = 420;
const MANY = 40;
// Where an axis of shares, or of seconds, may end, and by what it counts up to there.
const STEPS = {
  share: [[0.1, 0.02], [0.25, 0.05], [0.5, 0.1], [1, 0.25]],
  seconds: [5, 10, 15, 30, 60, 120, 300, 600, 1200, 1800, 3600, 7200].map((step) => [5 * step, step]),
};

function colours() {
  const style = getComputedStyle(document.documentElement);
  const named = {};
  for (const name of ["card", "ink", "soft", "rule", ...LOOKS]) {
    named[name] = style.getPropertyValue(`--${name}`).trim();
  }
  return named;
}

const language = document.documentElement.lang;
const write = {
  calls: (value) => value.toLocaleString(language),
  seconds: (value) => lasting(Math.round(value) * 1000),
  share: (value) => value.toLocaleString(language, { style: "percent" }),
};

// Rich text is drawn, not parsed as HTML: a name can do no harm in it.
function tooltip(picture, colour) {
  const told = (on) => `${on.seriesName}: ${picture.series[on.seriesIndex].texts[on.dataIndex]}`;
  return {
    trigger: "axis",
    renderMode: "richText",
    confine: true,
    backgroundColor: colour.card,
    borderColor: colour.rule,
    textStyle: { color: colour.ink },
    axisPointer: { type: "line", lineStyle: { color: colour.soft } },
    formatter: (on) => [picture.labels[on[0].dataIndex], ...on.map(told)].join("\n"),
  };
}

function names(picture, colour, width) {
  const isAcross = picture.drawn === "bars";
  const cut = { width: labelsWidth(width), overflow: "truncate" };
  return {
    type: "category",
    data: picture.labels,
    inverse: isAcross,
    boundaryGap: picture.drawn !== "lines" || picture.labels.length === 1,
    axisLabel: { color: colour.ink, hideOverlap: true, ...(isAcross ? cut : {}) },
    axisTick: { show: false },
    axisLine: { lineStyle: { color: colour.rule } },
  };
}

const labelsWidth = (width) => (width < NARROW_PX ? 110 : 150);

function values(picture, colour) {
  const most = Math.max(0, ...picture.series.flatMap((each) => each.values));
  const [max, interval] = STEPS[picture.unit]?.find(([end]) => most <= end) ?? [];
  return {
    type: "value",
    min: 0,
    max,
    interval,
    minInterval: picture.unit === "calls" ? 1 : 0,
    splitNumber: 4,
    axisLabel: { color: colour.soft, formatter: write[picture.unit] },
    splitLine: { lineStyle: { color: colour.rule } },
  };
}

function series(picture, colour) {
  const isLine = picture.drawn === "lines";
  return picture.series.map((each, number) => ({
    name: each.name,
    type: isLine ? "line" : "bar",
    data: each.values,
    color: colour[LOOKS[number]],
    barMaxWidth: 28,
    itemStyle: isLine ? {} : { borderRadius: 3 },
    lineStyle: { width: 2, type: ["solid", "dashed", "dotted"][number] },
    symbol: ["circle", "rect", "triangle"][number],
    symbolSize: picture.labels.length > MANY ? 4 : 7,
    showAllSymbol: true, // one between two gaps has no line
  }));
}

function options(picture, colour, width) {
  const [across, up] = [names(picture, colour, width), values(picture, colour)];
  const isBars = picture.drawn === "bars";
  const [xAxis, yAxis] = isBars ? [up, across] : [across, up];
  const legends = picture.series.length > 1 ? picture.series.length : 0;
  const isStacked = legends * LEGEND_WIDTH_PX > width;
  return {
    animation: false,
    textStyle: { fontFamily: "system-ui, sans-serif" },
    tooltip: tooltip(picture, colour),
    legend: {
      show: legends > 0,
      orient: isStacked ? "vertical" : "horizontal",
      left: 0,
      top: 0,
      itemHeight: 8,
      textStyle: { color: colour.ink },
    },
    grid: {
      top: 12 + LEGEND_PX * (isStacked ? legends : Math.min(legends, 1)),
      right: 24,
      bottom: 28,
      left: isBars ? labelsWidth(width) + 10 : 52,
    },
    xAxis,
    yAxis,
    series: series(picture, colour),
  };
}

const drawn = [];
for (const place of document.querySelectorAll("[data-draws]")) {
  const picture = pictures[place.dataset.draws];
  place.hidden = false;
  if (picture.drawn === "bars") {
    place.style.height = `${ROW_PX * picture.labels.length + 60}px`;
  }
  drawn.push({ picture, chart: echarts.init(place, null, { renderer: "svg" }) });
}

function redraw() {
  const colour = colours();
  for (const { chart, picture } of drawn) {
    chart.resize();
    chart.setOption(options(picture, colour, chart.getWidth()), true);
  }
}

redraw();
matchMedia("(prefers-color-scheme: dark)").addEventListener("change", redraw);
addEventListener("resize", redraw);

// What is chosen shows at once; days of one's own wait for the button.
const which = document.getElementById("which");
which.addEventListener("change", (event) => {
  if (event.target.matches("select")) {
    which.requestSubmit();
  }
});
