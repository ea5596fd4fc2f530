// Data, words and filters that the other scripts share; page.py joins them into one. Text from articles reaches the
// document through text nodes only.
const data = JSON.parse(document.getElementById("data").textContent);
const { nodes, edges, events, articles, relations, types, statuses } = data;
const FACT = "Occurred";

const at = (id) => document.getElementById(id);
const publisherOf = (article) => articles[article].publisher || "";
const allPublishers = [...new Set(articles.keys())]
  .map(publisherOf)
  .filter((p, i, all) => all.indexOf(p) === i)
  .sort();

/** The filter that lets every fact pass, and with "all" every plan and denial too. */
const openFilter = (all = false) => ({
  types: new Set(Object.keys(types)),
  relations: new Set(relations.keys()),
  statuses: new Set(all ? Object.keys(statuses) : [FACT]),
  publishers: new Set(allPublishers),
  from: "",
  to: "",
});
/** How far a neighbourhood may reach. */
const STEPS = 3;
const state = { lang: data.language, filter: openFilter(), focus: null, steps: 1, selected: null };

const edgesOf = nodes.map(() => []);
edges.forEach((edge) => [edge.from, edge.to].forEach((n) => edgesOf[n].push(edge)));
const partiesOf = (event) => [...new Set([...event.actors, ...event.recipients, ...event.topics])];
const eventsOf = nodes.map(() => []);
events.forEach((event, i) => partiesOf(event).forEach((n) => eventsOf[n].push(i)));
const idOf = new Map([...nodes.map((n, i) => [n.iri, { node: i }]), ...events.map((e, i) => [e.iri, { event: i }])]);

/** Words of the page in the language chosen; {name} is filled in. */
const say = (key, values = {}) => data.strings[state.lang][key].replace(/\{(\w+)\}/g, (_, name) => values[name]);
const said = (labels) => labels[state.lang] || labels.vi;
const nameOf = (id) => said(nodes[id].names);
/** A long text cut between words; a word of its own that is too long is cut within. */
function short(text, length = 60) {
  if (text.length <= length) return text;
  // Never half of what takes two places, such as an emoji.
  const cut = text.slice(0, length - 1).replace(/[\uD800-\uDBFF]$/, "");
  const end = /\s/.test(text[cut.length]) ? cut.length : cut.search(/\s\S*$/);
  return `${(end > length / 3 ? cut.slice(0, end) : cut).replace(/[\s,;:–-]+$/, "")}…`;
}
/** Days and months without a year as they are read in the language of the page; whole dates stay as they are. */
const readable = (text) =>
  text.replace(/--(\d\d)(?:-(\d\d))?/g, (_, month, day) =>
    new Date(2000, month - 1, day || 1).toLocaleDateString(state.lang, {
      month: "long",
      ...(day && { day: "numeric" }),
    }),
  );
/** Without diacritics and case, so that "bo truong" finds "Bộ trưởng". */
const fold = (text) => text.normalize("NFD").replace(/\p{M}/gu, "").replace(/đ/gi, "d").toLowerCase();
/** Its words alone, folded, with a blank before each. */
const wordsOf = (text) => fold(text).replace(/[^\p{L}\p{N}]*([\p{L}\p{N}]+)[^\p{L}\p{N}]*/gu, " $1");

/** A new element: functions among the attributes are listeners, empty values are left out, strings become text. */
function el(tag, attributes = {}, ...children) {
  const made = document.createElement(tag);
  for (const [key, value] of Object.entries(attributes)) {
    if (typeof value === "function") made.addEventListener(key, value);
    else if (value !== false && value !== null && value !== undefined) made.setAttribute(key, value);
  }
  made.append(...children.flat(Infinity).filter((c) => c !== null && c !== undefined && c !== false && c !== ""));
  return made;
}
const button = (text, act, style = "link") => el("button", { type: "button", class: style, click: act }, text);
function swatch(type) {
  const made = el("span", { class: `swatch ${types[type].shape}`, "aria-hidden": "true" });
  made.style.setProperty("--c", types[type].color);
  return made;
}
const stroke = (tone, dashed = false) =>
  el("span", { class: `stroke ${tone}${dashed ? " dashed" : ""}`, "aria-hidden": "true" });

const inTime = (when) => {
  const { from, to } = state.filter;
  return (!from && !to) || (when !== null && (!from || when[1] >= from) && (!to || when[0] <= to));
};
const fromPublisher = (ids) => !ids.length || ids.some((a) => state.filter.publishers.has(publisherOf(a)));
function eventPasses(i) {
  const event = events[i];
  return (
    state.filter.statuses.has(event.status) && inTime(event.when) && fromPublisher(event.claims.map((c) => c.article))
  );
}
function edgePasses(edge) {
  const { filter } = state;
  if (!filter.relations.has(edge.relation)) return false;
  if (!filter.types.has(nodes[edge.from].type) || !filter.types.has(nodes[edge.to].type)) return false;
  return edge.events.length
    ? edge.events.some(eventPasses)
    : filter.statuses.has(edge.status) && fromPublisher(edge.articles);
}
/** What an edge is called: only a fact may be told in the past tense. */
function relationName(edge) {
  if (edge.status === FACT) return said(relations[edge.relation].names);
  const kinds = new Set(edge.events.map((i) => said(data.eventTypes[events[i].type].names)));
  return `${[...kinds].join(", ")} (${said(statuses[edge.status])})`;
}
const otherEnd = (edge, id) => (edge.from === id ? edge.to : edge.from);
