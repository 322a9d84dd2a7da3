// Bars: a picture of when the captures found are from, by day, month, year or years; choosing a bar chooses its time.
"use strict";

window.newsfoldBars = (() => {
  const { element } = newsfoldMarking;
  const SVG = "http://www.w3.org/2000/svg";
  const MOST = 24;
  const [EXACT, MONTH, YEAR] = [0, 1, 2]; // how exactly a date is known, as in plugins/lunr_search/results/columns.py

  const dateOf = (day) => new Date(day * 864e5);
  const dayOf = (month) => Date.UTC(Math.floor(month / 12), month % 12, 1) / 864e5;
  // as the pages write dates
  const written = (day, parts) => dateOf(day).toLocaleDateString("en-GB", { ...parts, timeZone: "UTC" });

  // What captures can be counted by: which period a day is in, where a period starts, its name, and how exactly a date
  // has to be known to be in one.
  const DAYS = {
    by: "day", most: 31, precision: EXACT, periodOf: (day) => day, startOf: (day) => day,
    nameOf: (day) => written(day, { day: "numeric", month: "long", year: "numeric" }),
  };
  const months = (size, by, precision, nameOf) => ({
    by, most: MOST, precision, nameOf,
    periodOf: (day) => Math.floor((dateOf(day).getUTCFullYear() * 12 + dateOf(day).getUTCMonth()) / size),
    startOf: (period) => dayOf(period * size),
  });
  const years = (size) => months(12 * size, "years", YEAR, (day) => `${dateOf(day).getUTCFullYear()}–${dateOf(day).getUTCFullYear() + size - 1}`);
  const SCALES = [
    DAYS,
    months(1, "month", MONTH, (day) => written(day, { month: "long", year: "numeric" })),
    months(12, "year", YEAR, (day) => String(dateOf(day).getUTCFullYear())),
    ...[5, 10, 50, 100, 500].map(years),
  ];

  // The finest scale that has room, the first of its periods, and how many captures each has.
  function count(columns, matches) {
    const dated = matches.filter((match) => !newsfoldColumns.isUndated(columns, match));
    if (dated.length === 0) return null;
    const days = dated.map(({ number }) => columns.from[number]);
    const ends = [Math.min, Math.max].map((pick) => days.reduce((one, other) => pick(one, other)));
    const width = (scale) => scale.periodOf(ends[1]) - scale.periodOf(ends[0]) + 1;
    const scale = SCALES.find((one) => width(one) <= one.most) ?? SCALES.at(-1);
    const first = scale.periodOf(ends[0]);
    const counts = Array(width(scale)).fill(0);
    dated.forEach(({ number }, place) => {
      if (columns.precision[number] <= scale.precision) counts[scale.periodOf(days[place]) - first]++;
    });
    return { scale, first, counts };
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
    const { scale, first, counts } = counted;
    const highest = counts.reduce((a, b) => Math.max(a, b), 1);
    const names = counts.map((_, place) => scale.nameOf(scale.startOf(first + place)));
    const buttons = counts.map((number, place) => {
      const from = newsfoldColumns.textOf(scale.startOf(first + place));
      const to = newsfoldColumns.textOf(scale.startOf(first + place + 1) - 1);
      const isChosen = Boolean(asked.from || asked.to) && asked.from <= from && (!asked.to || asked.to >= to);
      const label = `${names[place]}: ${number} ${number === 1 ? "capture" : "captures"}`;
      const button = element("button", { type: "button", title: label, "aria-label": label, "aria-pressed": isChosen }, bar(number / highest));
      button.disabled = number === 0;
      const isAlone = asked.from === from && asked.to === to;
      button.addEventListener("click", () => choose(...(isAlone ? ["", ""] : [from, to])));
      return button;
    });
    return [
      row(buttons, `Captures by ${scale.by}`),
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
