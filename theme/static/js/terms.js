// Terms: what a query is looked up by. The same pipeline as plugins/lunr_search/terms.py, which made the index: what
// is changed here is changed there, or words are lost. A test compares the two.
"use strict";

window.newsfoldTerms = (() => {
  const LONGEST_STEMMED = 40;

  const LETTERS = "[\\p{L}\\p{M}\\p{N}\\u00ad\\u200c\\u200d\\u2060\\ufeff]+";

  const APOSTROPHES = "['’‘＇ʼʻ]";
  const WORD = new RegExp(`${LETTERS}(?:${APOSTROPHES}${LETTERS})*`, "gu");
  const ANY_APOSTROPHE = new RegExp(APOSTROPHES, "gu");
  const UNSEEN = /[\p{M}\u00ad\u200c\u200d\u2060\ufeff]/gu;
  const PIECE = /[\p{L}\p{N}]+/gu;
  const ASCII = /^[\x00-\x7f]*$/;

  const known = new Map();

  function fold(word) {
    const plain = word.normalize("NFKD").replace(UNSEEN, "").replace(ANY_APOSTROPHE, "'").toLowerCase();
    return plain.replace(/'s$/, "").replaceAll("'", "").replaceAll("ς", "σ");
  }

  const stem = (piece) =>
    ASCII.test(piece) && piece.length <= LONGEST_STEMMED ? lunr.stemmer(new lunr.Token(piece)).toString() : piece;

  function termsOfWord(word) {
    if (!known.has(word)) {
      const pieces = fold(word).match(PIECE) ?? [];
      known.set(word, pieces.map(stem));
    }
    return known.get(word);
  }

  // The words of a text as they stand in it: [{ start, end, terms }].
  const wordsOf = (text) =>
    Array.from(text.matchAll(WORD), (match) => ({
      start: match.index,
      end: match.index + match[0].length,
      terms: termsOfWord(match[0]),
    }));

  const termsOf = (text) => wordsOf(text).flatMap((word) => word.terms);

  // In a query a star stands for any letters; lunr leaves such a word unfolded, so that Caf* would miss café.
  const foldAround = (pattern) => pattern.split("*").map((part) => (fold(part).match(PIECE) ?? []).join("")).join("*");

  return { fold, foldAround, termsOf, wordsOf };
})();
