// Bars: a picture of when the captures found are from, by month, year or years; choosing a bar chooses its time.
"use strict";

window.newsfoldBars = (() => {
  const { element } = newsfoldMarking;
  const SVG = "http://www.w3.org/2000/svg";
  const MOST = 24;
  const UNITS = [1, 12, 60, 120, 240, 600, 1200, 2400, 6000]; // months
  const YEAR = 2; // known alone: such a capture has no month

  const monthOf = (day) => {
    const date = new Date(day * 864e5);
    return date.getUTCFullYear() * 12 + date.getUTCMonth();
  };
  const dayOfMonth = (month) => Date.UTC(Math.floor(month / 12), month % 12, 1) / 864e5;

  // What to count by, the first of its periods, and how many captures each has.
  function count(columns, matches) {
    const dated = matches.filter(({ number }) => !Number.isNaN(columns.from[number]));
    const months = dated.map(({ number }) => monthOf(columns.from[number]));
    if (months.length === 0) return null;
    const [least, most] = [months.reduce((a, b) => Math.min(a, b)), months.reduce((a, b) => Math.max(a, b))];
    const unit = UNITS.find((size) => Math.floor(most / size) - Math.floor(least / size) < MOST) ?? UNITS.at(-1);
    const first = Math.floor(least / unit);
    const counts = Array(Math.floor(most / unit) - first + 1).fill(0);
    dated.forEach(({ number }, place) => {
      if (unit > 1 || columns.precision[number] !== YEAR) counts[Math.floor(months[place] / unit) - first]++;
    });
    return { unit, first, counts };
  }

  function nameOf(start, unit) {
    const [month, year] = [new Date(dayOfMonth(start) * 864e5), Math.floor(start / 12)];
    if (unit > 12) return `${year}–${year + unit / 12 - 1}`;
    if (unit === 12) return String(year);
    return month.toLocaleDateString(document.documentElement.lang || "en", { month: "long", year: "numeric", timeZone: "UTC" });
  }

  function bar(share) {
    const [picture, rect] = ["svg", "rect"].map((name) => document.createElementNS(SVG, name));
    const attributes = { viewBox: "0 0 1 100", preserveAspectRatio: "none", "aria-hidden": "true" };
    for (const [name, value] of Object.entries(attributes)) picture.setAttribute(name, value);
    const height = share && Math.max(4, Math.round(100 * share));
    for (const [name, value] of Object.entries({ width: 1, height, y: 100 - height })) rect.setAttribute(name, value);
    picture.append(rect);
    return picture;
  }

  // A row of buttons, one Tab stop; `choose` is given the first and the last day of the one that is chosen, or "" twice.
  function picture(columns, matches, asked, choose) {
    const counted = count(columns, matches);
    if (!counted || counted.counts.length < 2) return [];
    const { dayOf, textOf } = newsfoldColumns;
    const { unit, first, counts } = counted;
    const highest = counts.reduce((a, b) => Math.max(a, b), 1);
    const [start, end] = [asked.from ? dayOf(asked.from) : -Infinity, asked.to ? dayOf(asked.to) : Infinity];
    const names = counts.map((_, place) => nameOf((first + place) * unit, unit));
    const buttons = counts.map((number, place) => {
      const [from, next] = [0, 1].map((more) => dayOfMonth((first + place + more) * unit));
      const isChosen = (asked.from || asked.to) && from >= start && next - 1 <= end;
      const label = `${names[place]}: ${number} ${number === 1 ? "capture" : "captures"}`;
      const button = element("button", { type: "button", title: label, "aria-label": label, "aria-pressed": Boolean(isChosen) }, bar(number / highest));
      button.disabled = number === 0;
      const isAlone = isChosen && from === start && next - 1 === end;
      button.addEventListener("click", () => choose(...(isAlone ? ["", ""] : [textOf(from), textOf(next - 1)])));
      return button;
    });
    const label = unit === 1 ? "Captures by month" : unit === 12 ? "Captures by year" : "Captures by years";
    return [
      row(buttons, label),
      element("p", { class: "ends", "aria-hidden": "true" }, element("span", {}, names[0]), element("span", {}, names.at(-1))),
    ];
  }

  function row(buttons, label) {
    const live = buttons.filter((button) => !button.disabled);
    const start = live.find((button) => button.ariaPressed === "true") ?? live[0];
    live.forEach((button) => (button.tabIndex = button === start ? 0 : -1));
    const made = element("div", { class: "bars", role: "group", "aria-label": label }, ...buttons);
    made.addEventListener("keydown", ({ key, target }) => {
      const step = { ArrowLeft: -1, ArrowRight: 1 }[key];
      const next = step && live[live.indexOf(target) + step];
      if (!next) return;
      live.forEach((button) => (button.tabIndex = button === next ? 0 : -1));
      next.focus();
    });
    return made;
  }

  return picture;
})();
