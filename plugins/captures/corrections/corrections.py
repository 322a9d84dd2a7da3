"""Corrections: what people decide about captures, and the captures as decided; the files are never edited."""

from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from typing import Any

from plugins.captures.capture import Capture
from plugins.captures.corrections.capture_name import PATH_HINT, spelling
from plugins.captures.corrections.chosen_lines import Wanted, find_lines
from plugins.captures.corrections.default import Default, fill
from plugins.captures.corrections.field import Decided
from plugins.captures.corrections.relabelling import relabel
from plugins.captures.decision import TakenBack
from plugins.captures.problem import CaptureError, Problem

FILE = "corrections.toml"


@dataclass(frozen=True, slots=True)
class Correction:
    """What people decided about one capture, and why: its facts (None takes one back) and the labels of lines.

    `line` is where it stands in its file.
    """

    capture: str
    facts: Mapping[str, Decided]
    line: int
    reason: str = ""
    labels: tuple[tuple[str, Wanted], ...] = ()


@dataclass(frozen=True, slots=True)
class Decisions:
    """The decisions of a collection, in the order of their file."""

    corrections: tuple[Correction, ...] = ()
    defaults: tuple[Default, ...] = ()

    def about(self, path: str, id: str) -> "Decisions":
        """Those that speak of the file at `path`, by its path or the end of it, as if it were the capture `id`."""
        parts = path.strip("/").split("/")
        ends = ["/".join(parts[i:]) for i in range(len(parts))]
        return Decisions(
            tuple(replace(one, capture=id) for one in self.corrections if one.capture in ends),
            tuple(replace(one, pattern="*") for one in self.defaults if any(map(one.matches, ends))),
        )


def correct(
    captures: Iterable[Capture], decisions: Decisions, unread: Collection[str] = ()
) -> tuple[list[Capture], list[Problem]]:
    """The captures as decided, and the problems of decisions that fit none, or contradict another.

    What names a capture that could not be read (`unread`) is no problem of its own.
    """
    by_id = {capture.id: capture for capture in captures}
    rulings, problems = rule(by_id, decisions, unread)
    return [rulings[id].applied(capture) if id in rulings else capture for id, capture in by_id.items()], problems


@dataclass(frozen=True, slots=True)
class Ruling:
    """All that is decided about one capture: labels by the number of their line, each with why; defaults; facts."""

    labels: tuple[tuple[tuple[tuple[int, str], ...], str], ...]
    defaults: tuple[Default, ...]
    corrections: tuple[Correction, ...]

    def applied(self, capture: Capture) -> Capture:
        """The capture as decided.

        Labels come first, then the facts that the page leaves open are filled in, then corrected facts have the last
        word.
        """
        for labels, reason in self.labels:
            capture = relabel(capture, dict(labels), "corrected", reason)
        capture = fill(capture, self.defaults) if self.defaults else capture
        for correction in self.corrections:
            capture = _with_facts(capture, correction)
        return capture


def rule(
    by_id: Mapping[str, Capture], decisions: Decisions, unread: Collection[str] = ()
) -> tuple[dict[str, Ruling], list[Problem]]:
    """What is decided of which of these captures, and the problems of decisions that fit none, or contradict another.

    Only captures that a correction names are looked up.
    """
    as_filed = spelling((*by_id, *unread))
    named = (replace(one, capture=as_filed(one.capture)) for one in decisions.corrections)
    sound, problems = _resolved(named, by_id, unread)
    about: dict[str, list[tuple[Correction, dict[int, str]]]] = defaultdict(list)
    for correction, labels in sound:
        about[correction.capture].append((correction, labels))
    rulings: dict[str, Ruling] = {}
    for id in by_id if decisions.defaults else about:
        defaults = tuple(default for default in decisions.defaults if default.matches(id))
        if defaults or id in about:
            numbered = tuple((tuple(labels.items()), one.reason) for one, labels in about[id] if labels)
            rulings[id] = Ruling(numbered, defaults, tuple(one for one, _ in about[id]))
    return rulings, [*problems, *_unmatched(decisions.defaults, (*by_id, *unread))]


def _resolved(
    corrections: Iterable[Correction], by_id: Mapping[str, Capture], unread: Collection[str]
) -> tuple[list[tuple[Correction, dict[int, str]]], list[Problem]]:
    """The corrections that hold, each with its labels by the number of the line, and the problems of the others."""
    sound: list[tuple[Correction, dict[int, str]]] = []
    problems: list[Problem] = []
    decided: dict[tuple[str, str], int] = {}
    for correction in corrections:
        if correction.capture in unread:
            continue
        try:
            labels = _numbered_labels(correction, by_id)
            keys = [(correction.capture, key) for key in (*correction.facts, *(f"line {number}" for number in labels))]
            _refuse_twice([key for key in keys if key in decided], decided)
        except CaptureError as error:
            problems.append(error.problem(FILE, correction.line))
        else:
            decided.update(dict.fromkeys(keys, correction.line))
            sound.append((correction, labels))
    return sound, problems


def _numbered_labels(correction: Correction, by_id: Mapping[str, Capture]) -> dict[int, str]:
    """The labels of a correction by the number of the line.

    Raises:
        CaptureError: there is no such capture or line, or one line is given two labels.
    """
    id = correction.capture
    if id not in by_id:
        raise CaptureError(f"there is no capture {id!r}", PATH_HINT)
    numbered: dict[int, str] = {}
    for label, wanted in correction.labels:
        try:
            lines = find_lines(by_id[id].text, wanted, by_id[id].spans)
        except ValueError as error:
            raise CaptureError(
                f"{error} in {id!r}", "give more of the words, or the number invoke explain shows, without quotes"
            ) from None
        for line in lines:
            if numbered.setdefault(line.number, label) != label:
                reason = f"line {line.number} of {id!r} cannot be both {numbered[line.number]} and {label}"
                raise CaptureError(reason, "keep one of the two")
    return numbered


def _refuse_twice(twice: Iterable[tuple[str, str]], decided: Mapping[tuple[str, str], int]) -> None:
    """Raise a CaptureError where a capture's fields or lines have been decided already, at the line in `decided`."""
    for id, first in sorted(twice)[:1]:
        what = ", ".join(sorted(key for _, key in twice))
        reason = f"{what} of {id!r} was corrected above already (line {decided[id, first]})"
        raise CaptureError(reason, "keep one of the two")


def _unmatched(defaults: Iterable[Default], ids: Collection[str]) -> Iterator[Problem]:
    for default in defaults:
        if not any(map(default.matches, ids)):
            reason = f"no capture is called like {default.pattern!r}"
            yield Problem(FILE, reason, f"{PATH_HINT}, with * for any part of it", default.line)


def _with_facts(capture: Capture, correction: Correction) -> Capture:
    values: dict[str, Any] = dict(correction.facts)  # each of the type of its field, as `decided_fact` sees to
    gone = [TakenBack(key, correction.reason) for key, fact in values.items() if not fact]
    return replace(capture, **values, taken_back=(*capture.taken_back, *gone))
