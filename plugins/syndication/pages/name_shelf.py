"""Name shelves: the posts that name a place, or an author."""

from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from unicodedata import normalize

from plugins.captures.address import outlet_address, told_apart
from plugins.captures.post import Post
from plugins.syndication.pages.list_page import ListPage, cut
from plugins.syndication.pages.shelf import newest_first

Named = Callable[[Post], Iterable[str]]


@dataclass(frozen=True, slots=True)
class NameShelf:
    """A name as it is spelled most, all its `spellings`, the posts that name it, newest first, and their pages."""

    name: str
    spellings: tuple[str, ...]
    posts: Sequence[Post]
    pages: tuple[ListPage[Post], ...]

    @property
    def address(self) -> str:
        """Where its first page stands."""
        return self.pages[0].address


def shelve_by_name(
    posts: Iterable[Post], named: Named, folder: str, slug: Callable[[str], str], shown: int
) -> tuple[NameShelf, ...]:
    """The shelf of each name that posts have, in the alphabet, its pages below `folder`, at most `shown` posts on each.

    Names that differ by case or spaces alone are one; `slug` makes the name of a file of a name.
    """
    found: dict[str, list[tuple[str, Post]]] = defaultdict(list)
    for post in posts:
        for key, spelling in {name_key(name): name for name in named(post)}.items():
            found[key].append((spelling, post))
    stems = _stems(sorted(found, key=_in_the_alphabet), folder, slug)
    return tuple(_shelf(found[key], stem, shown) for key, stem in stems.items())


def name_key(name: str) -> str:
    """What tells a name from others."""
    return " ".join(name.split()).casefold()


def addresses_by_spelling(shelves: Iterable[NameShelf]) -> dict[str, str]:
    """Where each name's shelf stands, by every spelling of the name."""
    return {spelling: shelf.address for shelf in shelves for spelling in shelf.spellings}


def _in_the_alphabet(key: str) -> tuple[str, str]:
    """What names are sorted by: a letter with an accent stands where it stands without."""
    return normalize("NFKD", key).encode("ascii", "ignore").decode() or key, key


def _stems(keys: Iterable[str], folder: str, slug: Callable[[str], str]) -> Mapping[str, str]:
    """The address of each name without its ending; those that would share one are all told apart.

    None keeps it: whichever did, another could take it from that one when captures are added.
    """
    files = {key: outlet_address(slug(key), key) for key in keys}
    shared = Counter(files.values())
    return {key: f"{folder}/{told_apart(file, key) if shared[file] > 1 else file}" for key, file in files.items()}


def _shelf(found: Sequence[tuple[str, Post]], stem: str, shown: int) -> NameShelf:
    spelled = Counter(" ".join(spelling.split()) for spelling, _ in found)
    posts = newest_first(post for _, post in found)
    return NameShelf(
        name=min(spelled, key=lambda name: (-spelled[name], name)),
        spellings=tuple(sorted({spelling for spelling, _ in found})),
        posts=posts,
        pages=cut(posts, stem, shown),
    )
