"""Builds in warm processes."""

import os
import shutil
import sys
from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path
from typing import Any

import pytest

from plugins.regeneration.plan import BuildPlan
from plugins.regeneration.serving.warm_builder import WarmBuilder

ROOT = Path(__file__).parents[2]
forks = pytest.mark.skipif(not hasattr(os, "fork"), reason="only a fork stays")


WARM = """
class Warm:
    def __init__(self, code, templates, can_prove):
        self.templates, self.can_prove, self.proofs = templates, can_prove, []
"""
REPORT = """
class Proofs:
    def __init__(self, text):
        self.text = text

    def draw(self, edited):
        return {path.name: self.text.encode() for path in edited}


def build_site(plan, warm):
    """


@pytest.fixture
def room(tmp_path: Path) -> Path:
    """A room of regeneration that has no more than the program of a nursery."""
    room = tmp_path / "plugins" / "regeneration"
    (room / "serving").mkdir(parents=True)
    shutil.copy(ROOT / "plugins" / "regeneration" / "serving" / "nursery.py", room / "serving")
    for name in ("plan.py", "collector.py"):
        shutil.copy(ROOT / "plugins" / "regeneration" / name, room)
    (room / "code_digest.py").write_text("def code_digest():\n    return b''\n")
    (room / "warm.py").write_text(WARM)
    return room


def let_builds(room: Path, *lines: str) -> None:
    """Let builds do nothing but this."""
    (room / "__init__.py").write_text("\n    ".join([REPORT.strip(), *lines, ""]))


@pytest.fixture
def build(room: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Callable[[], Any]]:
    program = (sys.executable, str(room / "serving" / "nursery.py"))
    monkeypatch.setattr("plugins.regeneration.serving.warm_builder._PROGRAM", program)
    builder = WarmBuilder()
    yield partial(builder.build, BuildPlan(room / "settings.py", room / "output"))
    builder.close()


def test_builds_are_made_by_the_code_in_the_files(room: Path, build: Callable[[], Any]) -> None:
    for answer in ("one", "another"):
        let_builds(room, f"return {answer!r}")
        assert build() == answer


def test_wrong_code_is_said_until_it_is_mended(room: Path, build: Callable[[], Any]) -> None:
    let_builds(room, "return 'one")
    assert build() == f"{room / '__init__.py'}:10: unterminated string literal (detected at line 10); mend the line"
    let_builds(room, "return 'one'")
    assert build() == "one"


def test_code_that_cannot_be_loaded_is_said(room: Path, build: Callable[[], Any]) -> None:
    let_builds(room, "return 'one'", "", "")
    (room / "warm.py").write_text("import nothing_of_that_name\n")
    assert build() == "Newsfold cannot be loaded: ModuleNotFoundError: No module named 'nothing_of_that_name'"


def test_code_that_never_rests_is_said(room: Path, build: Callable[[], Any]) -> None:
    let_builds(room, "return 'one'")
    log = room / "log"
    (room / "warm.py").write_text(f"open({str(log)!r}, 'a').write('x')\n")
    assert build() == "the code changes whenever it is loaded; let it rest"


def test_nothing_of_a_build_is_left(room: Path, build: Callable[[], Any]) -> None:
    let_builds(room, "build_site.count = getattr(build_site, 'count', 0) + 1", "return build_site.count")
    assert [build(), build(), build()] == [1, 1, 1]


def test_modules_are_imported_once_for_all(room: Path, build: Callable[[], Any]) -> None:
    log = room.parents[1] / "log"
    (room / "helper.py").write_text(f"open({str(log)!r}, 'a').write('x')\n")
    let_builds(room, "import plugins.regeneration.helper", "return 'one'")
    builds = [build() for _ in range(4)]
    assert builds == ["one"] * 4
    # by the first build, and by the nursery after it
    assert log.read_text() == "xx"


def test_without_forks_each_build_has_its_process(
    room: Path, build: Callable[[], Any], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delattr("os.fork")
    program = room / "serving" / "nursery.py"
    let_builds(room, "import os", "return os.getppid()")
    # the nursery that the fixture began can fork, and is replaced since its own code changes
    program.write_text(program.read_text().replace('hasattr(os, "fork")', "False"))
    assert [build(), build(), build()] == [os.getpid()] * 3


def test_compiled_templates_are_handed_on(room: Path, build: Callable[[], Any]) -> None:
    let_builds(room, "warm.templates[len(warm.templates)] = b''", "return len(warm.templates)")
    assert [build(), build(), build()] == [1, 2, 3]


def proofs_of(build: Callable[..., Any], *names: str) -> dict[str, bytes]:
    """What is shown before a build after edits of these files is done."""
    shown: dict[str, bytes] = {}
    build([Path(name) for name in names], shown.update)
    return shown


@forks
def test_a_site_that_is_there_proves_edits(room: Path, build: Callable[..., Any]) -> None:
    let_builds(room, "warm.proofs.append(Proofs('as it was'))", "return 'one'")
    assert proofs_of(build, "a.txt") == {}
    assert proofs_of(build, "a.txt", "b.txt") == {"a.txt": b"as it was", "b.txt": b"as it was"}


@forks
def test_proofs_are_of_the_last_site(room: Path, build: Callable[..., Any]) -> None:
    count = room.parents[1] / "count"
    let_builds(
        room,
        f"open({str(count)!r}, 'a').write('x')",
        f"count = len(open({str(count)!r}).read())",
        "warm.proofs.append(Proofs(str(count)))",
        "return 'one'",
    )
    assert [proofs_of(build, "a.txt").get("a.txt") for _ in range(3)] == [None, b"1", b"2"]


@forks
def test_a_build_in_vain_leaves_the_proofs_before(room: Path, build: Callable[..., Any]) -> None:
    let_builds(room, "if not warm.can_prove:", "    warm.proofs.append(Proofs('the first'))", "return 'one'")
    assert [proofs_of(build, "a.txt").get("a.txt") for _ in range(3)] == [None, b"the first", b"the first"]


@forks
def test_a_proof_that_fails_is_passed_over(room: Path, build: Callable[..., Any]) -> None:
    let_builds(room, "warm.proofs.append(None)", "return 'one'")
    assert build() == "one"
    assert [proofs_of(build, "a.txt"), build()] == [{}, "one"]


def test_a_killed_build_is_said(room: Path, build: Callable[[], Any]) -> None:
    let_builds(room, "import os", "os.kill(os.getpid(), 9)")
    assert build() == "the build was stopped"
    let_builds(room, "return 'one'")
    assert build() == "one"


def test_a_killed_nursery_is_replaced(room: Path, build: Callable[[], Any]) -> None:
    let_builds(room, "import os", "os.kill(os.getppid(), 9)")
    assert build() == "the build stopped without a word; the terminal may say more"
    let_builds(room, "return 'one'")
    assert build() == "one"
