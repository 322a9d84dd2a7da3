// Marking: text as a page shows it, with the words that matched marked. What comes from captures and queries is put into
// a page as text, never as markup.
"use strict";

window.newsfoldMarking = (() => {
  const LENGTH = 220; // of a snippet, in code units
  const SLICE = 50_000;
  const LEAD = 60; // shown before the first word that matched

  // An element with attributes and children; a string becomes text, null nothing.
  function element(name, attributes, ...children) {
    const made = document.createElement(name);
    for (const [attribute, value] of Object.entries(attributes)) made.setAttribute(attribute, value);
    made.append(...children.filter((child) => child !== null));
    return made;
  }

  const hits = (words, terms) => words.filter((word) => word.terms.some((term) => terms.has(term)));

  // A stretch of a text cut into strings and <mark> elements around the words that matched; words may overlap.
  function marked(text, terms, words = newsfoldTerms.wordsOf(text), start = 0, end = text.length) {
    const spans = [];
    for (const word of hits(words, terms)) {
      const last = spans.at(-1);
      if (last && word.start < last.end) last.end = Math.max(last.end, word.end);
      else if (word.start >= start && word.start < end) spans.push({ start: word.start, end: word.end });
    }
    let place = start;
    const parts = spans.flatMap((span) => {
      const before = text.slice(place, span.start);
      place = Math.min(span.end, end);
      return [before, element("mark", {}, text.slice(span.start, place))];
    });
    return [...parts, text.slice(place, end)];
  }

  // The stretch of a text with the most different terms that matched, the earliest of such, marked. Of a very long text
  // only the first slice with a match is gone through.
  function snippet(whole, terms) {
    const text = slices(whole).find((slice) => hits(newsfoldTerms.wordsOf(slice), terms).length) ?? whole.slice(0, SLICE);
    const words = newsfoldTerms.wordsOf(text);
    const found = hits(words, terms);
    const best = richest(found, terms);
    const from = Math.min(best - LEAD, text.length - LENGTH);
    const start = from <= 0 ? 0 : (words.find((word) => word.start >= from)?.start ?? 0);
    const end = endOf(text, words, start, best);
    return [start > 0 ? "… " : "", ...marked(text, terms, found, start, end), end < text.length ? " …" : ""];
  }

  const slices = (text) => Array.from({ length: Math.ceil(text.length / SLICE) }, (_, n) => text.slice(n * SLICE, (n + 1) * SLICE));

  // Where the first word of that stretch stands.
  function richest(found, terms) {
    let best = { start: 0, count: 0 };
    for (const [place, { start }] of found.entries()) {
      const within = new Set();
      for (let next = place; next < found.length && found[next].end <= start + LENGTH - LEAD; next++) {
        for (const term of found[next].terms) if (terms.has(term)) within.add(term);
      }
      if (within.size > best.count) best = { start, count: within.size };
      if (within.size === terms.size) break;
    }
    return best.start;
  }

  // A snippet ends after a whole word, unless that alone is longer.
  function endOf(text, words, start, best) {
    if (text.length <= start + LENGTH) return text.length;
    const whole = words.filter((word) => word.start > best && word.end <= start + LENGTH).at(-1);
    return whole ? whole.end : start + LENGTH;
  }

  return { element, marked, snippet };
})();
