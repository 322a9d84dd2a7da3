// Filters: what was found, narrowed down by outlet, agency and date, and put in order. Loaded when they are first opened.
"use strict";

window.newsfoldFilters = class {
  static #any = { outlet: "Any outlet", agency: "Any agency" };
  static #orders = { "": "the best first", newest: "the newest first", oldest: "the oldest first" };

  #turn = 0;

  // Puts its controls into a <details>, which says in data-outlet and data-agency what is said where none is known;
  // `narrow` is called with what the reader changes.
  constructor(details, narrow) {
    const { element } = newsfoldMarking;
    const control = (name, label, made) => element("p", {}, element("label", { for: `by-${name}` }, label), (this[name] = made));
    const select = (name, label) => control(name, label, element("select", { id: `by-${name}` }));
    const day = (name, label) => control(name, label, element("input", { id: `by-${name}`, type: "date" }));
    Object.assign(this, { details, narrow });
    this.summary = details.querySelector("summary");
    this.chosen = element("span", { class: "chosen" });
    this.clear = element("button", { type: "button" }, "Clear");
    this.dates = element("div", { class: "dates" });
    this.controls = element(
      "div",
      { class: "controls" },
      select("outlet", "Outlet"), select("agency", "Agency"), day("from", "From"), day("to", "To"), this.dates,
      select("order", "Order"), this.clear,
    );
    this.summary.append(this.chosen);
    details.append(this.controls);
    this.#listen();
  }

  #listen() {
    for (const name of ["outlet", "agency"]) {
      this[name].addEventListener("change", () => this.#change(name, this[name].selectedOptions[0].asks));
    }
    for (const name of ["from", "to", "order"]) {
      this[name].addEventListener("change", () => newsfoldAsked.isWhole(name, this[name].value) && this.#change(name, this[name].value));
      this[name].addEventListener("blur", () => (this.changing = null));
    }
    this.clear.addEventListener("click", () => {
      const { text, ...nothing } = newsfoldAsked.NOTHING;
      this.narrow(nothing);
      this.summary.focus();
    });
  }

  // A control that is changed again and again, a day typed digit by digit for one, makes one entry of the history.
  #change(name, value) {
    this.narrow({ [name]: value }, { isNew: this.changing !== name });
    this.changing = name;
  }

  // Show the filters of what was asked, and how many of the matches each would leave under the others.
  async show(latest) {
    const turn = ++this.#turn;
    this.chosen.textContent = this.#say(latest.asked);
    if (!this.details.open) return;
    try {
      const columns = await newsfoldColumns.load();
      if (turn === this.#turn) this.#fill(columns, latest);
    } catch (error) {
      this.controls.hidden = true;
      throw error;
    }
  }

  #fill(columns, { matches, asked }) {
    this.controls.hidden = false;
    for (const name of ["outlet", "agency"]) this.#options(name, columns[name], newsfoldColumns.narrow(columns, matches, asked, name), asked);
    for (const name of ["from", "to"]) this[name].value = asked[name];
    this.order.replaceChildren(...Object.entries(newsfoldFilters.#orders).map(([order, label]) => new Option(label, order, false, order === asked.order)));
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
    const label = value === null ? newsfoldFilters.#any[name] : this.#name(name, value);
    const option = new Option(`${label} (${count})`, "", false, asked[name] === value);
    option.asks = value;
    return option;
  }

  #name(name, value) {
    return value || this.details.dataset[name];
  }

  // Only what is drawn anew may have the focus: it goes to what took its place.
  #picture(columns, matches, asked) {
    const focused = this.dates.contains(document.activeElement) ? document.activeElement.title : null;
    this.dates.replaceChildren(...newsfoldBars(columns, matches, asked, (from, to) => this.narrow({ from, to })));
    if (focused) [...this.dates.querySelectorAll("button")].find((button) => button.title === focused)?.focus();
    const undated = matches.filter((match) => newsfoldColumns.isUndated(columns, match)).length;
    if (undated) this.dates.append(newsfoldMarking.element("p", {}, `${undated} of ${matches.length} undated.`));
  }

  // What is asked beside the words, in words.
  #say({ outlet, agency, from, to, order }) {
    const days = from && to ? `${from} to ${to}` : from ? `since ${from}` : to ? `until ${to}` : "";
    const names = [["outlet", outlet], ["agency", agency]].map(([name, value]) => value !== null && this.#name(name, value));
    const said = [...names, days, order && newsfoldFilters.#orders[order]].filter(Boolean);
    return said.length ? `: ${said.join(", ")}` : "";
  }
};
