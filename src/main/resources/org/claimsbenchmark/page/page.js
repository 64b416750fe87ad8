/* Draws the page's charts, and answers its look-up, from the data that stand in the page. */
(function () {
  'use strict';
  var data = JSON.parse(document.getElementById('data').textContent);
  var root = document.documentElement;
  root.classList.add('with-scripts');

  var text = function (value) { return echarts.format.encodeHTML(String(value)); };
  var count = function (value) { return typeof value === 'string' ? value : Number(value).toLocaleString('en-US'); };
  /* How many lines are priced may be told as an upper bound: ≤ 41. */
  var withN = function (n) { return 'n ' + (typeof n === 'string' && n.charAt(0) === '≤' ? '' : '= ') + count(n); };
  var cents = function (value) { return Number(value).toLocaleString('en-US', { minimumFractionDigits: 2, maximumFractionDigits: 2 }); };
  var dollars = function (value) { return '$' + Number(value).toLocaleString('en-US', { maximumFractionDigits: 0 }); };
  var short = function (value) {
    return value >= 10000 ? '$' + (value / 1000).toLocaleString('en-US', { maximumFractionDigits: 1 }) + 'k' : dollars(value);
  };
  /* Amounts of an axis are all written alike: in thousands where it goes that far. */
  var money = function (most) {
    return most < 10000 ? dollars : function (value) { return '$' + (value / 1000).toLocaleString('en-US') + (value ? 'k' : ''); };
  };
  var percent = function (share) { return (share * 100).toFixed(1) + ' %'; };
  var given = function (value) { return value !== null && value !== undefined; };

  var font = getComputedStyle(document.body).fontFamily;
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
        color: 'var(--ink)', width: width < 480 ? 134 : 168, overflow: 'break', lineHeight: 15, interval: 0,
        formatter: function (name, index) { return given(rows[index].n) ? name + '\n' + withN(rows[index].n) : name; }
      })
    });
  };
  var grid = function (width, bottom) { return { left: width < 480 ? 142 : 178, right: 22, top: 8, bottom: bottom || 28 }; };

  var charts = {};

  /* Percentile ranges: thin line p10 to p90, bar p25 to p75, thick mark at the median, its interval under the bar. */
  charts.range = function (chart, width) {
    var rows = chart.rows;
    var draw = function (params, api) {
      var row = rows[params.dataIndex];
      if (!given(row.p50)) {
        return { type: 'text', x: api.coord([0, params.dataIndex])[0] + 8, y: api.coord([0, params.dataIndex])[1], style: { text: row.withheld ? 'withheld' : 'no priced line', fill: 'var(--muted)', fontFamily: font, fontSize: 12, verticalAlign: 'middle' } };
      }
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
        line(at(row.low) - 1, at(row.high) + 1, middle + 12, { stroke: 'var(--accent-2)', lineWidth: 3, lineCap: 'round' });
      }
      parts.push({ type: 'line', shape: { x1: at(row.p50), y1: middle - 9, x2: at(row.p50), y2: middle + 9 }, style: { stroke: colour, lineWidth: 4 } });
      return { type: 'group', children: parts };
    };
    var ends = [];
    rows.forEach(function (row) {
      ['p10', 'p25', 'p50', 'p75', 'p90', 'low', 'high'].forEach(function (p) { if (given(row[p])) { ends.push(Number(row[p])); } });
    });
    var most = ends.length ? Math.max.apply(null, ends) * 1.03 : 1;
    var broken = rows.some(function (row) { return row.name.length > (width < 480 ? 20 : 26); });
    return {
      height: rows.length * (broken ? 52 : 44) + 40,
      option: {
        grid: grid(width), yAxis: names(rows, width),
        xAxis: merge(quietAxis, {
          type: 'value', min: 0, max: most, splitNumber: width < 400 ? 3 : 4,
          axisLabel: merge(label, { formatter: money(most), showMaxLabel: false, hideOverlap: true })
        }),
        tooltip: merge(tooltip, {
          formatter: function (params) {
            var row = rows[params.dataIndex];
            if (!given(row.p50)) { return '<strong>' + text(row.name) + '</strong><br>' + (row.withheld ? 'amounts withheld' : 'no priced line'); }
            return '<strong>' + text(row.name) + '</strong><br>median $' + cents(row.p50)
              + (given(row.low) ? '<br>95 % interval $' + cents(row.low) + ' to $' + cents(row.high) : '')
              + '<br>middle half $' + cents(row.p25) + ' to $' + cents(row.p75)
              + (given(row.p10) && given(row.p90) ? '<br>p10 to p90 $' + cents(row.p10) + ' to $' + cents(row.p90) : '')
              + '<br>' + withN(row.n);
          }
        }),
        series: [{
          type: 'custom', renderItem: draw, clip: false,
          data: rows.map(function (row, index) { return [given(row.p50) ? row.p50 : 0, index]; })
        }]
      }
    };
  };

  /* Horizontal bars with their value at the end. */
  charts.bars = function (chart, width) {
    var rows = chart.rows;
    var shown = chart.unit === 'share' ? percent : count;
    return {
      height: rows.length * (width < 480 ? 44 : 31) + 36,
      option: {
        grid: merge(grid(width), { left: width < 480 ? 150 : 280, right: 64 }),
        yAxis: merge(names(rows, width), {
          axisLabel: merge(label, { color: 'var(--ink)', width: width < 480 ? 140 : 268, fontSize: width < 480 ? 11 : 12, lineHeight: 13, overflow: 'break', interval: 0 })
        }),
        xAxis: merge(quietAxis, {
          type: 'value', min: 0, splitNumber: width < 480 ? 3 : 5,
          axisLabel: merge(label, { formatter: function (value) { return chart.unit === 'share' ? Math.round(value * 1000) / 10 + ' %' : count(value); }, hideOverlap: true })
        }),
        tooltip: merge(tooltip, {
          formatter: function (params) {
            var row = rows[params.dataIndex];
            return '<strong>' + text(row.name) + '</strong><br>' + (row.bound || '') + shown(row.value) + '<br>' + text(row.detail);
          }
        }),
        series: [{
          type: 'bar', barWidth: 14, emphasis: { disabled: true },
          label: { show: true, position: 'right', color: 'var(--ink)', fontSize: 12, formatter: function (params) { return (rows[params.dataIndex].bound || '') + shown(rows[params.dataIndex].value); } },
          data: rows.map(function (row) {
            return {
              value: row.value,
              itemStyle: { color: row.hollow ? 'var(--panel)' : 'var(--band)', borderColor: 'var(--accent)', borderWidth: 1, borderRadius: [0, 2, 2, 0] }
            };
          })
        }]
      }
    };
  };

  /* What the fields of a map hold: how it is written, at length and in little room, and said. */
  var ratio = function (value) { return Number(value).toFixed(2) + ' ×'; };
  var units = {
    dollars: { written: dollars, brief: short, said: function (value) { return 'median $' + cents(value); } },
    share: { written: percent, brief: function (share) { return (share * 100).toFixed(share < 0.0995 ? 1 : 0) + ' %'; }, said: percent },
    ratio: { written: ratio, brief: function (value) { return Number(value).toFixed(2); }, said: function (value) { return ratio(value) + ' the median of all'; } }
  };

  /* A field for each pair that is shown; five steps of shade between the least and the most, or of a ratio from far less to far more. */
  charts.heat = function (chart, width) {
    var known = chart.values.filter(function (one) { return given(one.value); }).map(function (one) { return Number(one.value); });
    var least = Math.min.apply(null, known);
    var most = Math.max.apply(null, known);
    var unit = units[chart.unit];
    var shade = function (value) {
      if (chart.unit === 'ratio') {
        return 'var(--ratio-' + (1 + [0.8, 0.95, 1.05, 1.25].filter(function (step) { return value > step; }).length) + ')';
      }
      return 'var(--heat-' + (most === least ? 3 : 1 + Math.min(4, Math.floor((value - least) / (most - least) * 5))) + ')';
    };
    var counted = function (one) { return one.detail || (given(one.n) ? withN(one.n) : ''); };
    var fields = [];
    chart.rows.forEach(function (row, y) {
      chart.columns.forEach(function (column, x) {
        var one = chart.values.filter(function (value) { return value.row === y && value.column === x; })[0];
        fields.push({ x: x, y: y, one: one });
      });
    });
    var narrow = width < 560;
    var longest = Math.max.apply(null, chart.rows.map(function (row) { return row.length; }));
    return {
      height: chart.rows.length * (narrow ? Math.max(44, 13 * Math.ceil(longest / 11) + 8) : 46) + (narrow ? 156 : 64),
      option: {
        grid: { left: narrow ? 104 : 178, right: 10, top: 8, bottom: narrow ? 146 : 54 },
        yAxis: merge(quietAxis, { type: 'category', inverse: true, data: chart.rows, splitLine: { show: false },
          axisLabel: merge(label, { color: 'var(--ink)', width: narrow ? 97 : 166, fontSize: narrow ? 11 : 12, overflow: 'break', lineHeight: narrow ? 13 : 14, interval: 0 }) }),
        xAxis: merge(quietAxis, { type: 'category', data: chart.columns, splitLine: { show: false },
          axisLabel: merge(label, { color: 'var(--ink)', interval: 0, rotate: narrow ? 60 : 0, width: narrow ? 150 : Math.max(70, (width - 220) / chart.columns.length - 24), overflow: narrow ? 'truncate' : 'break', lineHeight: 14 }) }),
        tooltip: merge(tooltip, {
          formatter: function (params) {
            var field = fields[params.dataIndex];
            var name = '<strong>' + text(chart.rows[field.y]) + '</strong><br>' + text(chart.columns[field.x]) + '<br>';
            if (!field.one) { return name + 'suppressed, or no lines'; }
            return name + (given(field.one.value) ? unit.said(field.one.value) : 'amounts withheld') + '<br>' + counted(field.one);
          }
        }),
        series: [{
          type: 'custom', encode: { x: 0, y: 1 },
          data: fields.map(function (field) { return [field.x, field.y]; }),
          renderItem: function (params, api) {
            var field = fields[params.dataIndex];
            var middle = api.coord([field.x, field.y]);
            var size = api.size([1, 1]);
            var value = field.one && field.one.value;
            var lines = !field.one ? '–' : !given(value) ? 'withheld' : narrow ? unit.brief(value) : '{v|' + unit.written(value) + '}' + (counted(field.one) ? '\n{n|' + counted(field.one) + '}' : '');
            return {
              type: 'group',
              children: [
                { type: 'rect', shape: { x: middle[0] - size[0] / 2 + 2, y: middle[1] - size[1] / 2 + 2, width: size[0] - 4, height: size[1] - 4, r: 3 },
                  style: { fill: given(value) ? shade(Number(value)) : 'var(--absent)' } },
                { type: 'text', x: middle[0], y: middle[1], rotation: narrow && lines === 'withheld' ? Math.PI / 2 : 0, style: { text: lines, fill: given(value) ? 'var(--ink)' : 'var(--muted)', align: 'center', verticalAlign: 'middle', fontFamily: font,
                  fontSize: narrow ? 10 : 13, rich: { v: { fontFamily: font, fontSize: 13, fill: 'var(--ink)', lineHeight: 17 }, n: { fontFamily: font, fontSize: 11, fill: 'var(--ink)', lineHeight: 14 } } } }
              ]
            };
          }
        }]
      }
    };
  };

  /* A place of which nothing is told: slanting strokes from one edge to another. */
  var hatched = function (x, y, width, height) {
    var strokes = [{ type: 'rect', shape: { x: x, y: y, width: width, height: height }, style: { fill: 'var(--absent)' } }];
    for (var from = -height + 3; from < width; from += 6) {
      var start = Math.max(0, from);
      var end = Math.min(width, from + height);
      strokes.push({ type: 'line', shape: { x1: x + start, y1: y + height - (start - from), x2: x + end, y2: y + height - (end - from) }, style: { stroke: 'var(--hatch)', lineWidth: 1 } });
    }
    return { type: 'group', children: strokes };
  };
  var MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

  /* Month by month: the median with its interval over columns of lines; hatched where nothing is told. */
  charts.months = function (chart, width) {
    var places = chart.places;
    var every = places.length > 12 ? 3 : 1;
    var first = places.findIndex(function (place) { return place.name && (Number(place.name.slice(5)) - 1) % every === 0; });
    var monthName = function (value, index) {
      var place = places[index];
      if (place.cut) { return '…'; }
      var month = Number(place.name.slice(5)) - 1;
      if (month % every || (month && places.length > 36)) { return ''; }
      return MONTHS[month] + (month && index !== first ? '' : '\n' + place.name.slice(0, 4));
    };
    var expected = function (place) {
      return place.provisional && Number(place.completion) > 0 ? place.lines / Number(place.completion) : place.lines;
    };
    var shown = places.filter(function (place) { return given(place.lines); });
    var priced = places.filter(function (place) { return given(place.p50); });
    var mostLines = Math.max.apply(null, shown.map(expected));
    var mostDollars = priced.length ? Math.max.apply(null, priced.map(function (place) { return Math.max(Number(place.p50), Number(place.high || 0)); })) : 1;
    var above = chart.prices ? 150 : 0;
    var months = function (grid, named) {
      return merge(quietAxis, {
        type: 'category', gridIndex: grid, data: places.map(function (place) { return place.name || '…'; }), splitLine: { show: false },
        axisLine: { show: true, lineStyle: { color: 'var(--line)' } },
        axisLabel: merge(label, { show: named, interval: 0, lineHeight: 15, formatter: monthName })
      });
    };
    var slot = function (api, place) {
      var middle = api.coord([place, 0])[0];
      var step = api.size([1, 0])[0];
      return { x: middle - step / 2, middle: middle, width: step };
    };
    var all = places.map(function (place, index) { return [index, 0]; });
    var tip = function (place) {
      if (place.cut) { return 'months of which nothing is shown'; }
      if (!given(place.lines)) { return '<strong>' + text(place.name) + '</strong><br>suppressed, or no lines'; }
      return '<strong>' + text(place.name) + '</strong>' + (place.provisional ? ' (provisional)' : '') + '<br>' + count(place.lines) + ' lines'
        + (given(place.completion) ? ', about ' + percent(Number(place.completion)) + ' complete' : '')
        + (!chart.prices ? '' : given(place.p50) ? '<br>median $' + cents(place.p50)
          + (given(place.low) ? '<br>95 % interval $' + cents(place.low) + ' to $' + cents(place.high) : '') + '<br>' + withN(place.n)
          : place.withheld ? '<br>median withheld' : '<br>no priced line');
    };
    var columns = {
      type: 'custom', xAxisIndex: chart.prices ? 1 : 0, yAxisIndex: chart.prices ? 1 : 0, data: all, encode: { x: 0, y: 1 },
      renderItem: function (params, api) {
        var place = places[params.dataIndex];
        var at = slot(api, params.dataIndex);
        var ground = params.coordSys;
        if (place.cut) { return null; }
        if (!given(place.lines)) { return hatched(at.x, ground.y, at.width, ground.height); }
        var half = Math.min(14, at.width * 0.36);
        var top = api.coord([params.dataIndex, place.lines])[1];
        var bottom = api.coord([params.dataIndex, 0])[1];
        var parts = [{
          type: 'rect', shape: { x: at.middle - half, y: top, width: half * 2, height: bottom - top },
          style: { fill: place.provisional ? 'var(--soft)' : 'var(--band)', stroke: 'var(--accent)', lineWidth: 1 }
        }];
        if (place.provisional) {
          var hoped = api.coord([params.dataIndex, expected(place)])[1];
          parts.push({ type: 'rect', shape: { x: at.middle - half, y: hoped, width: half * 2, height: top - hoped }, style: { fill: 'transparent', stroke: 'var(--accent)', lineWidth: 1, lineDash: [3, 2] } });
        }
        return { type: 'group', children: parts };
      }
    };
    var medians = [{
      type: 'custom', data: all, encode: { x: 0, y: 1 },
      renderItem: function (params, api) {
        var place = places[params.dataIndex];
        var at = slot(api, params.dataIndex);
        var ground = params.coordSys;
        if (place.cut) { return null; }
        if (!given(place.lines) || (!given(place.p50) && place.withheld)) { return hatched(at.x, ground.y, at.width, ground.height); }
        if (!given(place.low) || !given(place.high)) { return null; }
        return { type: 'line', shape: { x1: at.middle, y1: api.coord([params.dataIndex, place.low])[1], x2: at.middle, y2: api.coord([params.dataIndex, place.high])[1] }, style: { stroke: 'var(--accent-2)', lineWidth: 2.5 } };
      }
    }, {
      type: 'line', connectNulls: false, symbol: 'circle', symbolSize: 6, showAllSymbol: true, emphasis: { disabled: true }, z: 4,
      lineStyle: { color: 'var(--accent)', width: 2 },
      data: places.map(function (place) {
        return { value: given(place.p50) ? Number(place.p50) : null, itemStyle: { color: place.provisional ? 'var(--panel)' : 'var(--accent)', borderColor: 'var(--accent)', borderWidth: 2 } };
      })
    }];
    var grounds = [{ left: 56, right: 10, top: above + 24, height: 84 }];
    var lines = merge(quietAxis, { type: 'value', min: 0, max: mostLines * 1.06, splitNumber: 2, axisLabel: merge(label, { formatter: count, showMaxLabel: false }) });
    if (chart.prices) { grounds.unshift({ left: 56, right: 10, top: 12, height: above - 18 }); }
    return {
      height: above + 152,
      option: {
        grid: grounds,
        xAxis: chart.prices ? [months(0, false), months(1, true)] : [months(0, true)],
        yAxis: (chart.prices ? [merge(quietAxis, { type: 'value', min: 0, max: mostDollars * 1.06, splitNumber: 3, axisLabel: merge(label, { formatter: money(mostDollars), showMaxLabel: false }) })] : [])
          .concat(merge(lines, chart.prices ? { gridIndex: 1 } : {})),
        tooltip: merge(tooltip, { formatter: function (params) { return tip(places[params.dataIndex]); } }),
        series: (chart.prices ? medians : []).concat(columns)
      }
    };
  };

  /* Quarter by quarter: a bar for the middle half, a mark for the median. */
  charts.quarters = function (chart, width) {
    var rows = chart.rows;
    var most = Math.max.apply(null, rows.map(function (row) { return Math.max(Number(row.p75), Number(row.high || 0)); })) * 1.08;
    return {
      height: 250,
      option: {
        grid: { left: 60, right: 12, top: 14, bottom: 56 },
        xAxis: merge(quietAxis, { type: 'category', data: rows.map(function (row) { return row.name; }), splitLine: { show: false },
          axisLine: { show: true, lineStyle: { color: 'var(--line)' } }, axisLabel: merge(label, { rotate: 45, interval: 0 }) }),
        yAxis: merge(quietAxis, { type: 'value', min: 0, splitNumber: 4, axisLabel: merge(label, { formatter: money(most), showMaxLabel: false }), max: most }),
        tooltip: merge(tooltip, {
          formatter: function (params) {
            var row = rows[params.dataIndex];
            return '<strong>' + text(row.name) + '</strong>' + (row.provisional ? ' (provisional)' : '') + '<br>median $' + cents(row.p50)
              + (given(row.low) ? '<br>95 % interval $' + cents(row.low) + ' to $' + cents(row.high) : '')
              + '<br>middle half $' + cents(row.p25) + ' to $' + cents(row.p75) + '<br>' + withN(row.n);
          }
        }),
        series: [{
          type: 'custom', clip: false, encode: { x: 0, y: 1 },
          data: rows.map(function (row, index) { return [index, row.p50]; }),
          renderItem: function (params, api) {
            var row = rows[params.dataIndex];
            var half = Math.min(14, api.size([1, 0])[0] * 0.32);
            var at = function (value) { return api.coord([params.dataIndex, value]); };
            var x = at(row.p50)[0];
            var parts = [{
              type: 'rect', shape: { x: x - half, y: at(row.p75)[1], width: half * 2, height: Math.max(2, at(row.p25)[1] - at(row.p75)[1]), r: 2 },
              style: { fill: row.provisional ? 'var(--panel)' : 'var(--soft)', stroke: 'var(--accent)', lineWidth: 1, lineDash: row.provisional ? [4, 3] : null }
            }, {
              type: 'line', shape: { x1: x - half, y1: at(row.p50)[1], x2: x + half, y2: at(row.p50)[1] }, style: { stroke: 'var(--accent)', lineWidth: 4 }
            }];
            if (given(row.low) && given(row.high)) {
              parts.push({ type: 'line', shape: { x1: x, y1: at(row.low)[1], x2: x, y2: at(row.high)[1] }, style: { stroke: 'var(--accent-2)', lineWidth: 2.5 } });
            }
            return { type: 'group', children: parts };
          }
        }]
      }
    };
  };

  /* Where prices begin to be far from the others: the limits around the middle half and the median, ten times a step. */
  charts.limits = function (chart, width) {
    var rows = chart.rows;
    var ends = [];
    rows.forEach(function (row) { ['lower', 'upper', 'p25', 'p75'].forEach(function (end) { if (Number(row[end]) > 0) { ends.push(Number(row[end])); } }); });
    var least = Math.pow(10, Math.floor(Math.log10(Math.min.apply(null, ends))));
    var most = Math.pow(10, Math.ceil(Math.log10(Math.max.apply(null, ends))));
    return {
      height: rows.length * 48 + 40,
      option: {
        grid: grid(width),
        yAxis: merge(names(rows, width), { axisLabel: merge(names(rows, width).axisLabel, { formatter: function (name, index) { return name + '\nbeyond: ' + rows[index].beyond; } }) }),
        xAxis: merge(quietAxis, { type: 'log', min: least, max: most, axisLabel: merge(label, { formatter: dollars, hideOverlap: true, showMaxLabel: false }) }),
        tooltip: merge(tooltip, {
          formatter: function (params) {
            var row = rows[params.dataIndex];
            return '<strong>' + text(row.name) + '</strong><br>no outlier from $' + cents(row.lower) + (given(row.upper) ? ' to $' + cents(row.upper) : ' on')
              + (given(row.p50) ? '<br>middle half $' + cents(row.p25) + ' to $' + cents(row.p75) + '<br>median $' + cents(row.p50) : '') + '<br>lines beyond: ' + text(row.beyond);
          }
        }),
        series: [{
          type: 'custom', clip: false, encode: { x: 0, y: 1 },
          data: rows.map(function (row, index) { return [row.p50 || row.lower, index]; }),
          renderItem: function (params, api) {
            var row = rows[params.dataIndex];
            var at = function (value) { return api.coord([value, params.dataIndex])[0]; };
            var middle = api.coord([least, params.dataIndex])[1];
            var from = at(Math.max(least, row.lower));
            var to = at(given(row.upper) ? row.upper : most);
            var stroke = { stroke: 'var(--accent)', lineWidth: 1.5 };
            var line = function (x1, y1, x2, y2, style) { return { type: 'line', shape: { x1: x1, y1: y1, x2: x2, y2: y2 }, style: style || stroke }; };
            var parts = [line(from, middle, to, middle), line(from, middle - 8, from, middle + 8)];
            if (given(row.upper)) { parts.push(line(to, middle - 8, to, middle + 8)); }
            if (given(row.p25) && given(row.p75)) {
              parts.push({ type: 'rect', shape: { x: at(row.p25), y: middle - 8, width: Math.max(2, at(row.p75) - at(row.p25)), height: 16, r: 2 }, style: { fill: 'var(--soft)', stroke: 'var(--accent)', lineWidth: 1 } });
            }
            if (given(row.p50)) { parts.push(line(at(row.p50), middle - 9, at(row.p50), middle + 9, { stroke: 'var(--accent)', lineWidth: 4 })); }
            return { type: 'group', children: parts };
          }
        }]
      }
    };
  };

  /* A sign for each fee basis, by shape and by colour; a line at 1. */
  charts.dots = function (chart, width) {
    var shapes = ['circle', 'diamond', 'rect', 'triangle', 'pin'];
    var most = 1;
    var signs = {}; /* of a payer, one under another, so that none lies on another */
    chart.series.forEach(function (series, index) {
      series.points.forEach(function (point) {
        most = Math.max(most, Number(point.value));
        (signs[point.payer] = signs[point.payer] || []).push(index);
      });
    });
    return {
      height: chart.rows.length * (chart.series.length * 10 + 10) + (width < 480 ? chart.series.length * 28 + 76 : 96),
      option: {
        legend: { top: 0, left: 0, itemGap: 18, itemWidth: 13, itemHeight: 13, textStyle: { color: 'var(--ink)', fontSize: 12 }, selectedMode: false,
          data: chart.series.map(function (series, index) { return { name: series.name, icon: shapes[index % shapes.length] }; }) },
        grid: merge(grid(width), { top: width < 480 ? chart.series.length * 28 + 34 : 54 }),
        yAxis: merge(quietAxis, { type: 'category', inverse: true, data: chart.rows, axisLabel: merge(label, { color: 'var(--ink)', width: width < 480 ? 134 : 168, overflow: 'break', lineHeight: 14, interval: 0 }),
          splitLine: { show: true, lineStyle: { color: 'var(--grid)' } } }),
        xAxis: merge(quietAxis, { type: 'value', min: 0, max: Math.ceil(most * 10 + 1) / 10, splitNumber: width < 480 ? 2 : 4, axisLabel: merge(label, { formatter: function (value) { return value.toFixed(1) + ' ×'; }, hideOverlap: true, showMaxLabel: false }) }),
        tooltip: merge(tooltip, {
          formatter: function (params) {
            var point = chart.series[params.seriesIndex].points[params.dataIndex];
            return '<strong>' + text(point.payer) + '</strong><br>' + text(params.seriesName) + '<br>' + Number(point.value).toFixed(2) + ' × Medicare<br>' + withN(point.n);
          }
        }),
        series: chart.series.map(function (series, index) {
          return {
            name: series.name, type: 'scatter', symbol: shapes[index % shapes.length], symbolSize: 12, emphasis: { disabled: true },
            itemStyle: { color: 'var(--series-' + (index % 5 + 1) + ')', opacity: 1, borderColor: 'var(--panel)', borderWidth: 1 },
            data: series.points.map(function (point) {
              var beside = signs[point.payer];
              return { value: [point.value, point.payer], symbolOffset: [0, (beside.indexOf(index) - (beside.length - 1) / 2) * 10] };
            }),
            markLine: index ? null : { silent: true, symbol: 'none', lineStyle: { color: 'var(--muted)', type: 'dashed' }, label: { show: true, formatter: 'Medicare', color: 'var(--muted)', position: 'start', distance: 4 }, data: [{ xAxis: 1 }] }
          };
        })
      }
    };
  };

  /* A bar a layout, of all its records: the shares of its buckets, hatched where they are not shown. */
  charts.shares = function (chart, width) {
    var rows = chart.rows;
    var last = chart.buckets.length - 1;
    var fill = function (bucket) { return bucket === last ? 'var(--hatch)' : 'var(--bucket-' + (bucket + 1) + ')'; };
    var found = chart.buckets.map(function (name, bucket) { return rows.some(function (row) { return row.records[bucket] > 0; }); });
    var narrow = width < 480;
    return {
      height: rows.length * 36 + (narrow ? 116 : 84),
      option: {
        legend: { top: 0, left: 0, itemGap: 16, itemWidth: 13, itemHeight: 13, selectedMode: false, textStyle: { color: 'var(--ink)', fontSize: 12 },
          data: chart.buckets.filter(function (name, bucket) { return found[bucket]; }).map(function (name) { return { name: name, icon: 'rect' }; }) },
        grid: merge(grid(width), { top: narrow ? 74 : 42 }),
        yAxis: names(rows, width),
        xAxis: merge(quietAxis, { type: 'value', min: 0, max: 1, interval: narrow ? 0.5 : 0.25, axisLabel: merge(label, { formatter: function (share) { return Math.round(share * 100) + ' %'; } }) }),
        tooltip: merge(tooltip, {
          formatter: function (params) {
            var row = rows[params.dataIndex];
            return '<strong>' + text(row.name) + '</strong><br>' + count(row.n) + ' records' + chart.buckets.map(function (name, bucket) {
              return row.records[bucket] ? '<br>' + text(name) + ' ' + count(row.records[bucket]) + ' (' + percent(row.records[bucket] / row.n) + ')' : '';
            }).join('');
          }
        }),
        series: [{
          type: 'custom', encode: { x: 0, y: 1 }, data: rows.map(function (row, index) { return [1, index]; }),
          renderItem: function (params, api) {
            var row = rows[params.dataIndex];
            var before = 0;
            return { type: 'group', children: row.records.map(function (records, bucket) {
              var from = api.coord([before / row.n, params.dataIndex]);
              before += records;
              var broad = api.coord([before / row.n, params.dataIndex])[0] - from[0];
              if (bucket === last) { return hatched(from[0], from[1] - 9, broad, 18); }
              return { type: 'rect', shape: { x: from[0], y: from[1] - 9, width: broad, height: 18 }, style: { fill: fill(bucket), stroke: 'var(--panel)', lineWidth: records ? 1 : 0 } };
            }) };
          }
        }].concat(chart.buckets.map(function (name, bucket) {
          return { type: 'bar', name: name, data: [], itemStyle: { color: fill(bucket) } };
        }))
      }
    };
  };

  /* Where a figure comes from: its command, to be copied. */
  var trace = document.getElementById('trace');
  var command = function (said) {
    return 'java -jar claims-benchmark.jar '
      + (said.indexOf('explain') === 0 ? said + ' --run ' + data.run : said.replace(':edition', "'" + data.edition + "'"));
  };
  var showTrace = function (name, said) {
    document.getElementById('trace-title').textContent = name;
    trace.querySelector('p').textContent = said.indexOf('explain --view') === 0
      ? 'This command, given where the database is, says what the row counts: its figures, and to an auditor the extracts and every claim line, counted again.'
      : said.indexOf('explain') === 0
      ? 'This command, given where the database is, says what made the figure: the extracts, the rules and reference tables that decided, what was left out and why, and to an auditor every claim line, added up again.'
      : 'This command, given where the database is, shows the published rows that the figure is read from.';
    trace.querySelector('code').textContent = command(said);
    trace.querySelector('[role="status"]').textContent = '';
    trace.showModal();
  };
  trace.querySelector('.copy').addEventListener('click', function () {
    window.getSelection().selectAllChildren(trace.querySelector('code'));
    var done = document.execCommand('copy');
    trace.querySelector('[role="status"]').textContent = done ? 'Copied.' : 'Selected: copy it with the keyboard.';
  });
  var traceable = function (holder, name, said) {
    var button = document.createElement('button');
    button.type = 'button';
    button.className = 'trace';
    button.title = 'Where this comes from';
    button.append.apply(button, Array.prototype.slice.call(holder.childNodes));
    button.addEventListener('click', function () { showTrace(name, said); });
    holder.append(button);
  };
  var captionOf = function (inside) { return inside.closest('table').caption.firstChild.textContent.trim(); };
  document.querySelectorAll('tr[data-trace]').forEach(function (row) {
    traceable(row.cells[0], row.cells[0].textContent + ' · ' + captionOf(row), row.dataset.trace);
  });
  document.querySelectorAll('dd[data-trace]').forEach(function (figure) {
    traceable(figure, figure.parentElement.querySelector('dt').textContent, figure.dataset.trace);
  });
  document.querySelectorAll('main caption .source').forEach(function (source) {
    traceable(source, captionOf(source), 'query "select * from ' + source.textContent + ' where edition = :edition"');
  });

  /* The look-up: the exact cell of each fee basis, or that there is none to show. */
  var COLUMNS = [
    ['Lines', 4, count], ['Patients', 5, count], ['Providers', 6, count], ['Priced lines n', 7, count],
    ['Billed median $', 8, cents], ['Allowed p25 $', 9, cents], ['Allowed median, 95 % interval $', 10, cents], ['Allowed p75 $', 13, cents], ['Paid median $', 14, cents], ['Allowed / Medicare, median ×', 15, function (value) { return Number(value).toFixed(2); }]
  ];
  var element = function (name, classes, content) {
    var made = document.createElement(name);
    if (classes) { made.className = classes; }
    if (content !== undefined) { made.textContent = content; }
    return made;
  };
  var value = function (cell, column) {
    if (cell[column[1]] === 'withheld') { return 'withheld'; }
    return given(cell[column[1]]) ? column[2](cell[column[1]]) : '–';
  };
  var lookUp = function () {
    var form = document.querySelector('.look-up');
    var key = ['payer', 'site', 'period'].map(function (name) { return Number(form.elements[name].value); });
    var chosen = ['payer', 'site', 'period'].map(function (name) { return form.elements[name].selectedOptions[0].textContent; });
    var found = {};
    data.lookUp.cells.forEach(function (cell) {
      if (cell[1] === key[0] && cell[2] === key[1] && cell[3] === key[2]) { found[cell[0]] = cell; }
    });
    var table = element('table');
    var caption = element('caption', '', 'Payer ' + chosen[0] + ', site ' + chosen[1] + ', ' + chosen[2]);
    caption.append(element('span', 'source', 'benchmark.cell'));
    table.append(caption);
    var head = table.createTHead().insertRow();
    var first = element('th', 'text', 'Fee basis');
    first.scope = 'col';
    head.append(first);
    COLUMNS.forEach(function (column) { var th = element('th', 'number', column[0]); th.scope = 'col'; head.append(th); });
    var body = table.createTBody();
    var row = function (name, classes, feeBasis) {
      var made = body.insertRow();
      made.className = classes;
      var th = element('th', '', name);
      th.scope = 'row';
      made.append(th);
      if (feeBasis) {
        var said = 'explain' + ['fee_basis=' + feeBasis].concat(
          key[0] ? ['payer=' + chosen[0]] : [], key[1] ? ['site_of_service=' + chosen[1]] : [],
          key[2] ? ['period=' + chosen[2].replace(' ', '-')] : []
        ).map(function (part) { return ' --cell "' + part + '"'; }).join('');
        traceable(th, feeBasis + ' · ' + captionOf(th), said);
      }
      return made;
    };
    var shown = 0;
    data.lookUp.feeBases.forEach(function (name, index) {
      if (index === 0) { return; }
      var cell = found[index];
      if (!cell) {
        var none = element('td', 'mark suppressed', 'suppressed or no lines');
        none.colSpan = COLUMNS.length;
        row(name, 'not-shown', name).append(none);
        return;
      }
      shown += cell[4];
      var made = row(name, 'usual', name);
      COLUMNS.forEach(function (column) {
        var said = value(cell, column);
        var td = element('td', said === 'withheld' ? 'mark withheld number' : said === '–' ? 'mark none number' : 'number', said);
        if (column[1] === 10 && said !== 'withheld' && given(cell[11]) && given(cell[12])) {
          td.append(element('span', 'detail', dollars(cell[11]).slice(1) + ' to ' + dollars(cell[12]).slice(1)));
        }
        made.append(td);
      });
    });
    if (found[0]) {
      if (found[0][4] > shown) {
        var rest = row('Not shown (suppressed)', 'not-shown');
        rest.append(element('td', 'number', count(found[0][4] - shown)));
        var hidden = element('td', 'mark suppressed', 'suppressed');
        hidden.colSpan = COLUMNS.length - 1;
        rest.append(hidden);
      }
      var total = row('All: counts alone', 'total', 'All');
      COLUMNS.forEach(function (column) {
        var is = column[1] < 8;
        total.append(element('td', is ? 'number' : 'mark none number', is ? value(found[0], column) : '–'));
      });
    }
    var frame = element('div', 'table');
    frame.tabIndex = 0;
    frame.setAttribute('role', 'region');
    frame.setAttribute('aria-label', 'The figures that were looked up');
    frame.append(table);
    document.getElementById('looked-up').replaceChildren(frame);
  };
  var lookUpForm = document.querySelector('.look-up');
  if (lookUpForm) { /* there is none where nothing is shown */
    lookUpForm.addEventListener('change', lookUp);
    lookUpForm.addEventListener('submit', function (event) { event.preventDefault(); });
    lookUp();
  }

  /* Side by side, each chart stands right under the one above it, however tall its neighbour is; their order stays. */
  var STEP = 4;
  var GAP = 16;
  var pack = function () {
    document.querySelectorAll('.charts').forEach(function (group) {
      var figures = Array.prototype.slice.call(group.children);
      group.classList.remove('packed');
      figures.forEach(function (figure) { figure.style.gridRowEnd = ''; });
      if (getComputedStyle(group).gridTemplateColumns.split(' ').length < 2) { return; }
      var heights = figures.map(function (figure) { return figure.getBoundingClientRect().height; });
      group.classList.add('packed');
      figures.forEach(function (figure, index) { figure.style.gridRowEnd = 'span ' + Math.ceil((heights[index] + GAP) / STEP); });
    });
  };
  document.querySelector('main').addEventListener('toggle', function (event) {
    if (event.target.closest('.charts')) { pack(); }
  }, true);

  var drawn = [];
  var draw = function (paper) {
    drawn.forEach(function (one) { one.dispose(); });
    drawn = data.charts.map(function (chart) {
      var element = document.getElementById(chart.id);
      var width = paper || element.clientWidth || 640;
      var made = charts[chart.data.type](chart.data, width);
      element.style.height = made.height + 'px';
      var instance = echarts.init(element, null, { renderer: 'svg', width: width, height: made.height });
      instance.setOption(merge({ animation: false, textStyle: { color: 'var(--ink)', fontFamily: font }, aria: { enabled: false } }, made.option));
      return instance;
    });
    pack();
  };
  draw();

  var width = window.innerWidth;
  var waiting;
  window.addEventListener('resize', function () {
    if (window.innerWidth === width) { return; }
    width = window.innerWidth;
    clearTimeout(waiting);
    waiting = setTimeout(function () { draw(); }, 150);
  });

  /* On paper all figures are open, words as the reader left them, and charts are as wide as a sheet. */
  var opened = [];
  window.addEventListener('beforeprint', function () {
    opened = Array.prototype.slice.call(document.querySelectorAll('main details:not([open]):not(.words)'));
    opened.forEach(function (fold) { fold.open = true; });
    draw(660);
  });
  window.addEventListener('afterprint', function () {
    opened.forEach(function (fold) { fold.open = false; });
    draw();
  });
  var narrow = window.matchMedia('(max-width: 68rem)');
  if (narrow.matches) { document.querySelector('.contents details').open = false; }
}());
