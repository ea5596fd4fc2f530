// The filters at the left, which are the legend as well.
function section(key, rows, all) {
  const set = (values) => {
    state.filter[key] = new Set(values);
    refresh();
  };
  // Heard by themselves, two buttons "all" tell nothing.
  const named = (word, act) => {
    const made = button(say(word), act);
    made.setAttribute("aria-label", `${say(key)}: ${say(word)}`);
    return made;
  };
  const heading = el(
    "legend",
    {},
    el("span", {}, say(key)),
    all && named("all", () => set(all)),
    all && named("none", () => set([])),
  );
  return el("fieldset", { "aria-label": say(key) }, heading, rows);
}
function checkRow(key, value, text, sign, count) {
  const box = el("input", {
    type: "checkbox",
    change: () => {
      if (box.checked) state.filter[key].add(value);
      else state.filter[key].delete(value);
      filtered();
    },
  });
  box.checked = state.filter[key].has(value);
  // Said outright: not every browser gives screen readers the words of a row that begins with a drawn sign.
  box.setAttribute("aria-label", [text, count].filter((word) => word !== undefined).join(" "));
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
    name: key,
    change: () => {
      state.filter[key] = input.value;
      filtered();
      setSlider();
    },
  });
  input.value = state.filter[key];
  return el("label", { class: "row date" }, el("span", { class: "name" }, say(key)), input);
}
/** All months from the first event to the last, for the slider. */
const months = (() => {
  const told = events.flatMap(({ when }) => (when ? when.map((day) => day.slice(0, 7)) : [])).sort();
  const all = [];
  for (let month = told[0]; month && month <= told.at(-1) && all.length < 2400; month = all.at(-1) && nextMonth(all.at(-1))) {
    all.push(month);
    if (month === told.at(-1)) break;
  }
  return all;
})();
function nextMonth(month) {
  const [year, number] = month.split("-").map(Number);
  return number === 12 ? `${String(year + 1).padStart(4, "0")}-01` : `${month.slice(0, 5)}${String(number + 1).padStart(2, "0")}`;
}
const lastDay = (month) => {
  const [year, number] = month.split("-").map(Number);
  return `${month}-${String(new Date(Date.UTC(year, number, 0)).getUTCDate()).padStart(2, "0")}`;
};
/** Two sliders over the months; at the ends nothing is left out, not even events without a date. */
function slider() {
  if (months.length < 2) return "";
  const handle = (end) =>
    el("input", { type: "range", id: `slide-${end}`, min: 0, max: months.length - 1, step: 1, "aria-label": say(end), input: slid });
  const box = el("div", { class: "slider" }, handle("from"), handle("to"));
  return [box, el("output", { id: "slid", for: "slide-from slide-to" })];
}
function slid(event) {
  const [from, to] = [at("slide-from"), at("slide-to")];
  // A handle stops at the other one.
  if (event.target === from) from.value = Math.min(from.value, to.value);
  else to.value = Math.max(from.value, to.value);
  state.filter.from = Number(from.value) > 0 ? `${months[from.value]}-01` : "";
  state.filter.to = Number(to.value) < months.length - 1 ? lastDay(months[to.value]) : "";
  at("filters")
    .querySelectorAll("input[type=date]")
    .forEach((input) => {
      input.value = state.filter[input.name];
    });
  setSlider();
  filtered();
}
function setSlider() {
  if (!at("slide-from")) return;
  const { from, to } = state.filter;
  const place = (day, otherwise) => (day ? months.filter((m) => m < day.slice(0, 7)).length : otherwise);
  const last = months.length - 1;
  const ends = { from: Math.min(last, place(from, 0)), to: Math.min(last, place(to, last)) };
  for (const [end, value] of Object.entries(ends)) {
    at(`slide-${end}`).value = value;
    at(`slide-${end}`).setAttribute("aria-valuetext", months[value]);
  }
  at("slid").textContent = `${months[ends.from]} – ${months[ends.to]}`;
}
/** The choice of a time, where any event has one; what is without is told, because each choice hides it. */
function timeRows() {
  const without = events.filter(({ when }) => !when).length;
  if (without === events.length) return el("p", { class: "note" }, say("noTimes"));
  return [slider(), dateRow("from"), dateRow("to"), without > 0 && el("p", { class: "note" }, say("timeless", { n: without }))];
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
  if (!nodes.length) {
    at("filters").replaceChildren(el("p", { class: "note" }, say("nothingToFilter")));
    return;
  }
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
    shownRelations.length
      ? section(
          "relations",
          shownRelations.map((r) =>
            checkRow("relations", r, said(relations[r].names), stroke(relations[r].tone), perRelation.get(r) || 0),
          ),
          relations.keys(),
        )
      : "",
    section("dates", timeRows()),
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
  setSlider();
  if (inside) at("filters").focus();
}
