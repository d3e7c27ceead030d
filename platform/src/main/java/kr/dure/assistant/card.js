// Draws a card: one row as figures, rows with a depth as a tree, points as a chart, everything else as a table.
const Cards = (() => {
  const FIRST = 12;
  const COLOURS = ["#1d6b52", "#e2a100", "#3b6ea5", "#b3541e", "#6b4e9b", "#56655d", "#2a9d8f", "#9a5b00"];
  const FONT = getComputedStyle(document.body).fontFamily;
  let library;

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

  function table(card, words, tree) {
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

  function load(words) {
    library ??= new Promise((done, failed) => {
      const script = document.createElement("script");
      script.src = words.chart;
      script.addEventListener("load", done);
      script.addEventListener("error", failed);
      document.head.append(script);
    });
    return library;
  }

  function axes(card) {
    const at = (plot) => card.columns.map((c, i) => (c.plot === plot ? i : -1)).filter((i) => i >= 0);
    let [x] = at("x");
    let ys = at("y");
    const [group] = at("group");
    if (x === undefined) x = card.columns.findIndex((column) => !column.number);
    if (!ys.length) ys = [card.columns.findIndex((column) => column.number && column.name !== "depth")];
    return x < 0 || ys[0] < 0 ? null : { x, ys, group };
  }

  function series(card, { x, ys, group }, line) {
    const names = [...new Set(card.rows.map((row) => row[x].text))];
    const groups = group === undefined ? [null] : [...new Set(card.rows.map((row) => row[group].text))];
    const type = line ? "line" : "bar";
    const drawn = [];
    for (const y of ys) {
      for (const one of groups) {
        const rows = card.rows.filter((row) => one === null || row[group].text === one);
        const data = names.map((name) => rows.find((row) => row[x].text === name)?.[y].value ?? null);
        const unit = card.columns[y].unit ? " (" + card.columns[y].unit + ")" : "";
        const label = one === null ? card.columns[y].title + unit : ys.length > 1 ? one + " · " + card.columns[y].title : one;
        drawn.push({ name: label, type, data, barMaxWidth: 36, showSymbol: true, connectNulls: false });
      }
    }
    return { names, drawn };
  }

  function chart(card, words, line) {
    const found = axes(card);
    if (!found || card.rows.length < 2) return null;
    const box = element("div", "card-chart");
    const { names, drawn } = series(card, found, line);
    box.setAttribute("role", "img");
    box.setAttribute("aria-label", card.title);
    load(words).then(() => {
      const wide = box.clientWidth > 520;
      const plot = echarts.init(box, null, { renderer: "canvas" });
      plot.setOption({
        color: COLOURS,
        textStyle: { fontFamily: FONT },
        animation: !matchMedia("(prefers-reduced-motion: reduce)").matches,
        grid: { left: 8, right: 14, top: drawn.length > 1 ? 44 : 28, bottom: 8, containLabel: true },
        legend: { show: drawn.length > 1, type: "scroll", top: 0, textStyle: { fontFamily: FONT } },
        tooltip: { trigger: "axis", renderMode: "richText", confine: true },
        xAxis: { type: "category", data: names, axisLabel: { hideOverlap: line, interval: line ? "auto" : 0, rotate: !line && (names.length > (wide ? 8 : 3)) ? 35 : 0, width: 90, overflow: "truncate" } },
        yAxis: { type: "value", name: drawn.length > 1 ? "" : drawn[0].name, nameLocation: "end", nameTextStyle: { align: "left" } },
        series: drawn,
      });
      new ResizeObserver(() => plot.resize()).observe(box);
    }).catch(() => box.remove());
    return box;
  }

  function render(card, words) {
    const made = element("section", "card answer-card");
    const head = element("header", "answer-card-head");
    head.append(element("h2", "card-title", card.title));
    const scope = [...card.scope, words.asOf.replace("{0}", card.asOf)];
    head.append(element("p", "answer-card-scope", scope.join(" · ")));
    made.append(head);
    const body = element("div", "answer-card-body");
    const drawn = ["series", "bar", "chart"].includes(card.view) ? chart(card, words, card.view === "series") : null;
    if (drawn) {
      body.append(drawn);
      const beneath = element("details", "card-beneath");
      beneath.append(element("summary", "", words.table), table(card, words, false));
      body.append(beneath);
    } else if (card.rows.length === 1 && card.view !== "table" && card.view !== "tree") {
      body.append(figures(card));
    } else {
      body.append(table(card, words, card.view === "tree"));
    }
    if (card.truncated) body.append(element("p", "answer-card-more", words.more));
    made.append(body);
    return made;
  }

  return { render };
})();
