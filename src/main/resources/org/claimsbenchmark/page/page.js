/* Draws the page's charts, and answers its look-up, from the data that stand in the page. */
(function () {
  'use strict';
  var data = JSON.parse(document.getElementById('data').textContent);
  var root = document.documentElement;
  root.classList.add('with-scripts');

  var text = function (value) { return echarts.format.encodeHTML(String(value)); };
  var count = function (value) { return Number(value).toLocaleString('en-US'); };
  var cents = function (value) { return Number(value).toLocaleString('en-US', { minimumFractionDigits: 2, maximumFractionDigits: 2 }); };
  var dollars = function (value) { return '$' + Number(value).toLocaleString('en-US', { maximumFractionDigits: 0 }); };
  var short = function (value) {
    return value >= 10000 ? '$' + (value / 1000).toLocaleString('en-US', { maximumFractionDigits: 1 }) + 'k' : dollars(value);
  };
  var percent = function (share) { return (share * 100).toFixed(1) + ' %'; };
  var given = function (value) { return value !== null && value !== undefined; };

  var label = { color: 'var(--muted)', fontSize: 12 };
  var tooltip = {
    backgroundColor: 'var(--panel)', borderColor: 'var(--line)', textStyle: { color: 'var(--ink)', fontSize: 13 },
    confine: true, transitionDuration: 0
  };
  var quietAxis = {
    axisLine: { show: false }, axisTick: { show: false }, axisLabel: label,
    splitLine: { lineStyle: { color: 'var(--grid)' } }
  };
  var merge = function () { return Object.assign.apply(null, [{}].concat(Array.prototype.slice.call(arguments))); };
  var names = function (rows, width) {
    return merge(quietAxis, {
      type: 'category', inverse: true, data: rows.map(function (row) { return row.name; }), splitLine: { show: false },
      axisLabel: merge(label, {
        color: 'var(--ink)', width: width < 480 ? 108 : 168, overflow: 'break', lineHeight: 15, interval: 0,
        formatter: function (name, index) { return given(rows[index].n) ? name + '\nn = ' + count(rows[index].n) : name; }
      })
    });
  };
  var grid = function (width, bottom) { return { left: width < 480 ? 118 : 178, right: 22, top: 8, bottom: bottom || 28 }; };

  var charts = {};

  /* Percentile ranges: thin line p10 to p90, bar p25 to p75, thick mark at the median, its interval under the bar. */
  charts.range = function (chart, width) {
    var rows = chart.rows;
    var draw = function (params, api) {
      var row = rows[params.dataIndex];
      if (!given(row.p50)) { return null; }
      var at = function (value) { return api.coord([value, params.dataIndex])[0]; };
      var middle = api.coord([row.p50, params.dataIndex])[1];
      var colour = row.total ? 'var(--muted)' : 'var(--accent)';
      var parts = [];
      var line = function (from, to, y, style) {
        parts.push({ type: 'line', shape: { x1: from, y1: y, x2: to, y2: y }, style: style });
      };
      if (given(row.p10) && given(row.p90)) {
        line(at(row.p10), at(row.p90), middle, { stroke: colour, lineWidth: 1.5 });
        [row.p10, row.p90].forEach(function (end) {
          parts.push({ type: 'line', shape: { x1: at(end), y1: middle - 4, x2: at(end), y2: middle + 4 }, style: { stroke: colour, lineWidth: 1.5 } });
        });
      }
      parts.push({
        type: 'rect', shape: { x: at(row.p25), y: middle - 8, width: Math.max(2, at(row.p75) - at(row.p25)), height: 16, r: 2 },
        style: { fill: row.total ? 'var(--absent)' : 'var(--soft)', stroke: colour, lineWidth: 1 }
      });
      if (given(row.low) && given(row.high)) {
        line(at(row.low), at(row.high), middle + 12, { stroke: 'var(--accent-2)', lineWidth: 3, lineCap: 'round' });
      }
      parts.push({ type: 'line', shape: { x1: at(row.p50), y1: middle - 9, x2: at(row.p50), y2: middle + 9 }, style: { stroke: colour, lineWidth: 4 } });
      return { type: 'group', children: parts };
    };
    var height = rows.length * 44 + 40;
    var ends = [];
    rows.forEach(function (row) {
      ['p10', 'p25', 'p50', 'p75', 'p90', 'low', 'high'].forEach(function (p) { if (given(row[p])) { ends.push(Number(row[p])); } });
    });
    return {
      height: height,
      option: {
        grid: grid(width), yAxis: names(rows, width),
        xAxis: merge(quietAxis, {
          type: 'value', min: 0, max: ends.length ? Math.max.apply(null, ends) * 1.03 : 1, splitNumber: 4,
          axisLabel: merge(label, { formatter: short, showMaxLabel: false, hideOverlap: true })
        }),
        tooltip: merge(tooltip, {
          formatter: function (params) {
            var row = rows[params.dataIndex];
            return '<strong>' + text(row.name) + '</strong><br>median $' + cents(row.p50)
              + (given(row.low) ? '<br>95 % interval $' + cents(row.low) + ' to $' + cents(row.high) : '')
              + '<br>middle half $' + cents(row.p25) + ' to $' + cents(row.p75)
              + (given(row.p10) && given(row.p90) ? '<br>p10 to p90 $' + cents(row.p10) + ' to $' + cents(row.p90) : '')
              + '<br>n = ' + count(row.n);
          }
        }),
        series: [{
          type: 'custom', renderItem: draw, clip: false,
          data: rows.map(function (row, index) { return given(row.p50) ? [row.p50, index] : [null, index]; })
        }]
      }
    };
  };

  var drawn = [];
  var draw = function () {
    drawn.forEach(function (one) { one.dispose(); });
    drawn = data.charts.map(function (chart) {
      var element = document.getElementById(chart.id);
      var width = element.clientWidth || 640;
      var made = charts[chart.data.type](chart.data, width);
      element.style.height = made.height + 'px';
      var instance = echarts.init(element, null, { renderer: 'svg', width: width, height: made.height });
      instance.setOption(merge({ animation: false, textStyle: { color: 'var(--ink)' }, aria: { enabled: false } }, made.option));
      return instance;
    });
  };
  draw();

  var width = window.innerWidth;
  var waiting;
  window.addEventListener('resize', function () {
    if (window.innerWidth === width) { return; }
    width = window.innerWidth;
    clearTimeout(waiting);
    waiting = setTimeout(draw, 150);
  });

  /* On paper everything is open, and charts are as wide as a sheet. */
  var opened = [];
  window.addEventListener('beforeprint', function () {
    opened = Array.prototype.slice.call(document.querySelectorAll('main details:not([open])'));
    opened.forEach(function (fold) { fold.open = true; });
    draw();
  });
  window.addEventListener('afterprint', function () {
    opened.forEach(function (fold) { fold.open = false; });
    draw();
  });
  var narrow = window.matchMedia('(max-width: 68rem)');
  if (narrow.matches) { document.querySelector('.contents details').open = false; }
}());
