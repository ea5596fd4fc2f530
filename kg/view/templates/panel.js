// The details beside the canvas: what is behind a line, a node or an event, down to the sentence.
const link = (url, text) =>
  /^https?:\/\//i.test(url || "") ? el("a", { href: url, target: "_blank", rel: "noopener noreferrer" }, text) : text;
const titleOf = (article) => article.title || say("untitled", { id: article.id });
const chip = (status) => el("span", { class: `chip ${status}` }, said(statuses[status]));
const nodeButton = (id) =>
  el(
    "span",
    { class: "thing" },
    swatch(nodes[id].type),
    button(short(nameOf(id), 120), () => go(nodes[id].iri)),
  );
const newestFirst = (a, b) => (events[b].when || [""])[0].localeCompare((events[a].when || [""])[0]) || a - b;
const publishedOf = (event) =>
  event.claims
    .map((c) => articles[c.article].date || "")
    .sort()
    .pop() || "";
/** What the news told last: an event of the far future is not news. */
const lastTold = (a, b) => publishedOf(events[b]).localeCompare(publishedOf(events[a])) || newestFirst(a, b);

/** An edge in words. What did not take place is named as what it is, not told. */
function sentence(edge, from, to) {
  const ends = [from, to].filter(Boolean);
  if (edge.status === FACT) return [...ends.slice(0, -1), relationName(edge), to].join(" ");
  return `${relationName(edge)}: ${ends.join(relations[edge.relation].symmetric ? " – " : " → ")}`;
}

/** Its ends as they are told: the better-known party of a symmetric relation first. */
const inOrder = ({ from, to, relation }) => (relations[relation].symmetric && to < from ? [to, from] : [from, to]);

/** A list that opens with its first items and grows on demand. */
function growing(items, write, length = 12, style = "list") {
  const list = el("ul", { class: style });
  const grow = (from) => {
    list.append(...items.slice(from, from + length).map((item) => el("li", {}, write(item))));
    const left = items.length - from - length;
    if (left <= 0) return;
    const more = el(
      "li",
      {},
      button(say("more", { n: left }), () => {
        more.remove();
        grow(from + length);
      }),
    );
    list.append(more);
  };
  grow(0);
  return list;
}
/** The date of an event; in brackets, where the text names none, that of its newest article. */
function dateOf(event) {
  const published = publishedOf(event);
  return event.date ? readable(event.date.replace("/", " – ")) : published ? `(${readable(published)})` : say("undated");
}
/** What an event is about, or where it was, as far as its name does not say so: two agreements of one day between the
 * same parties would else read as one told twice. */
function aboutOf(event) {
  const rest = [...event.topics, ...(event.topics.length || event.place === null ? [] : [event.place])];
  return rest.map(nameOf).filter((name) => !wordsOf(said(event.names)).includes(wordsOf(name)));
}
const eventLine = (i) => [
  el("time", {}, dateOf(events[i])),
  el(
    "div",
    {},
    button(short(said(events[i].names).replace(` (${events[i].date})`, ""), 160), () => go(events[i].iri)),
    aboutOf(events[i]).length > 0 &&
      el("small", { dir: "auto" }, aboutOf(events[i]).map((name) => short(name, 120)).join("; ")),
  ),
  events[i].status !== FACT && chip(events[i].status),
];

