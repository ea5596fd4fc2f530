// The editor: a text area over its own text in colours, and the declarations of prefixes.
import { at, data } from "./dom.js";

const area = at("query");
const TOKENS = new RegExp(
  [
    /(?<comment>#[^\n]*)/,
    /(?<iri>[<][^<>"{}|^`\\\s]*[>])/,
    /(?<string>"""[\s\S]*?(?:"""|$)|'''[\s\S]*?(?:'''|$)|"(?:[^"\\\n]|\\.)*"?|'(?:[^'\\\n]|\\.)*'?)/,
    /(?<variable>[?$][\p{L}\p{N}_]+)/,
    /(?<prefixed>[\p{L}][\p{L}\p{N}_.-]*:[\p{L}\p{N}_.%-]*|(?<![\p{L}\p{N}]):[\p{L}\p{N}_.%-]+)/,
    /(?<number>(?<![\p{L}\p{N}_])[+-]?\d+(?:\.\d+)?(?:[eE][+-]?\d+)?)/,
    /(?<word>[\p{L}_][\p{L}\p{N}_]*)/,
  ].map((r) => r.source).join("|"),
  "gu",
);
const KEYWORDS = new Set(
  `SELECT ASK CONSTRUCT DESCRIBE WHERE FROM NAMED PREFIX BASE DISTINCT REDUCED AS GRAPH OPTIONAL UNION MINUS FILTER BIND
  VALUES UNDEF EXISTS NOT IN GROUP ORDER BY HAVING LIMIT OFFSET ASC DESC A TRUE FALSE COUNT SUM MIN MAX AVG SAMPLE
  GROUP_CONCAT SEPARATOR STR LANG LANGMATCHES DATATYPE BOUND IRI URI BNODE RAND ABS CEIL FLOOR ROUND CONCAT STRLEN UCASE
  LCASE ENCODE_FOR_URI CONTAINS STRSTARTS STRENDS STRBEFORE STRAFTER YEAR MONTH DAY HOURS MINUTES SECONDS TIMEZONE TZ NOW
  UUID STRUUID MD5 SHA1 SHA256 SHA384 SHA512 COALESCE IF STRLANG STRDT SAMETERM ISIRI ISURI ISBLANK ISLITERAL ISNUMERIC
  REGEX SUBSTR REPLACE SERVICE SILENT`.split(/\s+/),
);
const CLASSES = { iri: "iri-ref" };

/** Pieces of a query with the class of each; together they are the query. */
export function tokens(text) {
  const found = [];
  let end = 0;
  for (const match of text.matchAll(TOKENS)) {
    if (match.index > end) found.push(["", text.slice(end, match.index)]);
    const kind = Object.keys(match.groups).find((name) => match.groups[name] !== undefined);
    const style = kind === "word" ? (KEYWORDS.has(match[0].toUpperCase()) ? "keyword" : "") : CLASSES[kind] || kind;
    found.push([style, match[0]]);
    end = match.index + match[0].length;
  }
  return [...found, ["", text.slice(end)]];
}

function paint() {
  const pieces = tokens(area.value).map(([style, text]) => {
    if (!style) return text;
    const made = document.createElement("span");
    made.className = style;
    made.append(text);
    return made;
  });
  // The last line of a pre needs something on it to be as high as that of the text area.
  at("shown").replaceChildren(...pieces, "\n");
}

const bare = (text) =>
  tokens(text).filter(([style]) => !["comment", "string", "iri-ref"].includes(style)).map(([, part]) => part).join(" ");
const declared = (text) => new Set([...bare(text).matchAll(/\bPREFIX\s+([\p{L}][\p{L}\p{N}_.-]*)?:/giu)].map((m) => m[1] || ""));

/** The query with a declaration for every known prefix that it uses. */
export function withPrefixes(text) {
  const there = declared(text);
  const used = tokens(text).filter(([style]) => style === "prefixed").map(([, part]) => part.slice(0, part.indexOf(":")));
  const missing = [...new Set(used)].filter((p) => p in data.prefixes && !there.has(p));
  const lines = missing.map((p) => `PREFIX ${p}: <${data.prefixes[p]}>\n`).join("");
  return lines + text;
}

/** Fills in what is missing and keeps the cursor where it was. */
export function fillPrefixes() {
  const text = withPrefixes(area.value);
  const added = text.length - area.value.length;
  if (!added) return;
  const { selectionStart, selectionEnd } = area;
  area.setSelectionRange(0, 0);
  // While someone types, as if typed: so that Ctrl+Z takes it back alone.
  const typed = document.activeElement === area && document.execCommand("insertText", false, text.slice(0, added));
  if (!typed) area.value = text;
  area.setSelectionRange(selectionStart + added, selectionEnd + added);
  paint();
}

export const query = () => area.value;
export function setQuery(text) {
  area.value = withPrefixes(text);
  paint();
}

/** Keeps the picture under the text, fills in a prefix as soon as it is typed, and runs on Ctrl+Enter. */
export function startEditor(run) {
  area.addEventListener("input", (event) => {
    if (event.data === ":" && !/\bPREFIX\s+[\p{L}\p{N}_.-]*:$/iu.test(area.value.slice(0, area.selectionStart))) fillPrefixes();
    paint();
  });
  area.addEventListener("keydown", (event) => {
    if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) {
      event.preventDefault();
      run();
    }
  });
  paint();
}
