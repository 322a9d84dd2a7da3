// Passages: under each result a stretch of the part of its capture that matched best, loaded when it comes on screen.
"use strict";

window.newsfoldPassages = (() => {
  const { element, snippet } = newsfoldMarking;
  const NEAR = "200px"; // below the screen is soon on it
  const FIELDS = ["body", "summary", "captions", "embeds"]; // as in plugins/lunr_search/results/passages.py
  const LABELS = { summary: "Summary", captions: "Caption", embeds: "Embedded post" };

  const fillers = new WeakMap();
  const watcher = new IntersectionObserver((entries) => entries.filter((entry) => entry.isIntersecting).forEach(seen), {
    rootMargin: NEAR,
  });

  function seen({ target }) {
    watcher.unobserve(target);
    fillers.get(target)();
  }

  const nameOf = (url) => `passages/${url.replace(/^posts\//, "").replace(/\.html$/, "")}`;

  // The room of a snippet, which takes none from what stands below when it is filled.
  function paragraph(match, { url, lang }) {
    const made = element("p", { class: "snippet" });
    const fill = async () => {
      try {
        made.replaceChildren(...words(match, await newsfoldParts.load(nameOf(url)), lang));
      } catch (error) {
        made.replaceChildren(...failed("The text could not be shown", error, fill));
      }
    };
    fillers.set(made, fill);
    watcher.observe(made);
    return made;
  }

  // The text with the most matched terms, named where it is not the running text.
  function words({ terms, fields }, texts, lang) {
    const standing = FIELDS.filter((field, place) => texts[place]);
    const most = Math.max(...standing.map((field) => fields[field] ?? 0));
    const field = standing.find((name) => (fields[name] ?? 0) === most) ?? FIELDS[0];
    const label = LABELS[field] ? element("span", { class: "where" }, `${LABELS[field]}: `) : "";
    return [label, element("span", tongue(lang), ...snippet(texts[FIELDS.indexOf(field)] ?? "", terms))];
  }

  const tongue = (lang) => (lang ? { lang, dir: "auto" } : { dir: "auto" });

  // What is said where something did not load, and a way to try again.
  function failed(what, { message }, act) {
    const button = element("button", { type: "button", class: "again" }, "Try again");
    button.addEventListener("click", act);
    return [element("span", { class: "failed" }, `${what} (${message}).`), " ", button];
  }

  return { failed, paragraph, tongue };
})();
