"""A site that is up to date is left alone, and one that is not is never taken for it."""

import os
import subprocess
import sys
from dataclasses import replace
from pathlib import Path

import pytest

from plugins.keeping.coding import decode, encode
from plugins.keeping.file import read_kept, write_kept
from plugins.regeneration.inputs import Inputs, Seen
from plugins.regeneration.kept_folder import open_kept
from plugins.regeneration.state import State
from tests.regeneration.making import Site

ROOT = Path(__file__).parents[2]


@pytest.fixture
def site(tmp_path: Path) -> Site:
    site = Site(tmp_path)
    assert site.build().problems == ()
    assert site.drawn
    return site


def state_of(site: Site) -> State:
    data = read_kept(site.kept, "state")
    assert data
    return decode(data, State)


def touch(file: Path) -> None:
    """Give a file the time of another edit, whatever the clock of the file system."""
    os.utime(file, ns=(0, file.stat().st_mtime_ns + 1_000_000))


def test_unchanged_site_is_left_alone(site: Site) -> None:
    report = site.build()
    assert (report.unchanged, report.published, report.problems) == (True, True, ())


def test_unchanged_site_is_summed_up(site: Site) -> None:
    assert str(site.build()).startswith("2 posts, 0 copies, 0 warnings, nothing has changed, ")


def test_warnings_are_said_again(site: Site) -> None:
    site.settings["WARNING"] = "a.txt: it is odd"
    assert site.build().warnings == ("a.txt: it is odd",)
    report = site.build()
    assert (report.unchanged, report.warnings) == (True, ("a.txt: it is odd",))


def test_problems_are_looked_for_again(site: Site) -> None:
    site.settings["ERROR"] = "a.txt: it is empty"
    site.keep_going = True
    assert site.build().published
    report = site.build()
    assert (report.unchanged, report.problems) == (False, ("a.txt: it is empty",))


@pytest.mark.parametrize(
    "name", ["conf.py", "seeds/texts.json", "theme/templates/page.html", "theme/static/a.css", "content/a.md"]
)
def test_edited_input_is_noticed(site: Site, name: str) -> None:
    file = site.folder / name
    file.parent.mkdir(parents=True, exist_ok=True)
    with file.open("a", encoding="utf-8") as stream:
        stream.write(" ")
    assert not site.build().unchanged
    assert site.build().unchanged


@pytest.mark.parametrize("name", ["seeds/new.txt", "content/pages/deep/new.md"])
def test_added_input_is_noticed(site: Site, name: str) -> None:
    (site.folder / name).parent.mkdir(parents=True, exist_ok=True)
    (site.folder / name).touch()
    assert not site.build().unchanged


def test_removed_input_is_noticed(site: Site) -> None:
    (site.folder / "seeds" / "more.txt").touch()
    site.build()
    (site.folder / "seeds" / "more.txt").unlink()
    assert not site.build().unchanged


def test_renamed_input_is_noticed(site: Site) -> None:
    file = site.folder / "seeds" / "more.txt"
    file.touch()
    site.build()
    file.rename(file.with_name("other.txt"))
    assert not site.build().unchanged


def test_input_behind_a_link_is_noticed(site: Site) -> None:
    real = site.folder / "real"
    real.mkdir()
    (real / "a.txt").touch()
    (site.folder / "seeds" / "link").symlink_to(real, target_is_directory=True)
    (site.folder / "seeds" / "round").symlink_to(site.folder / "seeds", target_is_directory=True)
    site.build()
    assert site.build().unchanged
    (real / "a.txt").write_text("more", encoding="utf-8")
    assert not site.build().unchanged


def test_edit_with_the_times_of_before_is_noticed(site: Site) -> None:
    """As two edits within one tick of the file system's clock: only the content of a young file tells."""
    file = site.folder / "theme" / "static" / "a.css"
    file.parent.mkdir()
    file.write_text("a", encoding="utf-8")
    site.build()
    file.write_text("b", encoding="utf-8")
    state = state_of(site)
    status = file.stat()
    same = (status.st_size, status.st_mtime_ns, status.st_ctime_ns, status.st_ino)
    inputs = replace(state.inputs, files={**state.inputs.files, str(file): same})
    write_kept(site.kept, "state", encode(replace(state, inputs=inputs)))
    assert not site.build().unchanged


