// The vocabulary: which terms of the index fit what a query asks for.
"use strict";

window.newsfoldVocabulary = (() => {
  const { words } = newsfoldDigits;
  const sets = new Map(); // a lunr.TokenSet for each part, by its name

  const startOf = (term) => (/^[^*]+\*+$/.test(term) ? term.replace(/\*+$/, "") : null);

  // The numbers of the shards that hold the terms from `first` up to `last`; `shards` says how each begins.
  function shardsBetween(first, last, shards) {
    const end = upTo(shards, last);
    return Array.from({ length: end }, (_, number) => number).slice(Math.max(0, upTo(shards, first) - 1));
  }

  // How many shards begin at or before a term, all sorted as strings are.
  function upTo(shards, term) {
    let low = 0;
    for (let high = shards.length; low < high; ) {
      const middle = (low + high) >> 1;
      if (shards[middle] <= term) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  // The names of the parts that hold all terms of a length within the bounds.
  function partsOfLength(least, most, { shortest, longest, counts }) {
    const within = (length) => Math.min(Math.max(length, shortest), longest);
    const names = [];
    for (let length = within(least); length <= within(most); length++) {
      for (let number = 0; number < counts[length - shortest]; number++) names.push(`words/${length}-${number}`);
    }
    return names;
  }

  async function fitting(name, pattern) {
    const value = await newsfoldParts.load(name);
    if (!sets.has(name)) {
      await pause();
      sets.set(name, lunr.TokenSet.fromArray(words(...value)));
    }
    return sets.get(name).intersect(pattern).toArray();
  }

  // Lets the page answer its reader between two parts.
  const pause = () => new Promise((resolve) => setTimeout(resolve));

  // The terms that fit a pattern or a word with typos, as lunr has it, in any order.
  async function expand({ term, editDistance = 0 }, manifest) {
    const letters = term.replaceAll("*", "").length;
    const most = term.includes("*") ? Infinity : letters + editDistance;
    const names = partsOfLength(letters - editDistance, most, manifest.words);
    const pattern = editDistance ? lunr.TokenSet.fromFuzzyString(term, editDistance) : lunr.TokenSet.fromString(term);
    return (await Promise.all(names.map((name) => fitting(name, pattern)))).flat();
  }

  return { expand, pause, shardsBetween, startOf };
})();
