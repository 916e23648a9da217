// Measures what a reader sees: text that overlaps, is cut or runs out of the page, and contrast. Gives a list of faults.
(() => {
  const faults = [];
  const texts = [];
  let least = Infinity;
  // The smallest letters, in points.
  let smallest = Infinity;

  const parse = (colour) => {
    const [r, g, b, a = 1] = colour.match(/[\d.]+/g).map(Number);
    return { r, g, b, a };
  };
  const luminance = ({ r, g, b }) => {
    const [x, y, z] = [r, g, b].map((c) => {
      const s = c / 255;
      return s <= 0.04045 ? s / 12.92 : ((s + 0.055) / 1.055) ** 2.4;
    });
    return 0.2126 * x + 0.7152 * y + 0.0722 * z;
  };
  const contrast = (one, two) => {
    const [a, b] = [luminance(one), luminance(two)].sort((x, y) => y - x);
    return (a + 0.05) / (b + 0.05);
  };
  const background = (element) => {
    for (let e = element; e; e = e.parentElement) {
      const colour = parse(getComputedStyle(e).backgroundColor);
      if (colour.a === 1) return colour;
      if (colour.a > 0) faults.push(`a half transparent background: ${e.tagName}`);
    }
    return { r: 255, g: 255, b: 255, a: 1 };
  };
  const isHidden = (element) => {
    for (let e = element; e && e !== document.body; e = e.parentElement) {
      const style = getComputedStyle(e);
      if (style.display === "none" || style.visibility === "hidden" || style.clipPath !== "none") return true;
      if (["title", "desc", "style"].includes(e.tagName.toLowerCase())) return true;
    }
    return false;
  };
  const say = (text) => JSON.stringify(text.trim().slice(0, 40));
  const width = document.documentElement.clientWidth;

  const look = (node, text, colour, element, rects) => {
    const ratio = contrast(parse(colour), background(element));
    least = Math.min(least, ratio);
    if (ratio < 4.5) faults.push(`contrast ${ratio.toFixed(2)}: ${say(text)}`);
    for (const r of rects) {
      if (r.width < 1 || r.height < 1) continue;
      if (r.left < -0.5 || r.right > width + 0.5) faults.push(`out of the page: ${say(text)}`);
      texts.push({ node, text, element, left: r.left, right: r.right, top: r.top + r.height * 0.2, bottom: r.bottom - r.height * 0.2 });
    }
  };

  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  for (let node; (node = walker.nextNode()); ) {
    const element = node.parentElement;
    if (!node.data.trim() || isHidden(element)) continue;
    const range = document.createRange();
    range.selectNodeContents(node);
    const style = getComputedStyle(element);
    const isDrawn = element instanceof SVGElement;
    const drawing = isDrawn && element.ownerSVGElement;
    const scale = drawing ? drawing.getBoundingClientRect().width / drawing.viewBox.baseVal.width : 1;
    smallest = Math.min(smallest, parseFloat(style.fontSize) * scale * 0.75);
    look(node, node.data, isDrawn ? style.fill : style.color, element, isDrawn ? [element.getBoundingClientRect()] : range.getClientRects());
    if (isDrawn) {
      const box = element.getBoundingClientRect();
      const room = element.ownerSVGElement.getBoundingClientRect();
      const isCut = box.left < room.left - 1 || box.right > room.right + 1 || box.bottom > room.bottom + 1;
      if (isCut && getComputedStyle(element.ownerSVGElement).overflow !== "visible")
        faults.push(`cut by its drawing: ${say(node.data)}`);
    }
  }

  for (const element of document.querySelectorAll("*")) {
    for (const pseudo of ["::before", "::after"]) {
      const style = getComputedStyle(element, pseudo);
      if (["none", "normal", '""'].includes(style.content) || isHidden(element)) continue;
      const ratio = contrast(parse(style.color), background(element));
      least = Math.min(least, ratio);
      if (ratio < 4.5) faults.push(`contrast ${ratio.toFixed(2)}: ${style.content}`);
    }
    if (isHidden(element)) continue;
    const style = getComputedStyle(element);
    const isCut = style.overflowX !== "visible" && element.scrollWidth > element.clientWidth + 1;
    if (isCut && element !== document.documentElement && !(element instanceof SVGElement))
      faults.push(`cut: ${say(element.textContent)}`);
  }

  texts.sort((a, b) => a.top - b.top);
  for (let i = 0; i < texts.length; i++) {
    for (let j = i + 1; j < texts.length && texts[j].top < texts[i].bottom; j++) {
      const [a, b] = [texts[i], texts[j]];
      const wide = Math.min(a.right, b.right) - Math.max(a.left, b.left);
      const high = Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top);
      // The head of a table that goes on in the next column is told to be in one place twice.
      if (wide > 1 && high > 1 && a.node !== b.node) faults.push(`overlap: ${say(a.text)} and ${say(b.text)}`);
    }
  }

  // Marks on a chart stand inside it, and text does not stand on them.
  for (const shape of document.querySelectorAll("svg rect, svg circle, svg line, svg polygon")) {
    const box = shape.getBoundingClientRect();
    const room = shape.ownerSVGElement.getBoundingClientRect();
    if (box.left < room.left - 1 || box.right > room.right + 1 || box.top < room.top - 1 || box.bottom > room.bottom + 1)
      faults.push(`a shape is cut by its drawing: ${shape.outerHTML.slice(0, 80)}`);
  }
  for (const drawing of document.querySelectorAll("svg")) {
    const names = (drawing.getAttribute("aria-labelledby") ?? "").split(" ").map((id) => document.getElementById(id)?.textContent);
    if (drawing.getAttribute("role") !== "img" || names.length !== 2 || names.some((name) => !name?.trim()))
      faults.push("a drawing has no name or description");
    if (!drawing.closest("figure")?.querySelector("table")) faults.push("a drawing has no table beside it");
  }

  if (document.documentElement.scrollWidth > width) faults.push(`scrolls sideways: ${document.documentElement.scrollWidth} in ${width}`);
  if (document.scripts.length || document.querySelector("link, img, iframe, object, embed, video, audio, source, [style], [onload], [onclick]"))
    faults.push("something that loads or runs");
  return { faults: [...new Set(faults)], texts: texts.length, least, smallest };
})();
