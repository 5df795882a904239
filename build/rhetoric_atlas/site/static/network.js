/* The network of actors, as Vega draws it: lines with an arrow from one actor to another, names where there is room. */

import { colour, database, height, rows, tilde, width } from "./drawing.js";

const LINES = { denied: "denied or disputed", disputed: "denied or disputed", alleged: "alleged or unverified", unverified: "alleged or unverified" };
const DASHES = { stated: [1, 0], "denied or disputed": [7, 4], "alleged or unverified": [2, 3] };
const STANCES = ["praise", "support", "criticise", "threaten", "mock", "neutral"]; // taken in quotes; all else is a relation
const SIDES = {
  // what a tie says, and the variable of colours.css that it is drawn in
  against: ["actor", ["criticise", "threaten", "mock", "fights_against"]],
  "in favour": ["quote-line", ["praise", "support", "supports", "ally_of", "fights_alongside", "backed_by"]],
  "other ties": ["place", []],
  neutral: ["muted", ["neutral"]],
};
const DRAFTED = /^(drafted|state)-/; // begins the ids of actors at whom nobody has looked
const LEGEND = 190; // pixels
const LONGEST = 28; // characters of a name
const ARROW = 4; // pixels from the rim of an actor to the middle of its arrow
const NARROWEST = 900; // pixels of the drawing
const SPREAD = { collide: 0.33, charge: -0.026, distance: 0.8 }; // of the room that an actor has, which is some pixels wide
const LIT = "over === null || over === datum.source.datum.id || over === datum.target.datum.id";

const sideOf = (label) => Object.keys(SIDES).find((side) => SIDES[side][1].includes(label)) ?? "other ties";

function actorsOf(edges) {
  const names = new Map(edges.flatMap((edge) => [[edge.source_id, edge.source], [edge.target_id, edge.target]]));
  const ties = new Map([...names.keys()].map((id) => [id, 0]));
  for (const { source_id: source, target_id: target, weight } of edges)
    for (const id of [source, target]) ties.set(id, ties.get(id) + weight);
  return [...names].map(([id, name]) => ({
    id,
    name,
    ties: ties.get(id),
    drafted: DRAFTED.test(id),
    short: name.length > LONGEST ? `${name.slice(0, LONGEST - 1)}…` : name,
    href: `${database}/actors/${tilde(id)}`,
  }));
}

// The rows behind an edge: relations between the two, or quotes of the one about the other.
function behind(edge) {
  const { source_id, target_id, label, status } = edge;
  if (!STANCES.includes(label)) {
    const asked = { subject_id: source_id, object_id: target_id, relation: label, status };
    return `${database}/actor_relations?${new URLSearchParams(asked)}`;
  }
  const text = (value) => `'${value.replaceAll("'", "''")}'`;
  const sql = `select q.id as quote_id, q.text, q.act, q.status, t.stance, q.said_date, q.report_id
from quotes q
join quote_targets t on t.quote_id = q.id
where q.speaker_id = ${text(source_id)}
  and t.actor_id = ${text(target_id)}
  and t.stance = ${text(label)}
  and q.status = ${text(status)}`;
  return `${database}?${new URLSearchParams({ sql })}`;
}

function tiesOf(edges, actors) {
  const number = new Map(actors.map((actor, place) => [actor.id, place]));
  return edges.map((edge) => ({
    ...edge,
    source: number.get(edge.source_id),
    target: number.get(edge.target_id),
    words: `${edge.source} → ${edge.target}: ${edge.label.replaceAll("_", " ")}, ${edge.status} (${edge.weight})`,
    side: sideOf(edge.label),
    line: LINES[edge.status] ?? "stated",
    href: behind(edge),
  }));
}

function actorMarks([wide, high], count) {
  const [middle, centre] = [wide / 2, high / 2];
  const room = Math.min(200, Math.sqrt((wide * high) / count));
  const forces = [
    { force: "center", x: middle, y: centre },
    { force: "collide", radius: SPREAD.collide * room },
    { force: "nbody", strength: SPREAD.charge * room * room },
    { force: "link", links: "ties", distance: SPREAD.distance * room },
    { force: "x", x: "middle", strength: 0.09 },
    { force: "y", y: "centre", strength: 0.11 },
  ];
  return {
    name: "nodes",
    type: "symbol",
    zindex: 2,
    from: { data: "actors" },
    encode: {
      enter: {
        cursor: { value: "pointer" },
        tooltip: { signal: "datum.drafted ? datum.name + ' (draft)' : datum.name" },
        href: { field: "href" },
        fill: { signal: `datum.drafted ? '${colour("paper")}' : '${colour("accent")}'` },
        stroke: { signal: `datum.drafted ? '${colour("accent")}' : '${colour("paper")}'` },
        strokeDash: { signal: "datum.drafted ? [3, 2] : [1, 0]" },
        middle: { value: middle },
        centre: { value: centre },
      },
      update: { size: { scale: "size", field: "ties" }, opacity: { signal: "over === null || over === datum.id ? 1 : 0.5" } },
    },
    transform: [{ type: "force", signal: "force", static: true, iterations: 400, forces }],
  };
}

