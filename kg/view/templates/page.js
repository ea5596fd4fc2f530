// The page as a whole: search, language, and the address that names what is selected.
/** Follow the address: in a large graph, what it names may not be drawn yet. */
function follow() {
  const [changed, language] = [takeAddress(), document.documentElement.lang];
  if (state.lang !== language) writePage();
  if (changed || state.lang !== language) writeFilters();
  const { selected } = state;
  let wanted = [];
  if (selected)
    wanted =
      selected.pair || (selected.node !== undefined ? [selected.node] : partiesOf(events[selected.event]).slice(0, 1));
  const drawn = new Set(nodesToDraw(edges.filter(edgePasses)));
  const away = wanted.find((id) => !drawn.has(id));
  if (away !== undefined) {
    [state.focus, state.steps] = [away, 1];
    remember();
  }
  draw(viewOf() !== fitted);
  at("steps").value = state.steps;
  const here = nodeSet.getIds();
  if (selected && selected.node !== undefined && here.includes(selected.node))
    network.selectNodes([selected.node], false);
  else network.unselectAll();
  announce();
  showPanel();
}
/** For screen readers: the node that the arrows came to. */
function announce() {
  const { selected } = state;
  const id = selected && selected.node;
  at("announce").textContent =
    id === undefined || id === null
      ? ""
      : `${said(types[nodes[id].type].names)}: ${short(nameOf(id))}. ${say("relationCount", { n: edgesOf[id].filter(edgePasses).length })}`;
}

function focus(id) {
  state.focus = id;
  if (id === null) state.steps = 1;
  const before = location.hash;
  // The whole may not hold what was selected.
  go(...(id === null ? [] : [nodes[id].iri]));
  if (location.hash === before) follow();
}

/** A filter has been changed. */
function filtered() {
  remember();
  draw();
  showPanel();
}
function refresh() {
  writeFilters();
  filtered();
}

/** Search over every name in both languages; the arrow keys and Enter choose, Escape closes. */
const names = nodes.map((n) => [n.names.vi, n.names.en || "", ...n.others].map(wordsOf));
const FOUND = 12;
const NO_FIT = 5;
let found = [];
let marked = -1;
/** How well a name fits what was typed: it is that, begins so, has that in it, has words that begin so, or has the
 * letters somewhere within its words. */
function fit(name, phrase, words) {
  if (!words.every((word) => name.includes(word))) return NO_FIT;
  if (name === phrase) return 0;
  if (name.startsWith(phrase)) return 1;
  if (name.includes(phrase)) return 2;
  return words.every((word) => name.includes(` ${word}`)) ? 3 : 4;
}
function search() {
  const phrase = wordsOf(at("search").value);
  const words = phrase.split(" ").filter(Boolean);
  const best = words.length ? names.map((forms) => Math.min(...forms.map((name) => fit(name, phrase, words)))) : [];
  const hits = [...best.keys()].filter((id) => best[id] < NO_FIT);
  found = hits.sort((a, b) => best[a] - best[b] || a - b).slice(0, FOUND);
  marked = found.length ? 0 : -1;
  writeResults(words.length > 0);
  at("announce").textContent = !words.length ? "" : hits.length ? say("hits", { n: hits.length }) : say("nothingFound");
}
function writeResults(open) {
  const rows = found.map((id, i) =>
    el(
      "li",
      {
        id: `result-${i}`,
        role: "option",
        "aria-selected": String(i === marked),
        mousedown: (e) => e.preventDefault(),
        click: () => choose(i),
      },
      swatch(nodes[id].type),
      " ",
      short(nameOf(id), 90),
      el(
        "small",
        {},
        [said(types[nodes[id].type].names), ...nodes[id].offices.slice(0, 1).map(([office]) => office)].join(" · "),
      ),
    ),
  );
  at("results").replaceChildren(...(rows.length ? rows : [el("li", { class: "none", role: "option", "aria-disabled": "true", "aria-selected": "false" }, say("nothingFound"))]));
  at("results").hidden = !open;
  at("search").setAttribute("aria-expanded", String(open));
  if (open && marked >= 0) at("search").setAttribute("aria-activedescendant", `result-${marked}`);
  else at("search").removeAttribute("aria-activedescendant");
}
function choose(i) {
  const id = found[i];
  at("search").value = "";
  found = [];
  writeResults(false);
  // Among many lines a node is best read with its neighbours alone.
  if (drawn.lines.length > data.labelledLines || state.focus !== null) focus(id);
  else go(nodes[id].iri);
  at("detail").focus();
}
at("search").addEventListener("input", search);
at("search").addEventListener("blur", () => writeResults(false));
at("search").addEventListener("keydown", (event) => {
  if (event.key === "Enter" && marked >= 0) choose(marked);
  else if (event.key === "Escape") {
    found = [];
    marked = -1;
    writeResults(false);
  } else if (found.length && (event.key === "ArrowDown" || event.key === "ArrowUp")) {
    marked = (marked + (event.key === "ArrowDown" ? 1 : found.length - 1)) % found.length;
    writeResults(true);
    at(`result-${marked}`).scrollIntoView({ block: "nearest" });
  } else return;
  event.preventDefault();
});
document.addEventListener("keydown", (event) => {
  if (event.key !== "/" || event.target.matches("input")) return;
  event.preventDefault();
  at("search").focus();
});

