// Rows as a graph: each an edge between two of its columns; triples as they are. vis-network draws.
import { addressOf, choice, compact, data, el, plain, say, visible } from "./dom.js";

const MOST = 400;
const LONGEST = 28;
// More names of edges than these lie over each other; the pointer still shows each.
const LABELLED = 30;
const SENTENCE = 80;
const EVENT = "#47525e";
const OTHER = "#1f6fb4";
const NAMES = new Set(["http://www.w3.org/2004/02/skos/core#prefLabel", "http://www.w3.org/2000/01/rdf-schema#label"]);

export function graph(found, draw) {
  const { columns } = found;
  if (columns.length < 2) return [el("p", { class: "soft" }, say("noGraph"))];
  const chosen = found.graph ? { from: "subject", to: "object", edge: "predicate" } : chosenColumns(found, draw);
  const set = (key) => (value) => draw.again({ ...chosen, [key]: value });
  const named = columns.map((c) => [c, c]);
  const choose = found.graph ? [] : [el("div", { class: "choose" },
    choice(say("from"), named, chosen.from, set("from")),
    choice(say("to"), named, chosen.to, set("to")),
    choice(say("edge"), [["", say("none")], ...named], chosen.edge, set("edge")))];
  const { nodes, edges, all } = drawable(found, chosen);
  if (!edges.length) return [...choose, el("p", { class: "soft" }, say("noGraph"))];
  const canvas = el("div", { class: "net" });
  requestAnimationFrame(() => network(canvas, nodes, edges));
  return [...choose, all > MOST && el("p", { class: "soft" }, say("edgesCut", { n: MOST, all })), canvas].filter(Boolean);
}

const TIME = /^-?-?\d{2,4}(-\d{2}){0,2}(\/.*)?$/;

/** Names rather than dates, numbers, sentences and IRIs; of those the two with most different values. */
function chosenColumns(found, draw) {
  const { columns, rows } = found;
  const spread = new Map(columns.map((c) => [c, new Set(rows.map((r) => plain(r[c]))).size]));
  const some = (c, fits) => rows.some((r) => r[c] && fits(r[c]));
  const isName = (c) => !some(c, (t) => t.datatype || TIME.test(t.value) || t.value.length > SENTENCE);
  const rank = (c) => (isName(c) ? (some(c, (t) => t.type === "uri") ? 1 : 0) : 2);
  const two = [...columns].sort((a, b) => rank(a) - rank(b) || spread.get(b) - spread.get(a)).slice(0, 2);
  const [from, to] = columns.filter((c) => two.includes(c));
  return { from: draw.from || from, to: draw.to || to, edge: draw.edge ?? "" };
}

function drawable(found, { from, to, edge }) {
  const names = new Map();
  if (found.graph)
    for (const row of found.rows)
      if (NAMES.has(row.predicate.value) && (!names.has(row.subject.value) || row.object["xml:lang"] === "vi"))
        names.set(row.subject.value, row.object.value);
  const whole = found.rows.filter((row) => row[from] && row[to] && (!found.graph || row.object.type === "uri"));
  const seen = new Map();
  const node = (term) => {
    const key = `${term.type} ${term.value}`;
    if (!seen.has(key)) {
      const name = visible(names.get(term.value) || plain(term));
      const label = name.length > LONGEST ? `${name.slice(0, LONGEST - 1)}…` : name;
      seen.set(key, { id: key, label, title: name, iri: term.type === "uri" ? term.value : null });
    }
    return key;
  };
  const edges = new Map();
  for (const row of whole.slice(0, MOST)) {
    const label = edge && row[edge] ? visible(edge === "predicate" ? compact(row[edge].value) : plain(row[edge])).slice(0, LONGEST) : "";
    const [a, b] = [node(row[from]), node(row[to])];
    // One line for all that holds between two nodes, with an arrow at each end that something points to.
    const key = a < b ? `${a}\n${b}` : `${b}\n${a}`;
    if (!edges.has(key)) edges.set(key, { from: a, to: b, labels: new Set(), ends: new Set() });
    edges.get(key).labels.add(label);
    edges.get(key).ends.add(edges.get(key).from === a ? "to" : "from");
  }
  const labelled = edges.size <= LABELLED;
  const lines = [...edges.values()].map(({ from: a, to: b, labels, ends }) => {
    const label = [...labels].filter(Boolean).join(", ");
    const short = label.length > LONGEST ? `${label.slice(0, LONGEST - 1)}…` : label;
    return { from: a, to: b, label: labelled ? short : "", title: label, arrows: Object.fromEntries([...ends].map((end) => [end, { enabled: true, scaleFactor: 0.5 }])) };
  });
  return { nodes: [...seen.values()], edges: lines, all: whole.length };
}

/** Things have the colours of the explorer: the local name of an IRI begins with the kind of thing. */
const kinds = Object.entries(data.colors).map(([name, color]) => [`${name.replace(/\B([A-Z])/g, "-$1").toLowerCase()}-`, color]);
function colorOf(iri) {
  const local = iri && iri.startsWith(data.base) ? iri.slice(data.base.length) : "";
  return (kinds.find(([start]) => local.startsWith(start)) || [null, local.startsWith("event-") ? EVENT : OTHER])[1];
}

function network(canvas, nodes, edges) {
  if (!canvas.isConnected) return;
  const drawn = new window.vis.Network(canvas, { nodes: nodes.map(({ iri, ...n }) => ({ ...n, color: colorOf(iri) })), edges }, {
    nodes: { shape: "dot", size: 10, font: { size: 16, color: "#1d2733", strokeWidth: 3, strokeColor: "#fff" } },
    edges: { color: "#a3afbc", arrowStrikethrough: false, font: { size: 11, color: "#5b6876", strokeWidth: 3 }, smooth: false },
    physics: { solver: "forceAtlas2Based", stabilization: { iterations: 200 }, forceAtlas2Based: { gravitationalConstant: -70, centralGravity: 0.03, springLength: 60, avoidOverlap: 0.4 } },
    layout: { randomSeed: 7, improvedLayout: nodes.length < 150 },
    interaction: { hover: true, tooltipDelay: 200 },
  });
  drawn.once("stabilizationIterationsDone", () => {
    drawn.setOptions({ physics: false });
    drawn.fit();
    canvas.dataset.ready = String(nodes.length);
  });
  const iris = new Map(nodes.map((n) => [n.id, n.iri]));
  drawn.on("doubleClick", ({ nodes: [id] }) => {
    const href = id && iris.get(id) && addressOf(iris.get(id));
    if (href) location.assign(href);
  });
}
