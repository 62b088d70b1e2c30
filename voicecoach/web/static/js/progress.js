// Plots of figures by week. Each has one series, so that no colour has to be told from another.

import uPlot from "../vendor/uplot.js";

const DAY_S = 86400;
const EPOCH = 719163; // ordinal of 1970-01-01, days counted from year 1
const made = [];

const colour = (name) => getComputedStyle(document.body).getPropertyValue(name).trim();

/** A band or a line where the house wants the figure to be, and dashes where the judge changed. */
function ground(drawn) {
  return (plot) => {
    const { ctx, bbox } = plot;
    ctx.save();
    ctx.strokeStyle = colour("--praise");
    ctx.fillStyle = colour("--praise-soft");
    ctx.lineWidth = devicePixelRatio;
    const at = (value) => plot.valToPos(value, "y", true);
    const [low, high] = drawn.aims;
    if (high !== undefined) ctx.fillRect(bbox.left, at(high), bbox.width, at(low) - at(high));
    for (const aim of drawn.aims) {
      ctx.beginPath();
      ctx.setLineDash([2 * devicePixelRatio, 3 * devicePixelRatio]);
      ctx.moveTo(bbox.left, at(aim));
      ctx.lineTo(bbox.left + bbox.width, at(aim));
      ctx.stroke();
    }
    ctx.strokeStyle = colour("--dim");
    ctx.setLineDash([6 * devicePixelRatio, 4 * devicePixelRatio]);
    for (const day of drawn.judges) {
      const x = plot.valToPos((day - EPOCH) * DAY_S, "x", true);
      ctx.beginPath();
      ctx.moveTo(x, bbox.top);
      ctx.lineTo(x, bbox.top + bbox.height);
      ctx.stroke();
    }
    ctx.restore();
  };
}

/** Writes the last figure beside its point. */
function lastFigure(drawn) {
  return (plot) => {
    const { ctx } = plot;
    const values = plot.data[1];
    const last = values.findLastIndex((value) => value !== null);
    if (last < 0) return;
    ctx.save();
    ctx.font = `600 ${12 * devicePixelRatio}px sans-serif`;
    ctx.fillStyle = colour("--ink");
    ctx.textAlign = "right";
    const x = Math.min(plot.valToPos(plot.data[0][last], "x", true), plot.bbox.left + plot.bbox.width);
    const y = plot.valToPos(values[last], "y", true);
    ctx.fillText(values[last].toFixed(drawn.digits), x, Math.max(y - 8 * devicePixelRatio, 12 * devicePixelRatio));
    ctx.restore();
  };
}

function range(drawn) {
  return (_plot, low, high) => {
    const inside = [low, high, ...drawn.aims].filter((value) => value !== null && isFinite(value));
    if (drawn.floor !== null) inside.push(drawn.floor);
    const [least, most] = [Math.min(...inside), Math.max(...inside)];
    const room = (most - least || 1) * 0.15;
    return [drawn.floor === null ? least - room : Math.min(drawn.floor, least), most + room];
  };
}

const dayName = (stamp) =>
  new Date(stamp * 1000).toLocaleDateString("en-GB", { day: "numeric", month: "short", timeZone: "UTC" });

/** Marks as many Mondays as there is room for. */
function mondays(plot) {
  const days = plot.data[0];
  const step = Math.max(1, Math.ceil((days.length * 60) / (plot.bbox.width / devicePixelRatio)));
  return days.filter((_day, index) => (days.length - 1 - index) % step === 0);
}

function draw(figure) {
  const drawn = JSON.parse(figure.dataset.chart);
  const place = figure.querySelector(".plot");
  const data = [drawn.days.map((day) => (day - EPOCH) * DAY_S), drawn.values];
  const line = colour("--accent");
  const axis = {
    stroke: colour("--dim"),
    grid: { stroke: colour("--line"), width: 1 },
    ticks: { stroke: colour("--line"), width: 1 },
    font: "12px sans-serif",
  };
  const series = drawn.bars
    ? { stroke: line, fill: line, width: 1, paths: uPlot.paths.bars({ size: [0.6, 40] }), points: { show: false } }
    : { stroke: line, width: 2, spanGaps: false, points: { show: true, size: 8, fill: colour("--card"), stroke: line, width: 2 } };
  const whole = (_plot, marks) => marks.map((mark) => (Number.isInteger(mark) ? String(mark) : mark.toFixed(1)));
  return new uPlot(
    {
      width: place.clientWidth || 320,
      height: 170,
      cursor: { show: false },
      legend: { show: false },
      scales: {
        x: { time: false, range: (_plot, low, high) => [low - 4 * DAY_S, high + 4 * DAY_S] },
        y: { range: range(drawn) },
      },
      axes: [{ ...axis, splits: mondays, values: (_plot, marks) => marks.map(dayName) }, { ...axis, size: 44, values: whole }],
      series: [{}, series],
      hooks: { drawAxes: [ground(drawn)], draw: [lastFigure(drawn)] },
    },
    data,
    place,
  );
}

function drawAll() {
  for (const plot of made.splice(0)) plot.destroy();
  for (const figure of document.querySelectorAll("[data-chart]")) made.push(draw(figure));
}

drawAll();
matchMedia("(prefers-color-scheme: dark)").addEventListener("change", drawAll);
let width = innerWidth;
addEventListener("resize", () => {
  if (innerWidth === width) return; // a phone's address bar comes and goes
  width = innerWidth;
  drawAll();
});
