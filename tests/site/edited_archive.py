"""An archive that is edited at random, and built after each edit: once as the site it was, once from nothing."""

import shutil
from itertools import count
from pathlib import Path
from typing import Any

from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, precondition, rule

from plugins.regeneration import BuildPlan
from plugins.regeneration.serving.warm_builder import WarmBuilder
from tests.site.building import ROOT, tree

POOL = sorted((ROOT / "seeds").iterdir())
WORDS = st.sampled_from(["ferry", "harbour", "Agnes Lindow", "14 March 2025", "Radio Ansel", "FNW", "\n\n", "“", "the"])
TEXTS = st.sampled_from(["", "A tug stood by until the tide came.", "“We saw it all,” Otto Reke said.", "15 May 2024"])
NAMES = st.sampled_from(["a.txt", "b.html", "radio/c.txt", "radio/d.txt", "Ünder.txt", "z/z/z.txt"])
SETTINGS: dict[str, st.SearchStrategy[Any]] = {
    "SITENAME": st.sampled_from(["Clippings", "The Box"]),
    "CANONICAL_URL": st.sampled_from(["", "https://clippings.example/news"]),
    "PUBLICATION_PUBLIC": st.booleans(),
    "PUBLICATION_EXCERPT_WORDS": st.sampled_from([10, 40]),
    "SYNDICATION_FRONT_STORIES": st.sampled_from([2, 100]),
    "SYNDICATION_ARCHIVE_SHOWN": st.sampled_from([2, 200]),
    "SYNDICATION_RELATED_SHOWN": st.sampled_from([1, 5]),
}
FOOTERS = st.sampled_from(["", "<footer>Kept by hand.</footer>"])
FACTS = st.sampled_from(
    ['title = "Put right"', 'outlet = "Quay Mail"', 'published = "2024-03-01"', 'agency = "Tidewire"']
)
RULINGS = st.sampled_from(["join", "split", "base"])
SHOWN = st.sampled_from(["full", "excerpt", "metadata"])


