/* Every text that is too faint by WCAG 2.2 AA (4.5 to 1, large text 3 to 1), with its ratio. */
const channel = value => { const c = value / 255; return c <= 0.04045 ? c / 12.92 : Math.pow((c + 0.055) / 1.055, 2.4); };
const luminance = c => 0.2126 * channel(c[0]) + 0.7152 * channel(c[1]) + 0.0722 * channel(c[2]);
const parse = text => { const m = (text || '').match(/[\d.]+/g); return m && !text.startsWith('none') ? m.map(Number) : null; };
const opaque = c => c && (c.length < 4 || c[3] > 0.99);
const ratio = (a, b) => { const [x, y] = [luminance(a), luminance(b)].sort((p, q) => q - p); return (x + 0.05) / (y + 0.05); };
const behind = element => {
  for (let e = element; e; e = e.parentElement) {
    const colour = parse(getComputedStyle(e).backgroundColor);
    if (opaque(colour)) { return colour; }
  }
  return [255, 255, 255];
};
/* In a drawing, the last shape before the text whose area holds the text's middle. */
const shapeBehind = text => {
  const box = text.getBoundingClientRect();
  const x = box.left + box.width / 2, y = box.top + box.height / 2;
  let found = null;
  for (const shape of text.closest('svg').querySelectorAll('path, rect, text')) {
    if (shape === text) { break; }
    if (shape.tagName === 'text') { continue; }
    const b = shape.getBoundingClientRect();
    const style = getComputedStyle(shape);
    const fill = parse(style.fill);
    const seen = style.visibility !== 'hidden' && Number(style.fillOpacity) > 0.5 && Number(style.opacity) > 0.5;
    if (seen && opaque(fill) && b.left <= x && x <= b.right && b.top <= y && y <= b.bottom) { found = fill; }
  }
  return found || behind(text);
};
const faint = [];
const walk = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
for (let node = walk.nextNode(); node; node = walk.nextNode()) {
  const element = node.parentElement;
  if (!node.textContent.trim() || element.closest('script, style, noscript, .visually-hidden, .skip, option')) { continue; }
  const style = getComputedStyle(element);
  if (style.visibility === 'hidden' || !element.getClientRects().length) { continue; }
  const drawn = element.closest('svg');
  const colour = parse(drawn ? style.fill : style.color);
  const large = parseFloat(style.fontSize) >= 24 || (parseFloat(style.fontSize) >= 18.66 && Number(style.fontWeight) >= 700);
  const found = ratio(colour, drawn ? shapeBehind(element) : behind(element));
  if (found < (large ? 3 : 4.5)) { faint.push(found.toFixed(2) + ' ' + node.textContent.trim().slice(0, 60)); }
}
return faint;
