// <witness-pair>: shows any two witnesses of a story in the place of those that the page was made with.
"use strict";

class WitnessPair extends HTMLElement {
  static attributes = {
    root: "root", // the way from this page to the site's root
    texts: "texts", // where the script with the story's texts stands below that
    unknown: "unknown", // what an outlet is called that is not known
  };

  static mostWords = 50_000; // of either text, in the mean: comparing takes more than a second then

  #turn = 0;
  #loading = null;

  connectedCallback() {
    if (this.chooser) return;
    this.section = this.querySelector(".pair");
    this.written = [...this.section.childNodes];
    this.title = document.title;
    this.share = this.section.querySelector(".tally b").textContent;
    this.witnesses = [...this.querySelectorAll("[data-witness]")].map(({ dataset }, place) => ({
      address: dataset.witness, siglum: dataset.siglum, hue: dataset.hue, place,
      outlet: dataset.outlet || this.getAttribute(WitnessPair.attributes.unknown), isKnown: dataset.outlet !== "",
    }));
    this.links = [...this.querySelectorAll("[data-witness] a")];
    this.turn = document.querySelector(".turn");
    this.own = [0, this.links.findIndex((link) => link.hasAttribute("aria-current"))];
    this.named = `${this.witnesses[this.own[1]].siglum} beside ${this.witnesses[0].siglum}`; // in the page's title
    this.#offer();
    const asked = this.#asked();
    if (asked) this.show(...asked);
    else this.#set(...this.own);
  }

  // The selects, and where is said what they did.
  #offer() {
    const { element } = newsfoldRows;
    this.selects = ["a", "b"].map((name) => {
      const options = this.witnesses.map(({ siglum, outlet }, place) => element("option", { value: place }, `${siglum}  ${outlet}`));
      const select = element("select", { id: `choose-${name}` }, ...options);
      select.addEventListener("change", () => this.#chosen(name));
      return select;
    });
    this.status = element("p", { class: "pair-status", role: "status", "aria-live": "polite" });
    this.chooser = element(
      "div",
      { class: "chooser", role: "group", "aria-label": "Compare any two witnesses" },
      element("label", { for: "choose-a" }, "Compare"), this.selects[0],
      element("label", { for: "choose-b" }, "with"), this.selects[1],
    );
    this.section.before(this.chooser, this.status);
  }

