// The query page: questions, editor, results in several views, and a link that carries the query.
import { at, data, el, faultOf, say, visible } from "./dom.js";
import { fillPrefixes, query, setQuery, startEditor } from "./editor.js";
import { ask, formatsOf, send, table } from "./results.js";
import { chart } from "./chart.js";
import { graph } from "./graph.js";

const VIEWS = ["table", "chart", "graph", "text"];
const state = { view: "table", found: null, running: null, options: {} };

// ---------------------------------------------------------------------- the address
const parts = () => new URLSearchParams(location.hash.slice(1));
function remember() {
  // Spaces as %20: a + stays a + wherever the link is pasted.
  const address = `query=${encodeURIComponent(query())}${state.view === "table" ? "" : `&view=${state.view}`}`;
  history.replaceState(null, "", `#${address}`);
}
function takeAddress() {
  const text = parts().get("query");
  if (VIEWS.includes(parts().get("view"))) state.view = parts().get("view");
  if (!text) return;
  setQuery(text);
  run();
}

// ---------------------------------------------------------------------- running
async function run() {
  state.running?.abort();
  fillPrefixes();
  remember();
  const running = new AbortController();
  state.running = running;
  busy(true);
  told("");
  const start = performance.now();
  try {
    const found = await ask(query(), running.signal);
    if (state.running !== running) return;
    state.found = found;
    state.options = {};
    const ms = Math.round(performance.now() - start);
    at("status").textContent = found.rows ? say(found.graph ? "triples" : "rows", { n: found.rows.length, ms }) : "";
    at("cut").hidden = !found.cut;
    at("cut").textContent = found.cut ? say("cut", { n: found.cut }) : "";
    offer();
    show();
  } catch (error) {
    if (state.running !== running) return;
    state.found = null;
    show();
    if (error.name === "AbortError") at("status").textContent = say("stopped");
    else told(error.message);
  } finally {
    if (state.running === running) busy(false);
  }
}
function busy(on) {
  at("stop").hidden = !on;
  at("run").disabled = on;
  if (on) at("status").textContent = say("running");
  else if (at("status").textContent === say("running")) at("status").textContent = "";
  document.documentElement.toggleAttribute("data-done", !on);
}
function told(message) {
  at("error").hidden = !message;
  at("error").textContent = message;
  if (!message) return;
  at("cut").hidden = true;
  at("error").scrollIntoView({ block: "nearest" });
}

// ---------------------------------------------------------------------- results
function show() {
  at("tabs").replaceChildren(...(state.found ? VIEWS.map(tab) : []));
  at("tabs").hidden = !state.found;
  if (state.found) {
    at("result").setAttribute("role", "tabpanel");
    at("result").setAttribute("aria-labelledby", `tab-${state.view}`);
  } else for (const name of ["role", "aria-labelledby"]) at("result").removeAttribute(name);
  at("result").replaceChildren(...(state.found ? content(state.found) : []));
}
function choose(name) {
  state.view = name;
  remember();
  show();
  at(`tab-${name}`).focus();
}
function tab(name, i) {
  const chosen = state.view === name;
  const keys = (event) => {
    const step = { ArrowLeft: -1, ArrowRight: 1 }[event.key];
    if (step) choose(VIEWS[(i + step + VIEWS.length) % VIEWS.length]);
  };
  return el("button", { role: "tab", id: `tab-${name}`, "aria-controls": "result", "aria-selected": String(chosen),
    tabindex: chosen ? 0 : -1, click: () => choose(name), keydown: keys }, say(name));
}
function content(found) {
  // No triples are no text either.
  if (state.view === "text" && found.text.trim()) return [el("pre", { class: "raw", tabindex: 0, role: "region", "aria-label": say("text") }, found.text)];
  if (!found.rows) return [el("p", { class: "answer" }, say(found.answer ? "yes" : "no"))];
  if (!found.rows.length) return [el("p", { class: "soft" }, say("nothing"))];
  if (state.view === "table") return table(found);
  const again = (options) => {
    state.options[state.view] = options;
    show();
  };
  return (state.view === "chart" ? chart : graph)(found, { ...state.options[state.view], again });
}

