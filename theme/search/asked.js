// Asked: what a reader asks for - words, filters, an order - as the address of the search page says it.
"use strict";

window.newsfoldAsked = (() => {
  const DAY = /^[1-9]\d{3}-\d\d-\d\d$/;
  const ORDERS = ["newest", "oldest"]; // any other is by relevance
  const NOTHING = { text: "", outlet: null, agency: null, from: "", to: "", order: "" };

  // Outlet and agency are null where any will do, "" where the reader wants those that are not known.
  function read(search) {
    const given = new URLSearchParams(search);
    const day = (name) => (DAY.test(given.get(name)) ? given.get(name) : "");
    return {
      text: given.get("q") ?? "",
      outlet: given.get("outlet"),
      agency: given.get("agency"),
      from: day("from"),
      to: day("to"),
      order: ORDERS.find((order) => order === given.get("order")) ?? "",
    };
  }

  function address({ text, ...filters }) {
    const given = new URLSearchParams(text ? { q: text } : {});
    for (const [name, value] of Object.entries(filters)) if (value !== NOTHING[name]) given.set(name, value);
    const search = given.toString();
    return location.href.replace(/[?#].*$/, "") + (search ? `?${search}` : "");
  }

  // Whether a control holds something to ask for: a year being typed is none.
  const isWhole = (name, value) => !["from", "to"].includes(name) || !value || DAY.test(value);

  const narrows = ({ outlet, agency, from, to }) => outlet !== null || agency !== null || Boolean(from || to);

  return { NOTHING, address, isWhole, narrows, read };
})();
