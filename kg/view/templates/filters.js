// The filters at the left, which are the legend as well.
function section(key, rows, all) {
  const set = (values) => {
    state.filter[key] = new Set(values);
    refresh();
  };
  const heading = el(
    "legend",
    {},
    el("span", {}, say(key)),
    all && button(say("all"), () => set(all)),
    all && button(say("none"), () => set([])),
  );
  return el("fieldset", {}, heading, rows);
}
function checkRow(key, value, text, sign, count) {
  const chosen = state.filter[key];
  const box = el("input", {
    type: "checkbox",
    change: () => {
      if (box.checked) chosen.add(value);
      else chosen.delete(value);
      draw();
      showPanel();
    },
  });
  box.checked = chosen.has(value);
  return el(
    "label",
    { class: "row" },
    box,
    sign,
    el("span", { class: "name" }, text),
    el("span", { class: "count" }, count === undefined ? "" : String(count)),
  );
}
function dateRow(key) {
  const input = el("input", {
    type: "date",
    change: () => {
      state.filter[key] = input.value;
      draw();
      showPanel();
    },
  });
  input.value = state.filter[key];
  return el("label", { class: "row date" }, el("span", { class: "name" }, say(key)), input);
}
const countBy = (items, keyOf) =>
  items.reduce((counts, item) => counts.set(keyOf(item), (counts.get(keyOf(item)) || 0) + 1), new Map());

function writeFilters() {
  const inside = at("filters").contains(document.activeElement);
  const perType = countBy(nodes, (n) => n.type);
  const perRelation = countBy(
    edges.filter((e) => e.status === FACT),
    (e) => e.relation,
  );
  const perStatus = countBy(events, (e) => e.status);
  const perPublisher = countBy(articles, (a) => a.publisher || "");
  const shownTypes = Object.keys(types).filter((type) => perType.has(type));
  const shownRelations = [...relations.keys()].sort(
    (a, b) => (perRelation.get(b) || 0) - (perRelation.get(a) || 0) || a - b,
  );
  const shownStatuses = Object.keys(statuses).filter((status) => status === FACT || perStatus.has(status));
  at("filters").replaceChildren(
    section(
      "types",
      shownTypes.map((type) => checkRow("types", type, said(types[type].names), swatch(type), perType.get(type))),
      shownTypes,
    ),
    section(
      "statuses",
      shownStatuses.map((s) =>
        checkRow("statuses", s, said(statuses[s]), stroke("other", s !== FACT), perStatus.get(s) || 0),
      ),
    ),
    section(
      "relations",
      shownRelations.map((r) =>
        checkRow("relations", r, said(relations[r].names), stroke(relations[r].tone), perRelation.get(r) || 0),
      ),
      relations.keys(),
    ),
    section("dates", [dateRow("from"), dateRow("to")]),
    allPublishers.length > 1
      ? section(
          "publishers",
          allPublishers.map((p) => checkRow("publishers", p, p || say("unknownPublisher"), null, perPublisher.get(p))),
          allPublishers,
        )
      : "",
    button(
      say("reset"),
      () => {
        state.filter = openFilter();
        refresh();
      },
      "plain",
    ),
  );
  if (inside) at("filters").focus();
}
