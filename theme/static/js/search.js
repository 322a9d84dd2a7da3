// <news-search>: improves the plain search form inside it, with the index and documents that the page has loaded.
"use strict";

class NewsSearch extends HTMLElement {
  static attributes = {
    root: "root", // the way from this page to the site's root; "." unless given
  };

  static pause = 150; // milliseconds between the last key and the search
  static page = 40; // stories shown at once
  static snippet = 36; // words of a snippet
  static passages = { body: "", summary: "Summary", captions: "Caption", embeds: "Embedded post" }; // and their labels

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
    this.search(this.input.value);
    this.#keepInAddress(this.input.value);
  }

  #keepInAddress(text) {
    const address = new URL(location.href);
    if (text) address.searchParams.set("q", text);
    else address.searchParams.delete("q");
    try {
      history.replaceState(null, "", address);
    } catch {
      // Safari allows a hundred in half a minute; the address can wait, the answer has been given
    }
  }

  // Show what a query finds, unless another was asked meanwhile.
  async search(text) {
    const turn = ++this.#turn;
    const answer = await this.#answer(text.trim()).catch(NewsSearch.#broken);
    if (turn !== this.#turn) return;
    this.status.textContent = answer.status;
    this.results.replaceChildren();
    this.#show(answer.stories);
    if (answer.broken) this.#offer("Reload the page", () => location.reload());
  }

  static #broken(error) {
    return { status: `The index of the search could not be read (${error.message}).`, stories: [], broken: true };
  }

  async #answer(text) {
    if (!text) return { status: "", stories: [] };
    if (!window.newsfoldIndex || !window.newsfoldDocuments) {
      return { status: "The files of the search did not load.", stories: [], broken: true };
    }
    this.#index ??= lunr.Index.load(window.newsfoldIndex);
    const { matches, note } = this.#matches(text);
    if (!matches) return { status: `${note}No word to search for in “${text}”.`, stories: [] };
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
      newsfoldQuery.prepare(this.#index, query);
      empty = query.clauses.length === 0;
    });
    return empty ? null : found.map(NewsSearch.#match);
  }

  // The document of a match, its matched terms, and in how many of them each field has part.
  static #match({ ref, matchData: { metadata } }) {
    const fields = {};
    for (const field of Object.values(metadata).flatMap(Object.keys)) fields[field] = (fields[field] ?? 0) + 1;
    return { document: window.newsfoldDocuments[ref], terms: new Set(Object.keys(metadata)), fields };
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
    this.button?.remove();
    this.results.append(...stories.slice(0, NewsSearch.page).map((story) => this.#story(story)));
    const rest = stories.slice(NewsSearch.page);
    if (rest.length === 0) return;
    this.#offer(`Show more (${rest.length} left)`, () => {
      const last = this.results.lastElementChild;
      this.#show(rest);
      last.nextElementSibling.querySelector("a").focus();
    });
  }

  #offer(label, act) {
    this.button = element("button", { type: "button", class: "search-more" }, label);
    this.button.addEventListener("click", act);
    this.results.after(this.button);
  }

  #story([best, ...copies]) {
    const item = element("li", { class: "result" }, ...this.#capture(best, "h2"));
    if (copies.length === 0) return item;
    const list = copies.map((copy) => element("li", {}, ...this.#capture(copy, "h3")));
    const summary = `and ${copies.length} ${copies.length === 1 ? "copy" : "copies"}`;
    item.append(element("details", { class: "copies" }, element("summary", {}, summary), element("ol", { role: "list" }, ...list)));
    return item;
  }

  #capture(match, heading) {
    const { document: { title, url, lang }, terms } = match;
    const tongue = lang ? { lang, dir: "auto" } : { dir: "auto" };
    return [
      element(heading, tongue, element("a", { href: this.#address(url) }, ...marked(title, terms))),
      element("p", { class: "result-facts" }, ...this.#facts(match, heading === "h2")),
      this.#passage(match, tongue),
    ];
  }

  // Outlet, agency and date, the author and the place where they were asked for, and the way to the story.
  #facts({ document: known, terms, fields }, withStory) {
    const facts = [marked(known.outlet, terms), marked(known.agency, terms)];
    if (known.agency_how === "inferred") facts[1].push(" ", element("span", { class: "how" }, "inferred"));
    for (const name of ["author", "place"]) if (fields[name]) facts.push(marked(known[name], terms));
    facts.push([known.shown_date]);
    if (withStory && known.story !== known.url) {
      const title = element("span", { class: "unseen" }, `: ${known.story_title}`);
      facts.push([element("a", { href: this.#address(known.story) }, "its story", title)]);
    }
    return facts.filter((fact) => fact.some(Boolean)).flatMap((fact, place) => (place ? [" · ", ...fact] : fact));
  }

  // The part of the capture with the most matched words, named where it is not the running text.
  #passage({ document: known, terms, fields }, tongue) {
    const standing = Object.keys(NewsSearch.passages).filter((field) => known[field]);
    const most = Math.max(...standing.map((field) => fields[field] ?? 0));
    const field = standing.find((field) => (fields[field] ?? 0) === most) ?? "body";
    const label = NewsSearch.passages[field] && element("span", { class: "where" }, `${NewsSearch.passages[field]}: `);
    const words = element("span", tongue, ...snippet(known[field], terms, NewsSearch.snippet));
    return element("p", { class: "snippet" }, label, words);
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
