// Collation in the browser: the same as plugins/syndication/stories/{alignment,segment,collation}.py and
// pages/compare_view.py. What is changed here is changed there, ties and roundings included: a test compares the two.
"use strict";

window.newsfoldCollate = (() => {
  const { bitsOf, commonLength, matches, numbered } = window.newsfoldLcs;
  const BREAK = "\n\n";
  // what Python's \w and \s are
  const SIGN = "[\\p{L}\\p{N}_]";
  const SPACES = "\\t-\\r\\x1c-\\x20\\x85\\xa0\\u1680\\u2000-\\u200a\\u2028\\u2029\\u202f\\u205f\\u3000";
  // an ideograph or kana is a word by itself
  const IDEOGRAPH = "[\\u3040-\\u30ff\\u3400-\\u9fff]";
  const LETTER = `(?:(?!${IDEOGRAPH})${SIGN})`;
  const WORD = new RegExp(`${LETTER}+(?:['’]${LETTER}+)*|(?=${SIGN})${IDEOGRAPH}`, "gu");
  // a figure is one part with its sign, its point and its dash
  const FIGURE = `(?<!${LETTER})[-−–]?\\p{Nd}+(?:[.,:/–−-]\\p{Nd}+)*${LETTER}*(?:['’]${LETTER}+)*`;
  const TOKEN = new RegExp(`${FIGURE}|${WORD.source}|[${SPACES}]+|[^\\p{L}\\p{N}_${SPACES}]`, "gu");
  const SENTENCE = new RegExp(`[^]+?(?:[.!?…](?:[${SPACES}]+|$)|[。！？][${SPACES}]*)|[^]+$`, "gu");
  const LEADING = new RegExp(`^[${SPACES}]*`);
  const TRAILING = new RegExp(`[${SPACES}]*$`);

  const SHORT = 3;
  const MOST = 50_000_000;
  const ALIKE = 0.45;
  const HELD = 0.85;
  const HELD_WORDS = 5;
  const FREE = 0.5;
  const MOVED = 0.6;
  const SAME = 1;
  const TINY = 1e-9;

  const wordsOf = (text) => text.match(WORD) ?? [];
  const lengthOf = (text) => text.length - (text.match(/[\ud800-\udbff][\udc00-\udfff]/g)?.length ?? 0);

  // As Python's casefold: ß is ss, ς is σ, but the dotless ı stays itself.
  function fold(text) {
    return text.replace(/[^\x00-\x7f]/gu, (letter) =>
      letter === "ı" ? letter : letter.toLowerCase().toUpperCase().toLowerCase().replaceAll("ς", "σ"),
    ).toLowerCase();
  }

  // segment.py

  function segments(base, witness) {
    return settled(withoutIslands(settled(compared(base, witness, [TOKEN, SENTENCE]))));
  }

  function compared(base, witness, parts) {
    for (const [at, part] of parts.entries()) {
      const [a, b] = [base.match(part) ?? [], witness.match(part) ?? []];
      if (a.length * b.length > MOST) continue;
      return aligned(a, b).flatMap((segment) => (segment.op ? [segment] : compared(...segment, parts.slice(0, at))));
    }
    return [{ op: "cut", text: base }, { op: "added", text: witness }];
  }

  function aligned(a, b) {
    const found = [];
    let [inA, inB, equal] = [0, 0, ""];
    const flush = () => {
      if (equal) found.push({ op: "equal", text: equal });
      equal = "";
    };
    for (const [atA, atB] of [...matches(...numbered(a, b)), [a.length, b.length]]) {
      if (atA > inA || atB > inB) {
        flush();
        found.push([a.slice(inA, atA).join(""), b.slice(inB, atB).join("")]);
      }
      equal += a[atA] ?? "";
      [inA, inB] = [atA + 1, atB + 1];
    }
    flush();
    return found;
  }

  function withoutIslands(found) {
    return found.flatMap((segment, at) => {
      const words = wordsOf(segment.text);
      const small = words.length === 0 || (words.length === 1 && lengthOf(words[0]) <= SHORT);
      if (segment.op !== "equal" || at === 0 || at === found.length - 1 || !small) return [segment];
      return [{ op: "cut", text: segment.text }, { op: "added", text: segment.text }];
    });
  }

  function settled(found) {
    const made = [];
    for (let at = 0; at < found.length; ) {
      const equal = found[at].op === "equal";
      const run = { equal: "", cut: "", added: "" };
      for (; at < found.length && (found[at].op === "equal") === equal; at++) run[found[at].op] += found[at].text;
      for (const op of ["equal", "cut", "added"]) if (run[op]) made.push({ op, text: run[op] });
    }
    return made;
  }

  const isBlank = (text) => LEADING.exec(text)[0] === text;

  // The white space before a text, what is between, and that after; a text of nothing else is in the middle.
  function parted(text) {
    const before = LEADING.exec(text)[0];
    if (isBlank(text)) return ["", text, ""];
    const after = TRAILING.exec(text)[0];
    return [before, text.slice(before.length, text.length - after.length), after];
  }

  // alignment.py

  function align(base, witness) {
    const words = [base, witness].map((texts) => texts.map((text) => wordsOf(fold(text))));
    const numbers = numbered(...words[0], ...words[1]);
    const sides = [numbers.slice(0, base.length), numbers.slice(base.length)];
    const { likeness, held } = likenesses(base, witness, sides);
    const weights = [base, witness].map((texts) => texts.map((text) => lengthOf(text) + 1));
    const worth = likeness.map((row, b) => row.map((alike, w) => alike * Math.min(weights[0][b], weights[1][w])));
    const pairs = inOrder(worth);
    const taken = [new Set(pairs.map(([b]) => b)), new Set(pairs.map(([, w]) => w))];
    const same = best(likeness, SAME, taken);
    const blocks = pairs.map((pair) => grown(pair, sides, held, taken));
    const moved = [...same, ...best(likeness, MOVED, taken)].map(([b, w]) => ({ base: [b], witness: [w], moved: true }));
    return [...blocks, ...moved].sort((one, other) => one.witness[0] - other.witness[0]);
  }

  function likenesses(base, witness, [a, b]) {
    const held = base.map(() => witness.map(() => false));
    const likeness = a.map((words, i) => {
      const known = bitsOf(words);
      const own = new Set(words);
      return b.map((others, j) => {
        if (words.length === 0) return base[i] === witness[j] ? 1 : 0;
        const [most] = judged(others.filter((number) => own.has(number)).length, words.length, others.length);
        if (most === 0) return 0; // even if all that both have stood in one order
        const [alike, holds] = judged(commonLength(known, others), words.length, others.length);
        held[i][j] = holds;
        return alike;
      });
    });
    return { likeness, held };
  }

  // How alike two paragraphs are, by how many words they have in common and how long each is; and whether one is held.
  function judged(common, size, other) {
    const both = size + other;
    const alike = 1 - (both - 2 * common) / both;
    const shorter = Math.min(size, other);
    const holds = shorter >= HELD_WORDS && (alike * both) / 2 >= HELD * shorter;
    return [alike >= ALIKE ? alike : holds ? ALIKE : 0, holds];
  }

  function inOrder(worth) {
    const columns = worth[0].length;
    const table = [new Float64Array(columns + 1)];
    for (const [row, values] of worth.entries()) {
      const [above, next] = [table[row], new Float64Array(columns + 1)];
      for (let at = 0; at < columns; at++) next[at + 1] = Math.max(next[at], above[at + 1], above[at] + values[at]);
      table.push(next);
    }
    const found = [];
    let [row, column] = [worth.length, columns];
    while (row && column) {
      if (table[row][column] <= table[row - 1][column] + TINY) row--;
      else if (table[row][column] <= table[row][column - 1] + TINY) column--;
      else found.unshift([--row, --column]);
    }
    return found;
  }

  // A match with the free neighbours on either side that it holds in words that it has not matched yet.
  function grown(pair, words, held, taken) {
    let block = pair.map((at) => [at]);
    const holds = [(at) => block[1].some((w) => held[at][w]), (at) => block[0].some((b) => held[b][at])];
    for (let growing = true; growing; ) {
      growing = false;
      for (const side of [0, 1]) {
        for (const at of [block[side][0] - 1, block[side].at(-1) + 1]) {
          if (at < 0 || at >= words[side].length || taken[side].has(at) || !holds[side](at)) continue;
          const more = block[side].concat(at).sort((one, other) => one - other);
          const wider = side === 0 ? [more, block[1]] : [block[0], more];
          if (inCommon(wider, words) - inCommon(block, words) < FREE * words[side][at].length) continue;
          taken[side].add(at);
          block = wider;
          growing = true;
        }
      }
    }
    return { base: block[0], witness: block[1], moved: false };
  }

  // How many words both sides of a block have in one order.
  function inCommon(block, words) {
    const [ours, theirs] = block.map((places, side) => places.flatMap((at) => words[side][at]));
    return commonLength(bitsOf(ours), theirs);
  }

  // What is left, matched one to one, the most alike first.
  function best(likeness, least, taken) {
    const left = likeness.flatMap((row, b) => row.map((alike, w) => [alike, b, w]));
    const enough = left.filter(([alike, b, w]) => alike >= least && !taken[0].has(b) && !taken[1].has(w));
    enough.sort((one, other) => other[0] - one[0] || one[1] - other[1] || one[2] - other[2]);
    const found = [];
    for (const [, b, w] of enough) {
      if (taken[0].has(b) || taken[1].has(w)) continue;
      found.push([b, w]);
      taken[0].add(b);
      taken[1].add(w);
    }
    return found;
  }

  // collation.py

  function collate(baseBody, witnessBody) {
    const [base, witness] = [baseBody.split(BREAK), witnessBody.split(BREAK)];
    const blocks = align(base, witness);
    const matched = new Set(blocks.flatMap((block) => block.base));
    const inside = new Map(blocks.flatMap((block) => block.witness.map((at) => [at, block])));
    const cuts = base.map((_, at) => at).filter((at) => !matched.has(at));
    const ahead = [...blocks.filter((block) => !block.moved).map((block) => block.base[0]), base.length];
    const passages = [];
    const cut = () => {
      for (const before = ahead.shift(); cuts.length && cuts[0] < before; ) {
        const at = cuts.shift();
        passages.push({ kind: "cut", numbers: [at + 1], segments: whole("cut", base[at]) });
      }
    };
    cut();
    for (const [at, text] of witness.entries()) {
      const block = inside.get(at);
      if (!block) passages.push({ kind: "added", numbers: [], segments: whole("added", text) });
      else if (block.witness[0] === at) {
        passages.push(passage(base, witness, block));
        if (!block.moved) cut();
      }
    }
    return passages;
  }

  function passage(base, witness, block) {
    const numbers = block.base.map((at) => at + 1);
    const ours = block.base.map((at) => base[at]).join(BREAK);
    const theirs = block.witness.map((at) => witness[at]).join(BREAK);
    if (ours === theirs) return { kind: block.moved ? "moved" : "kept", numbers, segments: whole("equal", ours) };
    return { kind: block.moved ? "moved" : "changed", numbers, segments: segments(ours, theirs) };
  }

  function whole(op, text) {
    return text ? [{ op, text }] : [];
  }

  // The share of the base's words kept, 0 to 1; all of none.
  function shareKept(passages) {
    const words = { equal: 0, cut: 0, added: 0 };
    for (const { op, text } of passages.flatMap((one) => one.segments)) words[op] += wordsOf(text).length;
    return words.equal + words.cut ? words.equal / (words.equal + words.cut) : 1;
  }

  return { collate, fold, isBlank, parted, segments, shareKept, wordsOf };
})();
