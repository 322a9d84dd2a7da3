from pathlib import Path

import pytest

from plugins.captures.capture import Capture
from plugins.captures.collection import read_collection
from plugins.captures.corrections.corrections import FILE, Correction, Decisions, correct
from plugins.captures.corrections.decision_file import read_corrections
from plugins.captures.explanation import explain
from plugins.captures.fact import Fact
from plugins.captures.margin import SAID, fact_notes
from plugins.captures.pages.text_page import read_text
from plugins.captures.problem import Problem
from plugins.captures.record import record_of
from tests.captures.invented import HEADLINE, article

GOOD = '[[correction]]\ncapture = "a.txt"\noutlet = "The Tarrow Beacon"\nreason = "saved from its site"\n'


def written(folder: Path, source: str) -> tuple[tuple[Correction, ...], list[Problem]]:
    decisions, problems = decided(folder, source)
    return decisions.corrections, problems


def decided(folder: Path, source: str) -> tuple[Decisions, list[Problem]]:
    (folder / "corrections.toml").write_text(source, encoding="utf-8")
    return read_corrections(folder)


def entry(*lines: str) -> str:
    return "\n".join(("[[correction]]", 'capture = "a.txt"', 'reason = "because"', *lines, ""))


def test_folder_without_file_has_none(tmp_path: Path) -> None:
    assert read_corrections(tmp_path) == (Decisions(), [])


def test_correction_replaces_and_says_why(tmp_path: Path) -> None:
    ((correction,), problems) = written(tmp_path, "# why\n\n" + GOOD)
    assert problems == []
    assert correction.facts == {"outlet": Fact("The Tarrow Beacon", "corrected", reason="saved from its site")}
    assert correction.line == 3


@pytest.mark.parametrize(
    ("line", "value"),
    [
        ("published = 2025-03-07", "2025-03-07"),
        ('published = "2025-03"', "2025-03"),
        ("published = 2025", "2025"),
        ("updated = 2025-03-07T11:40:00+01:00", "2025-03-07T11:40:00+01:00"),
        ('not_before = "7 March 2025"', "2025-03-07"),
    ],
)
def test_dates_may_be_written_freely(tmp_path: Path, line: str, value: str) -> None:
    ((correction,), _) = written(tmp_path, entry(line))
    assert [fact.value for fact in correction.facts.values() if isinstance(fact, Fact)] == [value]


@pytest.mark.parametrize(("file", "outlet"), [(("e\u0301.txt",), "Beacon"), (("e\u0301.txt", "\u00e9.txt"), None)])
def test_accents_of_names_may_be_spelt_otherwise(file: tuple[str, ...], outlet: str | None) -> None:
    fact = Fact("Beacon", "corrected", reason="because")
    decisions = Decisions((Correction("\u00e9.txt", {"outlet": fact}, 1),))
    corrected, problems = correct([read_text(id, article(HEADLINE)) for id in file], decisions)
    assert problems == []
    assert (corrected[0].outlet.value if corrected[0].outlet else None) == outlet


def test_lists_are_corrected_whole(tmp_path: Path) -> None:
    ((correction,), _) = written(tmp_path, entry('authors = ["Nora Pask", " Ewan Thrale "]'))
    assert [fact.value for fact in correction.facts["authors"]] == ["Nora Pask", "Ewan Thrale"]  # type: ignore[union-attr]


