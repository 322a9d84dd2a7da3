// Digits: numbers and words as plugins/lunr_search/index/{digits,words,planes}.py write them.
"use strict";

window.newsfoldDigits = (() => {
  const SIGNS = Array.from({ length: 95 }, (_, place) => 32 + place).filter((code) => !'"\\<'.includes(String.fromCharCode(code)));
  const LAST = 75; // a digit from here on says that another follows
  const MORE = SIGNS.length - LAST;
  const VALUES = new Uint8Array(128); // of each sign, by its code
  SIGNS.forEach((code, value) => (VALUES[code] = value));

  // Gives the numbers of a text one after the other, the least digit of each first.
  class Reader {
    #text;
    #place = 0;

    constructor(text) {
      this.#text = text;
    }

    next() {
      for (let number = 0, scale = 1; ; scale *= MORE) {
        const digit = VALUES[this.#text.charCodeAt(this.#place++)];
        number += digit * scale;
        if (digit < LAST) return number;
      }
    }

    get done() {
      return this.#place >= this.#text.length;
    }
  }

  function numbers(text) {
    const reader = new Reader(text);
    const all = [];
    while (!reader.done) all.push(reader.next());
    return all;
  }

  // Words in order, each written as how much of the one before it begins with, and its rest.
  function words(shared, rests) {
    const parts = rests.split(" ");
    let word = "";
    return numbers(shared).map((length, place) => (word = word.slice(0, length) + parts[place]));
  }

  const [FIRST, BASE] = [93, 32]; // the digits of planes

  // A number of every document: all last digits, all before these, and so on.
  function planes(texts) {
    const all = new Int32Array(texts[0].length);
    for (const text of [...texts].reverse()) all.forEach((value, place) => (all[place] = value * BASE + text.charCodeAt(place) - FIRST));
    return all;
  }

  return { Reader, numbers, planes, words };
})();
