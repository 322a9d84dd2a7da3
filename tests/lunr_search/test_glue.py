import json
from pathlib import Path
from types import SimpleNamespace
from typing import Any

from pelican import signals
from pelican.settings import DEFAULT_CONFIG

from plugins.captures.capture import Capture
from plugins.captures.fact import Fact
from plugins.captures.span import Span
from plugins.lunr_search import register
from plugins.lunr_search.settings import LUNR_SEARCH_DOCUMENTS, LUNR_SEARCH_INDEX

TEXT = "Ferry fares stay as they are."


def article(story: object = None) -> SimpleNamespace:
    """A stand-in with only what search reads."""
    capture = Capture("a.txt", TEXT, "0", (Span(0, len(TEXT), "body"),), Fact('Ferry -- "fares"'), outlet=Fact("Gull"))
    return SimpleNamespace(capture=capture, url="posts/a.html", shown_date="Undated", story=story)


def build(output: Path, *articles: SimpleNamespace) -> dict[str, Any]:
    """Let the generator that the room connects write its files, and read the documents back."""
    register()
    (generator,) = {made for _, made in signals.get_generators.send(None) if made.__module__.startswith("plugins.lunr")}
    settings = DEFAULT_CONFIG | {"CACHE_CONTENT": False, "THEME_TEMPLATES_OVERRIDES": []}
    context = {"articles": list(articles)}
    made = generator(context, settings, path=str(output), theme=DEFAULT_CONFIG["THEME"], output_path=str(output))
    made.generate_output(None)
    script = (output / LUNR_SEARCH_DOCUMENTS).read_text(encoding="utf-8")
    (document,) = json.loads(script.removeprefix("window.newsfoldDocuments = ").removesuffix(";\n"))
    assert (output / LUNR_SEARCH_INDEX).read_text(encoding="utf-8").startswith("window.newsfoldIndex = {")
    return dict(document)


def test_words_are_the_captures_own(tmp_path: Path) -> None:
    document = build(tmp_path, article())
    assert (document["title"], document["body"]) == ('Ferry -- "fares"', TEXT)


def test_a_capture_alone_is_its_own_story(tmp_path: Path) -> None:
    document = build(tmp_path, article())
    assert document["story"] == document["url"] == "posts/a.html"


def test_a_witness_names_its_story(tmp_path: Path) -> None:
    document = build(tmp_path, article(SimpleNamespace(url="stories/fares.html", title="Fares stay")))
    assert (document["story"], document["story_title"]) == ("stories/fares.html", "Fares stay")
