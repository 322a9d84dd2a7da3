// Longest common subsequences of parts of texts, a bit for each part (Hyyrö 2004), as rapidfuzz finds them.
"use strict";

window.newsfoldLcs = (() => {
  const BLOCK = 32;
  const NOWHERE = new Uint32Array(BLOCK);

  // The parts of several texts as numbers, the same number for the same part.
  function numbered(...texts) {
    const number = new Map();
    const numberOf = (part) => {
      if (!number.has(part)) number.set(part, number.size);
      return number.get(part);
    };
    return texts.map((parts) => parts.map(numberOf));
  }

  // Where each part of `a` stands, as bits: numbers of 32 bits, in blocks, so that what stands seldom takes little room.
  function bitsOf(a) {
    const blocks = [];
    a.forEach((number, place) => {
      const at = place >>> 5;
      const block = (blocks[Math.floor(at / BLOCK)] ??= new Map());
      if (!block.has(number)) block.set(number, new Uint32Array(BLOCK));
      block.get(number)[at % BLOCK] |= 1 << (place & 31);
    });
    return { blocks, size: Math.ceil(a.length / 32), length: a.length };
  }

  // The bits `from` on become those of the next part of the other text, `to` on: 0 where one more is in common.
  function step(bits, from, to, { blocks, size }, number) {
    let carry = 0;
    for (let n = 0; n < blocks.length; n++) {
      const place = blocks[n].get(number) ?? NOWHERE;
      const start = n * BLOCK;
      const end = Math.min(BLOCK, size - start);
      for (let at = 0; at < end; at++) {
        const row = bits[from + start + at];
        const met = (row & place[at]) >>> 0;
        const added = row + met + carry;
        carry = added > 0xffffffff ? 1 : 0;
        bits[to + start + at] = added | (row - met);
      }
    }
  }

  // How many parts they have in common in order.
  function commonLength(known, b) {
    const bits = new Uint32Array(known.size).fill(0xffffffff);
    for (const number of b) step(bits, 0, 0, known, number);
    let common = 0;
    for (let at = 0; at < known.length; at++) if (!((bits[at >>> 5] >>> (at & 31)) & 1)) common++;
    return common;
  }

  // The pairs of places in `a` and `b` that a longest common subsequence matches; of several the one of rapidfuzz.
  function matches(a, b) {
    const found = [];
    let start = 0;
    while (start < a.length && start < b.length && a[start] === b[start]) found.push([start, start++]);
    let [endA, endB] = [a.length, b.length];
    const tail = [];
    while (endA > start && endB > start && a[endA - 1] === b[endB - 1]) tail.push([--endA, --endB]);
    const known = bitsOf(a.slice(start, endA));
    const { size } = known;
    const bits = new Uint32Array(size * (endB - start + 1)).fill(0xffffffff, 0, size);
    for (let row = 1; row <= endB - start; row++) step(bits, (row - 1) * size, row * size, known, b[start + row - 1]);
    const isSame = (row, column) => (bits[row * size + ((column - 1) >>> 5)] >>> ((column - 1) & 31)) & 1;
    let [column, row] = [endA - start, endB - start];
    const middle = [];
    while (row && column) {
      if (isSame(row, column)) column--;
      else if (--row === 0 || isSame(row, column)) middle.push([start + --column, start + row]);
    }
    return [...found, ...middle.reverse(), ...tail.reverse()];
  }

  return { bitsOf, commonLength, matches, numbered };
})();
