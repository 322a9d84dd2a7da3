"""A site of plain pages for tests of builds: what a room would do, without Pelican."""

import json
import logging
import os
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path
from typing import Any

from plugins.regeneration.build import build
from plugins.regeneration.making import Making
from plugins.regeneration.pages import HandedPage
from plugins.regeneration.plan import BuildPlan
from plugins.regeneration.report import BuildReport


@dataclass
class Site:
    """A site whose pages show a text each, by address, those of `beside` made while others are.

    `finished` is what rooms find of the site when all is drawn.
    """

    folder: Path
    texts: dict[str, str] = field(default_factory=lambda: {"a.html": "one", "b/c.html": "two"})
    beside: dict[str, str] = field(default_factory=dict)
    settings: dict[str, Any] = field(default_factory=dict)
    overrides: dict[str, Any] = field(default_factory=dict)
    keep_going: bool = False
    keeps_settings: bool = False
    draw_first: Callable[[], None] = lambda: None

    def __post_init__(self) -> None:
        self.finished: dict[str, str] = {}
        self.template = self.folder / "theme" / "templates" / "page.html"
        self.template.parent.mkdir(parents=True)
        self.template.write_text("<p>", encoding="utf-8")

    @property
    def output(self) -> Path:
        """Where the site stands."""
        return self.folder / "output"

    @property
    def kept(self) -> Path:
        """The one folder that builds keep things in."""
        [kept] = (self.folder / "cache" / "sites").iterdir()
        return kept

    @property
    def drawn(self) -> set[str]:
        """The pages that were written since the last call."""
        drawn = self.folder / "drawn"
        names = drawn.read_text(encoding="utf-8").split() if drawn.exists() else []
        drawn.unlink(missing_ok=True)
        return set(names)

    @property
    def pages(self) -> Mapping[str, str]:
        """The text of each page as it stands in the site."""
        files = (path for path in self.output.rglob("*.html") if path.is_file())
        return {path.relative_to(self.output).as_posix(): path.read_text(encoding="utf-8") for path in files}

    def build(self) -> BuildReport:
        """Build the site; whether a page was drawn is noted in a file, since other processes may draw it."""
        if not self.keeps_settings:
            _write_changed(self.folder / "conf.py", "".join(f"{name} = {it!r}\n" for name, it in self.settings.items()))
        _write_changed(self.folder / "seeds" / "texts.json", json.dumps([self.texts, self.beside]))
        return build(BuildPlan(self.folder / "conf.py", self.output, self.overrides, self.keep_going), self._write)

    def forget(self) -> None:
        """Let the next build look at everything, as if something had changed."""
        (self.kept / "state").unlink()

    def _write(self, making: Making) -> bool:
        lent = making.lend({"THEME": str(self.folder / "theme"), "PATH": str(self.folder / "content"), **self.settings})
        lent["BUILD_INPUTS"].extend([self.folder / "seeds"])
        for level in ("WARNING", "ERROR"):
            if level in self.settings:
                logging.getLogger("plugins.captures").log(getattr(logging, level), self.settings[level])
        lent["BUILD_COUNTS"] |= {"posts": len(self.texts), "copies": 0}
        lent["BUILD_BESIDE"](lambda: lent["BUILD_WRITE"](self._handed(making.aside, self.beside), "Others"))
        pages = self._handed(making.aside, self.texts)
        lent["BUILD_WRITE"](pages + pages * self.settings.get("DOUBLE", 0), "Pages")
        self.finished = {address: file.read_text(encoding="utf-8") for address, file in lent["BUILD_FILES"]()}
        return bool(self.settings.get("WHOLE", True))

    def _handed(self, folder: Path, texts: Mapping[str, str]) -> list[HandedPage]:
        return [
            (address, text.encode(), partial(self._draw, folder / address, address, text))
            for address, text in texts.items()
        ]

    def _draw(self, file: Path, address: str, text: str) -> None:
        file.parent.mkdir(parents=True, exist_ok=True)
        self.draw_first()
        if text == "nowhere":
            return
        template = self.template.read_text(encoding="utf-8")
        file.write_text(f"{template}{self.settings.get('SITENAME')}{text}", encoding="utf-8")
        with (self.folder / "drawn").open("a", encoding="utf-8") as drawn:
            os.write(drawn.fileno(), f"{address}\n".encode())


def _write_changed(file: Path, text: str) -> None:
    file.parent.mkdir(exist_ok=True)
    if not file.exists() or file.read_text(encoding="utf-8") != text:
        file.write_text(text, encoding="utf-8")
