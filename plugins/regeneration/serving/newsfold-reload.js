// Added to pages by `invoke serve` alone: shows the site anew when it was rebuilt, and what is wrong when it was not.
(() => {
  'use strict';
  const { src, dataset } = document.currentScript;
  let events = null;
  let strip = null;

  function show(problems) {
    strip?.remove();
    strip = null;
    if (!problems.length) return;
    strip = document.createElement('section');
    strip.className = 'newsfold-problems';
    strip.setAttribute('role', 'alert');
    const heading = document.createElement('p');
    heading.textContent = 'This is the site before: the last build has something to mend.';
    const list = document.createElement('ul');
    for (const problem of problems) {
      const item = document.createElement('li');
      item.textContent = problem;
      list.append(item);
    }
    strip.append(heading, list);
    document.body.append(strip);
  }

  let shown = '[]';
  function tell({ data }) {
    const { version, problems } = JSON.parse(data);
    if (version !== dataset.version) {
      events.close();
      location.reload();
      return;
    }
    const asked = JSON.stringify(problems);
    if (asked !== shown) show(problems);
    shown = asked;
  }

  // a browser keeps few connections to one server: a page that nobody sees needs none
  function listen() {
    if (document.hidden) {
      events?.close();
      events = null;
    } else if (!events) {
      events = new EventSource(new URL('newsfold-events', src));
      events.onmessage = tell;
    }
  }

  const style = document.createElement('link');
  style.rel = 'stylesheet';
  style.href = new URL('newsfold-reload.css', src);
  document.head.append(style);
  document.addEventListener('visibilitychange', listen);
  addEventListener('pagehide', () => events?.close());
  addEventListener('pageshow', ({ persisted }) => {
    if (persisted) location.reload();
  });
  listen();
})();
