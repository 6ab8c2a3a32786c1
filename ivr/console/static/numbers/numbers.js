// Draws what the tables say. Without this script the page lacks the pictures, and nothing else.

const pictures = JSON.parse(document.getElementById("pictures")?.textContent ?? "{}");
const LOOKS = ["accent", "calm", "good"];
const ROOM_PX = { top: 40, right: 16, bottom: 32 };
const ROW_PX = 34;

function colours() {
  const style = getComputedStyle(document.documentElement);
  const named = {};
  for (const name of ["card", "ink", "soft", "rule", ...LOOKS]) {
    named[name] = style.getPropertyValue(`--${name}`).trim();
  }
  return named;
}

function clock(seconds) {
  const rest = String(Math.round(seconds) % 60).padStart(2, "0");
  return `${Math.floor(Math.round(seconds) / 60)}:${rest}`;
}

const language = document.documentElement.lang;
const write = {
  calls: (value) => value.toLocaleString(language),
  seconds: clock,
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

function names(picture, colour) {
  const isAcross = picture.drawn === "bars";
  return {
    type: "category",
    data: picture.labels,
    inverse: isAcross,
    boundaryGap: picture.drawn !== "lines" || picture.labels.length === 1,
    axisLabel: { color: colour.ink, hideOverlap: true, ...(isAcross ? { width: 130, overflow: "truncate" } : {}) },
    axisTick: { show: false },
    axisLine: { lineStyle: { color: colour.rule } },
  };
}

function values(picture, colour) {
  return {
    type: "value",
    min: 0,
    max: picture.unit === "share" ? 1 : null,
    minInterval: picture.unit === "share" ? 0 : 1,
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
    symbolSize: 7,
    showAllSymbol: "auto",
  }));
}

function options(picture, colour) {
  const [across, up] = [names(picture, colour), values(picture, colour)];
  const [xAxis, yAxis] = picture.drawn === "bars" ? [up, across] : [across, up];
  const hasLegend = picture.series.length > 1;
  return {
    animation: false,
    textStyle: { fontFamily: "system-ui, sans-serif" },
    tooltip: tooltip(picture, colour),
    legend: { show: hasLegend, left: 0, top: 0, itemHeight: 8, textStyle: { color: colour.ink } },
    grid: { ...ROOM_PX, top: hasLegend ? ROOM_PX.top : 12, left: 8, containLabel: true },
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
    chart.setOption(options(picture, colour), true);
  }
}

redraw();
matchMedia("(prefers-color-scheme: dark)").addEventListener("change", redraw);
const resizing = new ResizeObserver(() => drawn.forEach(({ chart }) => chart.resize()));
drawn.forEach(({ chart }) => resizing.observe(chart.getDom()));

// What is chosen shows at once; days of one's own wait for the button.
const which = document.getElementById("which");
which.addEventListener("change", (event) => {
  if (event.target.matches("select") && event.target.value !== "own") {
    which.requestSubmit();
  }
});
