// Postings: where terms stand, read from the shards of the index; and what the manifest tells of all documents.
"use strict";

window.newsfoldPostings = (() => {
  const { Reader, numbers, words } = newsfoldDigits;

  // How long each document is in the field that documents are ordered by, and with which document its story begins.
  function readDocuments({ lengths, stories, documents }) {
    const steps = new Reader(lengths);
    const known = { lengths: new Uint32Array(documents), storyOf: new Uint32Array(documents) };
    let start = 0;
    let shortest = 0;
    for (const more of numbers(stories)) {
      const end = start + more + 1;
      let length = (shortest += steps.next());
      for (let number = start; number < end; number++) {
        if (number > start) length += steps.next();
        known.lengths[number] = length;
        known.storyOf[number] = start;
      }
      start = end;
    }
    return known;
  }

  // A shard as a map: term -> { rank, fields: [[field, documents, counts, lengths], ...] }.
  function readShard([shared, rests, fields, sizes, ...columns], { orderedBy }, known) {
    const [spread, size, gaps, counts, lengths, ranks] = [fields, sizes, ...columns].map((text) => new Reader(text));
    const lengthOf = (field, number) => (field === orderedBy ? known.lengths[number] : lengths.next());
    const read = (field) => {
      const posting = { field, documents: [], counts: [], lengths: [] };
      let number = -1;
      for (let left = size.next() + 1; left > 0; left--) {
        number += gaps.next() + 1;
        posting.documents.push(number);
        posting.counts.push(counts.next() + 1);
        posting.lengths.push(lengthOf(field, number));
      }
      return posting;
    };
    return new Map(words(shared, rests).map((term) => [term, { fields: bits(spread.next()).map(read), rank: ranks.next() }]));
  }

  function bits(number) {
    return Array.from(number.toString(2)).reverse().flatMap((bit, place) => (bit === "1" ? [place] : []));
  }

  return { readDocuments, readShard };
})();
