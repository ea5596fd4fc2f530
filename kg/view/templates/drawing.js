// The canvas: which nodes are drawn, where, and how.
const nodeSet = new vis.DataSet();
const edgeSet = new vis.DataSet();
const network = new vis.Network(at("canvas"), { nodes: nodeSet, edges: edgeSet }, data.options);
const moved = new Map();

/** The nodes around one, ring by ring up to the distance chosen, the best-connected of each ring first. */
function ringsAround(centre, passing) {
  const next = new Map();
  const join = (one, other) => next.set(one, (next.get(one) || new Set()).add(other));
  passing.forEach((e) => {
    join(e.from, e.to);
    join(e.to, e.from);
  });
  const seen = new Set([centre]);
  const rings = [];
  let room = data.neighbours * (state.steps > 1 ? 2 : 1);
  for (let [step, last] = [1, [centre]]; step <= state.steps && last.length; step += 1) {
    const ring = [...new Set(last.flatMap((id) => [...(next.get(id) || [])]))].filter((id) => !seen.has(id));
    last = ring.sort((a, b) => a - b).slice(0, room);
    room -= last.length;
    last.forEach((id) => seen.add(id));
    if (last.length) rings.push(last);
  }
  return rings;
}

/** The neighbourhood in focus, or else the nodes with most neighbours among what passes the filters, as page.py ranks
 * them too; in order of importance, and without those whose neighbours all stayed out. */
function nodesToDraw(passing) {
  if (state.focus !== null) return [state.focus, ...ringsAround(state.focus, passing).flat()];
  const neighbours = new Map();
  const join = (one, other) => neighbours.set(one, (neighbours.get(one) || new Set()).add(other));
  passing.forEach((e) => {
    join(e.from, e.to);
    join(e.to, e.from);
  });
  const first = [...neighbours.keys()]
    .sort((a, b) => neighbours.get(b).size - neighbours.get(a).size || a - b)
    .slice(0, data.overview);
  const chosen = new Set(first);
  return first.filter((id) => [...neighbours.get(id)].some((n) => chosen.has(n))).sort((a, b) => a - b);
}

/** One line for all relations of a pair that have one tone; cooperation and conflict, facts and plans stay apart. */
function linesBetween(passing, drawn) {
  const lines = new Map();
  for (const edge of passing) {
    if (!drawn.has(edge.from) || !drawn.has(edge.to)) continue;
    const [a, b] = edge.from < edge.to ? [edge.from, edge.to] : [edge.to, edge.from];
    const [dashed, tone] = [edge.status !== FACT, relations[edge.relation].tone];
    const id = `${a}-${b}-${tone}${dashed ? "-dashed" : ""}`;
    if (!lines.has(id)) lines.set(id, { id, a, b, dashed, tone, edges: [] });
    lines.get(id).edges.push(edge);
  }
  const beside = new Map();
  for (const line of lines.values()) {
    const pair = `${line.a}-${line.b}`;
    line.lane = beside.get(pair) || 0;
    beside.set(pair, line.lane + 1);
  }
  return [...lines.values()];
}
/** The first line of a pair is straight, the others bend to either side in turn. */
const bend = (lane) =>
  lane === 0
    ? { enabled: false }
    : { enabled: true, type: lane % 2 ? "curvedCW" : "curvedCCW", roundness: 0.17 * Math.ceil(lane / 2) };

/** Places around the node in focus, on ellipses because labels are wider than high; like types side by side. */
function around(centre, rings) {
  const places = new Map([[centre, { x: 0, y: 0 }]]);
  const canvas = at("canvas");
  const wide = Math.min(2, Math.max(0.8, canvas.clientWidth / canvas.clientHeight));
  let level = 0;
  for (const members of rings) {
    const rest = [...members].sort((a, b) => nodes[a].type.localeCompare(nodes[b].type) || a - b);
    while (rest.length) {
      level += 1;
      const room = 12 * level;
      const ring = rest.splice(0, rest.length <= room + 4 ? rest.length : room);
      ring.forEach((id, i) => {
        const angle = (2 * Math.PI * (i + (level % 2 ? 0 : 0.5))) / ring.length - Math.PI / 2;
        places.set(id, { x: 290 * wide * level * Math.cos(angle), y: 260 * level * Math.sin(angle) });
      });
    }
  }
  return places;
}

