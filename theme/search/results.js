// Results: a list of stories, each its best capture with the others folded under it; ten at a time, in their order, each
// as soon as its card is here.
"use strict";

window.newsfoldResults = (() => {
  const { element, marked } = newsfoldMarking;
  const { failed, paragraph, tongue } = newsfoldPassages;
  const PAGE = 10;
  const CARDS = 8; // in a part, as in plugins/lunr_search/results/cards.py
  const CARD = ["title", "url", "outlet", "agency", "agency_how", "shown_date", "lang", "author", "place", "story", "story_title"];

  async function cardOf(number) {
    const cards = await newsfoldParts.load(`cards/${Math.floor(number / CARDS)}`);
    return Object.fromEntries(CARD.map((name, place) => [name, cards[number % CARDS][place] ?? ""]));
  }

  class Results {
    #turn = 0;
    #left = [];
    #folded = new Map(); // the copies under a story, by the number of its best capture

    // `changed` is called when the reader has more shown, or opens or closes something.
    constructor(list, { root = ".", heading = "h2", changed = () => {} } = {}) {
      Object.assign(this, { list, root, heading, changed });
      this.more = element("button", { type: "button", class: "search-more" });
      this.more.addEventListener("click", () => this.#showMore());
    }

    // How many stories are shown, and which are open.
    get place() {
      const open = [...this.#folded].filter(([, copies]) => copies.details.open).map(([number]) => number);
      return { count: this.list.childElementCount, open };
    }

    // Show stories (lists of matches) in the place of what is shown, once the first of them can be: `begin` is called then.
    // It may refuse by giving false, as it does where something else was asked for meanwhile.
    async show(stories, { count = PAGE, open = [] } = {}, begin = () => true) {
      this.#left = stories;
      const shown = await this.#append(Math.max(PAGE, count), () => {
        if (begin() === false) return false;
        this.#folded.clear();
        this.list.replaceChildren();
        this.more.remove();
        return true;
      });
      if (shown) await Promise.all(open.map((number) => this.#folded.get(number)?.open()));
    }

    async #append(count, begin = () => true) {
      const turn = ++this.#turn;
      this.more.disabled = true;
      this.list.setAttribute("aria-busy", "true");
      const items = this.#left.slice(0, count).map((story) => this.#item(story));
      for (const [place, loading] of (items.length ? items : [null]).entries()) {
        const { item, number, folded } = (await loading) ?? {};
        if (turn !== this.#turn || (place === 0 && !begin())) return false;
        if (item) this.list.append(item);
        if (folded) this.#folded.set(number, folded);
      }
      this.more.disabled = false;
      this.list.removeAttribute("aria-busy");
      this.#left = this.#left.slice(count);
      this.more.textContent = `Show more (${this.#left.length} left)`;
      if (this.#left.length) this.list.after(this.more);
      else this.more.remove();
      return true;
    }

    async #showMore() {
      const last = this.list.lastElementChild;
      await this.#append(PAGE);
      last.nextElementSibling?.querySelector("a, button").focus();
      this.changed();
    }

    async #item([best, ...copies]) {
      const item = element("li", { class: this.heading === "h2" ? "result" : "copy" });
      const folded = copies.length ? new Copies(copies, this.root, this.changed) : null;
      await this.#fill(item, best, folded);
      return { item, number: best.number, folded };
    }

    async #fill(item, match, folded) {
      try {
        item.replaceChildren(...this.#capture(match, await cardOf(match.number)));
      } catch (error) {
        const again = async () => {
          await this.#fill(item, match, folded);
          item.querySelector("a, button").focus();
        };
        item.replaceChildren(element("p", { class: "result-facts" }, ...failed("This result could not be shown", error, again)));
      }
      if (folded) item.append(folded.details);
    }

    #capture(match, card) {
      const link = element("a", { href: `${this.root}/${card.url}` }, ...marked(card.title || card.url, match.terms));
      return [
        element(this.heading, tongue(card.lang), link),
        element("p", { class: "result-facts" }, ...this.#facts(match, card)),
        paragraph(match, card),
      ];
    }

    // Outlet, agency and date, the author and the place where they were asked for, and the way to the story.
    #facts({ terms, fields }, card) {
      const facts = [marked(card.outlet, terms), marked(card.agency, terms)];
      if (card.agency_how === "inferred") facts[1].push(" ", element("span", { class: "how" }, "inferred"));
      for (const name of ["author", "place"]) if (fields[name]) facts.push(marked(card[name], terms));
      facts.push([card.shown_date]);
      if (this.heading === "h2" && card.story) {
        const title = element("span", { class: "unseen" }, `: ${card.story_title}`);
        facts.push([element("a", { href: `${this.root}/${card.story}` }, "its story", title)]);
      }
      return facts.filter((fact) => fact.some(Boolean)).flatMap((fact, place) => (place ? [" · ", ...fact] : fact));
    }
  }

  // The other captures of a story; what they show is loaded when they are first opened.
  class Copies {
    #shown = null;

    constructor(copies, root, changed) {
      this.copies = copies;
      const list = element("ol", { role: "list" });
      const summary = element("summary", {}, `and ${copies.length} ${copies.length === 1 ? "copy" : "copies"}`);
      this.details = element("details", { class: "copies" }, summary, list);
      this.results = new Results(list, { root, heading: "h3" });
      this.details.addEventListener("toggle", () => {
        if (this.details.open) this.open();
        changed();
      });
    }

    open() {
      this.details.open = true;
      return (this.#shown ??= this.results.show(this.copies.map((copy) => [copy])));
    }
  }

  return Results;
})();
