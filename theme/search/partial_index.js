// Partial indexes: what lunr needs of the index to answer one query, weighed as lunr's own builder weighs it.
"use strict";

window.newsfoldPartialIndex = (() => {
  const K1 = 1.2; // lunr.Builder's defaults: how soon more of a term counts little more,
  const B = 0.75; // and how much the length of a field counts
  const PLAIN = {}; // what lunr is told of a match beyond its term and field

  // The order in which lunr's builder would have met the terms: scores are added up in it.
  function asMet([, one], [, other]) {
    const [here, there] = [one, other].map(firstMet);
    return here.number - there.number || here.field - there.field || one.rank - other.rank;
  }

  function firstMet({ fields }) {
    return fields.map(({ field, documents: [number] }) => ({ field, number })).reduce((a, b) => (b.number < a.number ? b : a));
  }

  // An index of some terms, given as pairs of term and posting, for lunr to search unmodified.
  function build(postings, { fields, documents, totals }) {
    const names = fields.map(([name]) => name);
    const invertedIndex = Object.create(null);
    const fieldVectors = Object.create(null);
    for (const [place, [term, posting]] of [...postings].sort(asMet).entries()) {
      const inverted = (invertedIndex[term] = invert(posting, names, place));
      const idf = lunr.idf(inverted, documents);
      for (const { field, documents: found, counts, lengths } of posting.fields) {
        const [name, boost] = fields[field];
        const average = totals[field] / documents;
        found.forEach((number, row) => {
          const weight = weigh(idf, counts[row], lengths[row] / average, boost);
          const vector = (fieldVectors[`${name}/${number}`] ??= new lunr.Vector());
          vector.elements.push(place, weight);
        });
      }
    }
    return made(names, invertedIndex, fieldVectors);
  }

  function invert(posting, names, place) {
    const inverted = Object.assign(Object.create(null), { _index: place });
    for (const name of names) inverted[name] = {};
    for (const { field, documents } of posting.fields) for (const number of documents) inverted[names[field]][number] = PLAIN;
    return inverted;
  }

  // lunr.Builder.createFieldVectors, for one term of one field; the order of the operations decides on the last digit.
  function weigh(idf, count, length, boost) {
    const score = (idf * ((K1 + 1) * count)) / (K1 * (1 - B + B * length) + count);
    return Math.round(score * (boost || 1) * 1000) / 1000;
  }

  // The same for a query that only excludes: lunr goes through all documents, and weighs none.
  function buildWhole(postings, manifest) {
    const index = build(postings, manifest);
    const [[name]] = manifest.fields;
    index.fieldVectors = Object.create(null);
    for (let number = 0; number < manifest.documents; number++) index.fieldVectors[`${name}/${number}`] = new lunr.Vector();
    return index;
  }

  function made(fields, invertedIndex, fieldVectors) {
    const tokenSet = lunr.TokenSet.fromArray(Object.keys(invertedIndex).sort());
    return new lunr.Index({ fields, invertedIndex, fieldVectors, tokenSet, pipeline: lunr.Pipeline.load([newsfoldQuery.PIPELINE]) });
  }

  return { build, buildWhole };
})();
