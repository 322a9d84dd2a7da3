import json
from itertools import zip_longest
from pathlib import Path
from types import SimpleNamespace
from typing import Any

from pelican.settings import DEFAULT_CONFIG

from plugins.captures.capture import Capture
from plugins.captures.card import card_of
from plugins.captures.category import Category
from plugins.captures.fact import Fact
from plugins.captures.post import Post
from plugins.captures.span import Span
from plugins.lunr_search import register
from plugins.lunr_search.files import MANIFEST_PATH
from plugins.lunr_search.glue import make_searchable, set_defaults
from plugins.lunr_search.index.store import NAME
from plugins.lunr_search.results.cards import FIELDS
from plugins.lunr_search.settings import DEFAULTS
from tests.lunr_search.conftest import THEME

TEXT = "Ferry fares stay as they are."


def article(story: object = None) -> Post:
    """A post of a capture."""
    capture = Capture("a.txt", TEXT, "0", (Span(0, len(TEXT), "body"),), Fact('Ferry -- "fares"'), outlet=Fact("Gull"))
    captures = {capture.id: capture}
    return Post(
        card_of(capture, capture), "posts/a.html", Category("Gull", "gull", ""), captures, captures, "en", story
    )


def connected(**given: Any) -> dict[str, Any]:
    """The settings of a site that the room is connected to."""
    register()
    settings: dict[str, Any] = (
        DEFAULT_CONFIG | {"CACHE_CONTENT": False, "THEME_TEMPLATES_OVERRIDES": [], "THEME": str(THEME)} | given
    )
    set_defaults(SimpleNamespace(settings=settings))
    return settings


def build(output: Path, *articles: Post) -> dict[str, Any]:
    """Let the room write its files when all generators are done, and read the only card back."""
    settings = connected(BUILD_KEPT=output / "kept", OUTPUT_PATH=str(output))
    make_searchable([SimpleNamespace(context={"articles": list(articles)}, settings=settings)])
    assert (output / MANIFEST_PATH).read_text(encoding="utf-8").startswith("window.newsfoldIndex = {")
    script = (output / "search/cards/0.js").read_text(encoding="utf-8")
    (card,) = json.loads(script[script.index("[[") : script.rindex(")")])
    return dict(zip_longest([*FIELDS, "story", "story_title"], card, fillvalue=""))


def test_settings_not_given_have_defaults() -> None:
    assert connected()["LUNR_SEARCH_BOOSTS"] == DEFAULTS["LUNR_SEARCH_BOOSTS"]


def test_settings_given_are_kept() -> None:
    assert connected(LUNR_SEARCH_BOOSTS={"title": 1})["LUNR_SEARCH_BOOSTS"] == {"title": 1}


def test_the_agency_of_the_story_is_inferred(tmp_path: Path) -> None:
    document = build(tmp_path, article(SimpleNamespace(url="stories/f.html", title="Fares", agency="Tidewire")))
    assert (document["agency"], document["agency_how"]) == ("Tidewire", "inferred")


def test_words_are_the_captures_own(tmp_path: Path) -> None:
    assert build(tmp_path, article())["title"] == 'Ferry -- "fares"'
    assert f'["{TEXT}"]' in (tmp_path / "search/passages/a.js").read_text(encoding="utf-8")


def test_a_capture_alone_names_no_story(tmp_path: Path) -> None:
    card = build(tmp_path, article())
    assert (card["url"], card["story"]) == ("posts/a.html", "")


def test_index_is_kept_for_the_next_build(tmp_path: Path) -> None:
    build(tmp_path, article())
    assert (tmp_path / "kept" / NAME).is_file()


def test_story_of_a_post_counts_as_a_change(tmp_path: Path) -> None:
    build(tmp_path, article())
    document = build(tmp_path, article(SimpleNamespace(url="stories/f.html", title="Fares", agency="Tidewire")))
    assert (document["agency"], document["story"]) == ("Tidewire", "stories/f.html")


def test_a_witness_names_its_story(tmp_path: Path) -> None:
    document = build(tmp_path, article(SimpleNamespace(url="stories/fares.html", title="Fares stay", agency="")))
    assert (document["story"], document["story_title"]) == ("stories/fares.html", "Fares stay")
