// Answers of a whole index, made by lunr itself, and of the finder, in one form.
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
