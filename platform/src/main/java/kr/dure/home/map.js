// The live map of the chain: companies in tiers, the prime at the right (on phones: at the top).
// New data changes what a node says and looks like, never where it stands.
(() => {
  const element = document.getElementById("map");
  const card = document.getElementById("company");
  const words = element.dataset;
  const REFRESH = 5000;
  const CLOSEST = 3;
  const STEP = 1.4;
  const TOOLS = 54;
  const colours = {
    running: { background: "#e2f1e8", border: "#1f7a4d", style: "solid", shape: "round-rectangle" },
    stopped: { background: "#eaede7", border: "#56655d", style: "solid", shape: "rectangle" },
    silent: { background: "#fdf0d8", border: "#9a5b00", style: "dashed", shape: "cut-rectangle" },
    unseen: { background: "#ffffff", border: "#b5beb7", style: "solid", shape: "round-rectangle" },
  };
  let map = null;
  let drawn = "";
  let picked = null;

  function isNarrow() { return element.clientWidth < 620; }

  function tierName(tier) { return tier === 0 ? words.prime : words.tier.replace("{0}", tier); }

  function says(company) {
    const machines = company.machines ? ` ${company.running}/${company.machines}` : "";
    const name = company.me ? `${company.name} (${words.me})` : company.name;
    return `${name}\n${words[company.state]}${company.machines ? machines : ""}`;
  }

  // Where each company stands: a column per tier, or on phones rows of three.
  function layout(companies) {
    const narrow = isNarrow();
    const width = element.clientWidth;
    const tiers = [...new Set(companies.map((one) => one.tier))].sort((a, b) => (narrow ? a - b : b - a));
    const places = {};
    const heads = [];
    if (narrow) {
      const columns = 3;
      const step = width / columns;
      let y = 0;
      for (const tier of tiers) {
        const members = companies.filter((one) => one.tier === tier);
        heads.push({ tier, x: 34, y: y + 14 });
        y += 28;
        members.forEach((one, at) => {
          const row = Math.floor(at / columns);
          const inRow = Math.min(columns, members.length - row * columns);
          const left = (width - inRow * step) / 2;
          places[one.id] = { x: left + (at % columns + 0.5) * step, y: y + row * 76 + 30 };
        });
        y += Math.ceil(members.length / columns) * 76 + 6;
      }
      return { places, heads, height: y + TOOLS, node: { width: Math.min(step - 12, 128), height: 50, font: 12 } };
    }
    const step = width / tiers.length;
    const tallest = Math.max(...tiers.map((tier) => companies.filter((one) => one.tier === tier).length));
    const rise = 78;
    const height = Math.max(tallest * rise + 70, 360);
    tiers.forEach((tier, column) => {
      const members = companies.filter((one) => one.tier === tier);
      heads.push({ tier, x: (column + 0.5) * step, y: 22 });
      members.forEach((one, at) => {
        places[one.id] = { x: (column + 0.5) * step, y: 48 + (height - 60) / 2 + (at - (members.length - 1) / 2) * rise };
      });
    });
    return { places, heads, height, node: { width: Math.min(step - 46, 168), height: 54, font: 13 } };
  }

  function badges(company, place, node) {
    const corner = { x: place.x + node.width / 2 - 6, y: place.y - node.height / 2 };
    const list = [];
    if (company.openCases) list.push({ id: `${company.id}#case`, kind: "case", label: String(company.openCases) });
    if (company.late) list.push({ id: `${company.id}#late`, kind: "late", label: String(company.late) });
    return list.map((badge, at) => ({
      group: "nodes", classes: `badge ${badge.kind}`, data: { id: badge.id, label: badge.label, of: company.id },
      position: { x: corner.x - at * 24, y: corner.y }, selectable: false, grabbable: false,
    }));
  }

  function elements(chain) {
    const plan = layout(chain.companies);
    element.style.height = `${plan.height}px`;
    const nodes = chain.companies.flatMap((company) => [
      { group: "nodes", classes: `company ${company.state}${company.me ? " me" : ""}`, data: { id: company.id, label: says(company) }, position: { ...plan.places[company.id] } },
      ...badges(company, plan.places[company.id], plan.node),
    ]);
    const heads = plan.heads.map((head) => ({
      group: "nodes", classes: "head", data: { id: `#tier${head.tier}`, label: tierName(head.tier) }, position: { x: head.x, y: head.y }, selectable: false, grabbable: false,
    }));
    // within a column a straight line would run behind those that stand between
    const isBeside = (one, other) => !isNarrow() && one.x === other.x && Math.abs(one.y - other.y) > 2 * plan.node.height;
    const edges = chain.supplies.map((edge) => ({
      group: "edges", classes: isBeside(plan.places[edge.supplier], plan.places[edge.customer]) ? "beside" : "",
      data: { id: `${edge.supplier}>${edge.customer}`, source: edge.supplier, target: edge.customer },
    }));
    return { all: [...heads, ...nodes, ...edges], node: plan.node };
  }

  function style(node) {
    const font = getComputedStyle(document.body).fontFamily;
    const states = Object.entries(colours).map(([state, look]) => ({
      selector: `node.${state}`,
      style: { "background-color": look.background, "border-color": look.border, "border-style": look.style, shape: look.shape },
    }));
    return [
      { selector: "node.company", style: { width: node.width, height: node.height, "border-width": 2, label: "data(label)", "text-wrap": "wrap", "text-max-width": `${node.width - 8}px`, "text-valign": "center", "text-halign": "center", "font-size": node.font, "font-family": font, "line-height": 1.3, color: "#1f2b26" } },
      ...states,
      { selector: "node.me", style: { "border-width": 4 } },
      { selector: "node.head", style: { "background-opacity": 0, "border-width": 0, width: 1, height: 1, label: "data(label)", "font-size": 12.5, "font-weight": "bold", "font-family": font, color: "#56655d", "text-valign": "center", events: "no" } },
      { selector: "node.badge", style: { width: 22, height: 22, label: "data(label)", "font-size": 11.5, "font-weight": "bold", "font-family": font, "text-valign": "center", "text-halign": "center", "border-width": 2, "border-color": "#fff", "z-index": 10 } },
      { selector: "node.case", style: { "background-color": "#b3261e", color: "#fff", shape: "ellipse" } },
      { selector: "node.late", style: { "background-color": "#f2c14e", color: "#3a2a00", shape: "diamond", width: 27, height: 27 } },
      { selector: "edge", style: { width: 1.5, "line-color": "#c3ccc4", "curve-style": "bezier", "target-arrow-shape": "triangle", "target-arrow-color": "#c3ccc4", "arrow-scale": 0.8 } },
      { selector: "edge.beside", style: { "curve-style": "unbundled-bezier", "control-point-distances": [node.width + 24], "control-point-weights": [0.5] } },
      { selector: "edge.near", style: { width: 3, "line-color": "#1d6b52", "target-arrow-color": "#1d6b52", "z-index": 5 } },
      { selector: "node.picked", style: { "border-color": "#e2a100", "border-width": 4 } },
    ];
  }

  function pick(id) {
    picked = id;
    mark();
    htmx.ajax("GET", latest.companies.find((one) => one.id === id).page, { target: card, swap: "innerHTML" }).then(() => {
      if (isNarrow()) card.scrollIntoView({ block: "nearest", behavior: "smooth" });
    });
  }

  function mark() {
    if (!map || !picked) return;
    map.elements().removeClass("near picked");
    map.getElementById(picked).addClass("picked").connectedEdges().addClass("near");
  }

  function draw(chain) {
    const next = elements(chain);
    if (map) map.destroy();
    map = cytoscape({
      container: element, elements: next.all, style: style(next.node), layout: { name: "preset", fit: false },
      autoungrabify: true, boxSelectionEnabled: false, pan: { x: 0, y: 0 }, zoom: 1,
      minZoom: 1, maxZoom: CLOSEST, userPanningEnabled: false,
      // two fingers zoom; a wheel scrolls the page unless Ctrl is held, see below
      userZoomingEnabled: matchMedia("(pointer: coarse)").matches,
    });
    map.on("viewport", hold);
    hold();
    map.on("tap", "node.company", (event) => pick(event.target.id()));
    map.on("tap", "node.badge", (event) => pick(event.target.data("of")));
    map.on("mouseover", "node.company", () => { element.style.cursor = "pointer"; });
    map.on("mouseout", "node.company", () => { element.style.cursor = ""; });
    mark();
  }

  // The map never leaves its frame; while all of it is shown, a finger scrolls the page.
  function hold() {
    const zoom = map.zoom();
    const pan = map.pan();
    const least = { x: element.clientWidth * (1 - zoom), y: element.clientHeight * (1 - zoom) };
    const held = { x: Math.min(0, Math.max(least.x, pan.x)), y: Math.min(0, Math.max(least.y, pan.y)) };
    if (Math.abs(held.x - pan.x) + Math.abs(held.y - pan.y) > 0.5) map.pan(held);
    const closer = zoom > 1.001;
    map.userPanningEnabled(closer);
    element.classList.toggle("closer", closer);
    tools.in.disabled = zoom > CLOSEST - 0.001;
    tools.out.disabled = tools.whole.disabled = !closer;
  }

  function zoom(factor, at) {
    const middle = { x: element.clientWidth / 2, y: element.clientHeight / 2 };
    map.zoom({ level: Math.min(CLOSEST, Math.max(1, map.zoom() * factor)), renderedPosition: at ?? middle });
  }

  const tools = { in: document.getElementById("map-in"), out: document.getElementById("map-out"), whole: document.getElementById("map-whole") };
  const moves = { ArrowLeft: [60, 0], ArrowRight: [-60, 0], ArrowUp: [0, 60], ArrowDown: [0, -60] };
  tools.in.addEventListener("click", () => map && zoom(STEP));
  tools.out.addEventListener("click", () => map && zoom(1 / STEP));
  tools.whole.addEventListener("click", () => map && zoom(0));
  element.addEventListener("keydown", (event) => {
    if (!map || event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.key === "+" || event.key === "=") zoom(STEP);
    else if (event.key === "-") zoom(1 / STEP);
    else if (event.key === "0") zoom(0);
    else if (moves[event.key] && map.zoom() > 1) map.panBy({ x: moves[event.key][0], y: moves[event.key][1] });
    else return;
    event.preventDefault();
  });
  element.addEventListener("wheel", (event) => {
    if (!map || !event.ctrlKey) return;
    event.preventDefault();
    const frame = element.getBoundingClientRect();
    zoom(event.deltaY < 0 ? STEP : 1 / STEP, { x: event.clientX - frame.left, y: event.clientY - frame.top });
  }, { passive: false });

  // Only what differs is touched; where companies or supplies came or went, the whole is laid out again.
  function update(chain) {
    const shape = JSON.stringify([chain.companies.map((one) => [one.id, one.tier]), chain.supplies, element.clientWidth]);
    if (shape !== drawn) {
      drawn = shape;
      draw(chain);
      return;
    }
    const next = elements(chain);
    map.batch(() => {
      for (const company of chain.companies) {
        const node = map.getElementById(company.id);
        node.data("label", says(company));
        node.removeClass(Object.keys(colours).join(" ")).addClass(company.state);
      }
      const wanted = new Map(next.all.filter((one) => one.classes && one.classes.startsWith("badge")).map((one) => [one.data.id, one]));
      map.nodes(".badge").forEach((badge) => {
        const to = wanted.get(badge.id());
        if (!to) { badge.remove(); return; }
        badge.data("label", to.data.label).position(to.position);
        wanted.delete(badge.id());
      });
      map.add([...wanted.values()]);
    });
  }

  async function refresh() {
    if (document.hidden) return;
    const answer = await fetch(words.source, { headers: { "X-Requested-With": "XMLHttpRequest" } });
    if (answer.status === 401) { location.reload(); return; }
    if (!answer.ok) return;
    const chain = await answer.json();
    const empty = chain.companies.length === 0;
    document.getElementById("map-empty").hidden = !empty;
    document.querySelector(".dure-map-body").hidden = empty;
    if (!empty) { latest = chain; update(chain); }
  }

  let latest = null;
  let waiting = 0;
  const redraw = () => { clearTimeout(waiting); waiting = setTimeout(() => latest && update(latest), 150); };
  new ResizeObserver(redraw).observe(element.parentElement);
  const failed = () => element.setAttribute("data-stale", "");
  refresh().catch(failed);
  setInterval(() => refresh().then(() => element.removeAttribute("data-stale"), failed), REFRESH);
})();
