// Rows as bars: by a column, as high as another one says or as there are rows, perhaps split by a third.
import { at, choice, el, isNumber, plain, say, svg } from "./dom.js";

const MOST = 40;
const COLORS = ["#1f6fb4", "#e08214", "#14866d", "#c2559d", "#8a5a2b", "#7fb238", "#4fb3d9", "#6f7d8c"];
const TIME = /^-?-?\d{2,4}(-\d{2}){0,2}$/;
const WIDEST = 860;
const NARROWEST = 320;

export function chart(found, draw) {
  const { columns, rows } = found;
  const numeric = columns.filter((c) => rows.some((r) => r[c]) && rows.every((r) => !r[c] || isNumber(r[c])));
  const others = columns.filter((c) => !numeric.includes(c) && rows.some((r) => r[c]));
  if (!others.length && !numeric.length) return [el("p", { class: "soft" }, say("noChart"))];
  const best = (names) => names.find((c) => rows.every((r) => !r[c] || TIME.test(r[c].value))) || names.find((c) => rows.some((r) => r[c].type !== "uri")) || names[0];
  const category = draw.category || best(others.filter((c) => rows[0][c])) || others[0] || numeric[0];
  const value = draw.value ?? (numeric.find((c) => c !== category) || "");
  const few = (c) => c !== category && new Set(rows.map((r) => plain(r[c]))).size <= COLORS.length;
  const alone = new Set(rows.map((r) => plain(r[category]))).size === rows.length;
  const series = draw.series ?? (!alone && others.find(few) || "");
  const set = (key) => (chosen) => draw.again({ category, value, series, [key]: chosen });
  const named = (names) => names.map((c) => [c, c]);
  return [
    el("div", { class: "choose" },
      choice(say("category"), named(columns), category, set("category")),
      choice(say("value"), [["", say("count")], ...named(numeric)], value, set("value")),
      choice(say("series"), [["", say("none")], ...named(others)], series, set("series"))),
    ...bars(rows, category, value, series),
  ];
}

function bars(rows, category, value, series) {
  const totals = new Map();
  const kinds = new Map();
  for (const row of rows) {
    const name = plain(row[category]) || "–";
    const kind = series ? plain(row[series]) || "–" : "";
    const size = value ? Number(row[value]?.value || 0) : 1;
    if (!totals.has(name)) totals.set(name, new Map());
    const parts = totals.get(name);
    parts.set(kind, (parts.get(kind) || 0) + size);
    kinds.set(kind, (kinds.get(kind) || 0) + size);
  }
  const sum = (parts) => [...parts.values()].reduce((a, b) => a + b, 0);
  let found = [...totals];
  const timely = found.every(([name]) => name === "–" || TIME.test(name));
  const all = found.length;
  if (all > MOST) found = found.sort((a, b) => sum(b[1]) - sum(a[1])).slice(0, MOST);
  if (timely) found.sort((a, b) => (a[0] < b[0] ? -1 : 1));
  else found.sort((a, b) => sum(b[1]) - sum(a[1]));
  const shownKinds = [...kinds.keys()].slice(0, COLORS.length);
  const color = (kind) => COLORS[Math.max(0, shownKinds.indexOf(kind))];
  return [
    series && el("p", { class: "legend" }, shownKinds.map((kind) => el("span", {}, spot(color(kind)), kind))),
    all > MOST && el("p", { class: "soft" }, say("barsCut", { n: MOST, all })),
    drawn(found, color, sum),
  ].filter(Boolean);
}
function spot(color) {
  const made = el("i");
  made.style.background = color;
  return made;
}

function drawn(found, color, sum) {
  const height = 24;
  const width = Math.max(NARROWEST, Math.min(WIDEST, at("result").clientWidth));
  const letters = Math.min(42, Math.floor((width * 0.45) / 7));
  const left = 16 + 7 * Math.min(letters, Math.max(...found.map(([name]) => name.length)));
  const most = Math.max(...found.map(([, parts]) => sum(parts)), 1e-9);
  const scale = (width - left - 60) / most;
  const short = (text) => (text.length > letters ? `${text.slice(0, letters - 1)}…` : text);
  const lines = found.map(([name, parts], i) => {
    let x = left;
    const y = 8 + i * height;
    const pieces = [...parts].map(([kind, size]) => {
      const made = svg("rect", { x, y: y + 3, width: Math.max(0, size * scale), height: height - 7, rx: 2, fill: color(kind) },
        svg("title", {}, [name, kind, String(size)].filter(Boolean).join(" · ")));
      x += Math.max(0, size * scale);
      return made;
    });
    const total = Math.round(sum(parts) * 1000) / 1000;
    return [svg("text", { x: left - 8, y: y + 16, "text-anchor": "end" }, short(name), svg("title", {}, name)), pieces,
      svg("text", { x: x + 6, y: y + 16, class: "soft" }, String(total))];
  });
  const size = 16 + found.length * height;
  return svg("svg", { class: "chart", role: "img", viewBox: `0 0 ${width} ${size}`, width, height: size, "aria-label": say("chart") }, lines);
}
