// The address: what is selected and how the view is set, so that a link opens the same view. Parts without "=" name what
// is selected by its IRI; the others are written only where they differ from the view that the page opens with.
const localName = (iri) => iri.slice(Math.max(iri.lastIndexOf("#"), iri.lastIndexOf("/")) + 1);
const relationNames = relations.map((r) => localName(r.iri));
const missing = (all, chosen, nameOf) => [...all].filter((key) => !chosen.has(key)).map(nameOf);
const same = (key) => key;

/** What of the view differs from the one that the page opens with, as pairs of a name and a value. */
function* settings() {
  const { filter, focus, steps, lang } = state;
  if (focus !== null) yield ["around", nodes[focus].iri];
  if (focus !== null && steps > 1) yield ["steps", String(steps)];
  const statusesShown = Object.keys(statuses).filter((s) => filter.statuses.has(s));
  if (statusesShown.join() !== FACT) yield ["status", statusesShown.join()];
  for (const type of missing(Object.keys(types), filter.types, same)) yield ["no-type", type];
  for (const name of missing(relations.keys(), filter.relations, (r) => relationNames[r])) yield ["no-relation", name];
  for (const publisher of missing(allPublishers, filter.publishers, same)) yield ["no-source", publisher];
  for (const end of ["from", "to"]) if (filter[end]) yield [end, filter[end]];
  if (lang !== data.language) yield ["lang", lang];
}
const addressOf = (iris) =>
  [...iris.map(encodeURIComponent), ...[...settings()].map((pair) => pair.map(encodeURIComponent).join("="))].join("&");

/** Of the parts of the address: what is selected, and the settings. A broken address selects and sets nothing. */
function readParts() {
  const [iris, values] = [[], new Map()];
  try {
    for (const part of location.hash.slice(1).split("&").filter(Boolean)) {
      const [key, ...rest] = part.split("=").map(decodeURIComponent);
      if (!rest.length) iris.push(key);
      else values.set(key, [...(values.get(key) || []), rest.join("=")]);
    }
  } catch {
    return { iris: [], values: new Map() };
  }
  return { iris, values };
}
function selectionOf(iris) {
  const found = iris.map((iri) => idOf.get(iri)).filter(Boolean);
  if (found.length === 2 && found.every((f) => f.node !== undefined))
    return { pair: found.map((f) => f.node).sort((a, b) => a - b) };
  return found.length === 1 ? found[0] : null;
}
const DAY = /^\d{4}-\d{2}-\d{2}$/;
function filterOf(values) {
  const filter = openFilter();
  const listed = (key) => values.get(key) || [];
  if (values.has("status"))
    filter.statuses = new Set(listed("status").flatMap((s) => s.split(",")).filter((s) => s in statuses));
  listed("no-type").forEach((type) => filter.types.delete(type));
  listed("no-relation").forEach((name) => filter.relations.delete(relationNames.indexOf(name)));
  listed("no-source").forEach((publisher) => filter.publishers.delete(publisher));
  for (const end of ["from", "to"]) filter[end] = listed(end).find((day) => DAY.test(day)) || "";
  return filter;
}

/** Sets the state as the address has it. Says whether the filters or the language became other ones. */
function takeAddress() {
  const { iris, values } = readParts();
  const before = JSON.stringify([...settings()].filter(([key]) => key !== "around" && key !== "steps"));
  const around = idOf.get((values.get("around") || [])[0]);
  const lang = (values.get("lang") || [data.language])[0];
  state.selected = selectionOf(iris);
  state.filter = filterOf(values);
  state.focus = around && around.node !== undefined ? around.node : null;
  state.steps = Math.min(STEPS, Math.max(1, Number((values.get("steps") || [1])[0]) || 1));
  state.lang = data.strings[lang] ? lang : data.language;
  return before !== JSON.stringify([...settings()].filter(([key]) => key !== "around" && key !== "steps"));
}
/** Writes the state into the address without a new step of the history. */
function remember() {
  history.replaceState(null, "", `#${addressOf(readParts().iris)}`);
}
const go = (...iris) => {
  location.hash = addressOf(iris);
};
const goPair = (a, b) => go(nodes[Math.min(a, b)].iri, nodes[Math.max(a, b)].iri);
