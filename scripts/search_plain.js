// Plain lunr.js, for bench_search.py: an index of all documents made by lunr.js itself, and a page that answers by it.
"use strict";

window.plainLunr = (() => {
  let index = null;

  // The index of documents by their numbers. Texts become terms by the pipeline of Newsfold's search.
  function make(documents, boosts) {
    const builder = new lunr.Builder();
    builder.searchPipeline.add(lunr.Pipeline.registeredFunctions[newsfoldQuery.PIPELINE]);
    builder.ref("number");
    builder.tokenizer = (text) => newsfoldTerms.wordsOf(text).flatMap(({ terms }) => terms.map((term) => new lunr.Token(term)));
    for (const [field, boost] of Object.entries(boosts)) builder.field(field, { boost });
    documents.forEach((document, number) => builder.add({ ...document, number }));
    return builder.build();
  }

  // The same as text to keep.
  const build = (documents, boosts) => JSON.stringify(make(documents, boosts));

  const load = () => (index ??= lunr.Index.load(window.plainIndex));

  function find(text) {
    const { query } = newsfoldQuery.parse(text, load().fields);
    newsfoldQuery.prepare(query, newsfoldQuery.standingIn(index));
    if (query.clauses.length === 0) return null;
    const found = index.query((empty) => Object.assign(empty, { clauses: query.clauses }));
    return found.map(({ ref, score }) => [Number(ref), score]);
  }

  function show(text) {
    const list = document.querySelector(".search-results");
    for (const [number] of (find(text) ?? []).slice(0, 10)) {
      const [title, url] = window.plainTitles[number];
      const link = Object.assign(document.createElement("a"), { href: url, textContent: title });
      const item = Object.assign(document.createElement("li"), { className: "result" });
      item.append(link);
      list.append(item);
    }
  }

  function start() {
    load();
    performance.mark("search-ready");
    const asked = new URLSearchParams(location.search).get("q");
    if (asked) show(asked);
  }

  return { build, find, make, show, start };
})();

if (window.plainIndex) plainLunr.start();
