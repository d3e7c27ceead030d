// Draws a card: one row as figures, rows with a depth as a tree, points as a chart, spans of time as bars on lanes, edges
// between companies as a map, everything else as a table. An element with data-card is filled by itself.
const Cards = (() => {
  const words = document.currentScript.dataset;
  const FIRST = 12;
  const COLOURS = ["#1d6b52", "#e2a100", "#3b6ea5", "#b3541e", "#6b4e9b", "#56655d", "#2a9d8f", "#9a5b00"];
  const FONT = getComputedStyle(document.body).fontFamily;
  const scripts = {};

  function element(tag, className, text) {
    const made = document.createElement(tag);
    if (className) made.className = className;
    if (text !== undefined) made.textContent = text;
    return made;
  }

  function value(cell) {
    if (!cell.href) return document.createTextNode(cell.text);
    const link = element("a", "", cell.text);
    link.href = cell.href;
    return link;
  }

  const heading = (column) => column.unit ? column.title + " (" + column.unit + ")" : column.title;

  function figures(card) {
    const list = element("dl", "card-figures");
    card.columns.forEach((column, i) => {
      const cell = card.rows[0][i];
      if (!cell.text) return;
      const pair = element("div", column.number ? "figure" : "figure figure-text");
      const number = element("dd");
      number.append(value(cell));
      if (column.unit) number.append(element("small", "", " " + column.unit));
      pair.append(element("dt", "", column.title), number);
      list.append(pair);
    });
    return list;
  }

  function table(card, tree) {
    const depth = tree ? card.columns.findIndex((column) => column.name === "depth") : -1;
    const named = tree ? card.columns.findIndex((column) => ["Lot", "Part", "Organisation", "Machine"].includes(column.type) && column.name !== "owner") : -1;
    const says = (one, other) => card.columns[one].type === card.columns[other].type && card.rows.every((row) => row[one].text === row[other].text);
    // a column that says in every row what an earlier one says is left out
    const shown = card.columns.map((_, i) => i).filter((i) => (i !== depth || named < 0)
      && (card.rows.length < 1 || card.columns[i].number || !card.columns.some((_, j) => j < i && says(j, i))));
    if (named >= 0) shown.sort((a, b) => (a === named ? -1 : b === named ? 1 : a - b));
    const box = element("div", tree ? "card-table card-tree" : "card-table");
    box.tabIndex = 0;
    const made = element("table", "table table-sm");
    const head = made.createTHead().insertRow();
    for (const i of shown) {
      const th = element("th", card.columns[i].number ? "num" : "", heading(card.columns[i]));
      th.scope = "col";
      head.append(th);
    }
    const body = made.createTBody();
    card.rows.forEach((row, r) => {
      const line = body.insertRow();
      if (r >= FIRST) line.hidden = true;
      for (const i of shown) {
        const cell = line.insertCell();
        const column = card.columns[i];
        if (column.number) cell.className = "num";
        if (row[i].text) cell.dataset.label = heading(column);
        if (column.type === "withheld") cell.className = "withheld";
        if (i === named && depth >= 0) cell.className = "depth depth-" + Math.min(10, row[depth].value || 0);
        cell.append(value(row[i]));
      }
    });
    box.append(made);
    const whole = element("div");
    whole.append(box);
    if (card.rows.length > FIRST) {
      const more = element("button", "btn btn-sm card-more", words.allRows + " (" + card.rows.length + ")");
      more.type = "button";
      more.addEventListener("click", () => {
        for (const line of body.rows) line.hidden = false;
        more.remove();
      });
      whole.append(more);
    }
    return whole;
  }

  function load(address) {
    scripts[address] ??= new Promise((done, failed) => {
      const script = document.createElement("script");
      script.src = address;
      script.addEventListener("load", done);
      script.addEventListener("error", failed);
      document.head.append(script);
    });
    return scripts[address];
  }

  function axes(card) {
    const at = (plot) => card.columns.map((c, i) => (c.plot === plot ? i : -1)).filter((i) => i >= 0);
    let [x] = at("x");
    let ys = at("y");
    const groups = at("group");
    const group = groups.length ? (row) => groups.map((i) => row[i].text).filter((text) => text).join(" · ") : undefined;
    if (x === undefined) x = card.columns.findIndex((column) => !column.number);
    if (!ys.length) ys = [card.columns.findIndex((column) => column.number && column.name !== "depth")];
    return x < 0 || ys[0] < 0 ? null : { x, ys, group };
  }

  function series(card, { x, ys, group }, line) {
    const names = [...new Set(card.rows.map((row) => row[x].text))];
    const groups = group === undefined ? [null] : [...new Set(card.rows.map(group))];
    const type = line ? "line" : "bar";
    const drawn = [];
    for (const y of ys) {
      for (const one of groups) {
        const rows = card.rows.filter((row) => one === null || group(row) === one);
        const data = names.map((name) => rows.find((row) => row[x].text === name)?.[y].value ?? null);
        const unit = card.columns[y].unit ? " (" + card.columns[y].unit + ")" : "";
        const label = one === null ? card.columns[y].title + unit : ys.length > 1 ? one + " · " + card.columns[y].title : one;
        drawn.push({ name: label, type, data, barMaxWidth: 36, showSymbol: true, connectNulls: false });
      }
    }
    return { names, drawn };
  }

  function picture(card, className = "card-chart") {
    const box = element("div", className);
    box.setAttribute("role", "img");
    box.setAttribute("aria-label", card.title);
    return box;
  }

  function plotted(box, options) {
    load(words.chart).then(() => {
      const plot = echarts.init(box, null, { renderer: "canvas" });
      plot.setOption({ textStyle: { fontFamily: FONT }, animation: !matchMedia("(prefers-reduced-motion: reduce)").matches, ...options(box) });
      new ResizeObserver(() => plot.resize()).observe(box);
    }).catch(() => box.remove());
    return box;
  }

  // lines that belong together, such as a mean and its limits, are drawn for each group by themselves: each has its own scale
  function chart(card, line) {
    const found = axes(card);
    if (!found || card.rows.length < 2) return null;
    const groups = found.group === undefined ? [] : [...new Set(card.rows.map(found.group))];
    if (!line || found.ys.length < 2 || groups.length < 2) return plot(card, found, line);
    const box = element("div", "card-charts");
    for (const group of groups) {
      const one = { ...card, title: card.title + ": " + group, rows: card.rows.filter((row) => found.group(row) === group) };
      box.append(element("h3", "", group), plot(one, { ...found, group: undefined }, line));
    }
    return box;
  }

  function plot(card, found, line) {
    const { names, drawn } = series(card, found, line);
    return plotted(picture(card), (box) => ({
      color: COLOURS,
      grid: { left: 8, right: 14, top: drawn.length > 1 ? 44 : 28, bottom: 8, containLabel: true },
      legend: { show: drawn.length > 1, type: "scroll", top: 0, textStyle: { fontFamily: FONT } },
      tooltip: { trigger: "axis", renderMode: "richText", confine: true },
      xAxis: { type: "category", data: names, axisLabel: { formatter: (name) => (line && box.clientWidth < 520 ? name.replace(/^(\d{4}-\d\d-\d\d) .*$/, "$1") : name), hideOverlap: line, interval: line ? "auto" : 0, rotate: !line && (names.length > (box.clientWidth > 520 ? 8 : 3)) ? 35 : 0, width: line ? 130 : 90, overflow: "truncate" } },
      yAxis: { type: "value", scale: line && found.ys.length > 1, name: drawn.length > 1 ? "" : drawn[0].name, nameLocation: "end", nameTextStyle: { align: "left" } },
      series: drawn,
    }));
  }

  const timed = (column) => column.type === "datetime" || column.type === "date";

  // each row from its first moment to the next one; what has no end lasts until now
  function gantt(card) {
    const times = card.columns.map((column, i) => (timed(column) ? i : -1)).filter((i) => i >= 0);
    const from = times.find((i) => card.columns[i].plot === "x") ?? times[0];
    if (from === undefined) return null;
    const until = times.find((i) => i > from);
    const grouped = card.columns.findIndex((column) => column.plot === "group");
    const lane = grouped >= 0 ? grouped : card.columns.findIndex((column) => !column.number && !timed(column));
    const rows = card.rows.filter((row) => row[from].value !== null && row[from].value !== undefined);
    if (lane < 0 || !rows.length) return null;
    const lanes = [...new Set(rows.map((row) => row[lane].text))];
    const now = Date.now();
    const data = rows.map((row) => {
      const at = lanes.indexOf(row[lane].text);
      const end = until === undefined ? now : row[until].value ?? now;
      return { name: row[lane].text, value: [at, row[from].value, Math.max(end, row[from].value)], says: row[from].text + " – " + (until === undefined ? "" : row[until].text), itemStyle: { color: COLOURS[at % COLOURS.length] } };
    });
    const box = picture(card);
    box.style.height = Math.max(130, lanes.length * 34 + 60) + "px";
    return plotted(box, () => ({
      grid: { left: 8, right: 18, top: 8, bottom: 8, containLabel: true },
      tooltip: { renderMode: "richText", confine: true, formatter: (at) => at.name + "\n" + at.data.says },
      xAxis: { type: "time", axisLabel: { hideOverlap: true }, splitLine: { show: true, lineStyle: { color: "#eef0ea" } } },
      yAxis: { type: "category", data: lanes, inverse: true, axisTick: { show: false }, axisLine: { show: false }, axisLabel: { width: 110, overflow: "truncate" } },
      series: [{ type: "custom", renderItem: Spans.rectangle, encode: { x: [1, 2], y: 0 }, data }],
    }));
  }

  // Cytoscape puts its one rule into the page unless an element of this id is there
  function mapStyle() {
    const id = "__________cytoscape_stylesheet";
    if (document.getElementById(id)) return;
    const link = document.createElement("link");
    link.id = id;
    link.rel = "stylesheet";
    link.href = words.mapStyle;
    document.head.append(link);
  }

  // how many steps each company is away from the end of its chain
  function levels(edges, names) {
    const level = new Map();
    let step = names.filter((name) => !edges.some(([supplier]) => supplier === name));
    if (!step.length) step = [names[0]];
    for (let depth = 0; step.length; depth++) {
      for (const name of step) level.set(name, depth);
      const reached = step;
      step = [...new Set(edges.filter(([, customer]) => reached.includes(customer)).map(([supplier]) => supplier))].filter((name) => !level.has(name));
    }
    const last = Math.max(...level.values());
    for (const name of names) if (!level.has(name)) level.set(name, last + 1);
    return level;
  }

  // suppliers at the left of their customers; on phones below them
  function places(edges, names, width) {
    const level = levels(edges, names);
    const tiers = [];
    for (const name of names) (tiers[level.get(name)] ??= []).push(name);
    const placed = new Map();
    if (width < 620) {
      const columns = 3;
      let y = 0;
      for (const tier of tiers) {
        tier.forEach((name, at) => placed.set(name, { x: (at % columns + 0.5) * (width / columns), y: y + Math.floor(at / columns) * 52 + 30 }));
        y += Math.ceil(tier.length / columns) * 52 + 28;
      }
      return { placed, height: y };
    }
    const height = Math.max(200, Math.max(...tiers.map((tier) => tier.length)) * 48 + 24);
    tiers.forEach((tier, depth) => tier.forEach((name, at) => placed.set(name, { x: width - (depth + 0.5) * (width / tiers.length), y: (at + 0.5) * (height / tier.length) })));
    return { placed, height };
  }

  function map(card) {
    const [from, to] = card.columns.map((column, i) => (column.type === "Organisation" ? i : -1)).filter((i) => i >= 0);
    const edges = to === undefined ? [] : card.rows.filter((row) => row[from].text && row[to].text).map((row) => [row[from].text, row[to].text]);
    if (!edges.length) return null;
    const names = [...new Set(edges.flat())];
    const id = (name) => "n" + names.indexOf(name);
    const box = picture(card, "card-map");
    mapStyle();
    load(words.map).then(() => {
      const lay = () => {
        const { placed, height } = places(edges, names, box.clientWidth);
        box.style.height = height + "px";
        return placed;
      };
      const placed = lay();
      const drawing = cytoscape({
        container: box,
        elements: [
          ...names.map((name) => ({ data: { id: id(name), label: name }, position: placed.get(name) })),
          ...edges.map(([supplier, customer]) => ({ data: { source: id(supplier), target: id(customer) } })),
        ],
        style: [
          { selector: "node", style: { label: "data(label)", shape: "round-rectangle", width: 104, height: 32, "background-color": "#fff", "border-width": 1.5, "border-color": "#1d6b52", "font-family": FONT, "font-size": 12, color: "#1f2b26", "text-valign": "center", "text-wrap": "ellipsis", "text-max-width": 96 } },
          { selector: "edge", style: { width: 1.5, "line-color": "#a9b3ac", "curve-style": "bezier", "target-arrow-shape": "triangle", "target-arrow-color": "#a9b3ac" } },
        ],
        layout: { name: "preset", fit: false },
        autoungrabify: true, boxSelectionEnabled: false, userZoomingEnabled: false, userPanningEnabled: false,
      });
      let width = box.clientWidth;
      new ResizeObserver(() => {
        if (box.clientWidth === width || !box.clientWidth) return;
        width = box.clientWidth;
        const again = lay();
        drawing.resize();
        drawing.nodes().positions((node) => again.get(node.data("label")));
      }).observe(box);
    }).catch(() => box.remove());
    return box;
  }

  function drawn(card) {
    switch (card.view) {
      case "series": return chart(card, true);
      case "bar": case "chart": return chart(card, false);
      case "gantt": return gantt(card);
      case "map": return map(card);
      default: return null;
    }
  }

  function listed(title, texts, tag) {
    if (!texts.length) return [];
    const list = element(tag);
    for (const text of texts) list.append(element("li", "", text));
    return [element("h3", "", title), list];
  }

  function explained({ steps, assumptions, missing }) {
    const parts = [];
    if (missing.length) parts.push(element("p", "card-missing", words.missing + ": " + missing.join(" ")));
    if (steps.length || assumptions.length) {
      const box = element("details", "card-explained");
      box.append(element("summary", "", words.explained), ...listed(words.steps, steps, "ol"), ...listed(words.assumptions, assumptions, "ul"));
      parts.push(box);
    }
    return parts;
  }

  function render(card) {
    const made = element("section", "card answer-card");
    const head = element("header", "answer-card-head");
    head.append(element("h2", "card-title", card.title));
    const scope = [...card.scope, words.asOf.replace("{0}", card.asOf)];
    head.append(element("p", "answer-card-scope", scope.join(" · ")));
    made.append(head);
    const body = element("div", "answer-card-body");
    const figure = drawn(card);
    if (figure) {
      body.append(figure);
      const beneath = element("details", "card-beneath");
      beneath.append(element("summary", "", words.table), table(card, false));
      body.append(beneath);
    } else if (card.rows.length === 1 && card.view !== "table" && card.view !== "tree") {
      body.append(figures(card));
    } else {
      body.append(table(card, card.view === "tree"));
    }
    if (card.truncated) body.append(element("p", "answer-card-more", words.more));
    if (card.explained) body.append(...explained(card.explained));
    made.append(body);
    return made;
  }

  function fill(root) {
    for (const place of root.querySelectorAll("[data-card]")) {
      const card = JSON.parse(place.dataset.card);
      place.removeAttribute("data-card");
      place.replaceChildren(render(card));
    }
  }

  document.addEventListener("DOMContentLoaded", () => fill(document));
  document.addEventListener("htmx:load", (event) => fill(event.target.parentElement ?? document));

  return { render };
})();
