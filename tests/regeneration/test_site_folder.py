from pathlib import Path

import pytest

from plugins.regeneration.site_folder import MARK, SiteFolderError, open_aside, put_in_place, remove, restore


def names(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir())


def publish(output: Path, *pages: str) -> None:
    aside = open_aside(output)
    for page in pages:
        (aside / page).write_text(page, encoding="utf-8")
    put_in_place(aside, output)


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


def test_nothing_is_left_beside(output: Path) -> None:
    publish(output, "a.html")
    publish(output, "b.html")
    assert names(output.parent) == ["output"]


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


def test_stopped_replacement_is_mended(output: Path) -> None:
    publish(output, "index.html")
    output.rename(output.with_name("output.before"))
    restore(output)
    assert names(output) == [MARK, "index.html"]
    assert names(output.parent) == ["output"]


def test_next_build_mends_first(output: Path) -> None:
    publish(output, "index.html")
    output.rename(output.with_name("output.before"))
    open_aside(output)
    assert names(output) == [MARK, "index.html"]


def test_restoring_changes_no_whole_site(output: Path) -> None:
    publish(output, "new.html")
    output.with_name("output.before").mkdir()
    restore(output)
    assert names(output) == [MARK, "new.html"]


def test_leftover_before_is_no_hindrance(output: Path) -> None:
    publish(output, "old.html")
    (output.with_name("output.before") / "older").mkdir(parents=True)
    publish(output, "new.html")
    assert names(output.parent) == ["output"]


def test_site_is_removed(output: Path) -> None:
    publish(output, "index.html")
    assert remove(output)
    assert not output.exists()
    assert not remove(output)


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