/** What stays bright while something is selected; null where everything does. */
function litUp(lines) {
  const { selected, focus } = state;
  if (!selected || selected.node === focus) return null;
  const belongs = (line) => {
    if (selected.pair) return line.a === selected.pair[0] && line.b === selected.pair[1];
    if (selected.event !== undefined) return line.edges.some((e) => e.events.includes(selected.event));
    return line.a === selected.node || line.b === selected.node;
  };
  const lit = lines.filter(belongs);
  const ends = selected.pair || (selected.event !== undefined ? partiesOf(events[selected.event]) : [selected.node]);
  return { lines: new Set(lit), nodes: new Set([...ends, ...lit.flatMap((l) => [l.a, l.b])]) };
}

function nodeStyle(id, place, lit) {
  return {
    id,
    group: nodes[id].type,
    size: nodes[id].size,
    x: nodes[id].x,
    y: nodes[id].y,
    ...place,
    opacity: lit ? 1 : 0.15,
    title: `${short(nameOf(id), 300)}\n${said(types[nodes[id].type].names)}`,
  };
}

function lineStyle(line, lit, many) {
  const names = [...new Set(line.edges.map(relationName))];
  const count = line.edges.reduce((n, e) => n + e.events.length, 0);
  const color = data.tones[line.tone];
  const towards = (end) => line.edges.some((e) => !relations[e.relation].symmetric && e.to === end);
  return {
    id: line.id,
    from: line.a,
    to: line.b,
    dashes: line.dashed && [7, 6],
    arrows: { to: { enabled: towards(line.b) }, from: { enabled: towards(line.a) } },
    color: { color, highlight: color, hover: color, opacity: lit ? (count ? 0.85 : 0.4) * (many ? 0.5 : 1) : 0.07 },
    width: count ? Math.min(7, 1.4 + Math.log2(count)) : 1,
    title: `${short(nameOf(line.a))} – ${short(nameOf(line.b))}\n${names.join("\n")}`,
    smooth: bend(line.lane),
  };
}

function replace(set, wanted) {
  const keep = new Set(wanted.map((item) => item.id));
  set.remove(set.getIds().filter((id) => !keep.has(id)));
  set.update(wanted);
}

/** Pixels that labels need beside and above and below the outermost nodes. */
const RIM = { across: 120, down: 70 };
/** Everything into view, with a margin for the labels at the rim, and more of it above, where the tools are. */
function fitAll() {
  network.fit({ animation: false, maxZoomLevel: 1.25 });
  const { clientWidth, clientHeight } = at("canvas");
  const margin = Math.max(0.5, Math.min(0.88, 1 - RIM.across / clientWidth, 1 - RIM.down / clientHeight));
  network.moveTo({ scale: network.getScale() * margin, offset: { x: 0, y: 14 } });
  writeLabels();
}

let drawn = { nodes: [], lines: [] };
/** The view that was last brought into the frame. */
let fitted = "";
const viewOf = () => `${state.focus}/${state.steps}`;
function draw(fit = false) {
  const passing = edges.filter(edgePasses);
  const ids = nodesToDraw(passing);
  const lines = linesBetween(passing, new Set(ids));
  const lit = litUp(lines);
  const places = state.focus === null ? moved : around(state.focus, ringsAround(state.focus, passing));
  const lineIds = new Set(lines.map((line) => line.id));
  edgeSet.remove(edgeSet.getIds().filter((id) => !lineIds.has(id)));
  const bright = lines.filter((line) =>
    lit
      ? lit.lines.has(line)
      : state.focus === null || state.steps > 1 || line.a === state.focus || line.b === state.focus,
  );
  const shining = new Set(bright);
  // Lesser nodes first: what comes later is drawn over it.
  replace(
    nodeSet,
    [...ids].reverse().map((id) => nodeStyle(id, places.get(id), !lit || lit.nodes.has(id))),
  );
  replace(
    edgeSet,
    lines.map((line) => lineStyle(line, shining.has(line), bright.length > data.manyLines)),
  );
  drawn = { nodes: lit ? ids.filter((id) => lit.nodes.has(id)) : ids, lines: bright };
  at("empty").hidden = ids.length > 0;
  at("empty").replaceChildren(...(ids.length ? [] : whyEmpty()));
  at("drawn").textContent = drawnText(ids, passing);
  at("buttons").hidden = at("tones").hidden = !nodes.length;
  at("overview").hidden = at("reach").hidden = state.focus === null;
  if (fit) {
    fitted = viewOf();
    fitAll();
  } else writeLabels();
}

