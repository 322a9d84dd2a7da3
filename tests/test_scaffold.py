"""The scaffold: set-up, pins, vendored files, and what the documents promise."""

import re
import subprocess
import sys
import tomllib
from pathlib import Path

import pytest

from scripts import bootstrap, get_browser, vendor_js
from scripts.vendor_js import VENDORED, VendorError, check, verify

ROOT = Path(__file__).parent.parent
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
DEPENDENCIES = [*PROJECT["dependencies"], *PROJECT["optional-dependencies"]["dev"]]


def read(name: str) -> str:
    return (ROOT / name).read_text(encoding="utf-8")


def pins(name: str) -> set[str]:
    return set(re.findall(r"^[^\s#].*?(?= \\$)", read(name), re.MULTILINE))


# what the documents promise


@pytest.mark.parametrize("dependency", DEPENDENCIES)
def test_contributing_says_why_dependency_is_there(dependency: str) -> None:
    section = read("CONTRIBUTING.md").partition("## Dependencies")[2]
    assert re.search(rf"^- `{re.escape(dependency)}`: \w", section, re.MULTILINE)


def test_readme_marks_two_commands() -> None:
    block = read("README.md").partition("<!-- the two commands -->\n```sh\n")[2].partition("```")[0]
    assert block.split("\n") == ["python3 scripts/bootstrap.py build", "python3 scripts/bootstrap.py test", ""]


# pins


@pytest.mark.parametrize("dependency", DEPENDENCIES)
def test_every_dependency_is_pinned(dependency: str) -> None:
    name = re.split(r"[\[<>=]", dependency)[0]
    assert any(pin.startswith(f"{name}==") for pin in pins("requirements-dev.txt"))


def test_development_pins_hold_all_others() -> None:
    assert pins("requirements.txt") < pins("requirements-dev.txt")


def test_lunr_comes_without_its_languages() -> None:
    assert not any(pin.startswith("nltk==") for pin in pins("requirements-dev.txt"))


# set-up


def test_bootstrap_runs_from_any_folder(tmp_path: Path) -> None:
    code = f"import runpy; print(runpy.run_path({str(ROOT / 'scripts' / 'bootstrap.py')!r})['ROOT'])"
    done = subprocess.run([sys.executable, "-S", "-I", "-c", code], cwd=tmp_path, capture_output=True, text=True)
    assert Path(done.stdout.strip()) == ROOT.resolve()


def test_bootstrap_refuses_an_old_python(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "version_info", (3, 10, 0))
    with pytest.raises(bootstrap.SetUpError, match=r"3\.11 or newer"):
        bootstrap.set_up(needs_dev=False)


def test_bootstrap_says_where_ensurepip_comes_from(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(bootstrap, "find_spec", lambda name: None)
    with pytest.raises(bootstrap.SetUpError, match="apt install python3-venv"):
        bootstrap.make_venv()


def test_bootstrap_knows_a_missing_network() -> None:
    errors = "ERROR: Could not find a version (from versions: none)\nERROR: No matching distribution found"
    assert bootstrap.reason(Path("requirements.txt"), errors).startswith("no network")


def test_bootstrap_reports_pip_errors_in_one_line() -> None:
    errors = "ERROR: THESE PACKAGES DO NOT MATCH THE HASHES\n    Expected sha256 ...\n\n"
    assert bootstrap.reason(Path("requirements.txt"), errors).endswith("DO NOT MATCH THE HASHES")


def test_changed_requirements_are_installed_again(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    requirements = tmp_path / "requirements.txt"
    requirements.write_text("one==1")
    monkeypatch.setattr(bootstrap, "VENV", tmp_path)
    monkeypatch.setattr(bootstrap, "PYTHON", Path(sys.executable))
    bootstrap.stamp_of(requirements).write_text(bootstrap.digest(requirements))
    assert bootstrap.is_installed(requirements)
    requirements.write_text("one==2")
    assert not bootstrap.is_installed(requirements)


# vendored files


def test_vendored_files_are_unmodified() -> None:
    assert list(check(VENDORED, ROOT)) == []


def test_vendor_check_needs_no_npm(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", "")
    assert vendor_js.main(["--check"]) == 0


def test_missing_vendored_file_is_named(tmp_path: Path) -> None:
    assert list(check(VENDORED[:1], tmp_path)) == [f"{VENDORED[0].destination} is missing: run scripts/vendor_js.py"]


def test_changed_vendored_file_is_refused() -> None:
    with pytest.raises(VendorError, match="another SHA-512"):
        verify(b"changed", VENDORED[0])


# the browser


def test_named_browser_must_be_there(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("NEWSFOLD_CHROMIUM", "nowhere/chromium")
    with pytest.raises(get_browser.NoBrowserError, match="nowhere/chromium"):
        get_browser.get_browser()


def test_named_browser_comes_first(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("NEWSFOLD_CHROMIUM", sys.executable)
    assert get_browser.find_browser() == Path(sys.executable)


def test_missing_browser_says_what_to_install(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.delenv("NEWSFOLD_CHROMIUM", raising=False)
    monkeypatch.setenv("PATH", str(tmp_path))
    monkeypatch.setattr(get_browser, "_usual_places", lambda: iter(()))
    with pytest.raises(get_browser.NoBrowserError, match="apt install chromium"):
        get_browser.get_browser()
