// Every page: "/" puts the cursor into the search box, unless the reader is writing somewhere; and a search whose scripts
// did not load says so.
"use strict";

window.addEventListener("load", () => {
  const search = document.querySelector("news-search:not(:defined)");
  if (search) search.querySelector(".search-status").textContent = "The files of the search did not load: reload the page.";
});

document.addEventListener("keydown", (event) => {
  const box = document.querySelector("#q, #seek");
  if (event.key !== "/" || event.ctrlKey || event.metaKey || event.altKey || !box) return;
  if (event.target.closest("input, select, textarea, [contenteditable]")) return;
  event.preventDefault();
  box.focus();
  box.select();
});