class EditedArchive(RuleBasedStateMachine):
    """Edits of all kinds; the site that is kept up holds after each the very bytes of one that was built from nothing.

    `builder` and `room` (an empty folder) are set by who runs it.
    """

    builder: WarmBuilder
    room: Path
    numbers = count()

    @initialize(chosen=st.lists(st.sampled_from(POOL), min_size=4, max_size=8, unique=True))
    def begin(self, chosen: list[Path]) -> None:
        """Lay out an archive of a few captures of the sample."""
        self.place = self.room / str(next(self.numbers))
        self.seeds, self.content, self.theme = (self.place / name for name in ("seeds", "content", "theme"))
        for folder in (self.seeds, self.content / "pages", self.theme):
            folder.mkdir(parents=True)
        for file in chosen:
            shutil.copy(file, self.seeds)
        self.settings: dict[str, Any] = {}
        self.decisions: dict[str, str] = {}

    @rule(file=st.sampled_from(POOL), name=NAMES)
    def add(self, file: Path, name: str) -> None:
        """Add a capture, a further copy of one perhaps."""
        target = self.seeds / name
        target.parent.mkdir(parents=True, exist_ok=True)
        shutil.copy(file, target)

    @rule(at=st.integers(0, 99), word=WORDS, text=TEXTS)
    def change(self, at: int, word: str, text: str) -> None:
        """Write another word into a capture."""
        file = self._one(at)
        file.write_text(file.read_text(encoding="utf-8").replace(word, text, 1), encoding="utf-8")

    @rule(at=st.integers(0, 99), text=TEXTS)
    def write_on(self, at: int, text: str) -> None:
        """Write more at the end of a capture."""
        file = self._one(at)
        file.write_text(f"{file.read_text(encoding='utf-8')}\n\n{text}\n", encoding="utf-8")

    @rule(at=st.integers(0, 99), name=NAMES)
    def rename(self, at: int, name: str) -> None:
        """Call a capture otherwise."""
        target = self.seeds / name
        target.parent.mkdir(parents=True, exist_ok=True)
        self._one(at).rename(target)

    @precondition(lambda self: len(self._all()) > 2)
    @rule(at=st.integers(0, 99))
    def delete(self, at: int) -> None:
        """Remove a capture."""
        self._one(at).unlink()

    @rule(at=st.integers(0, 99), fact=FACTS)
    def correct(self, at: int, fact: str) -> None:
        """Correct a fact of a capture."""
        entry = f'[[correction]]\ncapture = "{self._name(at)}"\n{fact}\nreason = "read again"\n'
        self._decide("corrections.toml", entry)

    @rule(one=st.integers(0, 99), other=st.integers(0, 99), ruling=RULINGS)
    def rule_on_stories(self, one: int, other: int, ruling: str) -> None:
        """Decide that captures are of one story, or are not, or which is its base."""
        names = f'"{self._name(one)}"' if ruling == "base" else f'["{self._name(one)}", "{self._name(other)}"]'
        self._decide("stories.toml", f'[[story]]\n{ruling} = {names}\nreason = "looked at"\n')

    @rule(at=st.integers(0, 99), show=SHOWN)
    def release(self, at: int, show: str) -> None:
        """Say how much of a capture may be shown."""
        self._decide("rights.toml", f'[[rights]]\ncapture = "{self._name(at)}"\nshow = "{show}"\nreason = "asked"\n')

    @rule(at=st.integers(0, 99))
    def take_down(self, at: int) -> None:
        """Take a capture down."""
        line = f'takedown = [{{ capture = "{self._name(at)}", on = 2025-03-14, reason = "asked for" }}]\n'
        self._decide("rights.toml", line)

    @rule(setting=st.sampled_from(sorted(SETTINGS)), data=st.data())
    def set(self, setting: str, data: st.DataObject) -> None:
        """Change a setting."""
        self.settings[setting] = data.draw(SETTINGS[setting])

    @rule(footer=FOOTERS)
    def dress(self, footer: str) -> None:
        """Change a template."""
        page = '{% extends "!theme/base.html" %}{% block footer %}' + footer + "{{ super() }}{% endblock %}"
        (self.theme / "base.html").write_text(page, encoding="utf-8")

    @rule(text=TEXTS)
    def write_page(self, text: str) -> None:
        """Change a page that people write."""
        (self.content / "pages" / "about.md").write_text(f"title: About\n\n{text}\n", encoding="utf-8")

    @precondition(lambda self: (self.place / "site" / "index.html").is_file())
    @rule(at=st.integers(0, 9999), text=TEXTS)
    def spoil(self, at: int, text: str) -> None:
        """Write into a file of the site itself, as an editor does: by putting another in its place."""
        files = sorted(path for path in (self.place / "site").rglob("*") if path.is_file() and path.name != ".newsfold")
        spoilt = files[at % len(files)]
        spoilt.unlink()
        if text:
            spoilt.write_text(text, encoding="utf-8")

    @invariant()
    def is_as_if_built_from_nothing(self) -> None:
        """Build both, and compare them byte for byte."""
        if not hasattr(self, "seeds"):
            return
        kept_up, anew = self.place / "site", self.place / f"anew{next(self.numbers)}"
        again, clean = self._build(kept_up), self._build(anew)
        assert again.problems == clean.problems
        assert again.published == clean.published
        if clean.published:
            found, wanted = tree(kept_up), tree(anew)
            assert found.keys() == wanted.keys()
            assert [path for path in wanted if found[path] != wanted[path]] == []
        shutil.rmtree(anew, ignore_errors=True)

    def _build(self, output: Path) -> Any:
        overrides = {
            **self.settings,
            "CAPTURES_PATH": str(self.seeds),
            "CAPTURES_DECISIONS": str(self.content),
            "PATH": str(self.content),
            "THEME_TEMPLATES_OVERRIDES": [str(self.theme)],
        }
        report = self.builder.build(BuildPlan(ROOT / "pelicanconf.py", output, overrides, keep_going=True))
        assert not isinstance(report, str), report
        return report

    def _decide(self, file: str, entry: str) -> None:
        (self.content / file).write_text(entry, encoding="utf-8")

    def _all(self) -> list[Path]:
        return sorted(path for path in self.seeds.rglob("*") if path.is_file())

    def _one(self, at: int) -> Path:
        files = self._all()
        return files[at % len(files)]

    def _name(self, at: int) -> str:
        return self._one(at).relative_to(self.seeds).as_posix()