/** Events a month (a year where the time is long) as bars, cooperation and conflict apart; nothing for a single one. */
function timeline(ids) {
  const dated = ids.map((i) => events[i]).filter(({ when }) => when && when[0].slice(0, 7) === when[1].slice(0, 7));
  const spanned = new Set(dated.map(({ when }) => when[0].slice(0, 4))).size;
  const periodOf = ({ when }) => when[0].slice(0, spanned > 4 ? 4 : 7);
  const periods = [...new Set(dated.map(periodOf))].sort();
  if (periods.length < 2) return null;
  const counts = periods.map((period) =>
    Object.keys(data.tones).map(
      (tone) => dated.filter((e) => periodOf(e) === period && data.eventTypes[e.type].tone === tone).length,
    ),
  );
  const highest = Math.max(...counts.map((c) => c.reduce((a, b) => a + b)));
  const words = periods.map(
    (period, i) =>
      `${period}: ${Object.keys(data.tones)
        .map((tone, k) => `${counts[i][k]} ${say(tone)}`)
        .join(", ")}`,
  );
  const columns = periods.map((period, i) =>
    el(
      "div",
      { class: "column", title: words[i] },
      counts[i].map((count, k) => {
        const part = el("i", { class: Object.keys(data.tones)[k] });
        part.style.height = `${(48 * count) / highest}px`;
        return part;
      }),
      el("small", {}, period.slice(2)),
    ),
  );
  return [
    el("h3", {}, say("timeline")),
    el("div", { class: "timeline", role: "img", "aria-label": words.join("; ") }, columns),
  ];
}
const weightOf = (group) => group.reduce((n, edge) => n + edge.events.length, 0);
/** An office, between which articles it is attested, and by how many. */
function officeLine([office, former, first, last, count]) {
  const days = first && (first === last ? first : say("attested", { first, last }));
  const about = [days && readable(days), count > 1 && say("inArticles", { n: count })].filter(Boolean);
  return [former ? `${office} (${say("former")})` : office, about.length > 0 && [" ", el("small", {}, about.join(" · "))]];
}
function nodePanel(id) {
  const node = nodes[id];
  const facts = [
    [say("otherNames"), node.others.join(" · ")],
    [say("offices"), node.offices.length > 0 && el("ul", {}, node.offices.map((held) => el("li", {}, officeLine(held))))],
    [say("country"), node.country !== null && el("span", {}, nodeButton(node.country))],
    [say("wikidata"), node.wikidata && link(node.wikidata, node.wikidata.split("/").pop())],
  ];
  const groups = new Map();
  for (const edge of edgesOf[id].filter(edgePasses)) {
    const turned = edge.to === id && !relations[edge.relation].symmetric;
    const heading = turned ? sentence(edge, "…", short(nameOf(id), 40)) : sentence(edge, "", "…");
    if (!groups.has(heading)) groups.set(heading, []);
    groups.get(heading).push(edge);
  }
  const happened = eventsOf[id].filter(eventPasses).sort(newestFirst);
  return [
    el("p", { class: "kind" }, swatch(node.type), said(types[node.type].names)),
    el("h2", { dir: "auto" }, short(nameOf(id), 600)),
    el(
      "div",
      { class: "actions" },
      button(say("focus"), () => focus(id), "plain"),
      button(say("back"), () => go(), "plain"),
    ),
    el(
      "dl",
      {},
      facts.filter(([, value]) => value).map(([term, value]) => [el("dt", {}, term), el("dd", {}, value)]),
    ),
    !groups.size && el("p", { class: "note" }, whyAlone(id)),
    [...groups]
      .sort(([, a], [, b]) => weightOf(b) - weightOf(a))
      .map(([heading, group]) => [
        el("h3", { class: `relation ${relations[group[0].relation].tone}` }, heading),
        growing(
          group.sort((a, b) => b.events.length - a.events.length),
          (edge) => [
            swatch(nodes[otherEnd(edge, id)].type),
            button(short(nameOf(otherEnd(edge, id)), 120), () => goPair(edge.from, edge.to)),
            el("span", { class: "count" }, edge.events.length > 1 ? String(edge.events.length) : ""),
          ],
        ),
      ]),
    timeline(happened),
    happened.length > 0 && [el("h3", {}, `${say("events")} (${happened.length})`), growing(happened, eventLine)],
    hiddenNote(eventsOf[id].length - happened.length),
    iriList([node.iri]),
  ];
}

const papersOf = (ids) =>
  new Set(ids.flatMap((i) => events[i].claims.map((c) => publisherOf(c.article) || c.article))).size;
/** On how much an edge rests. */
const supportOf = (ids) =>
  ids.length > 0 &&
  el(
    "p",
    { class: "note" },
    say("support", {
      events: ids.length,
      articles: new Set(ids.flatMap((i) => events[i].claims.map((c) => c.article))).size,
      papers: papersOf(ids),
    }),
  );
function pairPanel([a, b]) {
  const all = edgesOf[a].filter((e) => e.from === b || e.to === b);
  const shown = all.filter(edgePasses);
  const visible = new Set(shown.flatMap((e) => e.events.filter(eventPasses)));
  const hidden = new Set(all.flatMap((e) => e.events).filter((i) => !visible.has(i))).size;
  return [
    el("p", { class: "kind" }, say("relations")),
    el("h2", { dir: "auto" }, `${short(nameOf(a), 120)} – ${short(nameOf(b), 120)}`),
    el(
      "div",
      { class: "actions" },
      nodeButton(a),
      nodeButton(b),
      button(say("back"), () => go(), "plain"),
    ),
    !shown.length && el("p", { class: "note" }, say("noRelations")),
    timeline([...visible]),
    shown.map((edge) => [
      el(
        "h3",
        { class: `relation ${relations[edge.relation].tone}` },
        sentence(edge, ...inOrder(edge).map((id) => short(nameOf(id)))),
      ),
      supportOf(edge.events.filter(eventPasses)),
      growing(edge.events.filter(eventPasses).sort(newestFirst), eventCard, 8, "cards"),
      !edge.events.length && statedIn(edge),
    ]),
    hiddenNote(hidden),
  ];
}

function eventPanel(i) {
  const rows = [
    ["actors", events[i].actors],
    ["recipients", events[i].recipients],
  ];
  return [
    el("p", { class: "kind" }, say("events")),
    el("h2", { dir: "auto" }, short(readable(said(events[i].names)), 300)),
    el(
      "div",
      { class: "actions" },
      button(say("back"), () => go(), "plain"),
    ),
    el(
      "dl",
      {},
      rows
        .filter(([, ids]) => ids.length)
        .map(([key, ids]) => [
          el("dt", {}, say(key)),
          el(
            "dd",
            {},
            ids.map((id) => el("div", {}, nodeButton(id))),
          ),
        ]),
    ),
    eventCard(i),
  ];
}

