"""Time how long quotations take to be found and gathered, and show some of what was found, for people to judge.

    python scripts/bench_quotations.py < articles.jsonl
    python scripts/bench_quotations.py --show wordings --some 50 --seed 11 < articles.jsonl

Standard input holds one object a line, {"id", "text", "outlet"?, "date"?, "title"?}, where "text" is a clean article, a
paragraph a line. Stories and related coverage are found first and not timed. Seconds are the processor's, of the best
of three runs; memory is what the utterances hold and what making them took at most, by tracemalloc in a run of its own.
With --show nothing is timed: a sample of rows with several wordings, of words quoted in part, of indirect speech, of
possible translations, or of speakers.
"""

import argparse
import json
import random
import sys
import time
import tracemalloc
from collections.abc import Callable, Iterator
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

from plugins.syndication.grouping import group
from plugins.syndication.quotes.collected import Collected, collect
from plugins.syndication.quotes.found import Text
from plugins.syndication.quotes.source import Source
from plugins.syndication.quotes.utterance import Utterance
from plugins.syndication.quotes.variant import variants_of
from plugins.syndication.witness import Witness

MEGA = 1e6


def main() -> int:
    """Print figures, or a sample to read."""
    program = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    program.add_argument("--show", choices=SHOWN, help="print a sample of this instead of figures")
    program.add_argument("--some", type=int, default=40, help="how many")
    program.add_argument("--seed", type=int, default=1, help="of the sample")
    args = program.parse_args()
    witnesses = list({witness.id: witness for witness in map(read_article, sys.stdin)}.values())
    grouping = group(witnesses)
    story = {member: one.id for one in grouping.stories for member in one.members}
    related = {id: tuple(grouping.related.ids(id)) for id in grouping.related}
    sources = [
        Source(one.id, date=one.date or "", story=story.get(one.id, ""), related=related.get(one.id, ()))
        for one in witnesses
    ]
    bodies = {witness.id: witness.body for witness in witnesses}
    if args.show:
        every = list(SHOWN[args.show](collect(sources, lambda id: Text(bodies[id]))))
        print("\n\n".join(random.Random(args.seed).sample(every, min(args.some, len(every)))))
    else:
        print(figures(bodies, sources))
    return 0


def read_article(line: str) -> Witness:
    """Read one article as it is."""
    found = json.loads(line)
    body = "\n\n".join(part.strip() for part in found["text"].split("\n") if part.strip())
    return Witness(found["id"], found.get("title") or "", body, found.get("outlet"), None, found.get("date"))


def figures(bodies: dict[str, str], sources: list[Source]) -> str:
    """What there is, and what it took."""
    seconds = []
    for _ in range(3):
        started = time.process_time()
        found = collect(sources, lambda id: Text(bodies[id]))
        seconds.append(time.process_time() - started)
    tracemalloc.start()
    kept = collect(sources, lambda id: Text(bodies[id]))
    held, peak = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    rows = kept.all()
    several = sum(len(row.carriers) > 1 for row in rows)
    return (
        f"{len(bodies)} articles, {sum(map(len, bodies.values())) / MEGA:.1f} million letters\n"
        f"{len(found.listing)} utterances, {several} of them in several captures; in part "
        f"{sum(len(row.in_part) for row in rows)}, indirect {sum(len(row.indirect) for row in rows)}, "
        f"possible translations {len(kept.translations)}\n"
        f"{min(seconds):.2f} s; {held / MEGA:.0f} MB held, {peak / MEGA:.0f} MB at most"
    )


def wordings(found: Collected) -> Iterator[str]:
    """Rows with several wordings, from several captures."""
    for row in found.all():
        variants = variants_of(row.quotations)
        if len(variants) > 1 and len(row.carriers) > 1:
            yield "\n".join((row.speaker.name or "not named", *(f"  {variant.words}" for variant in variants)))


def in_part(found: Collected) -> Iterator[str]:
    """Words quoted in part, above the row that they joined."""
    return (f"{one.speaker.name}: {one.words}\n  {_first(row)}" for row in found.all() for one in row.in_part)


def indirect(found: Collected) -> Iterator[str]:
    """Sentences that retell, above the row that they joined."""
    return (f"{one.words}\n  {_first(row)}" for row in found.all() for one in row.indirect)


def translations(found: Collected) -> Iterator[str]:
    """Pairs of rows that may be one utterance."""
    for pair in found.translations:
        one, other = found.utterances((pair.one, pair.other)).values()
        yield f"{one.speaker.name}: {', '.join(pair.words)}\n  {_first(one)}\n  {_first(other)}"


def speakers(found: Collected) -> Iterator[str]:
    """Quotations with their speakers."""
    for row in found.all():
        for one in row.quotations:
            yield f"{one.capture}, paragraph {one.number}: {one.speaker.name or 'not named'}\n  {one.words}"


def _first(row: Utterance) -> str:
    return row.quotations[0].words


SHOWN: dict[str, Callable[[Collected], Iterator[str]]] = {
    "wordings": wordings,
    "in-part": in_part,
    "indirect": indirect,
    "translations": translations,
    "speakers": speakers,
}

if __name__ == "__main__":
    sys.exit(main())