def test_edit_during_a_build_is_seen_by_the_next(site: Site) -> None:
    def edit() -> None:
        (site.folder / "seeds" / "more.txt").write_text("more", encoding="utf-8")

    site.texts["a.html"] = "other"
    site.draw_first = edit
    site.build()
    site.draw_first = lambda: None
    assert not site.build().unchanged
    assert site.build().unchanged


def test_old_files_are_not_read(site: Site) -> None:
    inputs = Inputs(())
    inputs.extend([site.folder / "seeds"])
    seen = inputs.seen()
    assert seen.young
    late = max(max(status[1:3]) for status in seen.files.values()) + 3_000_000_000
    assert seen.aged(late - 2_000_000_000) is None
    assert seen.aged(late) == Seen(seen.places, seen.files, {})


@pytest.mark.parametrize("name", ["a.html", "b/c.html", ".newsfold"])
def test_site_edited_by_hand_is_mended(site: Site, name: str) -> None:
    touch(site.output / name)
    assert not site.build().unchanged


def test_site_that_is_gone_is_built(site: Site) -> None:
    for file in site.output.rglob("*.html"):
        file.unlink()
    assert not site.build().unchanged
    assert set(site.pages) == {"a.html", "b/c.html"}


def test_other_setting_of_the_environment_is_noticed(site: Site, monkeypatch: pytest.MonkeyPatch) -> None:
    (site.folder / "conf.py").write_text("import os\nADDRESS = os.environ.get('SITE_ADDRESS')\n", encoding="utf-8")
    site.keeps_settings = True
    site.build()
    assert site.build().unchanged
    monkeypatch.setenv("SITE_ADDRESS", "https://example.org")
    assert not site.build().unchanged


def test_other_overrides_are_noticed(site: Site) -> None:
    site.overrides["CAPTURES_PATH"] = "elsewhere"
    assert not site.build().unchanged
    assert site.build().unchanged


def test_other_code_is_noticed(site: Site) -> None:
    open_kept(site.kept, b"other", site.output)
    assert not site.build().unchanged


def test_code_edited_during_a_build_keeps_nothing(site: Site, monkeypatch: pytest.MonkeyPatch) -> None:
    digests = iter([b"before", b"after"])
    monkeypatch.setattr("plugins.regeneration.evaluation.code_digest", lambda: next(digests))
    monkeypatch.setattr("plugins.regeneration.making.code_digest", lambda: next(digests))
    kept = site.kept
    assert site.build().published
    assert not kept.exists()


@pytest.mark.parametrize("spoilt", [b"", b"spoilt"])
def test_spoilt_state_is_no_state(site: Site, spoilt: bytes) -> None:
    (site.kept / "state").write_bytes(spoilt)
    assert not site.build().unchanged


def test_state_of_another_kind_is_no_state(site: Site) -> None:
    write_kept(site.kept, "state", encode(["no", "state"]))
    assert not site.build().unchanged


def test_mistake_in_settings_is_no_standstill(site: Site) -> None:
    (site.folder / "conf.py").write_text("SITENAME = My Archive\n", encoding="utf-8")
    site.keeps_settings = True
    assert not site.build().unchanged


def test_site_among_its_inputs_is_no_input(tmp_path: Path) -> None:
    site = Site(tmp_path)
    site.settings["PATH"] = str(tmp_path)
    site.build()
    site.drawn  # noqa: B018  # its notes stand there too
    site.build()
    assert site.build().unchanged


def test_looking_imports_neither_pelican_nor_rooms() -> None:
    heavy = "pelican", "jinja2", "rich", "numpy", "plugins.captures", "multiprocessing"
    code = f"import sys, scripts.build_site; print(sorted(sys.modules.keys() & {set(heavy)!r}))"
    done = subprocess.run([sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"
