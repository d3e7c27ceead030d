// A span of time as a bar on its lane, for ECharts' custom series: values are lane, begin and end.
const Spans = {
  rectangle(parameters, api) {
    const row = api.value(0);
    const from = api.coord([api.value(1), row]);
    const to = api.coord([api.value(2), row]);
    const height = api.size([0, 1])[1] * 0.62;
    const area = parameters.coordSys;
    const shape = echarts.graphic.clipRectByRect(
      { x: from[0], y: from[1] - height / 2, width: Math.max(to[0] - from[0], 1), height },
      { x: area.x, y: area.y, width: area.width, height: area.height });
    return shape && { type: "rect", shape, style: api.style() };
  },
};
