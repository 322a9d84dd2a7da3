// A whole index of the same documents, made by lunr's own builder with our terms: what the finder's answers are
// compared with.
window.plainLunr = (documents, fields) => {
  const builder = new lunr.Builder();
  builder.ref("number");
  builder.tokenizer = (text) =>
    newsfoldTerms.wordsOf(text).flatMap((word) => word.terms.map((term) => new lunr.Token(term)));
  builder.searchPipeline.add(lunr.Pipeline.registeredFunctions[newsfoldQuery.PIPELINE]);
  for (const [name, boost] of fields) builder.field(name, { boost });
  documents.forEach((document, number) => builder.add({ ...document, number: `${number}` }));
  return builder.build();
};

window.plainAnswer = (index, text) => {
  const { query } = newsfoldQuery.parse(text, index.fields);
  newsfoldQuery.prepare(query, newsfoldQuery.standingIn(index));
  if (query.clauses.length === 0) return null;
  return index.query((empty) => Object.assign(empty, { clauses: query.clauses })).map(({ ref, score, matchData }) => {
    const fields = {};
    for (const field of Object.values(matchData.metadata).flatMap(Object.keys)) fields[field] = (fields[field] ?? 0) + 1;
    return { number: Number(ref), score, terms: Object.keys(matchData.metadata).sort(), fields };
  });
};

window.finderAnswer = async (text) => {
  const { matches } = await newsfoldFinder.find(text);
  return matches && matches.map(({ number, score, terms, fields }) => ({ number, score, terms: [...terms].sort(), fields }));
};