function offer() {
  const names = Object.keys(formatsOf(state.found));
  at("download").replaceChildren(...["", ...names].map((n) => el("option", { value: n }, n ? n.toUpperCase() : say("download"))));
}
async function download() {
  const form = at("download").value;
  at("download").value = "";
  if (!form) return;
  try {
    const response = await send(query(), formatsOf(state.found)[form]);
    if (!response.ok) throw new Error(faultOf(response.status, (await response.text()).trim()));
    const link = el("a", { href: URL.createObjectURL(await response.blob()), download: `result.${form}` });
    link.click();
    URL.revokeObjectURL(link.href);
  } catch (error) {
    told(error.message);
  }
}

// ---------------------------------------------------------------------- questions
function question(asked) {
  const title = el("button", { class: "title", "aria-expanded": "false", click: () => toggle() }, asked.title);
  const fields = asked.parameters.map((p) => [p.name, field(p)]);
  const form = el("form", { hidden: "", submit: (event) => fill(event) },
    el("p", { class: "soft" }, asked.about),
    asked.parameters.map((p, i) => el("label", {}, `${p.about}${p.needed ? ` (${say("needed")})` : ""}`, fields[i][1])),
    el("button", { class: "main" }, say("ask")));
  function toggle() {
    const open = form.hidden;
    for (const other of at("list").querySelectorAll("form")) other.hidden = true;
    for (const other of at("list").querySelectorAll(".title")) other.setAttribute("aria-expanded", "false");
    form.hidden = !open;
    title.setAttribute("aria-expanded", String(open));
  }
  async function fill(event) {
    event.preventDefault();
    state.running?.abort();
    state.running = null;
    busy(true);
    told("");
    const values = new URLSearchParams(fields.map(([name, input]) => [name, input.value]).filter(([, v]) => v.trim()));
    try {
      const response = await fetch(`/questions/${asked.name}?${values}`);
      const text = await response.text();
      if (!response.ok) throw new Error(faultOfValue(response, text.trim()));
      setQuery(text.trim());
    } catch (error) {
      busy(false);
      // What the last query found is no answer to this question.
      state.found = null;
      show();
      at("status").textContent = "";
      told(error instanceof TypeError ? say("unreachable") : error.message);
      return;
    }
    await run();
    // On a narrow page the answer stands above the question.
    if (state.found) at("status").scrollIntoView({ block: "nearest" });
  }
  return el("li", { id: `question-${asked.name}` }, title, form);
}
/** Names are what people get wrong most often: the server says apart which one, and which are near. */
function faultOfValue(response, text) {
  const told = response.headers.get("Kg-Unknown");
  if (!told) return faultOf(response.status, text, "faultValue");
  const { name, near } = JSON.parse(told);
  return near.length ? say("faultName", { name: visible(name), near: visible(near.join("; ")) }) : say("faultNobody", { name: visible(name) });
}
function field(parameter) {
  if (parameter.choices.length)
    return el("select", {}, [["", say("any")], ...parameter.choices].map(([value, name]) => el("option", { value }, name)));
  return el("input", {
    placeholder: say("example", { example: parameter.example }),
    value: parameter.needed ? parameter.example : null,
    required: parameter.needed && "",
  });
}

// ---------------------------------------------------------------------- start
at("list").append(...data.questions.map(question));
at("run").addEventListener("click", run);
at("stop").addEventListener("click", () => state.running?.abort());
at("prefixes").addEventListener("click", fillPrefixes);
at("download").addEventListener("change", download);
at("link").addEventListener("click", async () => {
  remember();
  try {
    await navigator.clipboard.writeText(location.href);
    at("status").textContent = say("linkDone");
  } catch {
    at("status").textContent = say("linkFailed");
  }
});
window.addEventListener("hashchange", takeAddress);
offer();
startEditor(run);
setQuery(`SELECT ?who (COUNT(DISTINCT ?event) AS ?events) WHERE {
  ?event a kg:OccurredEvent ; kg:actor ?actor .
  ?actor kg:represents* ?state .
  ?state a kg:Country ; skos:prefLabel ?who .
  FILTER(LANG(?who) = "${data.language}")
} GROUP BY ?who ORDER BY DESC(?events) LIMIT 20`);
takeAddress();
document.documentElement.dataset.ready = "";
