// What the other scripts share. Text from the graph reaches the document through text nodes only.
export const data = JSON.parse(document.getElementById("data").textContent);
export const at = (id) => document.getElementById(id);

/** Words of the page; {name} is filled in. */
export const say = (key, values = {}) => data.words[key].replace(/\{(\w+)\}/g, (_, name) => values[name]);

/** What the server says of a fault, after what that means in the language of the page. */
export function faultOf(status, text, otherwise = `fault${status}`) {
  const place = /^line (\d+), column (\d+): (.*)$/s.exec(text);
  if (place) return `${say("faultAt", { line: place[1], column: place[2] })}\n${place[3]}`;
  const key = status === 400 ? otherwise : `fault${status}`;
  return `${data.words[key] ? say(key) : say("faultOther", { status })}\n${text}`;
}

/** A new element: functions among the attributes are listeners, empty values are left out, strings become text. */
export function el(tag, attributes = {}, ...children) {
  return filled(document.createElement(tag), attributes, children);
}
export function svg(tag, attributes = {}, ...children) {
  return filled(document.createElementNS("http://www.w3.org/2000/svg", tag), attributes, children);
}
function filled(made, attributes, children) {
  for (const [key, value] of Object.entries(attributes)) {
    if (typeof value === "function") made.addEventListener(key, value);
    else if (value !== false && value !== null && value !== undefined) made.setAttribute(key, value);
  }
  made.append(...children.flat(Infinity).filter((c) => c !== null && c !== undefined && c !== false && c !== ""));
  return made;
}

// Controls and marks that change the direction of text would show it otherwise than it is written.
const UNSEEN = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ufffe\uffff]/g;
export const visible = (text) => text.replace(UNSEEN, "\ufffd");

/** An IRI with its prefix, where it has one. */
export function compact(iri) {
  for (const [prefix, namespace] of Object.entries(data.prefixes)) {
    const local = iri.slice(namespace.length);
    if (iri.startsWith(namespace) && local && !local.includes("/")) return `${prefix}:${local}`;
  }
  return iri;
}
const ADDRESS = /^https?:\/\/[^\s]+$/;
/** Where a click on an IRI leads: the page of a node here, an address elsewhere, or nowhere. */
export function addressOf(iri) {
  if (iri.startsWith(data.base) && iri.length > data.base.length)
    return `/id/${encodeURIComponent(iri.slice(data.base.length))}`;
  const term = Object.entries(data.prefixes).some(([p, namespace]) => p !== "wd" && iri.startsWith(namespace));
  return !term && ADDRESS.test(iri) ? iri : null;
}
/** A term of a result as a cell's content. */
export function shown(term) {
  if (!term) return "";
  if (term.type !== "uri") {
    const kind = term["xml:lang"] || "";
    if ((term.datatype || "").endsWith("#anyURI") && ADDRESS.test(term.value))
      return el("a", { href: term.value, rel: "noopener noreferrer" }, visible(term.value));
    return [visible(term.value), kind && el("small", {}, kind)];
  }
  const href = addressOf(term.value);
  const text = visible(compact(term.value));
  return href ? el("a", { href, rel: "noopener noreferrer" }, text) : text;
}
export const plain = (term) => (term ? visible(term.type === "uri" ? compact(term.value) : term.value) : "");
const NUMBERS = /#(integer|decimal|double|float|int|long|nonNegativeInteger|positiveInteger)$/;
export const isNumber = (term) => Boolean(term) && NUMBERS.test(term.datatype || "") && Number.isFinite(Number(term.value));

/** A labelled choice among [value, text] pairs. */
export function choice(label, options, value, act) {
  const made = el("select", { change: () => act(made.value) }, options.map(([v, text]) => el("option", { value: v }, text)));
  made.value = value;
  return el("label", {}, label, made);
}
