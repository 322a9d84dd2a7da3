// Parts: the files of search below search/, each a script that is loaded when it is first asked for.
"use strict";

window.newsfoldParts = (() => {
  class PartError extends Error {
    constructor(part, reason) {
      super(`search/${part}.js ${reason}`);
      this.part = part;
    }
  }

  const root = () => document.querySelector("news-search")?.getAttribute("root") ?? ".";
  const loading = new Map(); // promises by name; a part that failed is forgotten, and can be asked for again
  const arrived = new Map();

  // Every part calls this with its value. One of another version was made for another index, and would give wrong answers.
  window.newsfoldPart = (name, version, value) => arrived.set(name, { version, value });

  const fits = ({ version }) => !version || version === window.newsfoldIndex?.version;

  function insert(name) {
    return new Promise((resolve, reject) => {
      const script = document.createElement("script");
      const fail = (reason) => reject(new PartError(name, reason));
      script.src = `${root()}/search/${name}.js?${window.newsfoldIndex?.version ?? ""}`;
      script.onload = () => {
        script.remove();
        const part = arrived.get(name);
        arrived.delete(name);
        if (!part) fail("is damaged");
        else if (!fits(part)) fail("belongs to another version of this archive: reload the page");
        else resolve(part.value);
      };
      script.onerror = () => {
        script.remove();
        fail("did not load");
      };
      document.head.append(script);
    });
  }

  function load(name) {
    if (!loading.has(name)) {
      const promise = insert(name);
      loading.set(name, promise);
      promise.catch(() => loading.delete(name));
    }
    return loading.get(name);
  }

  return { load, PartError };
})();