@pytest.mark.parametrize(
    ("bad", "reason"),
    [
        ('[[correction]]\noutlet = "x"\nreason = "y"\n', "names no capture"),
        ('[[correction]]\ncapture = 7\nreason = "y"\n', "names no capture"),
        ('[[correction]]\ncapture = "a.txt"\noutlet = "x"\n', "gives no reason"),
        ('[[correction]]\ncapture = "a.txt"\noutlet = "x"\nreason = " "\n', "gives no reason"),
        (entry(), "corrects nothing"),
        (entry('mood = "dark"'), "is no field of a capture"),
        (entry('text = "x"'), "is no field of a capture"),
        (entry("outlet = 7"), "outlet is not a text"),
        (entry('title = ""'), "title cannot be taken back"),
        (entry("labels = { furniture.promotion = 1 }"), "a kind goes into the name"),
        ('[["correction"]]\ncapture = "a.txt"\nmood = "x"\nreason = "y"\n', "is no field of a capture"),
        ('[[correction]]\ncaptures = "*"\noutlet = "x"\nreason = "y"\n', "belong to a [[default]]"),
        (entry('lang = "englisch!!"'), "lang is not the code of a language"),
        (entry('url = "javascript:alert(1)"'), "url is not a web address"),
        (entry('published = "soon"'), "published is not a date"),
        (entry('published = "03/04/2025"'), "published is not a date"),
        (entry("published = 2025-03-07, 2025"), "it is not TOML"),
        (entry("labels = 7"), "labels is not a table"),
        (entry('labels = { text = "A" }'), "'text' is no label"),
        (entry('labels = { blank = "A" }'), "'blank' is no label"),
        (entry('labels = { "furniture:" = "A" }'), "is no label"),
        (entry("labels = { body = 1.5 }"), "neither words nor the number of a line"),
        (entry("labels = { body = [true] }"), "neither words nor the number of a line"),
        (entry('labels = { body = "14-12" }'), "names no line"),
        (entry('labels = { body = " " }'), "names no line"),
        (entry('time_zone = "Europe/Berlin"'), "belong to a [[default]]"),
        ('[[default]]\noutlet = "x"\nreason = "y"\n', "names no captures"),
        ('[[default]]\ncaptures = "*"\noutlet = "x"\n', "gives no reason"),
        ('[[default]]\ncaptures = "*"\nreason = "y"\n', "gives nothing"),
        ('[[default]]\ncaptures = "*"\nmood = "x"\nreason = "y"\n', "is no field of a capture"),
        ('[[default]]\ncaptures = "*"\ntitle = "x"\nreason = "y"\n', "cannot be a default"),
        ('[[default]]\ncaptures = "*"\nlabels = { body = 1 }\nreason = "y"\n', "cannot be a default"),
        ('[[default]]\ncaptures = "*"\noutlet = ""\nreason = "y"\n', "must say something"),
        ('[[default]]\ncaptures = "*"\npublished = "soon"\nreason = "y"\n', "is not a date"),
        ('[[default]]\ncaptures = "*"\ntime_zone = "IST"\nreason = "y"\n', "is not the name of a time zone"),
        ('[[default]]\ncaptures = "*"\ntime_zone = "../etc"\nreason = "y"\n', "is not the name of a time zone"),
        ('[[default]]\ncaptures = "*"\ntime_zone = ""\nreason = "y"\n', "is not the name of a time zone"),
        (entry('authors = "Nora Pask"'), "authors is not a list of words"),
        (entry("places = [7]"), "places is not a list of words"),
        ('[[corrections]]\ncapture = "a.txt"\n', "is no decision"),
    ],
)
def test_each_error_has_its_line(tmp_path: Path, bad: str, reason: str) -> None:
    _, (problem,) = written(tmp_path, GOOD + "\n" + bad)
    assert reason in str(problem)
    assert (tmp_path / "corrections.toml").read_text(encoding="utf-8").splitlines()[problem.line - 1] in bad  # type: ignore[operator]
    assert problem.line > 5  # type: ignore[operator]


def test_all_errors_are_told(tmp_path: Path) -> None:
    found, problems = written(tmp_path, entry("outlet = 7") + GOOD + entry('mood = "dark"'))
    assert [correction.capture for correction in found] == ["a.txt"]
    assert [problem.line for problem in problems] == [1, 9]


def test_file_that_is_no_text(tmp_path: Path) -> None:
    (tmp_path / "corrections.toml").write_bytes(b"\xff\xfe\x00")
    assert "cannot be read" in str(read_corrections(tmp_path)[1])


def test_byte_order_mark_does_no_harm(tmp_path: Path) -> None:
    assert written(tmp_path, "\ufeff" + GOOD) == written(tmp_path, GOOD)


def test_entry_that_is_no_table(tmp_path: Path) -> None:
    assert "is no entry" in str(written(tmp_path, "correction = 7")[1])


def test_entries_of_one_line_keep_their_labels(tmp_path: Path) -> None:
    inline = '{{ capture = "{}", labels = {{ {} = 3 }}, reason = "because" }}'
    source = f"correction = [{inline.format('a.txt', 'caption')}, {inline.format('b.txt', 'subhead')}]"
    decisions, _ = decided(tmp_path, source)
    captures, _ = correct([read_text(id, article(HEADLINE)) for id in ("a.txt", "b.txt")], decisions)
    assert [[change.label for change in capture.relabelled] for capture in captures] == [["caption"], ["subhead"]]


