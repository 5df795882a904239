/* Draws the picture of a page from the table below it, with Vega. Its expressions are interpreted, not compiled: the
 * content security policy forbids to make code of text. */
"use strict";

(() => {
  const figure = document.querySelector(".atlas-picture");
  const drawing = figure.querySelector(".atlas-drawing");
  const { picture, database } = figure.dataset;
  const dark = matchMedia("(prefers-color-scheme: dark)");
  const colour = (name) => getComputedStyle(document.documentElement).getPropertyValue(`--${name}`).trim();
  const DASHES = { denied: [6, 4], disputed: [6, 4], alleged: [2, 3], unverified: [2, 3] };
  const SHADES = { scheme: "tableau10" };

  // ---- data ----

  function rows() {
    const table = document.querySelector(".atlas-data");
    const names = [...table.tHead.rows[0].cells].map((cell) => cell.textContent);
    return [...table.tBodies[0].rows].map((row) =>
      Object.fromEntries(names.map((name, number) => [name, row.cells[number].textContent])),
    );
  }

  // The first and the last day of a date that may be a month or a year.
  function withDays(row) {
    const [year, month] = row.said_date.split("-").map(Number);
    const days = { day: [row.said_date, row.said_date] };
    days.month = [`${row.said_date}-01`, new Date(Date.UTC(year, month, 0)).toISOString().slice(0, 10)];
    days.year = [`${row.said_date}-01-01`, `${row.said_date}-12-31`];
    const [from, to] = days[row.said_precision];
    return { ...row, from, to, href: `${database}/quotes/${tilde(row.quote_id)}` };
  }

  // A primary key as Datasette writes it in an address.
  function tilde(value) {
    return Array.from(new TextEncoder().encode(value), (byte) => {
      const letter = String.fromCharCode(byte);
      if (/[\w-]/.test(letter)) return letter;
      return letter === " " ? "+" : `~${byte.toString(16).toUpperCase().padStart(2, "0")}`;
    }).join("");
  }

  // ---- pictures ----

  function timeline() {
    const encoding = {
      x: { field: "from", type: "temporal", title: null, axis: { format: "%b %Y", labelOverlap: true, grid: false } },
      y: { field: "alignment", type: "nominal", title: "side of the speaker" },
      color: { field: "status", type: "nominal", scale: SHADES },
      href: { field: "href" },
      tooltip: ["label", "said_date", "dated", "act", "status"].map((field) => ({ field, type: "nominal" })),
    };
    return {
      data: { values: rows().map(withDays) },
      facet: { row: { field: "dated", type: "nominal", title: null, sort: ["dated", "not later than"] } },
      spec: {
        width: Math.max(280, drawing.clientWidth - 260),
        height: { step: 22 },
        layer: [
          {
            transform: [{ filter: "datum.from !== datum.to" }],
            mark: { type: "bar", height: 6, opacity: 0.35, cursor: "pointer" },
            encoding: { ...encoding, x2: { field: "to" } },
          },
          {
            transform: [{ filter: "datum.from === datum.to" }],
            mark: { type: "point", filled: true, size: 60, opacity: 0.7, cursor: "pointer" },
            encoding: { ...encoding, shape: { field: "status", type: "nominal" } },
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
      width: Math.max(280, drawing.clientWidth - 300),
      height: 320,
      mark: { type: "bar", width: { band: 0.9 } },
      encoding: {
        x: { field: "month", type: "temporal", timeUnit: "yearmonth", title: null },
        y: { field: "quotes", type: "quantitative", aggregate: "sum", title: "quotes" },
        color: { field: group, type: "nominal", scale: SHADES },
        tooltip: ["month", group, "quotes"].map((field) => ({ field, type: "nominal" })),
      },
    };
  }

  function network() {
    const edges = rows().map((row) => ({ ...row, weight: Number(row.weight) }));
    const names = new Map(edges.flatMap((edge) => [[edge.source_id, edge.source], [edge.target_id, edge.target]]));
    const ties = new Map([...names.keys()].map((id) => [id, 0]));
    for (const { source_id: source, target_id: target, weight } of edges)
      for (const id of [source, target]) ties.set(id, ties.get(id) + weight);
    const nodes = [...names].map(([id, name]) => ({
      id,
      name,
      ties: ties.get(id),
      short: name.length > 28 ? `${name.slice(0, 27)}…` : name,
      href: `${database}/actors/${tilde(id)}`,
    }));
    const number = new Map(nodes.map((node, place) => [node.id, place]));
    const links = edges.map((edge) => ({
      ...edge,
      source: number.get(edge.source_id),
      target: number.get(edge.target_id),
      words: `${edge.source} → ${edge.target}: ${edge.label}, ${edge.status} (${edge.weight})`,
      dash: DASHES[edge.status] ?? [1, 0],
      href: behind(edge),
    }));
    const width = Math.max(320, drawing.clientWidth - 200);
    const height = Math.max(420, Math.min(900, 9 * nodes.length));
    return {
      $schema: "https://vega.github.io/schema/vega/v6.json",
      width,
      height,
      signals: [{ name: "over", value: null, on: [{ events: "@nodes:pointerover", update: "datum.id" }, { events: "@nodes:pointerout", update: "null" }] }],
      scales: [
        { name: "size", type: "sqrt", domain: { data: "actors", field: "ties" }, range: [40, 500] },
        { name: "kind", type: "ordinal", domain: { data: "ties", field: "label", sort: true }, range: SHADES },
      ],
      data: [
        { name: "actors", values: nodes },
        { name: "ties", values: links },
      ],
      legends: [{ stroke: "kind", symbolType: "stroke", title: "relation or stance" }],
      marks: [
        {
          name: "nodes",
          type: "symbol",
          zindex: 1,
          from: { data: "actors" },
          encode: {
            enter: { cursor: { value: "pointer" }, tooltip: { field: "name" }, href: { field: "href" }, stroke: { value: colour("paper") }, middle: { value: width / 2 }, centre: { value: height / 2 } },
            update: { size: { scale: "size", field: "ties" }, fill: { value: colour("accent") }, opacity: { signal: "over === null || over === datum.id ? 1 : 0.4" } },
          },
          transform: [
            {
              type: "force",
              signal: "force",
              static: true,
              iterations: 400,
              forces: [
                { force: "center", x: width / 2, y: height / 2 },
                { force: "collide", radius: 26 },
                { force: "nbody", strength: -160 },
                { force: "link", links: "ties", distance: 90 },
                { force: "x", x: "middle", strength: 0.03 },
                { force: "y", y: "centre", strength: 0.06 },
              ],
            },
          ],
        },
        {
          type: "path",
          interactive: true,
          from: { data: "ties" },
          encode: {
            enter: {
              stroke: { scale: "kind", field: "label" },
              strokeDash: { field: "dash" },
              strokeWidth: { signal: "1.5 + min(4, datum.weight - 1)" },
              tooltip: { field: "words" },
              href: { field: "href" },
              cursor: { value: "pointer" },
            },
            update: { strokeOpacity: { signal: "over === null || over === datum.source.datum.id || over === datum.target.datum.id ? 0.8 : 0.1" } },
          },
          transform: [{ type: "linkpath", require: { signal: "force" }, shape: "curve", sourceX: "datum.source.x", sourceY: "datum.source.y", targetX: "datum.target.x", targetY: "datum.target.y" }],
        },
        {
          type: "text",
          zindex: 2,
          interactive: false,
          from: { data: "nodes" },
          encode: {
            update: {
              x: { field: "x" },
              y: { field: "y", offset: -9 },
              align: { value: "center" },
              fontSize: { value: 11 },
              fill: { value: colour("ink") },
              text: { field: "datum.short" },
              opacity: { signal: "over === null || over === datum.datum.id ? 1 : 0.25" },
            },
          },
        },
      ],
    };
  }

  // The rows behind an edge: relations between the two, or quotes of the one about the other.
  function behind(edge) {
    const stances = ["praise", "support", "criticise", "threaten", "mock", "neutral"];
    if (!stances.includes(edge.label)) {
      const { source_id, target_id, label, status } = edge;
      const asked = { subject_id: source_id, object_id: target_id, relation: label, status };
      return `${database}/actor_relations?${new URLSearchParams(asked)}`;
    }
    const text = (value) => `'${value.replaceAll("'", "''")}'`;
    const sql = `select q.id as quote_id, q.text, q.act, q.status, t.stance, q.said_date, q.report_id
from quotes q
join quote_targets t on t.quote_id = q.id
where q.speaker_id = ${text(edge.source_id)}
  and t.actor_id = ${text(edge.target_id)}
  and t.stance = ${text(edge.label)}
  and q.status = ${text(edge.status)}`;
    return `${database}?${new URLSearchParams({ sql })}`;
  }

  // ---- drawing ----

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

  async function draw() {
    const said = drawing.getAttribute("aria-label"); // Vega would put words of its own
    const { view } = await vegaEmbed(drawing, SPECS[picture](), { ast: true, actions: false, renderer: "svg", config: theme() });
    const saves = figure.querySelector(".atlas-saves");
    saves.replaceChildren();
    for (const type of ["svg", "png"]) {
      const link = document.createElement("a");
      link.href = await view.toImageURL(type, 2);
      link.download = `${picture}.${type}`;
      link.textContent = `Save as ${type.toUpperCase()}`;
      saves.append(link, " ");
    }
    for (const part of drawing.querySelectorAll("svg, svg *")) {
      for (const name of ["role", "aria-roledescription", "aria-label"]) part.removeAttribute(name);
    }
    drawing.setAttribute("role", "img");
    drawing.setAttribute("aria-label", said);
    drawing.removeAttribute("aria-roledescription");
    drawing.dataset.drawn = "true";
  }

  draw();
  dark.addEventListener("change", draw);
})();
