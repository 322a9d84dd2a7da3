// The vocabulary: which terms of the index fit a pattern, or a word with typos. Terms stand on shelves by their last letter,
// as plugins/lunr_search/index/vocabulary.py has put them there.
"use strict";

window.newsfoldVocabulary = (() => {
  const { words } = newsfoldDigits;
  const OTHER = "other"; // the shelf of terms that end in another letter than one of ASCII's
  const read = new WeakMap(); // the words of each part, by what they were read from

  // The start that all terms have which fit a pattern with stars at its end alone, or null.
  const startOf = (term) => (/^[^*]+\*+$/.test(term) ? term.replace(/\*+$/, "") : null);

  const shelfOf = (term) => (/^[\x00-\x7f]$/.test(term.at(-1)) ? term.at(-1) : OTHER);

  // Where all terms stand that may fit: the shelves, and, where it is not null, a start of terms beside them.
  // A single edit leaves the last letter of a word, or all but the last two; few terms have a long start.
  function whereabouts({ term, editDistance }, shelves, isNarrow) {
    if (!editDistance) return { shelves: term.endsWith("*") ? shelves : [shelfOf(term)], start: null };
    const start = term.slice(0, -2);
    if (editDistance > 1 || !start || !isNarrow(start)) return { shelves, start: null };
    return { shelves: [shelfOf(term)], start };
  }

  async function wordsOf(shelf, { words: counts }) {
    const parts = Array.from({ length: counts[shelf] ?? 0 }, (_, number) => `words/${shelf}-${number}`);
    return Promise.all(
      parts.map(async (name) => {
        const value = await newsfoldParts.load(name);
        if (!read.has(value)) read.set(value, words(...value));
        return read.get(value);
      }),
    );
  }

  // Lets the page answer its reader between two pieces of work.
  const pause = () => new Promise((resolve) => setTimeout(resolve));

  async function fitting(terms, pattern) {
    await pause();
    return lunr.TokenSet.fromArray(terms).intersect(pattern).toArray();
  }

  // The terms that fit, as lunr has it, in any order; `termsFrom` gives, sorted, all terms of the index with a start that
  // `isNarrow`.
  async function expand({ term, editDistance = 0 }, manifest, { isNarrow, termsFrom }) {
    const pattern = editDistance ? lunr.TokenSet.fromFuzzyString(term, editDistance) : lunr.TokenSet.fromString(term);
    const { shelves, start } = whereabouts({ term, editDistance }, Object.keys(manifest.words), isNarrow);
    const lists = (await Promise.all(shelves.map((shelf) => wordsOf(shelf, manifest)))).flat();
    if (start) lists.push(await termsFrom(start));
    const found = [];
    for (const list of lists) found.push(...(await fitting(list, pattern)));
    return [...new Set(found)];
  }

  return { expand, pause, startOf };
})();
