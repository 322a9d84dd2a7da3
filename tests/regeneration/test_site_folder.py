import os
from pathlib import Path

import pytest

from plugins.regeneration.site_folder import MARK, SiteFolderError, held, open_aside, put_in_place, remove, restore


def names(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir())


def beside(output: Path) -> Path:
    return output.with_name(".output.newsfold")


def publish(output: Path, *pages: str, kept: tuple[str, ...] = ()) -> None:
    with held(output):
        aside = open_aside(output)
        for page in pages:
            (aside / page).write_text(page, encoding="utf-8")
        put_in_place(aside, output, kept)


@pytest.fixture
def output(tmp_path: Path) -> Path:
    return tmp_path / "output"


def test_finished_site_is_put_in_place(output: Path) -> None:
    publish(output, "index.html")
    assert names(output) == [MARK, "index.html"]


def test_site_before_goes_as_a_whole(output: Path) -> None:
    publish(output, "index.html", "old.html")
    publish(output, "index.html", "new.html")
    assert names(output) == [MARK, "index.html", "new.html"]


def test_a_twin_alone_is_left_beside(output: Path) -> None:
    publish(output, "a.html")
    publish(output, "b.html")
    assert names(output.parent) == [".output.newsfold", "output"]
    assert names(beside(output)) == ["twin"]


def test_nothing_is_left_of_refusals(output: Path) -> None:
    output.mkdir()
    (output / "thesis.txt").touch()
    with pytest.raises(SiteFolderError), held(output):
        open_aside(output)
    assert names(output.parent) == ["output"]


def test_leftovers_of_stopped_builds_go(output: Path) -> None:
    (open_aside(output) / "half.html").touch()
    publish(output, "index.html")
    assert names(beside(output)) == ["twin"]


def test_building_leaves_the_site_alone(output: Path) -> None:
    publish(output, "index.html")
    (open_aside(output) / "half.html").touch()
    assert names(output) == [MARK, "index.html"]


def test_folders_above_are_made(output: Path) -> None:
    publish(output / "deep" / "site", "index.html")
    assert (output / "deep" / "site" / "index.html").is_file()


def test_empty_folder_is_taken(output: Path) -> None:
    output.mkdir()
    publish(output, "index.html")
    assert names(output) == [MARK, "index.html"]


def test_foreign_folder_is_never_replaced(output: Path) -> None:
    output.mkdir()
    (output / "thesis.txt").touch()
    with pytest.raises(SiteFolderError, match="holds what is not the site's own"):
        open_aside(output)
    assert names(output.parent) == ["output"]


def test_foreign_file_is_never_replaced(output: Path) -> None:
    output.touch()
    with pytest.raises(SiteFolderError, match="holds what is not the site's own"):
        open_aside(output)


def test_own_file_in_a_site_stays(output: Path) -> None:
    publish(output, "index.html")
    (output / "notes.txt").touch()
    with pytest.raises(SiteFolderError, match=r"not the site's own: notes\.txt"):
        open_aside(output)
    with pytest.raises(SiteFolderError, match=r"not the site's own: notes\.txt"):
        remove(output)
    assert (output / "notes.txt").exists()


def test_place_that_cannot_be_written(output: Path) -> None:
    output.parent.joinpath("file").touch()
    with pytest.raises(SiteFolderError, match="nothing can be written beside"):
        open_aside(output.parent / "file" / "output")


def test_site_is_for_others_to_read(output: Path) -> None:
    publish(output, "index.html")
    assert output.stat().st_mode & 0o777 == 0o755


def stop_while_replacing(output: Path) -> None:
    output.rename(beside(output) / "before")


def test_stopped_replacement_is_mended(output: Path) -> None:
    publish(output, "index.html")
    stop_while_replacing(output)
    restore(output)
    assert names(output) == [MARK, "index.html"]
    assert names(beside(output)) == ["twin"]


def test_next_build_mends_first(output: Path) -> None:
    publish(output, "index.html")
    stop_while_replacing(output)
    with held(output):
        assert names(output) == [MARK, "index.html"]


def test_restoring_changes_no_whole_site(output: Path) -> None:
    publish(output, "new.html")
    (beside(output) / "before").mkdir()
    restore(output)
    assert names(output) == [MARK, "new.html"]


def test_restoring_makes_nothing_anew(output: Path) -> None:
    restore(output)
    assert names(output.parent) == []


def test_restoring_leaves_builds_alone(output: Path) -> None:
    publish(output, "index.html")
    with held(output):
        stop_while_replacing(output)
        restore(output)
        assert not output.exists()


def test_own_file_of_the_meantime_stays(output: Path) -> None:
    publish(output, "index.html")
    aside = open_aside(output)
    (output / "notes.txt").touch()
    with pytest.raises(OSError, match=r"not the site's own: notes\.txt"):
        put_in_place(aside, output)
    assert names(output) == [MARK, "index.html", "notes.txt"]


def test_kept_file_that_is_gone(output: Path) -> None:
    publish(output, "index.html", "a.html")
    (output / "a.html").unlink()
    with pytest.raises(OSError, match=r"a\.html is gone"):
        publish(output, "index.html", kept=("a.html",))
    assert names(output) == [MARK, "index.html"]


def test_nothing_changed_moves_nothing(output: Path) -> None:
    publish(output, "index.html", "a.html")
    before = output.stat().st_ino
    publish(output, "index.html", kept=("a.html",))
    assert output.stat().st_ino == before


def test_without_hard_links_files_are_copied(output: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_: object) -> None:
        raise PermissionError(1, "Operation not permitted")

    monkeypatch.setattr(os, "link", refuse)
    publish(output, "index.html", "a.html")
    os.utime(output / "a.html", (1, 1))
    publish(output, "b.html", kept=("a.html",))
    assert names(output) == [MARK, "a.html", "b.html"]
    assert (output / "a.html").stat().st_mtime == 1
    assert names(output.parent) == ["output"]


def test_site_is_removed(output: Path) -> None:
    publish(output, "index.html")
    assert remove(output)
    assert names(output.parent) == []
    assert not remove(output)


def test_twin_goes_without_its_site(output: Path) -> None:
    publish(output, "index.html")
    output.rename(output.with_name("elsewhere"))
    assert not remove(output)
    assert names(output.parent) == ["elsewhere"]


def test_foreign_folder_is_never_removed(output: Path) -> None:
    output.mkdir()
    (output / "thesis.txt").touch()
    with pytest.raises(SiteFolderError, match="remove all yourself"):
        remove(output)
    assert names(output) == ["thesis.txt"]


def test_link_to_a_site_is_followed(output: Path) -> None:
    place = output.parent / "www"
    place.mkdir()
    output.symlink_to(place, target_is_directory=True)
    publish(output, "a.html")
    publish(output, "b.html")
    assert names(output) == [MARK, "b.html"]


def test_removing_follows_a_link(output: Path) -> None:
    place = output.parent / "www"
    publish(place, "index.html")
    output.symlink_to(place, target_is_directory=True)
    assert remove(output)
    assert not place.exists()
