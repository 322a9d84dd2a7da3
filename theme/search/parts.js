// Parts: the files of search below search/, each a script that is loaded when it is first asked for.
"use strict";

window.newsfoldParts = (() => {
  class PartError extends Error {
    constructor(path, reason) {
      super(`${path} ${reason}`);
      this.path = path;
    }
  }

  const root = () => document.querySelector("news-search")?.getAttribute("root") ?? ".";
  const loading = new Map(); // promises by name; a part that failed is forgotten, and can be asked for again
  const arrived = new Map();

  // Every part calls this with its value. One of another version was made for another index, and would give wrong answers.
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

  async function fetched(name) {
    const path = `search/${name}.js`;
    await insert(`${path}?${window.newsfoldIndex?.version ?? ""}`);
    const part = arrived.get(name);
    arrived.delete(name);
    if (!part) throw new PartError(path, "is damaged");
    if (!fits(part)) throw new PartError(path, "belongs to another version of this archive: reload the page");
    return part.value;
  }

  function once(path, begin) {
    if (!loading.has(path)) {
      const promise = begin(path);
      loading.set(path, promise);
      promise.catch(() => loading.delete(path));
    }
    return loading.get(path);
  }

  const load = (name) => once(name, fetched);

  // Run a script of the site's, by its path, as it is first needed.
  const run = (path) => once(path, insert);

  return { load, PartError, run };
})();
