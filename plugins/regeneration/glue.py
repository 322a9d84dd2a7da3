"""Glue: Pelican run as one step of a build."""

import contextlib
import io
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

from jinja2 import TemplateError
from pelican import Pelican, signals
from pelican.generators import Generator
from pelican.readers import Readers
from pelican.settings import read_settings

from plugins.regeneration.making import Making
from plugins.regeneration.warm import CompiledTemplates, Warm


def run_pelican(making: Making, warm: Warm | None = None) -> bool:
    """Let Pelican write the planned site aside; False where a plugin failed to load, and the site is not whole.

    Pelican logs what it passes over; a page that no reader knows, which it does not log, is added to the problems.
    """
    plan, written = making.evaluation.plan, making.stages.page_written
    # Pelican prints a summary of its own
    with contextlib.redirect_stdout(io.StringIO()), signals.content_written.connected_to(written):
        settings = read_settings(str(plan.settings_file), override={**plan.overrides, "OUTPUT_PATH": str(making.aside)})
        settings.update(making.lend(settings))
        if warm:
            compiled = CompiledTemplates(warm, making.evaluation.digest)
            settings["JINJA_ENVIRONMENT"] = {**settings["JINJA_ENVIRONMENT"], "bytecode_cache": compiled}
        wanted = list(settings["PLUGINS"])
        pelican = Pelican(settings)
        making.log.errors.extend(_unread_pages(settings))
        if pelican.settings["PLUGINS"] != wanted:
            return False
        with _generators() as generators:
            pelican.run()
        if warm:
            _compile_all(generators)
            warm.proofs.append(making.proofs)
    return True


@contextlib.contextmanager
def _generators() -> Iterator[list[Generator]]:
    """The generators that are made meanwhile."""
    made: list[Generator] = []
    with signals.generator_init.connected_to(made.append):
        yield made


def _compile_all(generators: Iterable[Generator]) -> None:
    """Compile all templates, since pages are drawn in processes that keep nothing; one that is wrong is passed over."""
    for generator in generators:
        for name in generator.env.list_templates(extensions=("html", "xml")):
            with contextlib.suppress(TemplateError):
                generator.env.get_template(name)


def _unread_pages(settings: dict[str, Any]) -> list[str]:
    known = {f".{suffix}" for suffix in Readers(settings).extensions}
    files = (
        file
        for folder in settings["PAGE_PATHS"]
        for file in sorted(Path(settings["PATH"], folder).rglob("*"))
        if file.is_file() and not file.name.startswith(".")
    )
    return [
        f"{file.relative_to(settings['PATH']).as_posix()}: no reader knows its suffix; write it as .md, or move it away"
        for file in files
        if file.suffix.lower() not in known
    ]