  // Whoever chooses the witness of the other side gets the two turned round.
  #chosen(name) {
    let [a, b] = this.selects.map((select) => Number(select.value));
    if (a === b) [a, b] = name === "a" ? [a, this.pair[0]] : [this.pair[1], b];
    this.show(a, b);
    this.#keepInAddress(a, b);
  }

  // The pair that the address asks for, null where it asks for none that there is.
  #asked() {
    const query = new URLSearchParams(location.search);
    const pair = ["a", "b"].map((name) => this.witnesses.findIndex(({ address }) => address === query.get(name)));
    return pair.includes(-1) || pair[0] === pair[1] ? null : pair;
  }

  #keepInAddress(a, b) {
    const address = new URL(location.href);
    address.hash = "";
    address.searchParams.set("a", this.witnesses[a].address);
    address.searchParams.set("b", this.witnesses[b].address);
    try {
      history.replaceState(null, "", address);
    } catch {
      // Safari allows a hundred in half a minute; the address can wait
    }
  }

  #set(a, b) {
    this.pair = [a, b];
    this.selects[0].value = a;
    this.selects[1].value = b;
  }

  // Show two witnesses by their places, unless others were asked for meanwhile.
  async show(a, b) {
    const turn = ++this.#turn;
    this.#set(a, b);
    const isOwn = a === this.own[0] && b === this.own[1];
    if (!isOwn) {
      this.#say("Loading the texts …");
      try {
        await this.#texts();
      } catch {
        if (turn === this.#turn) this.#failed(a, b);
        return;
      }
    }
    if (turn !== this.#turn) return;
    if (isOwn) this.#replace(this.written, this.title, this.share);
    else this.#compare(this.witnesses[a], this.witnesses[b]);
  }

  #failed(a, b) {
    this.#say("The texts of the witnesses did not load. ");
    const again = newsfoldRows.element("button", { type: "button" }, "Try again");
    again.addEventListener("click", () => {
      this.selects[0].focus();
      this.show(a, b);
    });
    this.status.append(again);
  }

  // Load the texts once, and give them to the witnesses; after a failure the next call tries again.
  #texts() {
    this.#loading ??= new Promise((resolve, reject) => {
      const script = document.createElement("script");
      script.src = `${this.#root}/${this.getAttribute(WitnessPair.attributes.texts)}`;
      script.onload = () => (this.#take(window.newsfoldWitnesses) ? resolve() : reject(new Error("no texts")));
      script.onerror = () => reject(new Error("no file"));
      document.head.append(script);
    }).catch((error) => {
      this.#loading = null;
      throw error;
    });
    return this.#loading;
  }

  #take(loaded) {
    if (loaded?.witnesses?.length !== this.witnesses.length) return false;
    loaded.witnesses.forEach((text, place) => Object.assign(this.witnesses[place], text));
    this.spellings = new Map(loaded.spellings);
    return true;
  }

  get #root() {
    return this.getAttribute(WitnessPair.attributes.root) ?? ".";
  }

  #compare(base, witness) {
    const { collate, shareKept, wordsOf } = newsfoldCollate;
    const { differences, element, onlySpelling, rowsOf, siglum, table } = newsfoldRows;
    if (wordsOf(base.body).length * wordsOf(witness.body).length > WitnessPair.mostWords ** 2) {
      this.#say("These two texts are too long to be compared here.");
      return;
    }
    const passages = collate(base.body, witness.body);
    const rows = rowsOf(passages, (cut, added) => onlySpelling(cut, added, witness.lang, this.spellings));
    const share = `${percent(shareKept(passages))} %`;
    const heading = [siglum(witness), ` ${witness.outlet} beside `, siglum(base), ` ${base.outlet}`];
    const counted = element("span", { class: "differences" }, differences(rows));
    const around = document.documentElement.lang;
    const nodes = [
      element("h2", { id: "pair" }, ...heading),
      element("p", { class: "tally" }, element("b", {}, share), ` of ${base.siglum} kept `, counted),
      table(base, witness, rows, this.#root, around),
    ];
    this.#replace(nodes, this.title.replace(this.named, () => `${witness.siglum} beside ${base.siglum}`), share);
  }

  #replace(nodes, title, share) {
    this.section.replaceChildren(...nodes);
    document.title = title;
    this.#point();
    const [a, b] = this.pair.map((place) => this.witnesses[place].siglum);
    this.#say(`Comparing ${a} with ${b}: ${share} kept`);
  }

  // The links lead to each witness beside the first: mark the one of what is shown, and offer what is before and after
  // the page's own pair only beside that.
  #point() {
    const [a, b] = this.pair;
    const isOwn = a === this.own[0] && b === this.own[1];
    for (const [place, link] of this.links.entries()) {
      if (a === 0 && place === b) link.setAttribute("aria-current", isOwn ? "page" : "true");
      else link.removeAttribute("aria-current");
    }
    if (!isOwn) this.turn?.remove();
    else if (this.turn && !this.turn.isConnected) this.after(this.turn);
  }

  #say(words) {
    this.status.textContent = words;
  }
}

// A share in per cent: only what is all is 100, only what is nothing 0, and halves go to the even number, as in Python.
function percent(share) {
  if (share === 0 || share === 1) return 100 * share;
  const whole = Math.floor(100 * share);
  const rest = 100 * share - whole;
  const rounded = rest > 0.5 || (rest === 0.5 && whole % 2) ? whole + 1 : whole;
  return Math.min(99, Math.max(1, rounded));
}

customElements.define("witness-pair", WitnessPair);
