// Parts: the files of search below search/, each a script that is loaded when it is first asked for.
"use strict";

window.newsfoldParts = (() => {
  const MANIFEST = "search/index.js";
  const RENEWED = "newsfold-renewed";

  class PartError extends Error {
    constructor(path, reason) {
      super(`${path} ${reason}`);
    }
  }

  const root = () => document.querySelector("news-search")?.getAttribute("root") ?? ".";
  let renewing = null; // while it is looked whether there is a new version
  const loading = new Map(); // promises by path; a part that failed is forgotten, and can be asked for again
  const arrived = new Map();

  // Every part calls this with its value. One of another version has other numbers for its documents, and would give wrong
  // answers; of another build with the same numbers it is as good as this one's.
  window.newsfoldPart = (name, version, value) => arrived.set(name, { version, value });

  const fits = ({ version }) => !version || version === window.newsfoldIndex?.version;

  function insert(path) {
    return new Promise((resolve, reject) => {
      const script = document.createElement("script");
      script.src = `${root()}/${path}`;
      script.onload = () => resolve(script.remove());
      script.onerror = () => {
        script.remove();
        reject(new PartError(path.split("?")[0], "did not load"));
      };
      document.head.append(script);
    });
  }

  async function fetched(path, name, isWhole) {
    const plain = path.split("?")[0];
    try {
      await insert(path);
      const part = arrived.get(name);
      arrived.delete(name);
      if (!part) throw new PartError(plain, "is damaged");
      if (!fits(part) || !isWhole(part.value)) throw new PartError(plain, "belongs to another version of this archive");
      return part.value;
    } catch (error) {
      await (renewing ??= renew());
      throw error;
    }
  }

  // Perhaps the archive was published anew since this page was opened: then go on with its manifest, and tell the search.
  async function renew() {
    const { build } = window.newsfoldIndex;
    await insert(`${MANIFEST}?${Date.now()}`).catch(() => {});
    if (window.newsfoldIndex.build !== build) window.dispatchEvent(new Event(RENEWED));
    renewing = null;
  }

  function once(path, begin) {
    if (!loading.has(path)) {
      const promise = begin(path);
      loading.set(path, promise);
      promise.catch(() => loading.delete(path));
    }
    return loading.get(path);
  }

  // A part is asked for by the build, lest a browser gives one that it kept from another; but for those that are looked up
  // by a name of their own. `isWhole` may refuse a value.
  function load(name, isWhole = () => true) {
    const build = name.startsWith("passages/") ? "" : `?${window.newsfoldIndex.build}`;
    return once(`search/${name}.js${build}`, (path) => fetched(path, name, isWhole));
  }

  // Run a script of the site's, by its path, as it is first needed.
  const run = (path) => once(path, insert);

  return { load, PartError, RENEWED, run };
})();
