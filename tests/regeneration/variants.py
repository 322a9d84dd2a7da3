"""Variants of a small site, built one after the other into the same place."""

from pathlib import Path
from random import Random

from plugins.regeneration.site_folder import MARK, held, open_aside, put_in_place

PLACES = ("index.html", "a/x.html", "a/y.html", "b/c/z.html", "b/d.html", "e/f/g/h.html", "i.html", "j.html")


def files_of(number: int) -> dict[str, str]:
    """What a variant holds, by address. In some a folder stands where others have a file."""
    random = Random(number)
    held = {place for place in PLACES if random.random() < 0.8} | {("k", "k/l.html", "k/m/n.html")[number % 3]}
    return {"number.txt": str(number), **{place: f"{place} {random.randrange(3)}" for place in sorted(held)}}


def build_variant(output: Path, number: int) -> None:
    """Build a variant; what the site at `output` has already is kept."""
    with held(output):
        aside = open_aside(output)
        now, wanted = files_in(output), files_of(number)
        for address, text in wanted.items():
            if now.get(address) != text:
                (aside / address).parent.mkdir(parents=True, exist_ok=True)
                (aside / address).write_text(text, encoding="utf-8")
        put_in_place(aside, output, {address for address in wanted if now.get(address) == wanted[address]})


def files_in(folder: Path) -> dict[str, str]:
    """The text of every file of a site, but for its own list of them."""
    files = {path.relative_to(folder).as_posix(): path for path in folder.rglob("*") if path.is_file()}
    return {address: path.read_text(encoding="utf-8") for address, path in files.items() if address != MARK}


def variant_in(folder: Path) -> int:
    """The number of the variant that a folder holds; AssertionError where it holds none, or not all of it."""
    found = files_in(folder)
    number = int(found["number.txt"])
    assert found == files_of(number)
    listed = (folder / MARK).read_text(encoding="utf-8").splitlines()[2:]
    assert listed == sorted(found)
    return number
