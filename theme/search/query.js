// Queries: what lunr is asked for, made of what a reader wrote.
"use strict";

window.newsfoldQuery = (() => {
  const { language, fold, foldAround, hasRun, termsOf } = newsfoldTerms;
  const PIPELINE = "newsfold-terms";
  const MOST_EDITS = 2; // lunr builds every word within the distance: three edits stop a browser
  const LONGEST_MISSPELT = 40; // and of longer words, more than it can hold
  // Passed over where a query asks for other words as well. All are indexed, so that "the" alone, +the or title:the is
  // answered; words that news people ask for (US, WHO, IT, may, will, no) are never passed over.
  const COMMON_ENGLISH =
    "a an and are as at be been but by for from has have in into is its of on or that the their this to was were with";
  const COMMON = new Set(language === "en" ? COMMON_ENGLISH.split(" ") : []);

  const queryTerms = (text) =>
    text.split(" ").flatMap((part) => (part.includes("*") ? [foldAround(part)] : termsOf(part)));

  lunr.Pipeline.registerFunction(
    (token) => queryTerms(token.toString()).map((term) => new lunr.Token(term)),
    PIPELINE,
  );

  // lunr asks whether a clause has a distance, not which: with 0, too, it would read a star as a letter.
  const withoutDistance = ({ editDistance, ...clause }) => clause;

  // The index holds stems: happy* finds happyland, and happi only when the word before the star is looked up as well.
  function wildcardClauses(clause, stands) {
    if (!/[^*]/.test(foldAround(clause.term))) return []; // a star alone is no word, and any word
    if (hasRun(clause.term)) return wordClauses({ ...clause, term: clause.term.replaceAll("*", " ") });
    const start = clause.term.replace(/\*+$/, "");
    const forms = start.includes("*") ? [clause.term] : [clause.term, start];
    const standing = forms.filter((form) => queryTerms(form).some(stands));
    return [{ ...withoutDistance(clause), usePipeline: true, term: standing.join(" ") || clause.term }];
  }

  function wordClauses(clause) {
    const distance = clause.editDistance ? { editDistance: Math.min(clause.editDistance, MOST_EDITS) } : {};
    return termsOf(clause.term).map((term) => ({
      ...withoutDistance(clause),
      ...(term.endsWith("*") || term.length > LONGEST_MISSPELT ? {} : distance),
      usePipeline: false,
      term,
    }));
  }

  const clausesFor = (clause, stands) => (clause.usePipeline ? wordClauses(clause) : wildcardClauses(clause, stands));

  const { OPTIONAL, PROHIBITED, REQUIRED } = lunr.Query.presence;

  // A run asked for alone has to be there with all its parts: any two letters of it stand in texts without it, too.
  const whole = (clause) =>
    hasRun(clause.term) && clause.presence === OPTIONAL ? { ...clause, presence: REQUIRED } : clause;

  const isCommon = ({ allFields }, { presence, fields, editDistance, term }) =>
    presence === OPTIONAL && fields === allFields && !editDistance && COMMON.has(fold(term));

  // Make the clauses of a parsed query such as this index can answer: terms of the pipeline's, none of them empty, the
  // common ones left out where something else is asked for. lunr answers a query without any clause with everything.
  // `stands` tells whether anything in the index fits a term or pattern.
  function prepare(query, stands) {
    const clauses = query.clauses.length === 1 ? query.clauses.map(whole) : query.clauses;
    const answered = clauses.map((clause) => [clause, clausesFor(clause, stands)]).filter(([, made]) => made.length);
    const telling = answered.filter(([clause]) => !isCommon(query, clause));
    const asked = telling.some(([{ presence }]) => presence !== PROHIBITED) ? telling : answered;
    query.clauses = asked.flatMap(([, made]) => made);
  }

  // The terms and patterns that a query may ask an index for: [{ term, editDistance }].
  function lookups({ allFields, clauses }) {
    const query = Object.assign(new lunr.Query(allFields), { clauses });
    prepare(query, () => true);
    return query.clauses.flatMap(({ usePipeline, term, editDistance }) =>
      (usePipeline ? queryTerms(term) : [term]).map((asked) => ({ term: asked, editDistance })),
    );
  }

  // A query as lunr reads it; or, where it does not parse, of its words alone, and where the problem is.
  function parse(text, fields) {
    const query = new lunr.Query(fields);
    try {
      new lunr.QueryParser(text, query).parse();
      return { query, problem: null };
    } catch (error) {
      if (!(error instanceof lunr.QueryParseError)) throw error;
      const { message, start, end } = error;
      const words = new lunr.Query(fields);
      for (const word of newsfoldTerms.wordsIn(text)) words.term(word);
      return { query: words, problem: { message, start, end } };
    }
  }

  // What a whole index knows of the terms that stand in it.
  const standingIn = (index) => (term) =>
    index.tokenSet.intersect(lunr.TokenSet.fromString(term)).toArray().length > 0;

  return { PIPELINE, lookups, parse, prepare, standingIn };
})();
