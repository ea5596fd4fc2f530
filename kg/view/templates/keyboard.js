// The drawing by keyboard: arrows go to the next node that way, Enter to its neighbourhood, + and - zoom, Escape leaves.
const WAYS = { ArrowRight: [1, 0], ArrowLeft: [-1, 0], ArrowDown: [0, 1], ArrowUp: [0, -1] };

/** The nearest node in a direction; one that lies aside counts as farther away. */
function nextNode(from, [dx, dy]) {
  const places = network.getPositions(nodeSet.getIds());
  let [best, least] = [null, Infinity];
  for (const id of nodeSet.getIds()) {
    const [x, y] = [places[id].x - places[from].x, places[id].y - places[from].y];
    const ahead = x * dx + y * dy;
    const far = ahead + 2.5 * Math.abs(x * dy - y * dx);
    if (id !== from && ahead > 0 && far < least) [best, least] = [id, far];
  }
  return best;
}
at("canvas").addEventListener("keydown", (event) => {
  const here = nodeSet.getIds();
  const current = state.selected && here.includes(state.selected.node) ? state.selected.node : null;
  if (WAYS[event.key] && here.length) {
    const id = current === null ? Math.min(...here) : nextNode(current, WAYS[event.key]);
    if (id !== null) go(nodes[id].iri);
  } else if (event.key === "Enter" && current !== null) focus(current);
  else if (event.key === "Escape") {
    if (state.selected) go();
    else if (state.focus !== null) focus(null);
  } else if (event.key === "+" || event.key === "=") zoom(1.3);
  else if (event.key === "-") zoom(1 / 1.3);
  else return;
  event.preventDefault();
});
