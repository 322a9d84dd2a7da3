"""Documents of search, for `bench_search.py`: an archive read and grouped once, and kept as JSON lines."""

import json
from collections.abc import Iterable, Iterator
from concurrent.futures import ProcessPoolExecutor
from dataclasses import asdict
from functools import partial
from pathlib import Path

from plugins.captures.address import address_of
from plugins.captures.capture import Capture
from plugins.captures.collection import find_captures
from plugins.captures.problem import CaptureError
from plugins.captures.reading import read_capture
from plugins.captures.recurring import set_aside_recurring
from plugins.captures.wording import say_when
from plugins.lunr_search.document import SearchDocument, document_of
from plugins.syndication.grouping import Grouping, group
from plugins.syndication.witness import witness_of

DOCUMENTS = "documents.jsonl"
"""The name of the file that keeps the documents of an archive."""


def read_archive(folder: Path) -> Iterator[SearchDocument]:
    """Read and group the captures below a folder as a build does; those without an article are left out."""
    found, _ = find_captures(folder)
    with ProcessPoolExecutor() as pool:
        read = filter(None, pool.map(_read, found, chunksize=50))
        captures = [capture for capture in set_aside_recurring(read) if capture.body]
    return _documents(captures, group(map(witness_of, captures)))


def _read(found: tuple[str, Path]) -> Capture | None:
    try:
        return read_capture(*found)
    except CaptureError:
        return None


def _documents(captures: Iterable[Capture], grouping: Grouping) -> Iterator[SearchDocument]:
    story_of = {member: story for story in grouping.stories for member in story.members}
    titles = {capture.id: capture.title.value for capture in captures}
    for capture in captures:
        url = f"posts/{address_of(capture.id)}.html"
        document = partial(document_of, capture, url=url, shown_date=say_when(capture))
        story = story_of.get(capture.id)
        if story is None:
            yield document(story=url)
        else:
            yield document(
                story=f"stories/{address_of(story.base)}.html",
                story_title=titles[story.base],
                story_agency=grouping.credits[story.id].agency or "",
            )


def write_documents(documents: Iterable[SearchDocument], file: Path) -> None:
    """Keep documents, one a line."""
    with file.open("w", encoding="utf-8", newline="\n") as lines:
        lines.writelines(f"{json.dumps(asdict(document))}\n" for document in documents)


def read_documents(file: Path) -> list[SearchDocument]:
    """Read documents that were kept."""
    with file.open(encoding="utf-8") as lines:
        return [SearchDocument(**json.loads(line)) for line in lines]
