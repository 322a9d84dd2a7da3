// The finder: answers queries from the parts of the index that they need, and no others.
"use strict";

window.newsfoldFinder = (() => {
  const MOST_TERMS = 1500; // more terms than a pattern can mean; lunr would keep the page busy for seconds
  const MOST_SHARDS = 60; // that are loaded for one start of words
  const FEW_SHARDS = 15; // less to load than the whole vocabulary
  const MOST_ROWS = 2000; // with more, reading, weighing and searching are tasks apart, and the page lives on between
  const LAST_SIGN = "\uffff"; // no term begins with it

  class TooWide extends Error {}

  // A match of lunr's; what it says of the terms is only made for those that are shown.
  class Match {
    #metadata;

    constructor({ ref, score, matchData: { metadata } }) {
      this.number = Number(ref);
      this.score = score;
      this.#metadata = metadata;
    }

    get terms() {
      return new Set(Object.keys(this.#metadata));
    }

    // How many of the terms stand in each field.
    get fields() {
      const fields = {};
      for (const field of Object.values(this.#metadata).flatMap(Object.keys)) fields[field] = (fields[field] ?? 0) + 1;
      return fields;
    }
  }

  let manifest, storyBegins, shards;
  let read; // what was made of each part, by what it holds

  // The page's manifest, which another takes the place of when the archive is published anew.
  function open() {
    if (manifest === window.newsfoldIndex) return;
    manifest = window.newsfoldIndex;
    storyBegins = newsfoldPostings.storiesOf(manifest);
    read = new WeakMap();
    shards = manifest.shards.split(" ").filter(Boolean);
  }

  async function shard(number) {
    const [value, longest] = await Promise.all([newsfoldParts.load(nameOf(shards[number]), ends(number)), lengths()]);
    return once(value, () => newsfoldPostings.readShard(value, manifest.orderedBy, longest));
  }

  // How long each document is in the field that is the longest.
  async function lengths() {
    const value = await newsfoldParts.load("lengths");
    return once(value, () => newsfoldDigits.planes(value));
  }

  function once(value, made) {
    if (!read.has(value)) read.set(value, made());
    return read.get(value);
  }

  // A shard is called by the UTF-16 units of its start: plugins/lunr_search/index/shards.py.
  const nameOf = (start) =>
    `terms/${Array.from({ length: start.length }, (_, place) => start.charCodeAt(place).toString(16).padStart(4, "0")).join("")}`;

  // Of another build it may end elsewhere, and lack terms or have more.
  const ends = (number) => (value) => value.at(-1) === (shards[number + 1] ?? "");

  // How many shards begin at or before a term, all sorted as strings are.
  function shardsUpTo(term) {
    let low = 0;
    for (let high = shards.length; low < high; ) {
      const middle = (low + high) >> 1;
      if (shards[middle] <= term) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  // The numbers of the shards that have terms between two.
  function shardsBetween(first, last) {
    const begin = Math.max(0, shardsUpTo(first) - 1);
    return Array.from({ length: shardsUpTo(last) - begin }, (_, place) => begin + place);
  }

  // The postings of the terms between two that are wanted, sorted.
  async function postingsBetween(first, last, wanted) {
    const numbers = shardsBetween(first, last);
    if (numbers.length > MOST_SHARDS) throw new TooWide(`“${first}…” begins too many words: write more letters of it`);
    const found = await Promise.all(numbers.map(shard));
    return found.flatMap((postings) => [...postings].filter(([term]) => wanted(term)));
  }

  const postingsOf = (term) => postingsBetween(term, term, (standing) => standing === term);
  const postingsFrom = (start) => postingsBetween(start, start + LAST_SIGN, (term) => term.startsWith(start));
  const isNarrow = (start) => shardsBetween(start, start + LAST_SIGN).length <= FEW_SHARDS;
  const termsFrom = async (start) => (await postingsFrom(start)).map(([term]) => term);

  // The postings of all terms that fit one term or pattern, as pairs of term and posting.
  async function lookUp(asked) {
    const start = newsfoldVocabulary.startOf(asked.term);
    const plain = !asked.editDistance && !asked.term.includes("*");
    if (plain) return postingsOf(asked.term);
    if (!asked.editDistance && start) return narrow(asked, await postingsFrom(start));
    const terms = narrow(asked, await newsfoldVocabulary.expand(asked, manifest, { isNarrow, termsFrom }));
    return (await Promise.all(terms.map(postingsOf))).flat();
  }

  function narrow({ term }, found) {
    if (found.length <= MOST_TERMS) return found;
    throw new TooWide(`“${term}” stands for ${found.length} words: write more letters of it`);
  }

  // What a query finds: { matches, problem }. `matches` is in lunr's order, or null where there is no word to look for;
  // `problem` says why and where a query does not parse, which is then searched as plain words.
  async function find(text) {
    open();
    const { query, problem } = newsfoldQuery.parse(text, manifest.fields.map(([name]) => name));
    const asked = new Map(newsfoldQuery.lookups(query).map((one) => [key(one), one]));
    const found = new Map(await Promise.all([...asked].map(async ([name, one]) => [name, await lookUp(one)])));
    newsfoldQuery.prepare(query, (term) => found.get(key({ term })).length > 0);
    if (query.clauses.length === 0) return { matches: null, problem };
    const make = query.isNegated() ? newsfoldPartialIndex.buildWhole : newsfoldPartialIndex.build;
    const postings = new Map([...found.values()].flat());
    const rest = rowsOf(postings) > MOST_ROWS ? newsfoldVocabulary.pause : () => {};
    await rest();
    const index = make(postings, manifest);
    await rest();
    const matches = index.query((empty) => Object.assign(empty, { clauses: query.clauses }));
    await rest();
    return { matches: matches.map((match) => new Match(match)), problem };
  }

  const rowsOf = (postings) =>
    [...postings.values()].flatMap(({ fields }) => fields).reduce((sum, { documents }) => sum + documents.length, 0);

  const key = ({ term, editDistance = 0 }) => `${term}~${editDistance}`;

  // The first document of the story that a document is a witness of.
  function storyOf(number) {
    open();
    return storyBegins[number];
  }

  return { find, storyOf, TooWide };
})();
