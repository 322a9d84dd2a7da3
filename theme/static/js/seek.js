// Every page: "/" puts the cursor into the search box, unless the reader is writing somewhere.
"use strict";

document.addEventListener("keydown", (event) => {
  const box = document.querySelector("#q, #seek");
  if (event.key !== "/" || event.ctrlKey || event.metaKey || event.altKey || !box) return;
  if (event.target.closest("input, select, textarea, [contenteditable]")) return;
  event.preventDefault();
  box.focus();
  box.select();
});
