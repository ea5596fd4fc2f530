// What is shown, as files: a picture (PNG, SVG), a table (CSV) and triples (Turtle). All is made in the page itself.
function save(name, content, type) {
  const address = URL.createObjectURL(content instanceof Blob ? content : new Blob([content], { type }));
  const anchor = el("a", { href: address, download: name });
  document.body.append(anchor);
  anchor.click();
  anchor.remove();
  setTimeout(() => URL.revokeObjectURL(address), 10_000);
}
const GROUND = "#f6f7f9";

function savePng() {
  const drawing = at("canvas").querySelector("canvas");
  const copy = el("canvas", { width: drawing.width, height: drawing.height });
  const pen = copy.getContext("2d");
  pen.fillStyle = GROUND;
  pen.fillRect(0, 0, copy.width, copy.height);
  pen.drawImage(drawing, 0, 0);
  copy.toBlob((blob) => save("graph.png", blob), "image/png");
}

// ---------------------------------------------------------------------- SVG
const xml = (text) =>
  // Characters that no XML file may hold are left out.
  [...String(text)]
    .filter((c) => c >= " " || c === "\n" || c === "\t")
    .join("")
    .replace(/[&<>"]/g, (c) => ({ "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" })[c]);
/** Corners of each shape around a middle, as the canvas draws them; a circle has none. */
const CORNERS = {
  square: [4, 45, 1.25],
  diamond: [4, 0, 1.15],
  hexagon: [6, 0, 1.05],
  triangle: [3, -90, 1.2],
  triangleDown: [3, 90, 1.2],
};
function shapeOf(type, x, y, size) {
  const { shape, color } = types[type];
  const paint = `fill="${color}" stroke="#33404d" stroke-width="1"`;
  const round = (value) => value.toFixed(1);
  if (shape === "dot") return `<circle cx="${round(x)}" cy="${round(y)}" r="${round(size)}" ${paint}/>`;
  const [count, turn, scale] = shape === "star" ? [10, -90, 1.2] : CORNERS[shape];
  const points = [...Array(count).keys()].map((i) => {
    const angle = ((turn + (360 * i) / count) * Math.PI) / 180;
    const far = size * scale * (shape === "star" && i % 2 ? 0.45 : 1);
    return `${round(x + far * Math.cos(angle))},${round(y + far * Math.sin(angle))}`;
  });
  return `<polygon points="${points.join(" ")}" ${paint}/>`;
}
/** An arrowhead at the rim of a node, pointing from a place towards its middle. */
function arrowHead(from, to, far, size, paint) {
  const angle = Math.atan2(to.y - from.y, to.x - from.x);
  const at = (along, aside) => {
    const x = to.x - Math.cos(angle) * (far + along) - Math.sin(angle) * aside;
    const y = to.y - Math.sin(angle) * (far + along) + Math.cos(angle) * aside;
    return `${x.toFixed(1)},${y.toFixed(1)}`;
  };
  return `<polygon class="arrow" points="${at(0, 0)} ${at(size, size * 0.45)} ${at(size, -size * 0.45)}" ${paint}/>`;
}
function svgText(x, y, text, size, color) {
  const words = text.split(" ");
  const rows = [""];
  for (const word of words) {
    if (rows.at(-1) && (rows.at(-1).length + word.length) * size * LETTER > LABEL.width) rows.push("");
    rows[rows.length - 1] += (rows.at(-1) ? " " : "") + word;
  }
  const spans = rows.map((row, i) => `<tspan x="${x.toFixed(1)}" dy="${i ? (size * 1.2).toFixed(1) : 0}">${xml(row)}</tspan>`);
  return (
    `<text x="${x.toFixed(1)}" y="${y.toFixed(1)}" font-size="${size}" fill="${color}" stroke="${GROUND}" ` +
    `stroke-width="3" paint-order="stroke" text-anchor="middle">${spans.join("")}</text>`
  );
}
/** The picture as the canvas shows it, in pixels of the screen. */
function svgOf() {
  const canvas = at("canvas");
  const [width, height] = [canvas.clientWidth, canvas.clientHeight];
  const places = network.getPositions(nodeSet.getIds());
  const spot = (id) => network.canvasToDOM(places[id]);
  const scale = network.getScale();
  const parts = [];
  const sizes = new Map(nodeSet.get().map((node) => [node.id, node.size * scale]));
  for (const line of edgeSet.get()) {
    const [a, b] = [spot(line.from), spot(line.to)];
    const dashes = line.dashes ? ' stroke-dasharray="7 6"' : "";
    const bent = line.smooth.enabled ? (line.smooth.type === "curvedCW" ? 1 : -1) * line.smooth.roundness : 0;
    const [mx, my] = [(a.x + b.x) / 2 + (b.y - a.y) * bent, (a.y + b.y) / 2 - (b.x - a.x) * bent];
    parts.push(
      `<path d="M${a.x.toFixed(1)} ${a.y.toFixed(1)}Q${mx.toFixed(1)} ${my.toFixed(1)} ${b.x.toFixed(1)} ${b.y.toFixed(1)}" fill="none" ` +
        `stroke="${line.color.color}" stroke-opacity="${line.color.opacity}" stroke-width="${(line.width * scale).toFixed(2)}"${dashes}>` +
        `<title>${xml(line.title)}</title></path>`,
    );
    const bend = { x: mx, y: my };
    const paint = `fill="${line.color.color}" fill-opacity="${line.color.opacity}"`;
    for (const [end, spotted, id] of [["to", b, line.to], ["from", a, line.from]])
      if (line.arrows[end].enabled) parts.push(arrowHead(bend, spotted, sizes.get(id) + 1, 4 + line.width * scale * 2, paint));
    if (line.label.trim()) parts.push(svgText(mx, my, line.label, LABEL.line, "#3b4754"));
  }
  const shown = nodeSet.get();
  for (const node of shown) {
    const { x, y } = spot(node.id);
    parts.push(`<g opacity="${node.opacity}">${shapeOf(node.group, x, y, node.size * scale)}<title>${xml(node.title)}</title></g>`);
  }
  for (const node of shown.filter((n) => n.label.trim())) {
    const { x, y } = spot(node.id);
    const side = node.font.vadjust < 0 ? -1 : 1;
    parts.push(svgText(x, y + side * (node.size * scale + LABEL.node * (side > 0 ? 1.15 : 0.6)), node.label, LABEL.node, "#343434"));
  }
  return (
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" ` +
    `font-family="system-ui,sans-serif"><title>${xml(document.title)}</title><rect width="100%" height="100%" fill="${GROUND}"/>` +
    `${parts.join("\n")}</svg>\n`
  );
}

// ---------------------------------------------------------------------- tables and triples
const shownEdges = () => drawn.lines.flatMap((line) => line.edges);
const shownEvents = () => [...new Set(shownEdges().flatMap((e) => e.events.filter(eventPasses)))].sort((a, b) => a - b);
/** A cell that no spreadsheet takes for a formula. */
function cell(value) {
  const text = String(value ?? "");
  const safe = /^[=+\-@\t\r\n＝＋－＠]/.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
const COLUMNS = ["subject", "relation", "object", "status", "event", "date", "sentence", "article", "publisher", "published", "url", "confidence"];
function csvOf() {
  const rows = [COLUMNS];
  for (const edge of shownEdges()) {
    const ends = [nameOf(edge.from), relationName(edge), nameOf(edge.to)];
    const behind = edge.events.filter(eventPasses).flatMap((i) => events[i].claims.map((claim) => [events[i], claim]));
    if (!behind.length) rows.push([...ends, edge.status, "", "", "", "", "", "", "", ""]);
    for (const [event, claim] of behind) {
      const article = articles[claim.article];
      const sentence = claim.text.map(([text]) => text).join("");
      const from = [titleOf(article), article.publisher, article.date, article.url, claim.confidence];
      rows.push([...ends, claim.status, event.iri, event.date, sentence, ...from]);
    }
  }
  return `\ufeff${rows.map((row) => row.map(cell).join(",")).join("\r\n")}\r\n`;
}
const iriOf = (iri) => `<${[...iri].map((c) => (/[\u0000-\u0020<>"{}|^`\\]/.test(c) ? encodeURIComponent(c) : c)).join("")}>`;
const ESCAPED = { "\\": "\\\\", '"': '\\"', "\n": "\\n", "\r": "\\r", "\t": "\\t" };
const literal = (text, end) =>
  `"${[...text].map((c) => ESCAPED[c] || (c < " " ? `\\u${c.codePointAt(0).toString(16).padStart(4, "0")}` : c)).join("")}"${end}`;
const PREFIXES = `@prefix kg: <${data.vocabulary}> .
@prefix skos: <http://www.w3.org/2004/02/skos/core#> .
@prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> .
`;
/** Facts as triples; what has not taken place as its event with its status alone, never as a direct triple. */
function turtleOf() {
  const lines = [];
  for (const id of [...drawn.nodes].sort((a, b) => a - b)) {
    const node = nodes[id];
    const labels = Object.entries(node.names).map(([language, name]) => literal(name, `@${language}`));
    lines.push(`${iriOf(node.iri)} a kg:${node.type} ; skos:prefLabel ${labels.join(" , ")} .`);
  }
  for (const edge of shownEdges().filter((e) => e.status === FACT)) {
    const [s, p, o] = [nodes[edge.from].iri, relations[edge.relation].iri, nodes[edge.to].iri].map(iriOf);
    lines.push(`${s} ${p} ${o} .`);
    if (relations[edge.relation].symmetric) lines.push(`${o} ${p} ${s} .`);
  }
  for (const event of shownEvents().map((i) => events[i])) {
    const parties = [
      ["kg:actor", event.actors],
      ["kg:recipient", event.recipients],
      ["kg:topic", event.topics],
    ].filter(([, ids]) => ids.length);
    const slots = parties.map(([p, ids]) => ` ; ${p} ${ids.map((n) => iriOf(nodes[n].iri)).join(" , ")}`).join("");
    const label = literal(event.names.vi, "@vi");
    lines.push(`${iriOf(event.iri)} a kg:${event.type} ; kg:factuality kg:${event.status} ; rdfs:label ${label}${slots} .`);
  }
  return `${PREFIXES}\n${lines.join("\n")}\n`;
}
const EXPORTS = {
  png: savePng,
  svg: () => save("graph.svg", svgOf(), "image/svg+xml"),
  csv: () => save("graph.csv", csvOf(), "text/csv;charset=utf-8"),
  ttl: () => save("graph.ttl", turtleOf(), "text/turtle"),
};
