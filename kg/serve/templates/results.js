// Asking the endpoint, and results as tables and text.
import { el, faultOf, isNumber, say, shown } from "./dom.js";

const JSON_ROWS = "application/sparql-results+json";
const PAGE = 100;
const LONG = 60;

/** An answer: {columns, rows} or {answer}; graph is true for triples. Throws an Error whose text is for people. */
export async function ask(query, signal) {
  const response = await send(query, `${JSON_ROWS}, application/n-triples;q=0.9`, signal);
  const text = await response.text();
  if (!response.ok) throw new Error(faultOf(response.status, text.trim()));
  const cut = response.headers.get("Kg-Truncated");
  if (!response.headers.get("Content-Type").startsWith(JSON_ROWS))
    return { columns: ["subject", "predicate", "object"], rows: triples(text), graph: true, text, cut };
  const found = JSON.parse(text);
  const pretty = JSON.stringify(found, null, 1);
  if ("boolean" in found) return { answer: found.boolean, text: pretty };
  return { columns: found.head.vars, rows: found.results.bindings, graph: false, text: pretty, cut };
}

export async function send(query, accept, signal) {
  try {
    return await fetch("/sparql", { method: "POST", headers: { Accept: accept }, body: new URLSearchParams({ query }), signal });
  } catch (error) {
    if (error.name === "AbortError") throw error;
    throw new Error(say("unreachable"));
  }
}

const TRIPLE = /^(\S+) <([^>]*)> (.*) \.$/;
const LITERAL = /^"((?:[^"\\]|\\.)*)"(?:@([\w-]+)|\^\^<([^>]*)>)?$/;
const ESCAPES = { n: "\n", r: "\r", t: "\t", b: "\b", f: "\f" };
const unescaped = (text) =>
  text.replace(/\\(?:u([0-9A-Fa-f]{4})|U([0-9A-Fa-f]{8})|(.))/g, (_, u, long, c) =>
    c ? ESCAPES[c] || c : String.fromCodePoint(parseInt(u || long, 16)),
  );
function term(text) {
  const literal = LITERAL.exec(text);
  if (literal) return { type: "literal", value: unescaped(literal[1]), "xml:lang": literal[2], datatype: literal[3] };
  if (text.startsWith("<")) return { type: "uri", value: unescaped(text.slice(1, -1)) };
  return { type: "bnode", value: text };
}
/** The rows of N-Triples. */
export function triples(text) {
  const found = text.split("\n").map((line) => TRIPLE.exec(line)).filter(Boolean);
  return found.map(([, s, p, o]) => ({ subject: term(s), predicate: { type: "uri", value: unescaped(p) }, object: term(o) }));
}

const FORMATS = { rows: { csv: "text/csv", tsv: "text/tab-separated-values", json: JSON_ROWS, xml: "application/sparql-results+xml" },
  graph: { ttl: "text/turtle", nt: "application/n-triples", rdf: "application/rdf+xml", jsonld: "application/ld+json" } };
export const formatsOf = (found) => FORMATS[found && found.graph ? "graph" : "rows"];

/** The table, a page of rows at a time; a click on a heading sorts. */
export function table(found) {
  const { columns } = found;
  let rows = [...found.rows];
  let sorted = null;
  let drawn = 0;
  const body = el("tbody");
  const more = el("button", { click: () => draw() });
  const heads = columns.map((name) => el("th", { scope: "col" }, el("button", { click: () => sort(name) }, name)));
  function draw() {
    body.append(...rows.slice(drawn, drawn + PAGE).map((row, i) => el("tr", {}, el("td", { class: "n" }, drawn + i + 1), columns.map((c) => cell(row[c])))));
    drawn = Math.min(rows.length, drawn + PAGE);
    more.hidden = drawn === rows.length;
    more.textContent = say("more", { n: Math.min(PAGE, rows.length - drawn) });
  }
  function sort(name) {
    const down = sorted === name;
    sorted = down ? null : name;
    rows = [...found.rows].sort((a, b) => compare(a[name], b[name]) * (down ? -1 : 1));
    heads.forEach((head, i) => head.setAttribute("aria-sort", columns[i] !== name ? "none" : down ? "descending" : "ascending"));
    body.replaceChildren();
    drawn = 0;
    draw();
  }
  draw();
  return [el("div", { class: "scroll" }, el("table", { class: "rows" }, el("thead", {}, el("tr", {}, el("th", { class: "n" }), heads)), body)), more];
}
const cell = (term) => el("td", { class: isNumber(term) ? "number" : term && term.value.length > LONG && term.type !== "uri" ? "long" : null }, shown(term));

const order = new Intl.Collator("vi", { numeric: false });
export function compare(a, b) {
  if (!a || !b) return Number(Boolean(a)) - Number(Boolean(b));
  if (isNumber(a) && isNumber(b)) return Number(a.value) - Number(b.value);
  return order.compare(a.value, b.value);
}
