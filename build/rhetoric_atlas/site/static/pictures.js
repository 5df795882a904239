/* Draws the picture of a page from the table below it, with Vega. Its expressions are interpreted, not compiled: the
 * content security policy forbids to make code of text. */

import { colour, database, drawing, figure, height, picture, rows, tilde, width } from "./drawing.js";
import { network } from "./network.js";

const SHADES = { scheme: "tableau10" };
const SHAPES = {
  // of each status; none looks like a bar
  reported: "circle",
  alleged: "triangle-up",
  denied: "cross",
  disputed: "diamond",
  unverified: "triangle-down",
  admitted: "triangle-right",
  adjudicated: "triangle-left",
};
const SIDE_ROOM = 300; // pixels for what stands beside the axes

// The first and the last day of a date that may be a month or a year.
function daysOf({ said_date: date, said_precision: precision }) {
  const [year, month] = date.split("-").map(Number);
  const days = { day: [date, date], year: [`${date}-01-01`, `${date}-12-31`] };
  days.month = [`${date}-01`, new Date(Date.UTC(year, month, 0)).toISOString().slice(0, 10)];
  return days[precision];
}

// One mark for all that the same side said at the same time and in the same way, with the address of these quotes.
function statements() {
  const marks = new Map();
  for (const row of rows()) {
    const [from, to] = daysOf(row);
    const { alignment, dated, status, said_date } = row;
    const key = JSON.stringify([alignment, dated, status, said_date]);
    if (!marks.has(key)) marks.set(key, { alignment, dated, status, said_date, from, to, said: [] });
    marks.get(key).said.push(row);
  }
  return [...marks.values()].map(({ said, ...mark }) => ({
    ...mark,
    quotes: said.length,
    words: said.map((row) => row.label).slice(0, 3).join("\n"),
    href: said.length === 1 ? `${database}/quotes/${tilde(said[0].quote_id)}` : allOf(mark, said),
  }));
}

function allOf({ said_date, status, alignment }, said) {
  const ids = said.map((row) => row.quote_id);
  const asked = { said_date, status, speaker_alignment: alignment, quote_id__in: JSON.stringify(ids) };
  return `${database}/quote_chain?${new URLSearchParams(asked)}`;
}

function timeline() {
  const values = statements();
  const domain = Object.keys(SHAPES);
  const present = domain.filter((status) => values.some((mark) => mark.status === status));
  const most = Math.max(...values.map((mark) => mark.quotes));
  const legend = { symbolOpacity: 1, symbolSize: 80, values: present };
  const encoding = {
    x: { field: "from", type: "temporal", title: null, axis: { labelOverlap: true, tickCount: 10 } },
    y: { field: "alignment", type: "nominal", title: "side of the speaker" },
    yOffset: { field: "status", type: "nominal", scale: { domain: present } },
    color: { field: "status", type: "nominal", scale: { ...SHADES, domain }, legend },
    href: { field: "href" },
    tooltip: ["words", "quotes", "said_date", "dated", "status"].map((field) => ({ field, type: "nominal" })),
  };
  const sides = new Set(values.map((mark) => mark.alignment)).size * new Set(values.map((mark) => mark.dated)).size;
  return {
    data: { values },
    facet: { row: { field: "dated", type: "nominal", title: null, sort: ["dated", "not later than"] } },
    spec: {
      width: width() - SIDE_ROOM,
      height: { step: Math.min(30, (height() - 100) / Math.max(1, sides)), for: "position" },
      layer: [
        {
          transform: [{ filter: "datum.from !== datum.to" }],
          mark: { type: "bar", height: 5, opacity: 0.6, cursor: "pointer", minBandSize: 6 },
          encoding: { ...encoding, x2: { field: "to" } },
        },
        {
          transform: [{ filter: "datum.from === datum.to" }],
          mark: { type: "point", filled: true, opacity: 0.8, cursor: "pointer" },
          encoding: {
            ...encoding,
            shape: { field: "status", type: "nominal", scale: { domain, range: Object.values(SHAPES) }, legend },
            size: { field: "quotes", type: "quantitative", scale: { domain: [1, Math.max(2, most)], range: [50, 300] }, legend: { values: [...new Set([1, most])] } },
          },
        },
      ],
    },
  };
}

function overTime() {
  const values = rows().map((row) => ({ ...row, quotes: Number(row.quotes) }));
  const group = Object.keys(values[0])[1];
  return {
    data: { values },
    width: width() - SIDE_ROOM,
    height: height() - 100,
    mark: { type: "bar", width: { band: 0.9 } },
    encoding: {
      x: { field: "month", type: "temporal", timeUnit: "yearmonth", title: null },
      y: { field: "quotes", type: "quantitative", aggregate: "sum", title: "quotes", axis: { format: "d", tickMinStep: 1 } },
      color: { field: group, type: "nominal", scale: SHADES },
      tooltip: ["month", group, "quotes"].map((field) => ({ field, type: "nominal" })),
    },
  };
}

const SPECS = { timeline, "over-time": overTime, network };

function theme() {
  const [ink, muted, line] = ["ink", "muted", "line"].map(colour);
  return {
    background: "transparent",
    font: "sans-serif",
    title: { color: ink },
    axis: { labelColor: ink, titleColor: ink, gridColor: line, domainColor: muted, tickColor: muted, labelLimit: 160 },
    legend: { labelColor: ink, titleColor: ink },
    header: { labelColor: ink, titleColor: ink },
    view: { stroke: line },
  };
}

async function offerToSave(view) {
  const saves = figure.querySelector(".atlas-saves");
  saves.replaceChildren();
  for (const type of ["svg", "png"]) {
    const link = document.createElement("a");
    link.href = await view.toImageURL(type, 2);
    link.download = `${picture}.${type}`;
    link.textContent = `Save as ${type.toUpperCase()}`;
    saves.append(link, " ");
  }
}

async function draw() {
  const said = drawing.getAttribute("aria-label"); // Vega would put words of its own
  const { view } = await vegaEmbed(drawing, SPECS[picture](), { ast: true, actions: false, renderer: "svg", config: theme() });
  await offerToSave(view);
  for (const part of drawing.querySelectorAll("svg, svg *")) {
    for (const name of ["role", "aria-roledescription", "aria-label"]) part.removeAttribute(name);
  }
  drawing.setAttribute("role", "img");
  drawing.setAttribute("aria-label", said);
  drawing.removeAttribute("aria-roledescription");
  drawing.dataset.drawn = "true";
}

draw();
matchMedia("(prefers-color-scheme: dark)").addEventListener("change", draw);
