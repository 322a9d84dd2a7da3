// Terms: what a query is looked up by. The same pipeline as plugins/lunr_search/terms/{pipeline,letters,runs}.py, which made the
// index: what is changed here is changed there, or words are lost. Tests compare the two.
// The stemmer of the site's language, which stands before, sets window.newsfoldStemmer = { language, stem }, stem null where there is none; a
// site without it is English, stemmed by lunr.js itself.
"use strict";

window.newsfoldTerms = (() => {
  const { language, stem } = window.newsfoldStemmer ?? { language: "en", stem: null };
  const ENGLISH = "en";
  const LONGEST_STEMMED = 40;
  const LONGEST_WORD = 200;
  const REMEMBERED = 20_000; // words whose terms are kept
  const SHORTEST_BESIDE_APOSTROPHE = 3;

  const IGNORED = "\\u00ad\\u200c\\u200d\\u2060\\ufeff";
  const LETTERS = `[\\p{L}\\p{M}\\p{N}${IGNORED}]+`;
  const APOSTROPHES = "['’‘＇ʼʻ]";
  const WORD = new RegExp(`${LETTERS}(?:${APOSTROPHES}${LETTERS})*`, "gu");
  const PIECE = /[\p{L}\p{M}\p{N}]+/gu;
  const ASCII = /^[\x00-\x7f]*$/;

  // Marks that are vowels, tones or parts of kana are no accents; of the marks there, only nuktas are left out.
  const VOWEL_SIGNS =
    "\\u07a6-\\u07b0\\u0900-\\u1135\\u1712-\\u17d3\\u1920-\\u1aad\\u1b00-\\u1cf9\\u3099\\u309a\\ua802-\\uabff\\u{11000}-\\u{11fff}";
  const NUKTAS = "\\u093c\\u09bc\\u0a3c\\u0abc\\u0b3c\\u0c3c\\u0cbc";
  const UNSEEN = new RegExp(`(?![${VOWEL_SIGNS}])\\p{M}|[${NUKTAS}]`, "gu");
  const UNSEEN_SIGNS = new RegExp(`[${IGNORED}]`, "gu");
  const ANY_APOSTROPHE = new RegExp(APOSTROPHES, "gu");
  const PLAIN = { ς: "σ", ı: "i", ß: "ss", æ: "ae", œ: "oe", ø: "o", đ: "d", ð: "d", ħ: "h", ł: "l", þ: "th" };
  const NOT_PLAIN = new RegExp(`[${Object.keys(PLAIN).join("")}]`, "gu");
  const SHORT_I = "и\u0306"; // й is a letter that everyone writes

  // Runs without spaces: Han, kana, Bopomofo and Hangul are cut into pieces of two letters, Thai, Lao, Myanmar and Khmer
  // of three.
  const EAST =
    "\\u1100-\\u11ff\\u2e80-\\u2fdf\\u3005-\\u3007\\u3021-\\u3035\\u3041-\\u4dbf\\u4e00-\\u9fff\\ua960-\\ua97f" +
    "\\uac00-\\ud7ff\\uf900-\\ufaff\\uff66-\\uffdf\\u{1aff0}-\\u{1b16f}\\u{20000}-\\u{3ffff}";
  const SOUTH = "\\u0e01-\\u0eff\\u1000-\\u109f\\u1780-\\u17ff\\ua9e0-\\ua9ff\\uaa60-\\uaa7f";
  const SIZES = { east: 2, south: 3 };
  const RUN = new RegExp(`[${EAST}${SOUTH}]`, "u");
  const following = (letters) => `[${letters}][${letters}\\p{M}${IGNORED}]*`;
  const PART = new RegExp(`(?<east>${following(EAST)})|(?<south>${following(SOUTH)})|[^${EAST}${SOUTH}]+`, "gu");
  const LETTER = /\P{M}\p{M}*|\p{M}+/gu;

  function lower(word) {
    if (ASCII.test(word)) return word.toLowerCase();
    return word.normalize("NFKD").replace(UNSEEN_SIGNS, "").replace(ANY_APOSTROPHE, "'").toLowerCase();
  }

  function fold(word) {
    const lowered = lower(word);
    const unaccented = ASCII.test(lowered) ? lowered : lowered.replaceAll(SHORT_I, "й").replace(UNSEEN, "");
    const plain = unaccented.replace(/'s$/, "").replaceAll("'", "");
    return ASCII.test(plain) ? plain : plain.replace(NOT_PLAIN, (letter) => PLAIN[letter]).normalize("NFC");
  }

  const piecesIn = (text) => text.match(PIECE) ?? [];

  const stemEnglish = (piece) =>
    ASCII.test(piece) && piece.length <= LONGEST_STEMMED ? lunr.stemmer(new lunr.Token(piece)).toString() : piece;

  // Python counts a letter beyond U+FFFF as one, which makes another word of it for a stemmer.
  const isStemmed = (piece) => piece.length <= LONGEST_STEMMED && !/[\ud800-\udfff]/.test(piece);
  const stemSnowball = (piece) => fold((isStemmed(piece) && stem(piece)) || piece);

  // Composed pieces for a stemmer that knows accents, parted at apostrophes; short ones beside these are articles and
  // endings.
  function piecesWithAccents(word) {
    const composed = lower(word).normalize("NFC").replaceAll("ς", "σ");
    const pieces = composed.split("'").flatMap(piecesIn);
    if (!composed.includes("'")) return pieces;
    const long = pieces.filter((piece) => [...piece].length >= SHORTEST_BESIDE_APOSTROPHE);
    return long.length ? long : pieces;
  }

  // A text is indexed by its stem with accents and by that without, and asked for by what is typed alone.
  function snowballTerms(piece, isQuery) {
    const plain = fold(piece);
    const other = isQuery || plain === piece ? "" : stemSnowball(plain);
    return [...new Set([stemSnowball(piece), other])].filter(Boolean);
  }

  function plainTerms(word, isQuery) {
    if (word.length > LONGEST_WORD && [...word].length > LONGEST_WORD) return [];
    if (stem) return piecesWithAccents(word).flatMap((piece) => snowballTerms(piece, isQuery));
    const pieces = piecesIn(fold(word));
    return language === ENGLISH ? pieces.map(stemEnglish) : pieces;
  }

  const remembered = (made) => {
    const known = new Map();
    return (word) => {
      if (known.size > REMEMBERED) known.clear();
      if (!known.has(word)) known.set(word, made(word));
      return known.get(word);
    };
  };

  const foldLetter = remembered(fold);

  // The letters of a run, each with its marks, and where they stand: [{ letter, start, end }], a list for each piece.
  function lettersOf(text) {
    const folded = fold(text);
    const places = placesOf(text, folded);
    return Array.from(folded.matchAll(PIECE), (piece) =>
      Array.from(piece[0].matchAll(LETTER), ({ 0: letter, index }) => {
        const first = piece.index + index;
        return { letter, start: places[first].start, end: places[first + letter.length - 1].end };
      }),
    );
  }

  // Where each code unit of a folded text comes from. Half-width kana and the like fold to more or fewer letters; where
  // folding does more than fold letter by letter, each comes from the whole text.
  function placesOf(text, folded) {
    const clusters = Array.from(text.matchAll(/\P{M}[\p{M}\uff9e\uff9f]*|\p{M}+/gu), ({ 0: cluster, index }) => {
      const place = { start: index, end: index + cluster.length };
      return { text: foldLetter(cluster), place };
    });
    if (clusters.map((cluster) => cluster.text).join("") !== folded) {
      return Array.from({ length: folded.length }, () => ({ start: 0, end: text.length }));
    }
    return clusters.flatMap((cluster) => Array.from({ length: cluster.text.length }, () => cluster.place));
  }

  const joined = (letters) => letters.map(({ letter }) => letter).join("");

  const runWords = (text, size) =>
    lettersOf(text).flatMap((letters) =>
      letters.map(({ start }, first) => {
        const piece = letters.slice(first, first + size);
        return { start, end: piece.at(-1).end, terms: [joined(piece)] };
      }),
    );

  const runQuery = (text, size) =>
    lettersOf(text).flatMap((letters) => {
      if (letters.length < size) return [`${joined(letters)}*`];
      return letters.slice(size - 1).map((_, first) => joined(letters.slice(first, first + size)));
    });

  // Part a word where the kind of writing changes; size 0 is writing with spaces.
  function partsOf(word) {
    if (!RUN.test(word)) return [{ text: word, start: 0, size: 0 }];
    return Array.from(word.matchAll(PART), ({ 0: text, index, groups }) => {
      const kind = Object.keys(SIZES).find((name) => groups[name]);
      return { text, start: index, size: kind ? SIZES[kind] : 0 };
    });
  }

  const wordsOfWord = remembered((word) =>
    partsOf(word).flatMap(({ text, start, size }) => {
      if (!size) return [{ start, end: start + text.length, terms: plainTerms(text, false) }];
      return runWords(text, size).map((found) => ({ ...found, start: start + found.start, end: start + found.end }));
    }),
  );

  const queryTermsOfWord = remembered((word) =>
    partsOf(word).flatMap(({ text, size }) => (size ? runQuery(text, size) : plainTerms(text, true))),
  );

  const wordsIn = (text) => Array.from(text.matchAll(WORD), ([word]) => word);

  // The words of a text as they stand in it, with the terms that it is indexed by: [{ start, end, terms }]. Those of a
  // run overlap.
  const wordsOf = (text) =>
    Array.from(text.matchAll(WORD)).flatMap(({ 0: word, index }) =>
      wordsOfWord(word).map(({ start, end, terms }) => ({ start: index + start, end: index + end, terms })),
    );

  // The terms that a text is looked up by. A star ends those that stand for every term that begins so: a run too short
  // to be a piece of one.
  const termsOf = (text) => wordsIn(text).flatMap(queryTermsOfWord);

  // Whether a text has a run, in which no star is needed: any part of it is found.
  const hasRun = (text) => RUN.test(text);

  // In a query a star stands for any letters; lunr leaves such a word unfolded, so that Caf* would miss café.
  function foldAround(pattern) {
    const bare = stem ? pattern.replace(new RegExp(`^.*${APOSTROPHES}`, "u"), "") : pattern;
    return bare.split("*").map((part) => piecesIn(fold(part)).join("")).join("*");
  }

  return { language, fold, foldAround, hasRun, termsOf, wordsIn, wordsOf };
})();
