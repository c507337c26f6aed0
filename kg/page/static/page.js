"use strict";
(() => {
  // All text is set as textContent: nothing that an article says is ever read as markup.

  const $ = (id) => document.getElementById(id);
  const data = JSON.parse($("data").textContent);
  const STATUSES = ["actual", "reported", "possible", "denied"];
  const TRUST = { high: [0.8, "Sure: 80% or more"], fair: [0.7, "Likely: 70 to 79%"], low: [0, "Doubtful: below 70%"] };
  const STATED = {
    actual: "stated as fact",
    reported: "only claimed",
    possible: "planned, feared or possible",
    denied: "denied",
  };
  const WORD = { actual: "fact", reported: "claimed", possible: "possible", denied: "denied" };
  const TONES = ["cooperation", "conflict", "neutral"];
  const TONE_NAMES = { cooperation: "Cooperation", conflict: "Conflict", neutral: "Neither" };
  const KINDS = {
    state: "State", person: "Person", government_body: "Government body", igo: "Organisation of states",
    ngo: "NGO", armed_group: "Armed group", party: "Party", people: "People", coalition: "Coalition", other: "Other",
  };
  const HOLLOW = new Set(["ngo", "people", "other"]);
  const BINS = 36;
  const ROWS = 300;

  const nodes = new Map(data.nodes.map((node, rank) => [node.id, { ...node, rank }]));
  const edges = new Map(data.edges.map((edge) => [edge.id, edge]));
  const byName = new Map(data.edges.map((edge) => [nameOf(edge), edge]));
  const tiesOf = new Map(data.nodes.map((node) => [node.id, []]));
  for (const edge of data.edges) {
    tiesOf.get(edge.source).push(edge);
    tiesOf.get(edge.target).push(edge);
  }
  const toneOf = new Map(); // of a type: the tone of most of its edges
  for (const type of data.types) {
    const tones = data.edges.filter((e) => e.type === type).map((e) => e.tone);
    if (tones.length) toneOf.set(type, TONES.reduce((a, b) => (count(tones, b) > count(tones, a) ? b : a)));
  }
  const days = span();

  const state = {
    off: new Set(), // types, statuses, trust and kinds that are switched off, as "type:AID"
    from: 0, to: BINS - 1,
    picked: null, // { kind: "edge" | "actor", id }
    all: nodes.size <= data.shown,
    met: new Set(), // actors beyond the first ones that a search has brought in
    table: false, rows: ROWS,
  };
  const palette = {};
  const widths = new Map(data.drawing.edges.map((edge) => [edge.id, edge.width]));
  const small = matchMedia("(max-width: 820px)"); // where evidence slides over the picture

  // Small helpers

  function nameOf(edge) { return `${edge.source}|${edge.relation}|${edge.target}`; }
  function count(list, value) { return list.filter((item) => item === value).length; }
  function plural(number, word) { return `${number.toLocaleString("en")} ${word}${number === 1 ? "" : "s"}`; }
  function capital(word) { return word[0].toUpperCase() + word.slice(1).toLowerCase(); }
  function plain(text) { return text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase(); }

  function make(tag, attributes = {}, ...children) {
    const element = document.createElement(tag);
    for (const [name, value] of Object.entries(attributes)) {
      if (name === "class") element.className = value;
      else if (name.startsWith("on")) element.addEventListener(name.slice(2), value);
      else if (value !== false && value != null) element.setAttribute(name, value === true ? "" : value);
    }
    element.append(...children.filter((child) => child != null && child !== ""));
    return element;
  }
  function draw(tag, attributes = {}, ...children) {
    const element = document.createElementNS("http://www.w3.org/2000/svg", tag);
    for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
    element.append(...children);
    return element;
  }
  function isolate(text) { return make("bdi", {}, text); }

  // Dates: ISO, shortened where less is known

  function first(date) { return `${date}-01-01`.slice(0, 10); }
  function last(date) { return date.length === 4 ? `${date}-12-31` : date.length === 7 ? `${date}-31` : date; }
  function day(date) { const [y, m, d] = date.split("-").map(Number); return Date.UTC(y, m - 1, d) / 864e5; }
  function shown(date) {
    if (!date) return "undated";
    const [y, m, d] = date.split("-").map(Number);
    if (!m) return String(y);
    const month = new Date(Date.UTC(2000, m - 1, 1)).toLocaleString("en-GB", { month: "short", timeZone: "UTC" });
    return d ? `${d} ${month} ${y}` : `${month} ${y}`;
  }
  function iso(number) { return new Date(number * 864e5).toISOString().slice(0, 10); }
  function span() {
    const dates = data.edges.flatMap((e) => e.reports.map((r) => r.date)).filter(Boolean).sort();
    if (!dates.length) return null;
    const start = day(first(dates[0]));
    const end = Math.max(...dates.slice(-50).map((date) => day(last(date))));
    return { start, end: Math.max(end, start + 1) };
  }
  function edgeOfBin(bin) { return days.start + ((days.end + 1 - days.start) * bin) / BINS; }
  function binOf(number) { return Math.max(0, Math.min(BINS - 1, Math.floor(((number - days.start) * BINS) / (days.end + 1 - days.start)))); }
  function dated() { return state.from > 0 || state.to < BINS - 1; }
  function inTime(date) {
    if (!days || !dated()) return true;
    if (!date) return false;
    return binOf(day(last(date))) >= state.from && binOf(day(first(date))) <= state.to;
  }

  // What the filters let through

  function reportsOf(edge) {
    return edge.reports.filter((r) => !state.off.has(`status:${r.status}`) && !state.off.has(`trust:${trustOf(r)}`) && inTime(r.date));
  }
  function trustOf(report) { return Object.keys(TRUST).find((name) => report.confidence >= TRUST[name][0]); }
  function actorShown(id) {
    const node = nodes.get(id);
    return (state.all || node.rank < data.shown || state.met.has(id)) && !state.off.has(`kind:${node.kind}`);
  }
  function statusOf(reports) { return STATUSES.find((s) => reports.some((r) => r.status === s)); }
  function eventsOf(reports) {
    const dates = new Set(reports.map((r) => r.date));
    const without = dates.delete(null);
    return dates.size || Number(without);
  }
  let view = new Map(); // edge id -> its reports that pass, for the edges in view
  function sift() {
    view = new Map();
    for (const edge of data.edges) {
      if (state.off.has(`type:${edge.type}`) || !actorShown(edge.source) || !actorShown(edge.target)) continue;
      const reports = reportsOf(edge);
      if (reports.length) view.set(edge.id, reports);
    }
  }

  // Drawing

  const drawnNodes = new vis.DataSet(data.drawing.nodes.map((node) => ({ ...node, title: undefined })));
  const drawnEdges = new vis.DataSet(data.drawing.edges);
  const network = new vis.Network($("canvas"), { nodes: drawnNodes, edges: drawnEdges }, data.drawing.options);
  const looks = new Map(); // what was last handed to vis, so that only changes are

  function readPalette() {
    const probe = make("span");
    document.body.append(probe);
    const read = (name) => { probe.style.color = `var(--${name})`; return getComputedStyle(probe).color; };
    for (const name of ["ground", "ink", "soft", "line", "cooperation", "conflict", "neutral", "actor", "surface"]) palette[name] = read(name);
    probe.remove();
  }
  function faded(colour, opacity) { return colour.replace(/rgba?\(([^,]+,[^,]+,[^,)]+).*\)/, `rgba($1, ${opacity})`); }

  function focus() {
    if (!state.picked) return null;
    const { kind, id } = state.picked;
    if (kind === "edge") return { edges: new Set([id]), actors: new Set([edges.get(id).source, edges.get(id).target]) };
    const ties = tiesOf.get(id).filter((edge) => view.has(edge.id));
    return { edges: new Set(ties.map((e) => e.id)), actors: new Set([id, ...ties.flatMap((e) => [e.source, e.target])]) };
  }

  function edgeLook(edge, focused) {
    const reports = view.get(edge.id);
    if (!reports) return { hidden: true };
    const status = statusOf(reports);
    const lit = focused?.edges.has(edge.id);
    const dim = focused && !lit;
    const unsure = status !== "actual";
    const strength = dim ? 0.1 : lit ? 1 : unsure ? 0.5 : edge.tone === "neutral" ? 0.5 : view.size > 300 ? 0.45 : 0.72;
    const crowded = view.size > 140 || (focused?.edges.size ?? 0) > 14;
    const words = [lit && !crowded ? edge.label : "", unsure && !dim && (lit || view.size <= 140) ? WORD[status] : ""];
    return {
      hidden: false,
      color: { color: faded(palette[edge.tone], strength), highlight: palette[edge.tone], hover: palette[edge.tone], inherit: false },
      width: (widths.get(edge.id) ?? 1) + (lit && state.picked.kind === "edge" ? 2 : 0),
      dashes: unsure ? [2, 6] : edge.tone === "conflict" ? [9, 5] : edge.tone === "neutral" ? [1, 3] : false,
      label: words.filter(Boolean).join(" · ") || " ",
      font: { size: 12, vadjust: lit ? -9 : 0, color: dim ? "transparent" : palette.soft, strokeWidth: 4, strokeColor: palette.ground, align: "horizontal", face: "system-ui, sans-serif" },
    };
  }
  function nodeLook(node, focused, tied) {
    const hidden = !actorShown(node.id);
    const dim = focused ? !focused.actors.has(node.id) : !tied.has(node.id);
    const chosen = state.picked?.kind === "actor" && state.picked.id === node.id;
    const fill = HOLLOW.has(node.kind) ? palette.ground : palette.actor;
    const border = chosen ? palette.cooperation : HOLLOW.has(node.kind) ? palette.actor : palette.ground;
    const colour = { background: fill, border };
    return {
      hidden,
      color: { ...colour, highlight: colour, hover: { background: fill, border: palette.cooperation } },
      opacity: dim ? 0.16 : 1,
      borderWidth: chosen ? 4 : 2,
      font: { color: dim ? faded(palette.soft, 0.3) : palette.ink, strokeWidth: 4, strokeColor: palette.ground, face: "system-ui, sans-serif" },
    };
  }
  function changed(id, look) {
    const text = JSON.stringify(look);
    if (looks.get(id) === text) return false;
    looks.set(id, text);
    return true;
  }

  // Names that can be read: far away, the most active actors are named, and none over another

  const SMALLEST = 11; // in pixels of the screen
  const drawn = new Map(data.drawing.nodes.map((node) => [node.id, node]));
  function steps() { return Math.round(4 * Math.log2(network.getScale())); }
  let step = null; // the zoom that the names were set for
  function named(focused, tied) {
    step = steps();
    const scale = 2 ** (step / 4);
    const places = network.getPositions();
    const taken = [];
    const sizes = new Map();
    const first = (node) => (focused ? focused.actors.has(node.id) : tied.has(node.id)) ? 0 : 1;
    const order = [...nodes.values()].filter((node) => actorShown(node.id)).sort((a, b) => first(a) - first(b) || a.rank - b.rank);
    for (const node of order) {
      const { label, size, font } = drawn.get(node.id);
      const letter = Math.max(font.size, SMALLEST / scale);
      const width = 0.55 * letter * label.length;
      const { x, y } = places[node.id] ?? drawn.get(node.id); // vis does not place what is hidden
      const box = { left: x - width / 2, right: x + width / 2, top: y + size, bottom: y + size + 1.4 * letter };
      const free = !taken.some((other) => box.left < other.right && other.left < box.right && box.top < other.bottom && other.top < box.bottom);
      if (font.size * scale < SMALLEST && (!free || first(node))) continue;
      taken.push(box);
      sizes.set(node.id, letter);
    }
    $("canvas").dataset.named = sizes.size;
    return sizes;
  }

  function paint() {
    const focused = focus();
    const tied = new Set([...view.keys()].flatMap((id) => [edges.get(id).source, edges.get(id).target]));
    const sizes = named(focused, tied);
    const newEdges = data.edges.map((edge) => ({ id: edge.id, ...edgeLook(edge, focused) })).filter((look) => changed(look.id, look));
    const newNodes = [...nodes.values()].map((node) => {
      const look = nodeLook(node, focused, tied);
      const label = sizes.has(node.id) ? drawn.get(node.id).label : " ";
      return { id: node.id, ...look, label, font: { ...look.font, size: sizes.get(node.id) ?? SMALLEST } };
    }).filter((look) => changed(`n ${look.id}`, look));
    if (newNodes.length) drawnNodes.update(newNodes);
    if (newEdges.length) drawnEdges.update(newEdges);
  }

  function fit(animate) {
    const ids = [...nodes.keys()].filter(actorShown);
    network.fit({ nodes: ids, maxZoomLevel: 1.25, animation: animate ? glide() : false });
  }
  function glide() {
    return matchMedia("(prefers-reduced-motion: reduce)").matches ? false : { duration: 300, easingFunction: "easeInOutQuad" };
  }
  function zoom(factor) { network.moveTo({ scale: Math.max(0.05, Math.min(5, network.getScale() * factor)), animation: glide() }); }

  function wireDrawing() {
    network.on("click", ({ nodes: [node], edges: [edge] }) => {
      if (node !== undefined) pick({ kind: "actor", id: node });
      else if (edge !== undefined) pick({ kind: "edge", id: edge });
      else pick(null);
    });
    network.on("doubleClick", ({ nodes: [node] }) => node !== undefined && network.focus(node, { scale: 1.2, animation: glide() }));
    const tip = make("div", { class: "tip", hidden: true });
    $("stage").append(tip);
    const show = (text, { x, y }) => {
      tip.textContent = text;
      tip.hidden = false;
      const { clientWidth, clientHeight } = $("stage");
      tip.style.left = `${Math.min(x + 14, clientWidth - tip.offsetWidth - 8)}px`;
      tip.style.top = `${Math.min(y + 14, clientHeight - tip.offsetHeight - 8)}px`;
      $("canvas").classList.add("over");
    };
    const hide = () => { tip.hidden = true; $("canvas").classList.remove("over"); };
    network.on("hoverEdge", ({ edge, pointer }) => show(sentenceOf(edges.get(edge)), pointer.DOM));
    network.on("hoverNode", ({ node, pointer }) => show(summaryOf(node), pointer.DOM));
    for (const event of ["blurEdge", "blurNode", "dragStart", "zoom"]) network.on(event, hide);
    for (const event of ["zoom", "animationFinished"]) network.on(event, () => { if (steps() !== step) paint(); });
  }
  function label(id) { return nodes.get(id).label; }
  function sentenceOf(edge) {
    const reports = view.get(edge.id) ?? [];
    const status = statusOf(reports);
    const unsure = status && status !== "actual" ? ` (${STATED[status]})` : "";
    return `${label(edge.source)} ${edge.label} ${label(edge.target)}${unsure}: ${plural(reports.length, "report")}`;
  }
  function summaryOf(id) {
    const { cooperation, conflict } = totals(tiesOf.get(id));
    return `${label(id)}: ${plural(cooperation, "act")} of cooperation, ${conflict} of conflict`;
  }
  // Only what is stated as fact counts in figures; the rest is listed.
  function totals(list) {
    const sum = { cooperation: 0, conflict: 0, neutral: 0 };
    for (const edge of list) sum[edge.tone] += eventsOf((view.get(edge.id) ?? []).filter((r) => r.status === "actual"));
    return sum;
  }

  // Evidence

  function pick(what, { reveal = false } = {}) {
    state.picked = what;
    if (reveal && what?.kind === "actor" && !actorShown(what.id)) {
      state.off.delete(`kind:${nodes.get(what.id).kind}`);
      state.met.add(what.id);
      for (const edge of tiesOf.get(what.id)) state.met.add(edge.source).add(edge.target);
      refresh();
      return;
    }
    paint();
    panel();
    if (small.matches && what && !state.table) lift(what);
    remember();
  }
  function lift({ kind, id }) { // into the part of the picture that the evidence leaves free
    const actor = kind === "actor" ? id : edges.get(id).source;
    network.focus(actor, { offset: { x: 0, y: -$("stage").clientHeight * 0.28 }, scale: Math.max(network.getScale(), 0.6), animation: glide() });
  }
  function panel() {
    const box = $("panel");
    box.className = state.picked ? "" : "overview";
    box.scrollTop = 0;
    if (!state.picked) box.replaceChildren(...overview());
    else if (state.picked.kind === "edge") box.replaceChildren(...evidence(edges.get(state.picked.id)));
    else box.replaceChildren(...actorCard(nodes.get(state.picked.id)));
  }
  function head(...title) {
    const close = make("button", { type: "button", class: "close", "aria-label": "Close", onclick: () => pick(null) }, "×");
    return make("div", { class: "panel-head" }, make("h2", {}, ...title), close);
  }
  function actorLink(id) {
    return make("button", { type: "button", onclick: () => pick({ kind: "actor", id }, { reveal: true }) }, isolate(label(id)));
  }
  function evidence(edge) {
    const reports = view.get(edge.id) ?? [];
    const status = statusOf(reports);
    const verb = make("span", { class: `verb ${edge.tone}` }, ` ${edge.label} `);
    const others = STATUSES.filter((s) => s !== status && reports.some((r) => r.status === s));
    const hidden = edge.reports.length - reports.length;
    const facts = [plural(eventsOf(reports), "event"), plural(reports.length, "report")];
    if (edge.symmetric) facts.push("mutual");
    return [
      head(actorLink(edge.source), verb, actorLink(edge.target)),
      make("p", { class: "lead" }, status ? make("span", { class: `chip ${status}` }, STATED[status]) : "", ` ${facts.join(", ")}`),
      others.length ? make("p", { class: "lead" }, `Some reports differ: ${others.map((s) => STATED[s]).join("; ")}.`) : "",
      hidden ? make("p", { class: "lead" }, `${plural(hidden, "report")} hidden by the filters.`) : "",
      ...reports.map((report) => reportCard(report, edge)),
    ].filter(Boolean);
  }
  function reportCard(report, edge) {
    const [before, trigger, after] = report.sentence;
    const article = data.articles[report.article];
    const named = report.source !== label(edge.source) || report.target !== label(edge.target);
    const notes = [
      report.speaker ? ["According to ", isolate(report.speaker), report.cue ? ` (“${report.cue}”)` : ""] : report.cue ? [`Told by “${report.cue}”`] : null,
      report.thing || report.place ? [[report.thing, report.place].filter(Boolean).join(", ")] : null,
      named ? ["In the text: ", isolate(report.source), " → ", isolate(report.target)] : null,
    ].filter(Boolean);
    return make("article", { class: "report" },
      make("p", { class: "when" }, make("time", {}, shown(report.date)), make("span", { class: `chip ${report.status}` }, STATED[report.status])),
      make("blockquote", { dir: "auto" }, before, make("mark", {}, trigger), after),
      ...notes.map((note) => make("p", {}, ...note)),
      make("p", {}, sourceOf(article)),
      make("p", { title: `Rule ${report.rule ?? "unknown"}` }, `Confidence ${Math.round(report.confidence * 100)} %`));
  }
  function sourceOf(article) {
    const safe = /^https?:\/\//i.test(article.url ?? "");
    const title = isolate(article.title);
    const named = safe ? make("a", { href: article.url, target: "_blank", rel: "noopener noreferrer" }, title) : title;
    const rest = [article.publisher, article.date && shown(article.date)].filter(Boolean).join(", ");
    const line = make("span", {}, named);
    if (rest) line.append(", ", isolate(rest));
    return line;
  }
  function actorCard(node) {
    const ties = tiesOf.get(node.id).filter((edge) => view.has(edge.id));
    const { cooperation, conflict } = totals(ties);
    const partners = new Map();
    for (const edge of ties) {
      const other = edge.source === node.id ? edge.target : edge.source;
      partners.set(other, [...(partners.get(other) ?? []), edge]);
    }
    const order = [...partners].sort((a, b) => weight(b[1]) - weight(a[1]) || label(a[0]).localeCompare(label(b[0])));
    const kind = [KINDS[node.kind] ?? node.kind, node.code].filter(Boolean).join(", ");
    return [
      head(isolate(node.label)),
      make("p", { class: "lead" }, kind),
      ...balance(cooperation, conflict),
      ties.length ? "" : make("p", { class: "lead" }, "No relation fits the filters."),
      ...order.flatMap(([other, list]) => [make("h3", {}, actorH3(other)), tieList(list, node.id)]),
    ].filter(Boolean);
  }
  function actorH3(id) { return isolate(label(id)); }
  function weight(list) { return list.reduce((sum, edge) => sum + eventsOf(view.get(edge.id) ?? []), 0); }
  function balance(cooperation, conflict) {
    if (!cooperation && !conflict) return [];
    const bar = make("div", { class: "bar", "aria-hidden": "true" });
    for (const [tone, share] of [["cooperation", cooperation], ["conflict", conflict]]) {
      const part = make("i", { class: tone });
      part.style.setProperty("--share", share);
      if (share) bar.append(part);
    }
    return [bar, make("p", { class: "lead" }, `${cooperation} of cooperation, ${conflict} of conflict`)];
  }
  function tieList(list, from) {
    return make("ul", { class: "ties" }, ...list.map((edge) => {
      const reports = view.get(edge.id) ?? [];
      const status = statusOf(reports);
      const text = make("span", { class: "text" });
      if (from === undefined || (edge.target === from && !edge.symmetric)) text.append(isolate(label(edge.source)), ` ${edge.label} `);
      else text.append(`${edge.label} `);
      if (from === undefined || edge.source === from || edge.symmetric) text.append(isolate(label(edge.symmetric && edge.target === from ? edge.source : edge.target)));
      else text.append("this actor");
      const note = status === "actual" ? (reports.length > 1 ? plural(reports.length, "report") : "") : WORD[status];
      return make("li", {}, make("button", { type: "button", class: status === "actual" ? "" : "unsure", onclick: () => pick({ kind: "edge", id: edge.id }) },
        make("span", { class: `dot ${edge.tone}`, "aria-hidden": "true" }), text, make("small", {}, note)));
    }));
  }
  function overview() {
    const active = [...nodes.keys()].map((id) => ({ id, ...totals(tiesOf.get(id)) }))
      .map((row) => ({ ...row, sum: row.cooperation + row.conflict })).filter((row) => row.sum)
      .sort((a, b) => b.sum - a.sum || label(a.id).localeCompare(label(b.id)));
    const strong = [...view.keys()].map((id) => edges.get(id)).sort((a, b) => view.get(b.id).length - view.get(a.id).length || a.id.localeCompare(b.id));
    const pairs = contested();
    return [
      make("h2", { class: "hidden" }, "Overview"),
      make("p", { class: "lead" }, "Choose a line to read the sentences behind it, or an actor to see its ties."),
      active.length ? make("h3", {}, "Most active") : "",
      make("ul", { class: "ties" }, ...active.slice(0, 7).map((row) => splitRow(row, active[0].sum, [isolate(label(row.id))], () => pick({ kind: "actor", id: row.id }, { reveal: true })))),
      pairs.length ? make("h3", {}, "Both partners and opponents") : "",
      make("ul", { class: "ties" }, ...pairs.slice(0, 5).map((row) => splitRow(row, pairs[0].sum, [isolate(label(row.one)), " and ", isolate(label(row.other))], () => pick({ kind: "edge", id: row.edge }, {})))),
      strong.length ? make("h3", {}, "Most reported") : "",
      tieList(strong.slice(0, 6)),
    ].filter(Boolean);
  }
  function contested() {
    const pairs = new Map();
    for (const id of view.keys()) {
      const edge = edges.get(id);
      const [one, other] = [edge.source, edge.target].sort();
      const key = JSON.stringify([one, other]);
      if (!pairs.has(key)) pairs.set(key, { one, other, edge: id, list: [] });
      pairs.get(key).list.push(edge);
    }
    return [...pairs.values()].map((pair) => ({ ...pair, ...totals(pair.list) }))
      .map((pair) => ({ ...pair, sum: pair.cooperation + pair.conflict })).filter((pair) => pair.cooperation && pair.conflict)
      .sort((a, b) => Math.min(b.cooperation, b.conflict) - Math.min(a.cooperation, a.conflict) || b.sum - a.sum || a.one.localeCompare(b.one));
  }
  function splitRow(row, most, text, onclick) {
    const unit = 74 / most;
    const bar = draw("svg", { viewBox: "0 0 74 6", "aria-hidden": "true" },
      draw("rect", { class: "cooperation", x: 0, y: 0, width: row.cooperation * unit, height: 6 }),
      draw("rect", { class: "conflict", x: row.cooperation * unit + (row.cooperation && row.conflict ? 1 : 0), y: 0, width: row.conflict * unit, height: 6 }));
    return make("li", {}, make("button", { type: "button", onclick, title: `${row.cooperation} of cooperation, ${row.conflict} of conflict` },
      make("span", { class: "text" }, ...text), make("span", { class: "split" }, bar), make("small", {}, String(row.sum))));
  }

  // Legend and filters

  function sample(tone, status = "actual") {
    const unsure = status !== "actual";
    const dash = unsure ? "2 4" : tone === "conflict" ? "6 3" : tone === "neutral" ? "1 2" : "none";
    const end = tone === "conflict" ? draw("path", { class: "stroke", d: "M29 1v10" }) : draw("path", { class: "stroke head", d: "M23 2l7 4-7 4z" });
    return draw("svg", { viewBox: "0 0 30 12", class: tone ?? "", "aria-hidden": "true" },
      draw("path", { class: "stroke", d: `M0 6h${tone === "conflict" ? 28 : 24}`, "stroke-dasharray": dash, opacity: unsure ? 0.7 : 1 }), end);
  }
  const GLYPHS = {
    state: "M6 1a5 5 0 1 0 .01 0z", other: "M6 1a5 5 0 1 0 .01 0z", person: "M6 1l5 9H1z", government_body: "M1.5 1.5h9v9h-9z",
    igo: "M3.5 1.5h5L11 6l-2.5 4.5h-5L1 6z", ngo: "M3.5 1.5h5L11 6l-2.5 4.5h-5L1 6z", armed_group: "M6 .5L11.5 6 6 11.5.5 6z",
    party: "M1 2h10l-5 9z", people: "M1 2h10l-5 9z", coalition: "M6 .5l1.6 3.6 3.9.4-2.9 2.6.8 3.9L6 9l-3.4 2 .8-3.9L.5 4.5l3.9-.4z",
  };
  function glyph(kind) {
    return draw("svg", { viewBox: "-9 0 30 12", "aria-hidden": "true" }, draw("path", { class: HOLLOW.has(kind) ? "glyph hollow" : "glyph", d: GLYPHS[kind] ?? GLYPHS.other }));
  }
  function pickBox(key, name, number, picture, tone = "") {
    const input = make("input", { type: "checkbox", checked: !state.off.has(key), "data-key": key });
    input.addEventListener("change", () => { state.off[input.checked ? "delete" : "add"](key); refresh(); });
    const tick = make("span", { class: "box", "aria-hidden": "true" }, draw("svg", { viewBox: "0 0 10 10" }, draw("path", { d: "M1.5 5.5 4 8l4.5-6" })));
    return make("label", { class: `pick ${tone}` }, input, tick, picture ?? "", make("span", { class: "name" }, name), make("span", { class: "count" }, String(number)));
  }
  function legend() {
    const used = data.types.filter((type) => toneOf.has(type));
    const blocks = TONES.flatMap((tone) => {
      const types = used.filter((type) => toneOf.get(type) === tone);
      if (!types.length) return [];
      const toggle = make("button", { type: "button", class: "group", title: "Switch all of these on or off" }, sample(tone), TONE_NAMES[tone]);
      toggle.addEventListener("click", () => {
        const on = types.some((type) => state.off.has(`type:${type}`));
        for (const type of types) state.off[on ? "delete" : "add"](`type:${type}`);
        refresh();
      });
      return [toggle, ...types.map((type) => pickBox(`type:${type}`, type === "STRUCTURE" ? "Office, membership" : capital(type), data.edges.filter((e) => e.type === type).length, null, tone))];
    });
    $("types").replaceChildren(...blocks);
    const reports = data.edges.flatMap((edge) => edge.reports.map((r) => r.status));
    $("statuses").replaceChildren(...STATUSES.filter((s) => reports.includes(s)).map((s) => pickBox(`status:${s}`, capital(STATED[s]), count(reports, s), sample(null, s))));
    const trusted = data.edges.flatMap((edge) => edge.reports.map(trustOf));
    $("trusts").replaceChildren(...Object.keys(TRUST).filter((t) => trusted.includes(t)).map((t) => pickBox(`trust:${t}`, TRUST[t][1], count(trusted, t))));
    const kinds = data.nodes.map((node) => node.kind);
    $("kinds").replaceChildren(...Object.keys(KINDS).filter((k) => kinds.includes(k)).map((k) => pickBox(`kind:${k}`, KINDS[k], count(kinds, k), glyph(k))));
  }
  function syncFilters() {
    for (const input of document.querySelectorAll("#filters input[data-key]")) input.checked = !state.off.has(input.dataset.key);
    if (days) {
      $("from").value = state.from;
      $("to").value = state.to;
      $("histogram").querySelectorAll("rect").forEach((bar, bin) => bar.classList.toggle("in", bin >= state.from && bin <= state.to));
      const start = shown(iso(Math.ceil(edgeOfBin(state.from))));
      const end = shown(iso(Math.ceil(edgeOfBin(state.to + 1)) - 1));
      $("range").textContent = `${start} to ${end}${dated() ? "; undated reports hidden" : ""}`;
      for (const [id, text] of [["from", start], ["to", end]]) $(id).setAttribute("aria-valuetext", text);
    }
    $("reset").hidden = !state.off.size && !dated();
  }
  function histogram() {
    $("time").hidden = !days || days.end - days.start < 2; // one day has nothing to choose from
    if (!days) return;
    const counts = new Array(BINS).fill(0);
    for (const edge of data.edges) for (const r of edge.reports) if (r.date) counts[binOf(day(first(r.date)))] += 1;
    const most = Math.max(...counts);
    $("histogram").setAttribute("viewBox", `0 0 ${BINS * 4} 40`);
    $("histogram").replaceChildren(...counts.map((n, bin) => {
      const height = n ? 3 + (37 * n) / most : 1;
      return draw("rect", { x: bin * 4 + 0.4, y: 40 - height, width: 3.2, height, rx: 0.8 });
    }));
    for (const id of ["from", "to"]) Object.assign($(id), { min: 0, max: BINS - 1, step: 1 });
    $("from").addEventListener("input", () => { state.from = Math.min(Number($("from").value), state.to); refresh(); });
    $("to").addEventListener("input", () => { state.to = Math.max(Number($("to").value), state.from); refresh(); });
  }

  // Search

  function wireSearch() {
    const input = $("search");
    const list = $("found");
    let options = [];
    let at = -1;
    const close = () => { list.hidden = true; input.setAttribute("aria-expanded", "false"); input.removeAttribute("aria-activedescendant"); };
    const go = (node) => {
      if (!node) return;
      input.value = "";
      close();
      pick({ kind: "actor", id: node.id }, { reveal: true });
      network.focus(node.id, { scale: Math.max(network.getScale(), 0.9), animation: glide() });
      if (!state.table) $("panel").focus();
    };
    const highlight = (index) => {
      at = index;
      [...list.children].forEach((item, i) => item.setAttribute("aria-selected", String(i === at)));
      if (at >= 0) { input.setAttribute("aria-activedescendant", `found-${at}`); list.children[at].scrollIntoView({ block: "nearest" }); }
    };
    const search = () => {
      const wanted = plain(input.value.trim());
      const score = (node) => {
        const name = plain(node.label);
        if (plain(node.code) === wanted || name.startsWith(wanted)) return 0;
        return name.split(/[\s-]+/).some((word) => word.startsWith(wanted)) ? 1 : name.includes(wanted) ? 2 : 3;
      };
      options = wanted ? [...nodes.values()].map((node) => [score(node), node]).filter(([s]) => s < 3)
        .sort((a, b) => a[0] - b[0] || a[1].rank - b[1].rank).slice(0, 8).map(([, node]) => node) : [];
      list.replaceChildren(...options.map((node, i) => make("li", { id: `found-${i}`, role: "option", onmousedown: (event) => { event.preventDefault(); go(node); } },
        isolate(node.label), make("small", {}, KINDS[node.kind] ?? node.kind))));
      if (wanted && !options.length) list.replaceChildren(make("li", { role: "option", "aria-disabled": "true" }, "No actor of that name"));
      list.hidden = !wanted;
      input.setAttribute("aria-expanded", String(!!wanted));
      highlight(options.length ? 0 : -1);
    };
    input.addEventListener("input", search);
    input.addEventListener("focus", search);
    input.addEventListener("blur", close);
    input.addEventListener("keydown", (event) => {
      const move = { ArrowDown: 1, ArrowUp: -1 }[event.key];
      if (move && options.length) { event.preventDefault(); highlight((at + move + options.length) % options.length); }
      else if (event.key === "Enter") go(options[at]);
      else if (event.key === "Escape") { input.value = ""; close(); event.stopPropagation(); }
    });
    document.addEventListener("keydown", (event) => {
      if (event.key === "/" && !/^(INPUT|TEXTAREA)$/.test(event.target.tagName)) { event.preventDefault(); input.focus(); }
      else if (event.key === "Escape" && state.picked) pick(null);
    });
  }

  // Table

  function table() {
    $("table").hidden = !state.table;
    $("view-table").setAttribute("aria-pressed", String(state.table));
    $("view-graph").setAttribute("aria-pressed", String(!state.table));
    if (!state.table) return;
    const ids = [...view.keys()].sort((a, b) => label(edges.get(a).source).localeCompare(label(edges.get(b).source), "en") || edges.get(a).label.localeCompare(edges.get(b).label, "en"));
    $("rows").replaceChildren(...ids.slice(0, state.rows).map(row));
    $("more").hidden = ids.length <= state.rows;
    $("more").textContent = `Show more (${state.rows.toLocaleString("en")} of ${ids.length.toLocaleString("en")})`;
  }
  function row(id) {
    const edge = edges.get(id);
    const reports = view.get(id);
    const status = statusOf(reports);
    const dates = reports.map((r) => r.date).filter(Boolean);
    const when = dates.length ? [...new Set([dates[0], dates[dates.length - 1]])].map(shown).join(" – ") : "undated";
    const line = make("tr", { tabindex: "0", class: `${edge.tone} ${status === "actual" ? "" : "unsure"}`, "data-edge": id },
      make("td", {}, isolate(label(edge.source))), make("td", {}, make("span", { class: "dot", "aria-hidden": "true" }), edge.label), make("td", {}, isolate(label(edge.target))),
      make("td", {}, edge.type === "STRUCTURE" ? "Office, membership" : capital(edge.type)), make("td", {}, WORD[status]), make("td", { class: "number" }, String(eventsOf(reports))), make("td", {}, when));
    const open = () => pick({ kind: "edge", id });
    line.addEventListener("focus", open);
    line.addEventListener("click", open);
    line.addEventListener("keydown", (event) => {
      const next = { ArrowDown: line.nextElementSibling, ArrowUp: line.previousElementSibling }[event.key];
      if (next) { event.preventDefault(); next.focus(); }
      if (event.key === "Enter") $("panel").focus();
    });
    return line;
  }

  // Image

  function image() {
    const source = $("canvas").querySelector("canvas");
    const ratio = source.width / source.clientWidth;
    const [top, bottom] = [58, 54];
    const target = make("canvas");
    target.width = source.width;
    target.height = source.height + (top + bottom) * ratio;
    const pen = target.getContext("2d");
    pen.fillStyle = palette.ground;
    pen.fillRect(0, 0, target.width, target.height);
    pen.drawImage(source, 0, top * ratio);
    pen.scale(ratio, ratio);
    const write = (text, x, y, font, colour) => { pen.font = `${font} system-ui, sans-serif`; pen.fillStyle = colour; pen.fillText(text, x, y); return pen.measureText(text).width; };
    write(data.title, 18, 26, "600 17px", palette.ink);
    write(tally(), 18, 45, "12px", palette.soft);
    let x = 18;
    const y = top + source.clientHeight + 18;
    for (const [tone, status, name] of [["cooperation", "actual", "Cooperation"], ["conflict", "actual", "Conflict"], ["neutral", "reported", "Claimed, possible or denied"]]) {
      pen.strokeStyle = pen.fillStyle = palette[tone];
      pen.lineWidth = 2;
      pen.setLineDash(status !== "actual" ? [2, 5] : tone === "conflict" ? [7, 4] : []);
      pen.beginPath(); pen.moveTo(x, y - 4); pen.lineTo(x + 30, y - 4); pen.stroke();
      x += 38 + write(name, x + 37, y, "12px", palette.ink) + 20;
    }
    write(`${data.note ? `${data.note}. ` : ""}Made with diplokg.`, 18, y + 22, "11px", palette.soft);
    target.toBlob((blob) => {
      const address = URL.createObjectURL(blob);
      make("a", { href: address, download: `${plain(data.title).replace(/[^a-z0-9]+/g, "-").slice(0, 60) || "network"}.png` }).click();
      setTimeout(() => URL.revokeObjectURL(address), 2000);
    });
  }

  // The address remembers the view

  function remember() {
    const parts = new URLSearchParams();
    if (state.picked) parts.set(state.picked.kind, state.picked.kind === "edge" ? nameOf(edges.get(state.picked.id)) : state.picked.id);
    if (state.off.size) parts.set("off", [...state.off].sort().join(","));
    if (days && state.from > 0) parts.set("from", iso(Math.ceil(edgeOfBin(state.from))));
    if (days && state.to < BINS - 1) parts.set("to", iso(Math.ceil(edgeOfBin(state.to + 1)) - 1));
    if (state.table) parts.set("view", "table");
    if (state.all && nodes.size > data.shown) parts.set("all", "1");
    const text = parts.toString();
    if (text === location.hash.slice(1)) return;
    try { history.replaceState(null, "", `#${text}`); } catch { /* inside a notebook there is no address */ }
  }
  function recall() {
    const parts = new URLSearchParams(location.hash.slice(1));
    state.off = new Set((parts.get("off") ?? "").split(",").filter((key) => /^(type|status|trust|kind):\w+$/.test(key)));
    const bin = (name, otherwise) => (days && /^\d{4}-\d\d-\d\d$/.test(parts.get(name) ?? "") ? binOf(day(parts.get(name))) : otherwise);
    [state.from, state.to] = [bin("from", 0), bin("to", BINS - 1)];
    state.table = parts.get("view") === "table";
    state.all = nodes.size <= data.shown || parts.get("all") === "1";
    const edge = byName.get(parts.get("edge"));
    const actor = nodes.get(parts.get("actor"));
    state.picked = edge ? { kind: "edge", id: edge.id } : actor ? { kind: "actor", id: actor.id } : null;
    const wanted = edge ? [edge.source, edge.target] : actor ? [actor.id, ...tiesOf.get(actor.id).flatMap((e) => [e.source, e.target])] : [];
    for (const id of wanted) if (nodes.get(id).rank >= data.shown) state.met.add(id);
  }

  // All together

  function tally() {
    const actors = [...nodes.keys()].filter(actorShown).length;
    return `${actors < nodes.size ? `${actors.toLocaleString("en")} of ` : ""}${plural(nodes.size, "actor")}, `
      + `${view.size < edges.size ? `${view.size.toLocaleString("en")} of ` : ""}${plural(edges.size, "relation")}`;
  }
  function counts() {
    const rest = data.note ? `. ${data.note}` : "";
    $("counts").replaceChildren(tally());
    if (!state.all) $("counts").append(" (", make("button", { type: "button", onclick: () => { state.all = true; refresh(); fit(true); } }, "show all"), ")");
    $("counts").append(rest);
    $("empty").hidden = view.size > 0;
  }
  function refresh() {
    sift();
    if (state.picked?.kind === "edge" && !view.has(state.picked.id)) state.picked = null;
    paint();
    panel();
    counts();
    syncFilters();
    table();
    remember();
  }
  function theme(name) {
    document.documentElement.dataset.theme = name;
    readPalette();
    looks.clear();
  }
  function wire() {
    wireDrawing();
    wireSearch();
    histogram();
    legend();
    $("reset").addEventListener("click", () => { state.off.clear(); [state.from, state.to] = [0, BINS - 1]; refresh(); });
    $("zoom-in").addEventListener("click", () => zoom(1.35));
    $("zoom-out").addEventListener("click", () => zoom(1 / 1.35));
    $("fit").addEventListener("click", () => fit(true));
    $("view-table").addEventListener("click", () => { state.table = true; table(); remember(); });
    $("view-graph").addEventListener("click", () => { state.table = false; table(); remember(); });
    document.querySelector(".skip").addEventListener("click", (event) => { event.preventDefault(); state.table = true; table(); remember(); $("table").focus(); });
    $("more").addEventListener("click", () => { state.rows += ROWS; table(); });
    $("export").addEventListener("click", image);
    $("theme").addEventListener("click", () => { theme(document.documentElement.dataset.theme === "dark" ? "light" : "dark"); paint(); });
    const drawer = (open) => { $("filters").classList.toggle("open", open); $("open-filters").setAttribute("aria-expanded", String(open)); };
    $("open-filters").addEventListener("click", () => drawer(!$("filters").classList.contains("open")));
    $("close-filters").addEventListener("click", () => { drawer(false); $("open-filters").focus(); });
    const dark = matchMedia("(prefers-color-scheme: dark)");
    dark.addEventListener("change", () => { theme(dark.matches ? "dark" : "light"); paint(); });
    window.addEventListener("hashchange", () => { recall(); refresh(); });
    theme(dark.matches ? "dark" : "light");
  }

  recall();
  wire();
  refresh();
  fit(false);
  paint();
  if (small.matches && state.picked) lift(state.picked);
  network.once("afterDrawing", () => { document.documentElement.dataset.ready = "true"; });
  network.redraw();
})();
