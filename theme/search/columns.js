// Columns: outlet, agency and date of every document, by its number, to narrow results down by and put them in order.
"use strict";

window.newsfoldColumns = (() => {
  const { planes } = newsfoldDigits;
  const [MONTH, YEAR] = [1, 2]; // known alone
  const MILLISECONDS = 864e5; // of a day

  let loading = null;
  let manifest = null;

  // The columns of the page's manifest, loaded and read once; one that fails is asked for again the next time.
  function load() {
    if (manifest !== window.newsfoldIndex) loading = null;
    manifest = window.newsfoldIndex;
    loading ??= Promise.all(["outlet", "agency", "date"].map((name) => newsfoldParts.load(`columns/${name}`))).then(
      ([outlet, agency, date]) => ({ outlet: named(outlet), agency: named(agency), ...days(date) }),
    );
    loading.catch(() => (loading = null));
    return loading;
  }

  const named = ({ names, of }) => ({ names, of: planes(of) });

  // The first and the last day that a document may be of, counted from 1970; an undated one has none.
  function days({ first, of, precision }) {
    const isExact = planes(precision);
    const from = Array.from(planes(of), (counted) => (counted ? first + counted - 1 : NaN));
    return { precision: isExact, from, to: from.map((day, number) => lastDay(day, isExact[number])) };
  }

  function lastDay(day, precision) {
    if (precision !== MONTH && precision !== YEAR) return day;
    const date = new Date(day * MILLISECONDS);
    if (precision === MONTH) date.setUTCMonth(date.getUTCMonth() + 1);
    else date.setUTCFullYear(date.getUTCFullYear() + 1);
    return date / MILLISECONDS - 1;
  }

  const dayOf = (text) => Date.parse(text) / MILLISECONDS;
  const textOf = (day) => new Date(day * MILLISECONDS).toISOString().slice(0, 10);

  // The matches that what is asked leaves, but for one of its filters (outlet, agency or date), in their order.
  function narrow(columns, matches, asked, without) {
    const tests = [];
    for (const name of ["outlet", "agency"].filter((column) => asked[column] !== null && column !== without)) {
      const { names, of } = columns[name];
      const place = names.indexOf(asked[name]);
      tests.push(({ number }) => of[number] === place);
    }
    if ((asked.from || asked.to) && without !== "date") tests.push(within(columns, asked));
    return tests.length ? matches.filter((match) => tests.every((test) => test(match))) : matches;
  }

  // What is known by its month or year alone stands in every range that it may be of.
  function within({ from, to }, asked) {
    const [start, end] = [asked.from ? dayOf(asked.from) : -Infinity, asked.to ? dayOf(asked.to) : Infinity];
    return ({ number }) => from[number] <= end && to[number] >= start;
  }

  // The undated stand last; what is of one day stays in the order of relevance.
  function ordered(columns, matches, order) {
    if (!order) return matches;
    const newest = ({ number }) => -columns.to[number];
    const oldest = ({ number }) => columns.from[number];
    const key = order === "newest" ? newest : oldest;
    const last = (day) => (Number.isNaN(day) ? Infinity : day);
    return [...matches].sort((one, other) => compare(last(key(one)), last(key(other))));
  }

  const compare = (one, other) => (one < other ? -1 : Number(one > other));

  const isUndated = ({ from }, { number }) => Number.isNaN(from[number]);

  // How many of the matches have each place in a column's names.
  function counts({ names, of }, matches) {
    const found = names.map(() => 0);
    for (const { number } of matches) found[of[number]]++;
    return found;
  }

  return { counts, isUndated, load, narrow, ordered, textOf };
})();
