// <news-search>: improves the plain search form inside it: answers while the reader types, and keeps what is asked in the
// address.
"use strict";

class NewsSearch extends HTMLElement {
  static attributes = {
    root: "root", // the way from this page to the site's root; "." unless given
  };

  static pause = 150; // milliseconds between the last key and the search
  static patience = 300; // until it is said that an answer takes its time
  static calm = 1000; // until what is found is said aloud, and where the page stands is kept

  #turn = 0;
  #timers = {};
  #entry = null; // the address and state of the entry of the history, before typing changed it

  connectedCallback() {
    if (this.results) return;
    this.title = document.title;
    const root = this.getAttribute(NewsSearch.attributes.root) ?? ".";
    this.form = this.querySelector("form");
    this.input = this.querySelector("input[type=search]");
    this.status = this.querySelector(".search-status");
    this.problem = this.querySelector(".search-problem");
    this.spoken = this.querySelector("[role=status]");
    this.narrow = this.querySelector(".narrow");
    this.narrow.hidden = false;
    this.results = new newsfoldResults(this.querySelector(".search-results"), { root, changed: () => this.#keepPlace() });
    this.#listen();
    this.#arrive();
    performance.mark("search-ready");
  }

  #listen() {
    this.form.addEventListener("submit", (event) => {
      event.preventDefault();
      this.#ask({ text: this.input.value }, { isWhole: true });
    });
    this.input.addEventListener("input", (event) => {
      if (!event.isComposing) this.#later("typing", NewsSearch.pause, () => this.#ask({ text: this.input.value }));
    });
    this.input.addEventListener("compositionend", () => this.input.dispatchEvent(new Event("input")));
    this.narrow.addEventListener("toggle", () => this.#showFilters());
    window.addEventListener("popstate", () => {
      if (newsfoldAsked.address(newsfoldAsked.read(location.search)) !== newsfoldAsked.address(this.asked)) this.#arrive();
    });
    window.addEventListener("scroll", () => this.#later("scrolling", NewsSearch.calm, () => this.#keepPlace()), { passive: true });
    window.addEventListener("pagehide", () => this.#keepPlace());
    window.addEventListener(newsfoldParts.RENEWED, () => this.search(this.asked));
    history.scrollRestoration = "manual";
  }

  #later(what, milliseconds, act) {
    clearTimeout(this.#timers[what]);
    this.#timers[what] = setTimeout(act, milliseconds);
  }

  // Show what the address asks for, as the reader left it.
  async #arrive() {
    clearTimeout(this.#timers.typing);
    const { place } = history.state ?? {};
    this.asked = newsfoldAsked.read(location.search);
    this.latest = { matches: [], asked: this.asked };
    this.input.value = this.asked.text;
    this.#nameThePage();
    this.#entry = { address: location.href, state: history.state };
    const shown = await this.search(this.asked, place);
    if (shown && place) window.scrollTo(0, place.y);
  }

  // Typing changes the entry of the history, a filter makes a new one, and so does a whole question, beside the last one.
  #ask(change, { isWhole = false, isNew = isWhole } = {}) {
    clearTimeout(this.#timers.typing);
    this.asked = { ...this.asked, ...change };
    const address = newsfoldAsked.address(this.asked);
    if (isNew) this.#keepPlace();
    try {
      if (isWhole && address !== this.#entry.address) history.replaceState(this.#entry.state, "", this.#entry.address);
      if (isNew && address !== location.href) history.pushState(null, "", address);
      else if (address !== location.href) history.replaceState(null, "", address);
      if (isNew) this.#entry = { address, state: null };
    } catch {
      // Safari allows a hundred in half a minute; the address can wait
    }
    this.#nameThePage();
    return this.search(this.asked);
  }

  // History and tabs tell questions apart by the title.
  #nameThePage() {
    const text = this.asked.text.trim();
    document.title = text ? `${short(text)} | ${this.title}` : this.title;
  }

  #keepPlace() {
    const state = { place: { ...this.results.place, y: window.scrollY } };
    if (this.#entry.address === location.href) this.#entry.state = state;
    try {
      history.replaceState(state, "");
    } catch {
      // as above
    }
  }

  // Show what is found, unless something else was asked for meanwhile; tells whether it is shown.
  async search(asked, place) {
    const turn = ++this.#turn;
    const isLate = () => turn !== this.#turn;
    this.#later("waiting", NewsSearch.patience, () => this.#say("Searching …"));
    const answer = await this.#answer(asked).catch((error) => this.#broken(error, asked));
    if (isLate()) return false;
    await this.results.show(answer.stories, place, () => {
      if (isLate()) return false;
      clearTimeout(this.#timers.waiting);
      this.problem.replaceChildren(...misread(asked.text, answer.problem));
      this.#say(answer.status, answer.again);
      return true;
    });
    if (isLate()) return false;
    this.latest = { matches: answer.matches ?? [], asked };
    this.#showFilters();
    return true;
  }

  async #showFilters() {
    const isAsked = newsfoldAsked.narrows(this.latest.asked) || this.latest.asked.order;
    if (!this.narrow.open && !this.filters && !isAsked) return;
    const problem = this.narrow.querySelector("p");
    try {
      await NewsSearch.#tools();
      this.filters ??= new newsfoldFilters(this.narrow, (change, { isNew = true } = {}) =>
        this.#ask({ text: this.input.value, ...change }, { isNew }),
      );
      await this.filters.show(this.latest);
      problem.replaceChildren();
    } catch (error) {
      problem.replaceChildren(...newsfoldPassages.failed("The filters could not be shown", error, () => this.#showFilters()));
    }
  }

  // What only filters need, loaded with the first of them.
  static #tools() {
    return newsfoldParts.run("theme/js/filters.js");
  }

  async #answer(asked) {
    const text = asked.text.trim();
    if (!text) return { status: newsfoldAsked.narrows(asked) ? "Write a word to search for." : "", stories: [] };
    const { matches, problem } = await newsfoldFinder.find(asked.text);
    if (!matches) return { status: `No word to search for in “${short(text)}”.`, stories: [], problem };
    if (!newsfoldAsked.narrows(asked) && !asked.order) return { ...found(text, matches, matches), matches, problem };
    await NewsSearch.#tools();
    const columns = await newsfoldColumns.load();
    const kept = newsfoldColumns.narrow(columns, matches, asked);
    const undated = asked.from || asked.to ? leftOut(columns, newsfoldColumns.narrow(columns, matches, asked, "date")) : "";
    const answer = found(text, newsfoldColumns.ordered(columns, kept, asked.order), matches);
    return { ...answer, status: answer.status + undated, matches, problem };
  }

  #broken(error, asked) {
    const reload = () => location.reload();
    if (!window.newsfoldIndex) return { status: "The files of the search did not load.", stories: [], again: reload };
    if (error instanceof newsfoldFinder.TooWide) return { status: `${error.message}.`, stories: [] };
    if (!(error instanceof newsfoldParts.PartError)) return { status: `The search failed (${error.message}).`, stories: [], again: reload };
    return { status: `The search could not be answered: ${error.message}.`, stories: [], again: () => this.search(asked) };
  }

  // What is seen at once is said aloud when nothing more comes.
  #say(text, again) {
    this.status.textContent = text;
    if (again) {
      const button = newsfoldMarking.element("button", { type: "button", class: "again" }, "Try again");
      button.addEventListener("click", again);
      this.status.append(" ", button);
    }
    this.#later("speaking", NewsSearch.calm, () => (this.spoken.textContent = `${this.problem.textContent} ${text}`.trim()));
  }
}

const LONGEST_SAID = 60; // of a question, in what is said about it

const short = (text) => (text.length > LONGEST_SAID ? `${[...text].slice(0, LONGEST_SAID).join("")}…` : text);

const several = (number, one, many) => `${number} ${number === 1 ? one : many}`;

// Matches of one story stand together, where the first of them stood.
function fold(matches) {
  const stories = new Map();
  for (const match of matches) {
    const story = newsfoldFinder.storyOf(match.number);
    if (stories.has(story)) stories.get(story).push(match);
    else stories.set(story, [match]);
  }
  return [...stories.values()];
}

function found(text, kept, all) {
  const stories = fold(kept);
  const of = kept.length < all.length ? ` of ${all.length}` : "";
  if (kept.length === 0) return { stories, status: `Nothing found for “${short(text)}”${of ? `, narrowed down from ${several(all.length, "capture", "captures")}` : ""}.` };
  const captures = `${kept.length}${of} ${all.length === 1 ? "capture" : "captures"}`;
  return { stories, status: `${captures} in ${several(stories.length, "story", "stories")} found for “${short(text)}”.` };
}

function leftOut(columns, matches) {
  const undated = matches.filter((match) => newsfoldColumns.isUndated(columns, match)).length;
  return undated ? ` ${several(undated, "undated capture is", "undated captures are")} left out.` : "";
}

// Where a query could not be read.
function misread(text, problem) {
  if (!problem) return [];
  const { element } = newsfoldMarking;
  const { message, start, end } = problem;
  const wrong = text.slice(start, end).trim() ? text.slice(start, end) : "‸";
  const query = element("code", {}, text.slice(0, start), element("mark", {}, wrong), text.slice(Math.max(end, start)));
  return ["Searched as plain words: not understood is ", query, ` (${message}).`];
}

customElements.define("news-search", NewsSearch);
