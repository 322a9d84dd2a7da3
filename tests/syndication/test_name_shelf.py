"""Places and authors, and the posts that name them."""

from dataclasses import replace
from typing import Any

from plugins.syndication.pages.name_shelf import NameShelf, addresses_by_spelling, shelve_by_name
from tests.syndication.invented_stories import post


def shelves(*named: str, shown: int = 300) -> tuple[NameShelf, ...]:
    """The shelves of posts `0`, `1` ... that name these places, several of one parted by a stroke."""
    made: list[Any] = [post(str(place), f"2025-03-{place + 1:02}") for place in range(len(named))]
    posts = [
        replace(one, card=replace(one.card, places=tuple(filter(None, names.split("/")))))
        for one, names in zip(made, named, strict=True)
    ]
    return shelve_by_name(posts, lambda one: one.card.places, "places", lambda name: name.replace(" ", "-"), shown)


def test_names_stand_in_the_alphabet() -> None:
    assert [shelf.name for shelf in shelves("Tarrow/Évian", "ansel", "Ferry")] == ["ansel", "Évian", "Ferry", "Tarrow"]


def test_case_and_spaces_make_no_other_name() -> None:
    (shelf,) = shelves("Port Ansel", "PORT  ANSEL", "Port Ansel")
    assert (shelf.name, len(shelf.posts), shelf.address) == ("Port Ansel", 3, "places/port-ansel.html")
    assert addresses_by_spelling([shelf]) == dict.fromkeys(["PORT  ANSEL", "Port Ansel"], shelf.address)


def test_a_post_is_listed_once() -> None:
    (shelf,) = shelves("Tarrow/tarrow")
    assert len(shelf.posts) == 1


def test_the_newest_of_a_name_stands_first() -> None:
    (shelf,) = shelves("Tarrow", "Tarrow")
    assert [one.id for one in shelf.posts] == ["1", "0"]


def test_names_of_one_address_are_told_apart() -> None:
    first, second = (shelf.address for shelf in shelves("Port Ansel", "port-ansel"))
    assert first != second
    # whichever kept the plain address might lose it to a name that is added
    assert "places/port-ansel.html" not in (first, second)


def test_pages_of_a_name_are_nobody_elses() -> None:
    found = shelves("a", "a", "a_2", "a 2", shown=1)
    addresses = [page.address for shelf in found for page in shelf.pages]
    assert len(set(addresses)) == 4


def test_a_name_without_letters_has_an_address() -> None:
    (shelf,) = shelve_by_name([post("a")], lambda one: ["北"], "places", lambda name: "", 300)
    assert shelf.address.isascii()
    assert shelf.address.startswith("places/")


def test_nobody_named_makes_no_shelf() -> None:
    assert shelves("", "") == ()
