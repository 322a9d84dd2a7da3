// <news-search>: improves the plain search form inside it, with the index and documents that the page has loaded.
"use strict";

class NewsSearch extends HTMLElement {
  static attributes = {
    root: "root", // the way from this page to the site's root; "." unless given
  };

  static pause = 150; // milliseconds between the last key and the search
  static page = 40; // stories shown at once
  static snippet = 36; // words of a snippet

  #turn = 0;
  #timer = 0;
  #index = null;

  connectedCallback() {
    this.form = this.querySelector("form");
    this.input = this.querySelector("input[type=search]");
    this.status = this.querySelector(".search-status");
    this.results = this.querySelector(".search-results");
    this.form.addEventListener("submit", (event) => {
      event.preventDefault();
      this.#ask();
    });
    this.input.addEventListener("input", (event) => {
      if (!event.isComposing) this.#askSoon();
    });
    this.input.value = new URLSearchParams(location.search).get("q") ?? "";
    if (this.input.value) this.search(this.input.value);
  }

  disconnectedCallback() {
    clearTimeout(this.#timer);
  }

  #askSoon() {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.#ask(), NewsSearch.pause);
  }

  #ask() {
    clearTimeout(this.#timer);
    const address = new URL(location.href);
    if (this.input.value) address.searchParams.set("q", this.input.value);
    else address.searchParams.delete("q");
    history.replaceState(null, "", address);
    return this.search(this.input.value);
  }

  // Show what a query finds, unless another was asked meanwhile.
  async search(text) {
    const turn = ++this.#turn;
    const answer = await this.#answer(text.trim());
    if (turn !== this.#turn) return;
    this.status.textContent = answer.status;
    this.results.replaceChildren();
    this.#show(answer.stories);
  }

  async #answer(text) {
    if (!text) return { status: "", stories: [] };
    if (!window.newsfoldIndex || !window.newsfoldDocuments) {
      return { status: "The files of the search did not load: reload the page to try again.", stories: [] };
    }
    this.#index ??= lunr.Index.load(window.newsfoldIndex);
    const { matches, note } = this.#matches(text);
    if (!matches) return { status: `${note}Only words too common to be searched for, or none, in “${text}”.`, stories: [] };
    const stories = NewsSearch.#fold(matches);
    return { status: note + NewsSearch.#count(matches.length, stories.length, text), stories };
  }

  #matches(text) {
    try {
      return { note: "", matches: this.#query((query) => new lunr.QueryParser(text, query).parse()) };
    } catch (error) {
      if (!(error instanceof lunr.QueryParseError)) throw error;
      const words = newsfoldTerms.wordsOf(text).map((word) => text.slice(word.start, word.end));
      const note = `Searched as plain words (${error.message}). `;
      return { note, matches: this.#query((query) => words.forEach((word) => query.term(word))) };
    }
  }

  // What lunr finds, or null when the query has no word that could be found.
  #query(fill) {
    let empty = false;
    const found = this.#index.query((query) => {
      fill(query);
      newsfoldTerms.prepare(this.#index, query);
      empty = query.clauses.length === 0;
    });
    return empty ? null : found.map(NewsSearch.#match);
  }

  static #match({ ref, matchData }) {
    return { document: window.newsfoldDocuments[ref], terms: new Set(Object.keys(matchData.metadata)) };
  }

  // Matches of one story stand together, where the best of them stood.
  static #fold(matches) {
    const stories = new Map();
    for (const match of matches) {
      const { story } = match.document;
      if (stories.has(story)) stories.get(story).push(match);
      else stories.set(story, [match]);
    }
    return [...stories.values()];
  }

  static #count(captures, stories, text) {
    if (captures === 0) return `Nothing found for “${text}”.`;
    const several = (number, one, many) => `${number} ${number === 1 ? one : many}`;
    return `${several(captures, "capture", "captures")} in ${several(stories, "story", "stories")} found for “${text}”.`;
  }

  #show(stories) {
    this.more?.remove();
    this.results.append(...stories.slice(0, NewsSearch.page).map((story) => this.#story(story)));
    const rest = stories.slice(NewsSearch.page);
    if (rest.length === 0) return;
    this.more = element("button", { type: "button", class: "search-more" }, `Show more (${rest.length} left)`);
    this.more.addEventListener("click", () => {
      const last = this.results.lastElementChild;
      this.#show(rest);
      last.nextElementSibling.querySelector("a").focus();
    });
    this.results.after(this.more);
  }

  #story([best, ...copies]) {
    const item = element("li", { class: "result" }, ...this.#capture(best, "h2"));
    if (copies.length === 0) return item;
    const list = copies.map((copy) => element("li", {}, ...this.#capture(copy, "h3")));
    const summary = `and ${copies.length} ${copies.length === 1 ? "copy" : "copies"}`;
    item.append(element("details", { class: "copies" }, element("summary", {}, summary), element("ol", {}, ...list)));
    return item;
  }

  #capture({ document: { title, url, outlet, shown_date, story, lang, body }, terms }, heading) {
    const inLanguage = lang ? { lang } : {};
    const facts = element("p", { class: "result-facts" }, [outlet, shown_date].filter(Boolean).join(" · "));
    if (story !== url && heading === "h2") facts.append(" · ", element("a", { href: this.#address(story) }, "its story"));
    return [
      element(heading, inLanguage, element("a", { href: this.#address(url) }, ...marked(title, terms))),
      facts,
      element("p", { class: "snippet", ...inLanguage }, ...snippet(body, terms, NewsSearch.snippet)),
    ];
  }

  #address(path) {
    return `${this.getAttribute(NewsSearch.attributes.root) ?? "."}/${path}`;
  }
}

// An element with attributes and children; a string becomes text, never markup.
function element(name, attributes, ...children) {
  const made = document.createElement(name);
  for (const [attribute, value] of Object.entries(attributes)) made.setAttribute(attribute, value);
  made.append(...children);
  return made;
}

// A text cut into strings and <mark> elements around the words that matched.
function marked(text, terms, words = newsfoldTerms.wordsOf(text), start = 0, end = text.length) {
  const parts = [];
  let place = start;
  for (const word of words.filter((word) => word.terms.some((term) => terms.has(term)))) {
    parts.push(text.slice(place, word.start), element("mark", {}, text.slice(word.start, word.end)));
    place = word.end;
  }
  return [...parts, text.slice(place, end)];
}

// The stretch of a text with the most different matched words in it, the earliest of such, marked.
function snippet(text, terms, length) {
  const words = newsfoldTerms.wordsOf(text);
  if (words.length === 0) return [text.slice(0, 300)];
  const first = bestStart(words, terms, length);
  const shown = words.slice(first, first + length);
  const cut = first + length < words.length;
  const start = first === 0 ? 0 : shown[0].start;
  const end = cut ? shown.at(-1).end : text.length;
  return [first === 0 ? "" : "… ", ...marked(text, terms, shown, start, end), cut ? " …" : ""];
}

function bestStart(words, terms, length) {
  const lead = Math.floor(length / 4); // words shown before the first match
  const hits = words.flatMap((word, place) => word.terms.filter((term) => terms.has(term)).map((term) => ({ place, term })));
  let best = { start: 0, found: 0 };
  for (const [number, { place }] of hits.entries()) {
    const start = Math.max(0, Math.min(place - lead, words.length - length));
    const within = new Set();
    for (let next = number; next < hits.length && hits[next].place < start + length; next++) within.add(hits[next].term);
    if (within.size > best.found) best = { start, found: within.size };
  }
  return best.start;
}

customElements.define("news-search", NewsSearch);
