// The rows of two texts side by side: what plugins/syndication/pages/compare_view.py and theme/templates/_rows.html make
// of the base and a witness, of any two. Words of captures become text, never markup.
"use strict";

window.newsfoldRows = (() => {
  const { fold, isBlank, parted } = window.newsfoldCollate;
  const DASHES = "[-‐‑‒–—―−]";
  const IDEOGRAPH = "[\\u3040-\\u30ff\\u3400-\\u9fff]";
  const LETTER = `(?:(?!${IDEOGRAPH})\\p{L})`;
  // words, figures with a dash before them, signs that say something, and quotation marks; all other punctuation only
  // divides. What is ' may be an apostrophe as well.
  const ATOM = new RegExp(
    `${DASHES}?\\d+(?:[.,:/]\\d+)*|${LETTER}+(?:'${LETTER}+)*|(?=\\p{L})${IDEOGRAPH}|[\\p{N}%&#@?"']|\\p{S}`, "gu",
  );
  const SIGN = "[\\p{L}\\p{N}_]";
  const CLIPPED = `(?:\\d\\ds?|'?n|em|til|tis|twas|cause|round|bout)(?!${SIGN})`;
  const IN_WORD = new RegExp(`(?<=${SIGN})‘(?=${SIGN})`, "gu");
  const OPENING = new RegExp(`(?<!${SIGN})['‘](?!${CLIPPED})(?=${SIGN})|(?<=\\s)['‘]$|‘(?!${CLIPPED})`, "giu");
  const NAMES = { respelled: "spelled otherwise" };
  const COUNTED = { cut: "cut", changed: "changed", added: "added", "moved here": "moved", respelled: "spelled otherwise" };
  const ENGLISH = /^en(?:-|$)/i;

  // An element with attributes and children; a string becomes text. An attribute that is null is left out.
  function element(name, attributes, ...children) {
    const made = document.createElement(name);
    for (const [attribute, value] of Object.entries(attributes)) {
      if (value !== null && value !== undefined) made.setAttribute(attribute, value);
    }
    made.append(...children.filter((child) => child !== null && child !== ""));
    return made;
  }

  const unseen = (text) => element("span", { class: "unseen" }, text);
  const siglum = ({ siglum, hue }, more = "") => {
    return element("b", { class: `${more}siglum hue siglum-h${hue}`, "aria-hidden": more ? "true" : null }, siglum);
  };
  const outlet = ({ outlet, isKnown }) => element("span", { class: isKnown ? "outlet" : "outlet unknown" }, outlet);

  // Whether two readings differ in spelling and punctuation alone; in doubt not. `spellings` are the keys of words that
  // orthography.py folds by more than their case. Words parted or joined, and titles cut short, are told by Python alone.
  function onlySpelling(one, other, lang, spellings) {
    const english = ENGLISH.test(lang);
    const keys = [one, other].map((text) =>
      (plain(text, english).match(ATOM) ?? []).map((atom) => (english && spellings.get(atom)) || fold(atom)),
    );
    return haveSameWords(...keys);
  }

  // Quotation marks are the same of any kind, but not none.
  function haveSameWords(a, b) {
    for (let at = 0, to = 0; ; at++, to++) {
      const [ours, theirs] = [marks(a, at), marks(b, to)];
      if (Math.max(...[ours, theirs].map((found) => found.sure)) > Math.min(ours.most, theirs.most)) return false;
      at += ours.most;
      to += theirs.most;
      if (at === a.length || to === b.length) return at === a.length && to === b.length;
      if (a[at] !== b[to]) return false;
    }
  }

  // How many quotation marks stand from a place on: at the least, and with what may be apostrophes.
  function marks(atoms, from) {
    let [sure, most] = [0, 0];
    for (; [`"`, "'"].includes(atoms[from + most]); most++) if (atoms[from + most] === `"`) sure++;
    return { sure, most };
  }

  function plain(text, english) {
    const typed = text.replace(/[’ʼ′´ʻ]/g, "'").replace(/`/g, "‘").replace(/[“”„‟«»‹›‚″「」『』]/g, `"`);
    const marked = typed.replace(/\p{Cf}/gu, "").replace(/''|‘‘/g, `"`).replace(IN_WORD, "'");
    const folded = english ? marked.normalize("NFKD").replace(/\p{M}/gu, "") : marked.normalize("NFKC");
    return folded.replace(OPENING, `"`).replace(/‘/g, "'");
  }

  // Rows from passages; `judge` says of a cut and what was added in its place whether only spelling differs.
  function rowsOf(passages, judge) {
    const rows = [];
    const away = [];
    let after = 0;
    for (const { kind, numbers, segments } of passages) {
      const respelled = kind === "changed" && judge(...["added", "cut"].map((op) => textWithout(op, segments)));
      const { left, right } = sides(segments, respelled ? () => true : judge);
      if (kind === "moved") {
        away.push({ kind: "moved away", numbers, left, right: null, after });
        rows.push({ kind: "moved here", numbers, left: null, right, after });
      } else {
        const name = respelled ? "respelled" : kind;
        rows.push({ kind: name, numbers, left: kind === "added" ? null : left, right: kind === "cut" ? null : right });
        if (numbers.length && kind !== "cut") after = numbers.at(-1);
      }
    }
    for (const row of away.sort((one, other) => one.numbers[0] - other.numbers[0])) {
      const before = rows.findLastIndex(({ left, numbers }) => left && numbers[0] < row.numbers[0]);
      rows.splice(before + 1, 0, row);
    }
    return rows;
  }

  const textWithout = (op, segments) => segments.map((part) => (part.op === op ? "" : part.text)).join("");

  function sides(segments, judge) {
    const parts = segments.map(({ op, text }, at) => {
      const [before, next] = [segments[at - 1], segments[at + 1]];
      if (op === "equal") return { op, text, slight: false };
      if (op === "cut") return { op, text, slight: judge(text, next?.op === "added" ? next.text : "") };
      return { op, text, slight: judge(before?.op === "cut" ? before.text : "", text) };
    });
    return { left: parts.filter(({ op }) => op !== "added"), right: parts.filter(({ op }) => op !== "cut") };
  }

  function words(parts, kind) {
    return parts.flatMap(({ op, text, slight }) => {
      if (op === "equal") return [text];
      const [before, core, after] = parted(text);
      const [tag, said] = op === "cut" ? ["del", "cut"] : ["ins", "added"];
      const spoken = kind !== "cut" && kind !== "added";
      const sign = isBlank(core) ? element("span", { class: core.includes("\n") ? "parting" : "space" }) : null;
      const marks = [spoken ? unseen(`[${said}: `) : null, sign, core, spoken ? unseen("]") : null];
      return [before, element(tag, { class: slight ? "slight" : null }, ...marks), after];
    });
  }

  function gap(row, base, witness) {
    const [first] = row.numbers;
    if (row.kind === "cut") return `not in ${witness.siglum}`;
    if (row.kind === "added") return `not in ${base.siglum}`;
    if (row.kind === "moved here") return element("a", { href: `#p${first}` }, `paragraph ${first} of ${base.siglum}`);
    const place = row.after ? `after paragraph ${row.after}` : "at the opening";
    return element("a", { href: `#moved-${first}` }, `in ${witness.siglum} ${place}`);
  }

  function side(row, own, parts, isLast, around, both) {
    if (!parts) return element("td", { role: "cell" }, element("span", { class: "gap" }, gap(row, ...both)));
    const same = row.kind === "kept" && isLast;
    const tongue = own.lang && own.lang !== around ? own.lang : null;
    const attributes = { class: same ? "words same" : "words", "aria-hidden": same ? "true" : null, lang: tongue, dir: "auto" };
    const text = element("p", attributes, ...words(parts, row.kind));
    return element("td", { role: "cell" }, siglum(own, "side "), same ? unseen("the same") : null, text);
  }

  function line(row, base, witness, around) {
    const [first] = row.numbers;
    const several = row.numbers.length > 1;
    const name = row.numbers.length
      ? [unseen(`Paragraph${several ? "s" : ""} `), several ? `${first}–${row.numbers.at(-1)}` : `${first}`]
      : [];
    const said = row.kind === "kept" ? [unseen(`, as in ${base.siglum}`)] : [" ", element("b", {}, NAMES[row.kind] ?? row.kind)];
    const id = row.kind === "moved here" ? `moved-${first}` : row.numbers.length ? `p${first}` : null;
    const both = [base, witness];
    return element(
      "tr",
      { role: "row", class: row.kind.replace(" ", "-"), id },
      element("th", { scope: "row", role: "rowheader" }, ...name, ...said),
      side(row, base, row.left, false, around, both),
      side(row, witness, row.right, true, around, both),
    );
  }

  function column(witness) {
    const date = witness.iso
      ? element("time", { datetime: witness.iso }, witness.date)
      : element("span", { class: "undated" }, witness.date);
    const when = element("span", { class: "date" }, date);
    return element("th", { scope: "col", role: "columnheader" }, siglum(witness), " ", outlet(witness), " ", when);
  }

  function headline(witness, root, around) {
    const lang = witness.lang && witness.lang !== around ? witness.lang : null;
    const link = element("a", { href: `${root}/${witness.url}`, lang }, witness.title);
    return element("td", { role: "cell" }, siglum(witness, "side "), element("span", { class: "headline" }, link));
  }

  // The table of two witnesses; `around` is the language of the page.
  function table(base, witness, rows, root, around) {
    const corner = element("th", { scope: "col", role: "columnheader" }, unseen("Paragraph"));
    const heads = element("tr", { role: "row" }, corner, column(base), column(witness));
    const titles = [headline(base, root, around), headline(witness, root, around)];
    const first = element("tr", { role: "row", class: "head" }, element("th", { scope: "row", role: "rowheader" }, "Headline"), ...titles);
    const lines = rows.map((row) => line(row, base, witness, around));
    return element(
      "table",
      { class: "pair-rows", role: "table", "aria-labelledby": "pair" },
      element("thead", { role: "rowgroup" }, heads),
      element("tbody", { role: "rowgroup" }, first, ...lines),
    );
  }

  function differences(rows) {
    const said = Object.entries(COUNTED).map(([kind, word]) => [rows.filter((row) => row.kind === kind).length, word]);
    return said.filter(([count]) => count).map((pair) => pair.join(" ")).join(", ") || "nothing else differs";
  }

  return { differences, element, onlySpelling, rowsOf, siglum, table };
})();
