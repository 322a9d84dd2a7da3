"""rights.toml, as people write it, and what is wrong with it."""

from datetime import date
from pathlib import Path

import pytest

from plugins.captures.problem import Problem
from plugins.publication.rights import Right
from plugins.publication.rights_file import read_rights
from plugins.publication.takedown import Takedown

GOOD = '[[rights]]\noutlet = "Radio Ansel"\nshow = "full"\nreason = "they allow it"\n'
TAKEN = 'takedown = [{ capture = "a.txt", on = 2025-03-14, reason = "asked for" }]\n'


def written(folder: Path, source: str) -> tuple[list[Right], list[Takedown], list[Problem]]:
    (folder / "rights.toml").write_text(source, encoding="utf-8")
    return read_rights(folder)


def test_folder_without_file_gives_no_rights(tmp_path: Path) -> None:
    assert read_rights(tmp_path) == ([], [], [])


def test_entry_names_an_outlet(tmp_path: Path) -> None:
    assert written(tmp_path, GOOD) == ([Right("outlet", ("Radio Ansel",), "full", "they allow it", 1)], [], [])


def test_entry_names_several_captures(tmp_path: Path) -> None:
    source = '[[rights]]\ncapture = ["a.txt", "b.txt"]\nshow = "metadata"\nreason = "because"\n'
    assert written(tmp_path, source)[0][0].names == ("a.txt", "b.txt")


def test_takedown_is_one_line(tmp_path: Path) -> None:
    takedowns = written(tmp_path, TAKEN + GOOD)[1]
    assert [(one.capture, one.on, one.reason) for one in takedowns] == [("a.txt", date(2025, 3, 14), "asked for")]


def test_takedown_may_be_an_entry(tmp_path: Path) -> None:
    source = f'{GOOD}\n[[takedown]]\ncapture = "a.txt"\non = 2025-03-14\nreason = "asked for"\n'
    rights, (taken,), problems = written(tmp_path, source)
    assert (len(rights), taken.line, problems) == (1, 6, [])


@pytest.mark.parametrize(
    ("source", "said"),
    [
        ('[[rights]]\nshow = "full"\nreason = "x"\n', "names one of"),
        ('[[rights]]\noutlet = "A"\ncapture = "a"\nshow = "full"\nreason = "x"\n', "names one of"),
        ('[[rights]]\noutlet = []\nshow = "full"\nreason = "x"\n', "neither a text in quotes nor a list"),
        ('[[rights]]\noutlet = "A"\nshow = "all"\nreason = "x"\n', "show is none of full, excerpt, metadata: 'all'"),
        ('[[rights]]\noutlet = "A"\nshow = "full"\n', "gives no reason"),
        ('[[rights]]\noutlet = "A"\nshow = "full"\nreason = "x"\nuntil = 2025\n', "'until' is no field"),
        ('[[right]]\noutlet = "A"\n', "'right' is no decision"),
        ('takedown = [{ capture = "a.txt", reason = "x" }]\n', "has no day"),
        ('takedown = [{ capture = "a.txt", on = "2025-03-14", reason = "x" }]\n', "has no day"),
        ("takedown = [{ on = 2025-03-14 }]\n", "names no capture"),
        ('takedown = [{ capture = "a.txt", on = 2025-03-14 }]\n', "gives no reason"),
        ('takedown = [{ capture = "a", on = 2025-03-14, reason = "x", removed = "yes" }]\n', "removed is true where"),
        ("takedown = 3\n", "3 is no entry"),
        ("[[rights\n", "it is not TOML"),
    ],
)
def test_wrong_entry_says_what_to_do(tmp_path: Path, source: str, said: str) -> None:
    rights, takedowns, (problem, *_) = written(tmp_path, source)
    assert said in str(problem)
    assert (rights, takedowns) == ([], [])


def test_wrong_entry_is_named_with_its_line(tmp_path: Path) -> None:
    rights, _, (problem,) = written(tmp_path, f'{GOOD}\n[[rights]]\noutlet = "B"\nshow = "full"\n')
    assert len(rights) == 1
    assert str(problem).startswith("rights.toml:6: ")
