"""Time the collation of a story beside the standard library's difflib on the same texts in the same run.

python scripts/bench_collation.py [--witnesses N] [--words N]

The base is made of the sample's own articles; each witness cuts, moves and adds paragraphs and changes words, at random
with a fixed seed. Machines are noisy: what counts is the ratio.
"""

import argparse
import random
import sys
from collections.abc import Callable, Sequence
from difflib import SequenceMatcher
from pathlib import Path
from statistics import median
from time import process_time
from typing import TypeVar

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from plugins.captures.collection import read_collection
from plugins.syndication.stories.apparatus import Apparatus, apparatus_of
from plugins.syndication.stories.collation import collate

T = TypeVar("T")
SEEDS = Path(__file__).resolve().parent.parent / "seeds"
ROUNDS = 5
CHANGED_WORDS = 0.04


def main() -> int:
    """Print seconds for the whole story, the median of the rounds, and their ratio to difflib's."""
    program = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    program.add_argument("--witnesses", type=int, default=20, metavar="N")
    program.add_argument("--words", type=int, default=1000, metavar="N")
    args = program.parse_args()
    base = base_text(args.words)
    chance = random.Random(7)
    bodies = {str(number): edited(base, chance) for number in range(1, args.witnesses)}
    ours, apparatus = _time(lambda: whole_apparatus(base, bodies))
    peers, _ = _time(lambda: [word_opcodes(base, body) for body in bodies.values()])
    exact = all(apparatus.read(id) == body for id, body in bodies.items())
    print(f"{args.witnesses} witnesses of {len(base.split())} words, each read off the apparatus exactly: {exact}")
    print(f"collation and apparatus  {ours:6.3f} s  {ours / peers:.2f} x difflib")
    print(f"difflib, words alone     {peers:6.3f} s")
    return int(not exact)


def base_text(words: int) -> str:
    """So many words of the sample's articles, or somewhat more, as paragraphs."""
    paragraphs: list[str] = []
    for capture in read_collection(SEEDS).captures:
        for paragraph in capture.paragraphs:
            if sum(len(text.split()) for text in paragraphs) >= words:
                return "\n\n".join(paragraphs)
            paragraphs.append(paragraph.text)
    return "\n\n".join(paragraphs)


def edited(base: str, chance: random.Random) -> str:
    """The base with a tenth of its paragraphs cut, one moved, one added, and some words replaced by others of it."""
    words = base.split()
    paragraphs = [paragraph for paragraph in base.split("\n\n") if chance.random() > 0.1]
    paragraphs.insert(chance.randrange(len(paragraphs)), paragraphs.pop(chance.randrange(len(paragraphs))))
    paragraphs.insert(chance.randrange(len(paragraphs)), " ".join(chance.choices(words, k=30)))
    return "\n\n".join(
        " ".join(chance.choice(words) if chance.random() < CHANGED_WORDS else word for word in paragraph.split())
        for paragraph in paragraphs
    )


def whole_apparatus(base: str, bodies: dict[str, str]) -> Apparatus:
    """Collate every witness and draw up the apparatus, as a story's page needs it."""
    return apparatus_of(base, {id: collate(base, body) for id, body in bodies.items()})


def word_opcodes(base: str, body: str) -> Sequence[object]:
    """What difflib says of two texts, word by word."""
    return SequenceMatcher(None, base.split(), body.split(), autojunk=False).get_opcodes()


def _time(do: Callable[[], T]) -> tuple[float, T]:
    rounds = []
    for _ in range(ROUNDS):
        started = process_time()
        done = do()
        rounds.append(process_time() - started)
    return median(rounds), done


if __name__ == "__main__":
    sys.exit(main())
