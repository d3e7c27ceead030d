// The two charts of a machine's last day: its states one after the other, and its pieces per counting interval.
(() => {
  const element = document.getElementById("timeline");
  const words = element.dataset;
  const REFRESH = 5000;
  const colours = { running: "#2f9463", stopped: "#a9b3ac", fault: "#b3261e", silent: "#e0a100" };
  const order = ["running", "stopped", "fault"];
  const font = getComputedStyle(document.body).fontFamily;
  const clock = new Intl.DateTimeFormat(document.documentElement.lang, { hour: "2-digit", minute: "2-digit", hourCycle: "h23", timeZone: "Asia/Seoul" });
  const hourOf = (time) => clock.format(new Date(time));
  const text = { fontFamily: font, color: "#56655d", fontSize: 12 };

  element.style.height = "130px";
  const below = document.getElementById("counts");
  below.style.height = "230px";
  const states = echarts.init(element);
  const counts = echarts.init(below);

  function drawStates(history, now, start) {
    states.setOption({
      animation: false, textStyle: text,
      title: { show: history.states.length === 0, text: words.none, left: "center", top: "middle", textStyle: { ...text, fontWeight: "normal" } },
      grid: { left: 66, right: 14, top: 6, bottom: 26 },
      tooltip: { renderMode: "richText", formatter: (at) => `${at.name}\n${hourOf(at.value[1])} – ${hourOf(at.value[2])}` },
      xAxis: { type: "time", min: start, max: now, splitNumber: element.clientWidth < 500 ? 3 : 6, axisLabel: { formatter: hourOf, hideOverlap: true }, splitLine: { show: true, lineStyle: { color: "#eef0ea" } } },
      yAxis: { type: "category", data: order.map((style) => words[style]), inverse: true, axisTick: { show: false }, axisLine: { show: false }, axisLabel: { fontSize: 12 } },
      series: [{
        type: "custom", renderItem: Spans.rectangle, encode: { x: [1, 2], y: 0 },
        data: history.states.map((stay) => ({
          name: stay.state,
          value: [order.indexOf(stay.style), Math.max(Date.parse(stay.since), start), stay.until ? Date.parse(stay.until) : now],
          itemStyle: { color: colours[stay.style] },
        })),
      }],
    });
  }

  function drawCounts(history) {
    const bars = (name, key, colour) => ({
      name, type: "bar", stack: "made", data: history.counts.map((one) => one[key]), itemStyle: { color: colour }, barMaxWidth: 34,
    });
    counts.setOption({
      animation: false, textStyle: text,
      title: { show: history.counts.length === 0, text: words.none, left: "center", top: "middle", textStyle: { ...text, fontWeight: "normal" } },
      legend: { top: 0, right: 0, itemWidth: 12, itemHeight: 12, textStyle: text },
      grid: { left: 46, right: 14, top: 30, bottom: 26 },
      tooltip: { trigger: "axis", renderMode: "richText" },
      xAxis: { type: "category", data: history.counts.map((one) => hourOf(one.since)), axisLabel: { hideOverlap: true } },
      yAxis: { type: "value", minInterval: 1, splitLine: { lineStyle: { color: "#eef0ea" } } },
      series: [bars(words.good, "good", "#2f9463"), { ...bars(words.scrap, "scrap", "#b3261e"), itemStyle: { color: "#b3261e", decal: { symbol: "rect", dashArrayX: [1, 0], dashArrayY: [3, 3], rotation: Math.PI / 4, color: "rgba(255,255,255,.45)" } } }],
      aria: { enabled: true, decal: { show: false } },
    });
  }

  async function refresh() {
    if (document.hidden) return;
    const answer = await fetch(words.source, { headers: { "X-Requested-With": "XMLHttpRequest" } });
    if (answer.status === 401) { location.reload(); return; }
    if (!answer.ok) return;
    const history = await answer.json();
    const now = Date.parse(history.asOf);
    drawStates(history, now, now - 24 * 3600 * 1000);
    drawCounts(history);
  }

  new ResizeObserver(() => { states.resize(); counts.resize(); }).observe(element);
  const failed = () => element.setAttribute("data-stale", "");
  refresh().catch(failed);
  setInterval(() => refresh().then(() => element.removeAttribute("data-stale"), failed), REFRESH);
})();