function eventCard(i) {
  const event = events[i];
  const papers = papersOf([i]);
  const sources = event.sources === null ? papers : event.sources;
  return el(
    "article",
    { class: "event" },
    el(
      "header",
      {},
      el("b", {}, said(data.eventTypes[event.type].names)),
      event.date && readable(event.date.replace("/", " – ")),
      chip(event.status),
      event.disputed && el("span", { class: "chip disputed" }, say("disputed")),
      el(
        "span",
        { class: "chip" + (sources > 1 ? "" : " one") },
        event.sources === null ? say("papers", { n: papers }) : say("sources", { n: sources }),
      ),
    ),
    event.topics.length > 0 &&
      el("p", { class: "about" }, `${say("topics")}: ${event.topics.map((n) => short(nameOf(n), 160)).join("; ")}`),
    event.place !== null && el("p", { class: "about" }, `${say("place")}: ${short(nameOf(event.place), 120)}`),
    event.claims.map((claim) => claimText(claim, event)),
    iriList([event.iri, ...event.claims.flatMap((c) => [c.iri, c.sentence])]),
  );
}

function claimText(claim, event) {
  const article = articles[claim.article];
  const about = [
    article.publisher,
    article.date && el("time", {}, readable(article.date)),
    claim.by && say("according", { who: claim.by }),
    claim.confidence !== null && say("confidence", { n: claim.confidence.toFixed(2) }),
    claim.status !== event.status && say("claimSays", { status: said(statuses[claim.status]) }),
  ];
  const marked = claim.text.map(([text, mark]) => (mark ? el("mark", { class: mark, title: say(mark) }, text) : text));
  return [
    el("blockquote", { dir: "auto" }, marked),
    el(
      "p",
      { class: "meta" },
      el("bdi", {}, link(article.url, titleOf(article))),
      about.filter(Boolean).map((part) => [" · ", el("bdi", {}, part)]),
    ),
  ];
}
const statedIn = (edge) => [
  el("p", { class: "note" }, edge.articles.length > 0 && `${say("stated")}:`),
  growing(
    edge.articles.map((a) => articles[a]),
    (article) => [el("time", {}, readable(article.date || say("undated"))), el("bdi", {}, link(article.url, titleOf(article)))],
    5,
  ),
];
/** An IRI; where kg serve shows this page, it leads to the page of its node. */
const iriText = (iri) => {
  const text = el("code", {}, iri);
  const base = nodes.length ? nodes[0].iri.replace(/[^/#]*$/, "") : "";
  if (location.pathname !== "/explorer" || location.protocol === "file:" || !iri.startsWith(base)) return text;
  return el("a", { href: `/id/${encodeURIComponent(iri.slice(base.length))}` }, text);
};
const iriList = (iris) =>
  el(
    "details",
    {},
    el("summary", {}, say("iris")),
    [...new Set(iris)].map((iri) => el("div", {}, iriText(iri))),
  );

function startPanel() {
  const latest = [...events.keys()].filter(eventPasses).sort(lastTold);
  const relationsOf = new Map([...nodes.keys()].map((id) => [id, edgesOf[id].filter(edgePasses).length]));
  const linked = [...relationsOf.keys()].filter((id) => relationsOf.get(id) > 0);
  linked.sort((a, b) => relationsOf.get(b) - relationsOf.get(a) || a - b);
  return [
    el("h2", {}, say("details")),
    el("p", { class: "note" }, linked.length ? say("intro") : whyEmpty()),
    linked.length > 0 && [
      el("h3", {}, say("topNodes")),
      growing(linked, (id) => [nodeButton(id), el("span", { class: "count" }, String(relationsOf.get(id)))]),
    ],
    nodes.length > 0 && [
      el("h3", {}, say("latest")),
      growing(latest, eventLine),
      !latest.length && (hiddenNote(events.length) || el("p", { class: "note" }, say("noEvents"))),
    ],
  ];
}
function titleOfSelection() {
  const { selected } = state;
  if (!selected) return "";
  if (selected.pair) return selected.pair.map((id) => short(nameOf(id), 14)).join(" – ");
  return selected.node !== undefined ? nameOf(selected.node) : said(events[selected.event].names);
}
function showPanel() {
  const { selected } = state;
  const content = !selected
    ? startPanel()
    : selected.pair
      ? pairPanel(selected.pair)
      : selected.node !== undefined
        ? nodePanel(selected.node)
        : eventPanel(selected.event);
  const inside = at("detail").contains(document.activeElement);
  at("detail").replaceChildren(el("div", {}, content));
  if (inside) at("detail").focus();
  // Below the drawing, as on a narrow page, it would else be read from somewhere in its middle.
  if (inside && at("detail").offsetTop > at("stage").offsetTop) at("detail").scrollIntoView();
  at("detail").scrollTop = 0;
  const name = titleOfSelection();
  at("toDetails").textContent = name ? `${say("details")}: ${short(name, 30)}` : say("details");
}