function tieMarks() {
  const ends = { sourceX: "datum.source.x", sourceY: "datum.source.y", targetX: "datum.target.x", targetY: "datum.target.y" };
  return {
    name: "edges",
    type: "path",
    from: { data: "ties" },
    encode: {
      enter: {
        stroke: { scale: "side", field: "side" },
        strokeDash: { scale: "line", field: "line" },
        strokeWidth: { signal: "1.5 + min(4, datum.weight - 1)" },
        tooltip: { field: "words" },
        href: { field: "href" },
        cursor: { value: "pointer" },
      },
      update: { strokeOpacity: { signal: `${LIT} ? 0.85 : 0.1` } },
    },
    transform: [{ type: "linkpath", require: { signal: "force" }, shape: "curve", ...ends }],
  };
}

// The tip of each line, on the curve that linkpath draws: it ends in the direction (-bendY, bendX).
function arrowMarks() {
  const tie = "datum.datum";
  const dx = `(${tie}.target.x - ${tie}.source.x)`;
  const dy = `(${tie}.target.y - ${tie}.source.y)`;
  const bendX = `(0.2 * (${dx} + ${dy}))`;
  const bendY = `(0.2 * (${dy} - ${dx}))`;
  const away = `(sqrt(scale("size", ${tie}.target.datum.ties) / PI) + ${ARROW})`;
  const bend = `max(0.01, sqrt(${bendX} * ${bendX} + ${bendY} * ${bendY}))`;
  return {
    type: "symbol",
    zindex: 1,
    interactive: false,
    from: { data: "edges" },
    encode: {
      update: {
        shape: { value: "triangle" },
        size: { value: 45 },
        x: { signal: `${tie}.target.x + ${away} * ${bendY} / ${bend}` },
        y: { signal: `${tie}.target.y - ${away} * ${bendX} / ${bend}` },
        angle: { signal: `atan2(${bendX}, -${bendY}) * 180 / PI + 90` },
        fill: { scale: "side", field: "datum.side" },
        opacity: { signal: LIT.replaceAll("datum.", `${tie}.`) + " ? 0.9 : 0.1" },
      },
    },
  };
}

function nameMarks(size) {
  return {
    type: "text",
    zindex: 3,
    interactive: false,
    from: { data: "nodes" },
    encode: { enter: { fontSize: { value: 11 }, fill: { value: colour("ink") }, text: { field: "datum.short" } } },
    transform: [{ type: "label", size, anchor: ["top", "bottom", "right", "left", "top-right", "bottom-right"], offset: [2], avoidBaseMark: true, sort: { field: "datum.datum.ties", order: "descending" } }],
  };
}

export function network() {
  const edges = rows().map((row) => ({ ...row, weight: Number(row.weight) }));
  const actors = actorsOf(edges);
  const size = [Math.max(NARROWEST, width()) - LEGEND, height() - 20];
  const drawn = Object.keys(SIDES);
  return {
    $schema: "https://vega.github.io/schema/vega/v6.json",
    width: size[0],
    height: size[1],
    autosize: { type: "none" },
    padding: { left: 0, right: LEGEND, top: 10, bottom: 10 },
    signals: [{ name: "over", value: null, on: [{ events: "@nodes:pointerover", update: "datum.id" }, { events: "@nodes:pointerout", update: "null" }] }],
    scales: [
      { name: "size", type: "sqrt", domain: { data: "actors", field: "ties" }, range: [40, 500] },
      { name: "side", type: "ordinal", domain: drawn, range: drawn.map((side) => colour(SIDES[side][0])) },
      { name: "line", type: "ordinal", domain: Object.keys(DASHES), range: Object.values(DASHES) },
    ],
    data: [
      { name: "actors", values: actors },
      { name: "ties", values: tiesOf(edges, actors) },
    ],
    legends: [
      { stroke: "side", symbolType: "stroke", symbolStrokeWidth: 3, title: "what a tie says" },
      { strokeDash: "line", symbolType: "stroke", symbolStrokeColor: colour("ink"), title: "how sure it is" },
    ],
    marks: [actorMarks(size, actors.length), tieMarks(), arrowMarks(), nameMarks(size)],
  };
}
