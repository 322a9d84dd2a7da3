// <search-filters>: narrows down what was found by outlet, agency and date, and puts it in order; the columns that this
// needs are loaded when it is opened. It asks the search that it stands in by an event, `narrow`.
"use strict";

class SearchFilters extends HTMLElement {
  static attributes = {
    outlet: "outlet", // what an outlet is called that is not known
    agency: "agency", // and what is said where no agency is named
  };

  static #any = { outlet: "Any outlet", agency: "Any agency" };
  static #orders = { "": "the best first", newest: "the newest first", oldest: "the oldest first" };

  #turn = 0;

  connectedCallback() {
    if (this.details) return;
    const { element } = newsfoldMarking;
    const control = (name, label, made) => element("p", {}, element("label", { for: `by-${name}` }, label), (this[name] = made));
    const select = (name, label) => control(name, label, element("select", { id: `by-${name}` }));
    const day = (name, label) => control(name, label, element("input", { id: `by-${name}`, type: "date" }));
    this.chosen = element("span", { class: "chosen" });
    this.clear = element("button", { type: "button" }, "Clear");
    this.dates = element("div", { class: "dates" });
    this.problem = element("p", {});
    this.controls = element(
      "div",
      { class: "controls" },
      select("outlet", "Outlet"), select("agency", "Agency"), day("from", "From"), day("to", "To"), this.dates,
      select("order", "Order"), this.clear,
    );
    this.details = element("details", { class: "narrow" }, element("summary", {}, "Narrow down", this.chosen), this.problem, this.controls);
    this.replaceChildren(this.details);
    this.#listen();
    this.show(this.latest);
  }

  #listen() {
    this.details.addEventListener("toggle", () => this.show(this.latest));
    for (const name of ["outlet", "agency"]) {
      this[name].addEventListener("change", () => this.#narrow({ [name]: this[name].selectedOptions[0].asks }));
    }
    for (const name of ["from", "to", "order"]) this[name].addEventListener("change", () => this.#narrow({ [name]: this[name].value }));
    this.clear.addEventListener("click", () => {
      const { text, ...nothing } = newsfoldAsked.NOTHING;
      this.#narrow(nothing);
      this.details.querySelector("summary").focus();
    });
  }

  #narrow(detail) {
    this.dispatchEvent(new CustomEvent("narrow", { bubbles: true, detail }));
  }

  // Show the filters of what was asked, and how many of the matches each would leave under the others.
  async show(latest) {
    if (!latest) return;
    const turn = ++this.#turn;
    this.chosen.textContent = this.#say(latest.asked);
    if (!this.details.open) return;
    try {
      const columns = await newsfoldColumns.load();
      if (turn === this.#turn) this.#fill(columns, latest);
    } catch (error) {
      if (turn === this.#turn) this.#failed(error, latest);
    }
  }

  #failed(error, latest) {
    this.controls.hidden = true;
    this.problem.replaceChildren(...newsfoldPassages.failed("The filters could not be shown", error, () => this.show(latest)));
  }

  #fill(columns, { matches, asked }) {
    this.problem.replaceChildren();
    this.controls.hidden = false;
    for (const name of ["outlet", "agency"]) this.#options(name, columns[name], newsfoldColumns.narrow(columns, matches, asked, name), asked);
    for (const name of ["from", "to"]) this[name].value = asked[name];
    this.order.replaceChildren(...Object.entries(SearchFilters.#orders).map(([order, label]) => new Option(label, order, false, order === asked.order)));
    this.clear.hidden = !this.#say(asked);
    this.#picture(columns, newsfoldColumns.narrow(columns, matches, asked, "date"), asked);
  }

  #options(name, column, matches, asked) {
    const counts = newsfoldColumns.counts(column, matches);
    const options = [this.#option(name, null, matches.length, asked)];
    for (const [place, value] of column.names.entries()) {
      if (counts[place] || value === asked[name]) options.push(this.#option(name, value, counts[place], asked));
    }
    if (asked[name] !== null && !column.names.includes(asked[name])) options.push(this.#option(name, asked[name], 0, asked));
    this[name].replaceChildren(...options);
  }

  #option(name, value, count, asked) {
    const label = value === null ? SearchFilters.#any[name] : this.#name(name, value);
    const option = new Option(`${label} (${count})`, "", false, asked[name] === value);
    option.asks = value;
    return option;
  }

  #name(name, value) {
    return value || this.getAttribute(SearchFilters.attributes[name]) || "not known";
  }

  // Only what is drawn anew may have the focus: it goes to what took its place.
  #picture(columns, matches, asked) {
    const focused = this.dates.contains(document.activeElement) ? document.activeElement.title : null;
    this.dates.replaceChildren(...newsfoldBars(columns, matches, asked, (from, to) => this.#narrow({ from, to })));
    if (focused) [...this.dates.querySelectorAll("button")].find((button) => button.title === focused)?.focus();
    const undated = matches.filter((match) => newsfoldColumns.isUndated(columns, match)).length;
    if (undated) this.dates.append(newsfoldMarking.element("p", {}, `${undated} of ${matches.length} undated.`));
  }

  // What is asked beside the words, in words.
  #say({ outlet, agency, from, to, order }) {
    const days = from && to ? `${from} to ${to}` : from ? `since ${from}` : to ? `until ${to}` : "";
    const names = [["outlet", outlet], ["agency", agency]].map(([name, value]) => value !== null && this.#name(name, value));
    const said = [...names, days, order && SearchFilters.#orders[order]].filter(Boolean);
    return said.length ? `: ${said.join(", ")}` : "";
  }
}

customElements.define("search-filters", SearchFilters);
