// What the tests ask a page: an object of functions, each of which gives plain data. They are run by the browser's driver, whether
// the page may run scripts or not.
(() => {
  const all = (selector) => [...document.querySelectorAll(selector)];
  const named = (element) => {
    const text = element.textContent.trim().replace(/\s+/g, ' ').slice(0, 60);
    return `<${element.tagName.toLowerCase()} class="${element.getAttribute('class') ?? ''}"> ${text}`;
  };

  // Pieces of text with the element each stands in; no tooltips.
  const pieces = () => {
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    const result = [];
    while (walker.nextNode()) {
      const text = walker.currentNode.data.trim().replace(/\s+/g, ' ');
      if (text && !walker.currentNode.parentElement.closest('svg title')) result.push({ text, element: walker.currentNode.parentElement });
    }
    return result;
  };
  const isShown = (element) => element.checkVisibility({ opacityProperty: true, visibilityProperty: true });

  // Whether an ancestor lets what is wider than the page be scrolled to.
  const isScrolled = (element) => {
    for (let e = element.parentElement; e && e !== document.body; e = e.parentElement) {
      if (['auto', 'scroll'].includes(getComputedStyle(e).overflowX)) return true;
    }
    return false;
  };

  // A computed colour as [r, g, b, a], r, g, b from 0 to 255.
  const colour = (value) => {
    const numbers = (value.match(/-?[\d.]+(e-?\d+)?/g) ?? []).map(Number);
    if (value.startsWith('color(srgb')) return [...numbers.slice(0, 3).map((n) => n * 255), numbers[3] ?? 1];
    if (value.startsWith('rgb')) return [...numbers.slice(0, 3), numbers[3] ?? 1];
    throw new Error(`a colour that the test does not know: ${value}`);
  };
  const over = (top, under) => top.slice(0, 3).map((n, i) => n * top[3] + under[i] * (1 - top[3]));
  const luminance = (rgb) => {
    const [r, g, b] = rgb.map((n) => n / 255).map((n) => (n <= 0.04045 ? n / 12.92 : ((n + 0.055) / 1.055) ** 2.4));
    return 0.2126 * r + 0.7152 * g + 0.0722 * b;
  };
  const background = (element) => {
    const layers = [];
    for (let e = element; e; e = e.parentElement) {
      const layer = colour(getComputedStyle(e).backgroundColor);
      layers.push(layer);
      if (layer[3] === 1) break;
    }
    return layers.reverse().reduce((under, layer) => over(layer, under), [255, 255, 255]);
  };

  return {
    title: () => document.title,
    text: () => document.body.textContent,

    // All text but what serves on a screen alone, and what the other view of a passage says again; the shown text of the same.
    texts: (isAll) => pieces().filter((p) => !p.element.closest('nav, .permalink, .controls, .inline, script') && (isAll || isShown(p.element)))
      .map((p) => p.text),

    links: () => {
      const ids = all('[id]').map((e) => e.id);
      const seen = new Set();
      const twice = ids.filter((id) => seen.size === seen.add(id).size);
      const hrefs = all('a').map((a) => a.getAttribute('href') ?? '');
      const others = all('[aria-labelledby], [aria-describedby], [aria-controls], label[for]').flatMap((e) =>
        ['aria-labelledby', 'aria-describedby', 'aria-controls', 'for'].flatMap((name) =>
          (e.getAttribute(name) ?? '').split(' ').filter(Boolean)));
      const target = (id) => document.getElementById(id);
      const isWeb = (a) => /^https?:\/\//i.test(a.getAttribute('href')) && a.relList.contains('noreferrer');
      const isPage = (h) => /^[\w.-]+\.html(#[\w-]+)?$/.test(h);
      return {
        count: hrefs.length, twice, pages: [...new Set(hrefs.filter(isPage))],
        outward: all('a').filter((a) => !isWeb(a)).map((a) => a.getAttribute('href') ?? '').filter((h) => !h.startsWith('#') && !isPage(h)),
        broken: [...hrefs.filter((h) => h.startsWith('#')).map((h) => decodeURIComponent(h.slice(1))), ...others]
          .filter((id) => !id || !target(id)),
        hidden: hrefs.filter((h) => h.startsWith('#')).map((h) => target(h.slice(1))).filter((e) => e && !e.closest('details') && !isShown(e)).map(named),
      };
    },

    // What a text might have become. The page's own script is the last element, and addresses of the web may be links.
    active: () => [
      ...all('script').filter((e) => e !== document.body.lastElementChild || e.attributes.length > 0 || !e.text.startsWith('(()=>{')),
      ...all('iframe, frame, object, embed, img, image, video, audio, link, base, form, foreignObject, use, animate'),
      ...all('*').filter((e) => [...e.attributes].some((a) =>
        a.name.startsWith('on') || (/^\s*(javascript|data|https?):/i.test(a.value) && !(e.matches('a[rel~=noreferrer]') && a.name === 'href' && /^https?:\/\//.test(a.value))) || a.name === 'srcdoc' || a.name === 'style')),
    ].map((e) => e.outerHTML.slice(0, 200)),

    // Elements that stand out of the page, those whose text is cut off, and those whose text runs over their neighbours.
    overflow: () => {
      const width = document.documentElement.clientWidth;
      const out = [];
      for (const element of document.body.querySelectorAll('*')) {
        const box = element.getBoundingClientRect();
        if (box.width === 0 || !isShown(element)) continue;
        if ((box.right > width + 0.5 || box.left < -0.5) && !isScrolled(element)) out.push(`out: ${named(element)}`);
        if (element instanceof SVGElement || element.clientWidth === 0) continue;
        const style = getComputedStyle(element).overflowX;
        if (!['auto', 'scroll'].includes(style) && element.scrollWidth > element.clientWidth + 1) {
          out.push(`${style === 'visible' ? 'spilt' : 'cut'}: ${named(element)}`);
        }
      }
      return { width, page: document.documentElement.scrollWidth, elements: out.slice(0, 8) };
    },

    // Text whose contrast is under 4.5 : 1 (WCAG 2.2, 1.4.3).
    contrast: () => {
      const faint = new Map();
      let count = 0;
      for (const { text, element } of pieces()) {
        if (!isShown(element)) continue;
        count += 1;
        const style = getComputedStyle(element);
        const under = background(element);
        let ink = colour(element instanceof SVGElement ? style.fill : style.color);
        for (let e = element; e; e = e.parentElement) ink = [...ink.slice(0, 3), ink[3] * Number(getComputedStyle(e).opacity)];
        const [light, dark] = [luminance(over(ink, under)), luminance(under)].sort((a, b) => b - a);
        const ratio = (light + 0.05) / (dark + 0.05);
        if (ratio < 4.5) faint.set(named(element), `${ratio.toFixed(2)}: ${named(element)} (${text.slice(0, 30)})`);
      }
      return { count, paper: luminance(background(document.body)), faint: [...faint.values()].slice(0, 8) };
    },

    // The names of the cards as the list shows them, from above.
    order: () => all('li.statement').filter(isShown)
      .sort((a, b) => a.getBoundingClientRect().top - b.getBoundingClientRect().top).map((e) => e.dataset.card),
    // The same of the cards themselves.
    cards: () => all('article.statement').filter(isShown)
      .sort((a, b) => a.getBoundingClientRect().top - b.getBoundingClientRect().top).map((e) => e.id),
    // As if it were typed.
    search: (text) => {
      const field = document.querySelector('#search input');
      field.value = text;
      field.dispatchEvent(new Event('input'));
      return document.querySelector('#search output').textContent;
    },
    // As if an option were chosen, by its place.
    pick: (selector, index) => {
      const list = document.querySelector(selector);
      list.selectedIndex = index;
      list.dispatchEvent(new Event('change', { bubbles: true }));
      return list.options.length;
    },
    // Whether rows of both sides begin on one level.
    level: () => all('.rows tbody tr').filter(isShown).every((row) =>
      new Set([...row.cells].map((cell) => Math.round(cell.getBoundingClientRect().top))).size === 1),

    headings: () => all('h1, h2, h3, h4, h5, h6').map((h) => ({ level: Number(h.tagName[1]), text: h.textContent.trim() })),
    language: () => document.documentElement.lang,

    ids: () => all('[id]').map((e) => e.id),

    // Where to click.
    place: (selector, index) => {
      const element = all(selector)[index];
      element.scrollIntoView({ block: 'center', behavior: 'instant' });
      const box = element.getClientRects()[0];
      return { x: box.x + Math.min(box.width / 2, 12), y: box.y + box.height / 2 };
    },
    count: (selector) => all(selector).filter(isShown).length,
    // Whether what the address names is within the window.
    arrived: () => {
      const element = document.getElementById(decodeURIComponent(location.hash.slice(1)));
      const box = element?.getBoundingClientRect();
      return Boolean(box) && box.top >= -1 && box.top < innerHeight && element.matches(':target');
    },
  };
})()
