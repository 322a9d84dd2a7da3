// A page that answers by pagefind, for bench_search.py.
const pagefind = await import("./pagefind/pagefind.js");
await pagefind.init();
performance.mark("search-ready");

window.ask = async (text) => {
  const { results } = await pagefind.search(text);
  const list = document.querySelector(".search-results");
  const found = await Promise.all(results.slice(0, 10).map((result) => result.data()));
  list.replaceChildren(
    ...found.map(({ url, meta, excerpt }) => {
      const link = Object.assign(document.createElement("a"), { href: url, textContent: meta.title });
      const words = Object.assign(document.createElement("p"), { className: "snippet", innerHTML: excerpt });
      const item = Object.assign(document.createElement("li"), { className: "result" });
      item.append(link, words);
      return item;
    }),
  );
  if (results.length === 0) {
    list.append(Object.assign(document.createElement("li"), { className: "nothing", textContent: "Nothing found" }));
  }
};

const asked = new URLSearchParams(location.search).get("q");
if (asked) await window.ask(asked);