def test_unknown_capture_has_its_line(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(article(HEADLINE), encoding="utf-8")
    written(tmp_path, "\n" + GOOD.replace("a.txt", "b.txt"))
    (problem,) = (one for one in read_collection(tmp_path, tmp_path).problems if one.line)
    assert str(problem).startswith("corrections.toml:2: there is no capture 'b.txt'")


def test_correction_shows_with_its_reason(tmp_path: Path) -> None:
    seeds = tmp_path / "seeds"
    seeds.mkdir()
    (seeds / "a.txt").write_text(article(HEADLINE), encoding="utf-8")
    written(tmp_path, GOOD)
    (capture,) = read_collection(seeds, tmp_path).captures
    (note,) = (note for note in fact_notes(capture) if note.label == "Outlet")
    assert (note.value, note.how, note.remark) == ("The Tarrow Beacon", "corrected", "saved from its site")
    assert record_of(capture)["outlet"] == "The Tarrow Beacon"


def test_corrected_title_is_marked(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(article(), encoding="utf-8")
    written(tmp_path, entry('title = "Aground"'))
    (capture,) = read_collection(tmp_path, tmp_path).captures
    assert (capture.title.value, record_of(capture)["title_how"]) == ("Aground", "corrected")


def test_empty_value_takes_a_fact_back(tmp_path: Path) -> None:
    ((correction,), problems) = written(tmp_path, entry('outlet = ""', 'published = ""', "authors = []"))
    assert problems == []
    assert correction.facts == {"outlet": None, "published": None, "authors": ()}


def test_same_field_is_corrected_once(tmp_path: Path) -> None:
    decisions, _ = decided(tmp_path, entry('outlet = "The Tarrow Beacon"') + entry('outlet = "Radio Ansel"'))
    ((capture,), (problem,)) = correct([article_capture()], decisions)
    assert capture.outlet is not None
    assert capture.outlet.value == "The Tarrow Beacon"
    assert (problem.reason, problem.line) == ("outlet of 'a.txt' was corrected above already (line 1)", 5)


def test_missing_folder_is_a_problem(tmp_path: Path) -> None:
    assert [problem.reason for problem in read_corrections(tmp_path / "none")[1]] == ["there is no such folder"]


def test_misspelt_file_is_a_problem(tmp_path: Path) -> None:
    (tmp_path / "correction.toml").write_text(GOOD, encoding="utf-8")
    assert [problem.file for problem in read_corrections(tmp_path)[1]] == ["correction.toml"]


def test_fact_taken_back_says_why(tmp_path: Path) -> None:
    decisions, _ = decided(tmp_path, entry('agency = ""', "places = []"))
    ((capture,), _) = correct([read_text("a.txt", article(HEADLINE, "FNW |"))], decisions)
    shown = [(note.label, note.value, note.how, note.remark) for note in fact_notes(capture, "en")]
    assert shown == [("Agency", "unknown", "corrected", "because"), ("Place", "unknown", "corrected", SAID)]
    assert "agency       taken back  [corrected; because]" in explain(capture)


def test_corrected_summary_says_why(tmp_path: Path) -> None:
    decisions, _ = decided(tmp_path, entry('summary = "All were brought ashore."'))
    ((capture,), _) = correct([article_capture()], decisions)
    assert [note.remark for note in fact_notes(capture, "en")] == ["because"]


def test_unread_capture_is_blamed_once(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_bytes(b"")
    decided(tmp_path, GOOD)
    assert [problem.file for problem in read_collection(tmp_path, tmp_path).problems if problem.file != FILE] == [
        "a.txt"
    ]


def test_path_or_its_end_names_a_file(tmp_path: Path) -> None:
    decisions, _ = decided(tmp_path, GOOD + '[[default]]\ncaptures = "b/*"\noutlet = "x"\nreason = "y"\n')
    assert [one.capture for one in decisions.about("/somewhere/a.txt", "a.txt").corrections] == ["a.txt"]
    assert [one.matches("c.txt") for one in decisions.about("/somewhere/b/c.txt", "c.txt").defaults] == [True]
    assert decisions.about("/somewhere/aa.txt", "aa.txt") == Decisions()


def article_capture() -> Capture:
    return read_text("a.txt", article())


def test_file_of_another_room_is_known(tmp_path: Path) -> None:
    (tmp_path / "stories.toml").write_text("", encoding="utf-8")
    assert read_corrections(tmp_path) == (Decisions(), [])


@pytest.mark.parametrize("source", ["\nn = " + "9" * 5000, "\nn = " + "[" * 5000, "\na = [1,\n"], ids=len)
def test_no_toml_at_all_has_its_line(tmp_path: Path, source: str) -> None:
    _, (problem,) = written(tmp_path, source)
    assert str(problem).startswith("corrections.toml:2: it is not TOML (")


def test_entries_without_headers_have_their_line(tmp_path: Path) -> None:
    _, (problem,) = written(tmp_path, '\ncorrection = [{ capture = "a.txt" }]\n')
    assert problem.line == 2
