"""Quote views: the rows of quotations that the pages of a site show, in their order."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from hashlib import blake2b
from math import inf

from plugins.captures.post import Post
from plugins.syndication.pages.edition import Edition
from plugins.syndication.pages.quote_veil import veil_utterance
from plugins.syndication.pages.utterance_view import CarrierView, LinkView, UtteranceView, VariantView
from plugins.syndication.pages.veil import is_withheld
from plugins.syndication.pages.view import first_seen
from plugins.syndication.period import date_order
from plugins.syndication.quotes.collected import Collected, collect
from plugins.syndication.quotes.near import near_captures
from plugins.syndication.quotes.posts import posted
from plugins.syndication.quotes.quotation import Quotation
from plugins.syndication.quotes.utterance import Utterance, same_speaker
from plugins.syndication.quotes.variant import variants_of

QUOTES = "quotes.html"


@dataclass(frozen=True, slots=True)
class Quotes:
    """The rows of every page of quotations, how many utterances these leave out, and the rows of stories by address."""

    pages: tuple[tuple[UtteranceView, ...], ...]
    left_out: int
    by_story: Mapping[str, tuple[UtteranceView, ...]]

    @property
    def rows(self) -> tuple[UtteranceView, ...]:
        """All rows of the pages, in order."""
        return tuple(row for page in self.pages for row in page)


def view_quotes(edition: Edition) -> Quotes:
    """The quotations of an edition: the most carried first, then by the date they were first seen."""
    witnesses = edition.witnesses
    stories = [story.members for story in edition.grouping.stories]
    near = near_captures(
        stories,
        ((one.id, (other.id for other in one.neighbours)) for one in edition.grouping.related),
        {id: witness.date for id, witness in witnesses.items()},
    )
    posts = (post for article in edition.articles.values() for post in posted(article.capture))
    collected = collect({id: witness.body for id, witness in witnesses.items()}, near, posts, stories)
    shown, most = edition.settings["SYNDICATION_QUOTES_SHOWN"], edition.settings["SYNDICATION_QUOTES_MOST"]
    return _Viewing(edition, collected, shown).quotes(most)


def quotes_address(page: int) -> str:
    """The address of the page of quotations with this number, counted from 0."""
    return f"quotes-{page + 1}.html" if page else QUOTES


class _Viewing:
    """Makes the views of what was collected."""

    def __init__(self, edition: Edition, collected: Collected, shown: int) -> None:
        self._edition, self._articles, self._shown = edition, edition.articles, shown
        self._utterances = collected.utterances
        self._order = sorted(range(len(self._utterances)), key=self._rank)
        self._addresses: dict[int, str] = {}
        self._links: dict[int, list[tuple[float, int, tuple[str, ...]]]] = defaultdict(list)
        for pair in collected.translations:
            self._links[pair.one].append((-pair.likeness, pair.other, pair.words))
            self._links[pair.other].append((-pair.likeness, pair.one, pair.words))

    def quotes(self, most: int) -> Quotes:
        listed = self._order[:most]
        for place, at in enumerate(listed):
            self._addresses[at] = f"{quotes_address(place // self._shown)}#{anchor_of(self._utterances[at])}"
        rows = [self._row(at) for at in listed]
        pages = [tuple(rows[begin : begin + self._shown]) for begin in range(0, len(rows), self._shown)]
        known = dict(zip(listed, rows, strict=True))
        return Quotes(tuple(pages) or ((),), len(self._order) - len(listed), self._by_story(known))

    def _by_story(self, known: Mapping[int, UtteranceView]) -> dict[str, tuple[UtteranceView, ...]]:
        """The rows of each story of two captures or more, in the order of its texts; posts of no paragraph last."""
        story_of = {view.article.id: story.url for story in self._edition.told for view in story.witnesses}
        places: dict[str, list[tuple[float, int]]] = defaultdict(list)
        for at, utterance in enumerate(self._utterances):
            for url in {story_of[id] for id in utterance.captures if id in story_of}:
                numbers = (one.number for one in _all(utterance) if story_of.get(one.capture) == url)
                places[url].append((min(filter(None, numbers), default=inf), at))
        return {
            url: tuple(known.get(at) or self._row(at) for _, at in sorted(found))
            for url, found in sorted(places.items())
        }

    def _rank(self, at: int) -> tuple[object, ...]:
        utterance = self._utterances[at]
        first = min(date_order(self._articles[id].iso_date) for id in utterance.carriers)
        return -self._outlets(utterance), first, utterance.quotations[0].place

    def _outlets(self, utterance: Utterance) -> int:
        """How many outlets quote it; a capture whose outlet is not known counts as one."""
        return len({self._edition.witnesses[id].outlet_key or ("", id) for id in utterance.carriers})

    def _row(self, at: int) -> UtteranceView:
        utterance = self._utterances[at]
        shown_date, iso_date = first_seen([self._articles[id] for id in utterance.carriers])
        english = self._articles[utterance.quotations[0].capture].lang.partition("-")[0] in ("en", "")
        row = UtteranceView(
            anchor=anchor_of(utterance),
            address=self._addresses.get(at, ""),
            speaker=utterance.speaker.name,
            known=utterance.speaker.known,
            variants=tuple(
                VariantView(one.pieces, one.differs, self._carriers(utterance, one.quotations))
                for one in variants_of(utterance.quotations, english)
            ),
            in_part=self._carriers(utterance, utterance.in_part, with_words=True),
            indirect=self._carriers(utterance, utterance.indirect, with_words=True),
            links=tuple(self._link(other, because) for _, other, because in sorted(self._links[at])),
            shown_date=shown_date,
            iso_date=iso_date,
            outlets=self._outlets(utterance),
        )
        return veil_utterance(row)

    def _carriers(
        self, utterance: Utterance, quotations: Iterable[Quotation], with_words: bool = False
    ) -> tuple[CarrierView, ...]:
        views = [self._carrier(utterance, one, with_words) for one in quotations]
        return tuple(sorted(views, key=lambda view: (date_order(view.article.iso_date), view.article.url, view.number)))

    def _carrier(self, utterance: Utterance, one: Quotation, with_words: bool) -> CarrierView:
        article, body = self._articles[one.capture], self._edition.witnesses[one.capture].body
        other = one.speaker.known != "unknown" and bool(one.speaker.key)
        return CarrierView(
            article=article,
            address=_place(article, one.number),
            number=one.number,
            evidence=" ".join(body[slice(*one.evidence)].split()).rstrip(",:") if one.evidence else "",
            given_to=one.speaker.name if other and not same_speaker(one.speaker, utterance.speaker) else "",
            words=one.words.rstrip(" ,") if with_words else "",
        )

    def _link(self, other: int, because: Sequence[str]) -> LinkView:
        utterance = self._utterances[other]
        first = utterance.quotations[0]
        article = self._articles[first.capture]
        address = self._addresses.get(other) or _place(article, first.number)
        return LinkView(address, first.words.rstrip(" ,"), article, tuple(because))


def anchor_of(utterance: Utterance) -> str:
    """The name of an utterance's row, from the words and the place of its first quotation."""
    first = utterance.quotations[0]
    told = "\0".join((first.capture, str(first.number), first.words))
    return f"q-{blake2b(told.encode('utf-8', 'surrogatepass'), digest_size=6).hexdigest()}"


def _place(article: Post, number: int) -> str:
    """Where a paragraph of a post is shown; a post that shows no more than an excerpt may lack it."""
    return f"{article.url}#p{number}" if number and not is_withheld(article) else article.url


def _all(utterance: Utterance) -> tuple[Quotation, ...]:
    return (*utterance.quotations, *utterance.in_part, *utterance.indirect)