network.on("click", ({ nodes: [node], edges: [edge] }) => {
  if (node !== undefined) go(nodes[node].iri);
  else if (edge !== undefined) goPair(edgeSet.get(edge).from, edgeSet.get(edge).to);
  else go();
});
network.on("doubleClick", ({ nodes: [node] }) => {
  if (node !== undefined) focus(node);
});
network.on("dragEnd", ({ nodes: ids }) => {
  if (state.focus === null)
    Object.entries(network.getPositions(ids)).forEach(([id, place]) => moved.set(Number(id), place));
});
window.addEventListener("hashchange", follow);

function zoom(factor) {
  network.moveTo({ scale: network.getScale() * factor });
  writeLabels();
}
/** A list that does something with what is chosen. */
function chooser(id, label, options, act) {
  const list = el("select", { id, class: "plain", "aria-label": label, title: label, change: () => act(list) });
  list.append(...options.map(([value, text]) => el("option", { value }, text)));
  return list;
}
function reachChooser() {
  const options = [...Array(STEPS).keys()].map((i) => [i + 1, say("steps", { n: i + 1 })]);
  const list = chooser("steps", say("reach"), options, () => {
    state.steps = Number(list.value);
    remember();
    draw(true);
    showPanel();
  });
  list.value = state.steps;
  return el("span", { id: "reach", hidden: state.focus === null && "" }, list);
}
function saveChooser() {
  const options = [["", say("save")], ...Object.keys(EXPORTS).map((form) => [form, say(`save-${form}`)])];
  return chooser("save", say("saveHint"), options, (list) => {
    if (EXPORTS[list.value]) EXPORTS[list.value]();
    list.value = "";
  });
}

function writePage() {
  document.documentElement.lang = state.lang;
  at("title").textContent = document.title = data.title || say("title");
  at("counts").textContent = say("counts", {
    nodes: nodes.length,
    edges: edges.filter((e) => e.status === FACT).length,
    events: events.length,
    articles: data.articlesRead,
  });
  at("search").placeholder = say("search");
  at("search").setAttribute("aria-label", say("searchHint"));
  at("search").title = say("searchHint");
  at("language").textContent = say("language");
  at("language").title = say("languageHint");
  at("language").lang = state.lang === "vi" ? "en" : "vi";
  at("filters").setAttribute("aria-label", say("filters"));
  at("detail").setAttribute("aria-label", say("details"));
  at("canvas").setAttribute("aria-label", say("canvas"));
  // Seen where the panes lie below the drawing.
  const jump = (pane) => () => {
    at(pane).scrollIntoView();
    at(pane).focus();
  };
  const tools = { filters: jump("filters"), details: jump("detail"), overview: () => focus(null), fit: fitAll, zoomIn: () => zoom(1.3), zoomOut: () => zoom(1 / 1.3) };
  at("buttons").replaceChildren(
    ...Object.entries(tools).map(([key, act]) => {
      const made = button(say(key), act, "plain");
      made.id = { filters: "toFilters", details: "toDetails" }[key] || key;
      return made;
    }),
    saveChooser(),
  );
  at("overview").before(reachChooser());
  at("tones").replaceChildren(
    ...Object.keys(data.tones).map((tone) => el("span", {}, stroke(tone), say(tone))),
    el("span", {}, stroke("other", true), say("notFact")),
  );
}
at("language").addEventListener("click", () => {
  state.lang = state.lang === "vi" ? "en" : "vi";
  writePage();
  refresh();
  announce();
});

takeAddress();
writePage();
writeFilters();
draw(true);
follow();
document.documentElement.dataset.ready = "true";
