// Postings: where terms stand, read from the shards of the index; and which documents are one story.
"use strict";

window.newsfoldPostings = (() => {
  const { Reader, numbers, words } = newsfoldDigits;

  // With which document the story of each begins.
  function storiesOf({ stories, documents }) {
    const storyOf = new Uint32Array(documents);
    let start = 0;
    for (const more of numbers(stories)) {
      storyOf.fill(start, start, start + more + 1);
      start += more + 1;
    }
    return storyOf;
  }

  // A shard as a map: term -> { rank, fields: [[field, documents, counts, lengths], ...] }. `longest` are the lengths of
  // all documents in the field `orderedBy`.
  function readShard([shared, rests, fields, sizes, ...columns], orderedBy, longest) {
    const [spread, size, gaps, counts, lengths, ranks] = [fields, sizes, ...columns].map((text) => new Reader(text));
    const lengthOf = (field, number) => (field === orderedBy ? longest[number] : lengths.next());
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

  return { readShard, storiesOf };
})();
