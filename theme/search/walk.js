// The keys of the search page: down and up walk from the box through the results and back; Escape returns to the box, and
// clears it there.
"use strict";

{
  const STOPS = ".result h2 a, .copies summary, .copy h3 a, .search-more, .again";
  const STEPS = { ArrowDown: 1, ArrowUp: -1 };

  document.querySelector("news-search").addEventListener("keydown", (event) => {
    if (event.isComposing || event.ctrlKey || event.metaKey || event.altKey || event.shiftKey) return;
    if (event.target.closest(".aids")) return;
    const box = event.currentTarget.querySelector("#q");
    if (event.key === "Escape") escape(box, event);
    else if (event.key in STEPS) step(box, event);
  });

  function escape(box, event) {
    if (event.target !== box) box.focus();
    else if (box.value) {
      box.value = "";
      box.dispatchEvent(new Event("input"));
    }
    event.preventDefault();
  }

  function step(box, event) {
    const stops = [box, ...event.currentTarget.querySelectorAll(STOPS)].filter((stop) => stop.getClientRects().length);
    const next = stops[stops.indexOf(event.target) + STEPS[event.key]];
    if (!stops.includes(event.target) || !next) return;
    event.preventDefault();
    next.focus();
  }
}