/** Topics and offices are phrases: their labels give way to names. */
const isPhrase = (id) => nodes[id].type === "Topic" || nodes[id].type === "Office";
const LETTER = 0.56; // width of an average letter, as a share of the font's size
const GAP = 4; // between a node and its label
const LABEL = { node: 13, line: 11, width: 150 }; // on the screen, whatever the scale

/** Labels as on a map: always of one size, the most important first, below or above, and only where there is room. */
function writeLabels() {
  const scale = network.getScale();
  const places = network.getPositions(nodeSet.getIds());
  const onScreen = (id) => [places[id].x * scale, places[id].y * scale];
  const bodies = nodeSet.getIds().map((id) => {
    const [[x, y], half] = [onScreen(id), nodes[id].size * scale * 0.8];
    return { id, x, y, width: half, height: half };
  });
  const labels = [];
  const clear = (boxes, one) =>
    boxes.every(
      (box) =>
        box.id === one.id ||
        Math.abs(box.x - one.x) >= box.width + one.width ||
        Math.abs(box.y - one.y) >= box.height + one.height,
    );
  /** The box of a text, reckoned from its length; half its width and half its height. */
  const boxOf = (id, x, text, size) => {
    const length = text.length * size * LETTER;
    return {
      id,
      x,
      y: 0,
      width: Math.min(length, LABEL.width) / 2 + 2,
      height: Math.ceil((length * 1.12) / LABEL.width) * size * 0.6,
    };
  };
  const styleOf = (size, vadjust = 0) => ({ size: size / scale, strokeWidth: 4 / scale, vadjust: vadjust / scale });
  const order = [...drawn.nodes].sort((a, b) => isPhrase(a) - isPhrase(b) || a - b);
  const nodeLabels = new Map();
  order.forEach((id, rank) => {
    const [x, y] = onScreen(id);
    const text = short(nameOf(id), 42);
    const box = boxOf(id, x, text, LABEL.node);
    const away = nodes[id].size * scale + box.height + GAP;
    // A hub is named even where that covers lesser nodes.
    const inTheWay = rank < data.hubs ? bodies.filter((b) => b.id < id) : bodies;
    for (const side of [1, -1]) {
      box.y = y + side * away;
      if (!clear(labels, box) || !clear(inTheWay, box)) continue;
      labels.push(box);
      nodeLabels.set(id, { label: text, font: styleOf(LABEL.node, side > 0 ? 0 : -2 * away) });
      break;
    }
  });
  const nameless = { label: " ", font: styleOf(LABEL.node) };
  const widthConstraint = { maximum: LABEL.width / scale };
  nodeSet.update(nodeSet.getIds().map((id) => ({ id, widthConstraint, ...(nodeLabels.get(id) || nameless) })));
  const named = new Map();
  const wanted = drawn.lines.filter((line) => drawn.lines.length === 1 || line.edges.some((e) => e.events.length));
  if (wanted.length <= data.labelledLines) {
    for (const line of wanted) {
      const [[ax, ay], [bx, by]] = [onScreen(line.a), onScreen(line.b)];
      const names = [...new Set(line.edges.map(relationName))];
      const text = names.slice(0, 2).join(", ") + (names.length > 2 ? ` +${names.length - 2}` : "");
      const box = { ...boxOf(line.id, (ax + bx) / 2, text, LABEL.line), y: (ay + by) / 2 };
      if (!clear(labels, box) || !clear(bodies, box)) continue;
      labels.push(box);
      named.set(line.id, text);
    }
  }
  edgeSet.update(edgeSet.getIds().map((id) => ({ id, label: named.get(id) || " ", font: styleOf(LABEL.line) })));
}
let pending = 0;
const writeLabelsSoon = () => {
  cancelAnimationFrame(pending);
  pending = requestAnimationFrame(writeLabels);
};
network.on("zoom", writeLabelsSoon);
network.on("resize", writeLabelsSoon);
