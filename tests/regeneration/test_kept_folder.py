"""A kept folder belongs to one site and one version of the code."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from plugins.regeneration.code_digest import ROOT, code_digest
from plugins.regeneration.kept_folder import is_of, kept_folder, open_kept


@pytest.fixture
def output(tmp_path: Path) -> Path:
    return tmp_path / "sites" / "output"


@pytest.fixture
def folder(tmp_path: Path, output: Path) -> Path:
    output.mkdir(parents=True)
    return kept_folder(tmp_path / "cache", tmp_path / "conf.py", output)


def fill(folder: Path, code: bytes, output: Path) -> None:
    opened = open_kept(folder, code, output)
    assert opened == folder
    (opened / "rooms").mkdir()
    (opened / "rooms" / "file").touch()


def test_same_code_finds_what_was_kept(folder: Path, output: Path) -> None:
    fill(folder, b"code", output)
    assert open_kept(folder, b"code", output) == folder
    assert (folder / "rooms" / "file").exists()


@pytest.mark.parametrize("spoilt", [b"", b"spoilt"])
def test_unreadable_digest_empties_the_folder(folder: Path, output: Path, spoilt: bytes) -> None:
    fill(folder, b"code", output)
    (folder / "code").write_bytes(spoilt)
    assert open_kept(folder, b"code", output) == folder
    assert not (folder / "rooms").exists()


def test_missing_digest_empties_the_folder(folder: Path, output: Path) -> None:
    fill(folder, b"code", output)
    (folder / "code").unlink()
    open_kept(folder, b"code", output)
    assert not (folder / "rooms").exists()


def test_other_code_empties_the_folder(folder: Path, output: Path) -> None:
    fill(folder, b"code", output)
    open_kept(folder, b"other", output)
    assert (is_of(folder, b"other"), (folder / "rooms").exists()) == (True, False)


def test_each_site_has_its_folder(tmp_path: Path, output: Path) -> None:
    settings = (tmp_path / "conf.py", tmp_path / "public.py")
    outputs = (output, output.with_name("public"))
    assert len({kept_folder(tmp_path, file, place) for file in settings for place in outputs}) == 4


def test_nothing_is_kept_where_nothing_can_be(tmp_path: Path, output: Path) -> None:
    (tmp_path / "cache").touch()
    assert open_kept(kept_folder(tmp_path / "cache", tmp_path / "conf.py", output), b"code", output) is None


def test_folder_of_a_site_long_gone_goes(tmp_path: Path, folder: Path, output: Path) -> None:
    fill(folder, b"code", output)
    other = tmp_path / "other"
    output.rmdir()
    output.parent.rmdir()
    kept = kept_folder(tmp_path / "cache", tmp_path / "conf.py", other)
    open_kept(kept, b"code", other)
    assert list(kept.parent.iterdir()) == [kept]


def test_folder_of_a_site_that_was_cleaned_stays(tmp_path: Path, folder: Path, output: Path) -> None:
    fill(folder, b"code", output)
    output.rmdir()
    other = output.with_name("other")
    open_kept(kept_folder(tmp_path / "cache", tmp_path / "conf.py", other), b"code", other)
    assert folder.exists()


@pytest.fixture
def checkout(tmp_path: Path) -> Path:
    (tmp_path / "plugins" / "room" / "__pycache__").mkdir(parents=True)
    (tmp_path / "plugins" / "room" / "glue.py").write_text("def f(): ...\n", encoding="utf-8")
    (tmp_path / "plugins" / "room" / "net.npz").write_bytes(b"0")
    (tmp_path / "requirements.txt").write_text("numpy==1.0 \\\n    --hash=x\n", encoding="utf-8")
    return tmp_path


@pytest.mark.parametrize("name", ["glue.py", "net.npz", "new.js"])
def test_edited_plugin_is_other_code(checkout: Path, name: str) -> None:
    before = code_digest(checkout)
    (checkout / "plugins" / "room" / name).write_bytes(b"1")
    assert code_digest(checkout) != before


def test_compiled_code_is_no_other(checkout: Path) -> None:
    before = code_digest(checkout)
    (checkout / "plugins" / "room" / "__pycache__" / "glue.pyc").write_bytes(b"1")
    assert code_digest(checkout) == before


def test_checkout_may_be_moved(checkout: Path, tmp_path_factory: pytest.TempPathFactory) -> None:
    before = code_digest(checkout)
    assert code_digest(checkout.rename(tmp_path_factory.mktemp("elsewhere") / "checkout")) == before


def test_upgrade_of_a_package_is_other_code(checkout: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    packages = checkout / "packages"
    packages.mkdir()
    monkeypatch.setattr(sys, "path", [str(packages)])
    digests = set()
    for name in ("NumPy-1.0.dist-info", "NumPy-1.1.dist-info", "numpy-1.2-py3.11.egg-info"):
        (packages / name).mkdir()
        digests.add(code_digest(checkout))
        (packages / name).rmdir()
    assert len(digests) == 3


def test_packages_not_pinned_do_not_count(checkout: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "path", [str(checkout / "packages")])
    before = code_digest(checkout)
    (checkout / "packages" / "ruff-1.0.dist-info").mkdir(parents=True)
    assert code_digest(checkout) == before


def test_every_process_finds_the_same_code() -> None:
    code = "from plugins.regeneration.code_digest import code_digest; print(code_digest().hex())"
    said = subprocess.run(
        [sys.executable, "-c", code],
        cwd=ROOT,
        env={**os.environ, "PYTHONHASHSEED": "7"},
        capture_output=True,
        text=True,
    )
    assert said.stdout.strip() == code_digest().hex()
