// What the page says where there is nothing to see: whether the articles or the filters are the reason, and the way out.
/** Whether an edge would be shown with another filter. */
function passesWith(filter, edge) {
  const kept = state.filter;
  state.filter = filter;
  const passes = edgePasses(edge);
  state.filter = kept;
  return passes;
}
function setFilter(filter) {
  state.filter = filter;
  refresh();
  // What was pressed may be gone.
  if (document.activeElement === document.body) at("canvas").focus();
}
const showAll = () => setFilter(openFilter(true));
/** How many events the filters hide, and what shows them; nothing where they hide none. */
const hiddenNote = (n) => n > 0 && el("p", { class: "note" }, say("hidden", { n }), " ", button(say("show"), showAll));

/** Why nothing is drawn, as text and button. */
function whyEmpty() {
  if (!nodes.length) return [say("nothingKnown")];
  if (!edges.length) return [say("unrelated", { n: nodes.length })];
  if (edges.some((edge) => passesWith(openFilter(), edge)))
    return [say("empty"), " ", button(say("reset"), () => setFilter(openFilter()))];
  return [say("nothingYet"), " ", button(say("show"), showAll)];
}
/** What is drawn, in words. */
function drawnText(ids, passing) {
  if (state.focus !== null) {
    const name = short(nameOf(state.focus));
    if (ids.length > 1) return say("drawnFocus", { name, shown: ids.length });
    return say(edgesOf[state.focus].length ? "aloneFiltered" : "alone", { name });
  }
  if (!nodes.length) return "";
  const linked = new Set(passing.flatMap((edge) => [edge.from, edge.to])).size;
  // Of a large graph the lesser nodes are left out as well.
  const apart = linked <= data.overview ? nodes.length - linked : 0;
  return say("drawn", { shown: ids.length, total: nodes.length }) + (apart && ids.length ? say("apart", { n: apart }) : "");
}
/** Why a node has no relations beside it. */
function whyAlone(id) {
  if (!edgesOf[id].length) return say(eventsOf[id].length ? "noRelationsAtAll" : "nothingAbout");
  const all = eventsOf[id].every(eventPasses);
  return [say("noRelations"), all && [" ", button(say("show"), showAll)]];
}
