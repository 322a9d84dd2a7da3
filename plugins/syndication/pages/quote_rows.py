"""Quote rows: the views of utterances, made of what their captures quote."""

from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from hashlib import blake2b

from plugins.captures.post import Post
from plugins.syndication.pages.quote_veil import veil_utterance
from plugins.syndication.pages.utterance_view import CarrierView, LinkView, UtteranceView, VariantView
from plugins.syndication.pages.veil import is_withheld
from plugins.syndication.pages.view import first_seen
from plugins.syndication.period import date_order
from plugins.syndication.quotes.collected import Collected
from plugins.syndication.quotes.found import Load
from plugins.syndication.quotes.quotation import Quotation
from plugins.syndication.quotes.utterance import Utterance, same_speaker
from plugins.syndication.quotes.variant import variants_of


class QuoteRows:
    """Makes the rows of utterances, named by their groups; `address` says where the row of one is shown, "" nowhere."""

    def __init__(
        self, collected: Collected, articles: Mapping[str, Post], load: Load, address: Callable[[int], str]
    ) -> None:
        self._collected, self._articles, self._load, self._address = collected, articles, load, address
        self._links: dict[int, list[tuple[float, int, tuple[str, ...]]]] = defaultdict(list)
        for pair in collected.translations:
            self._links[pair.one].append((-pair.likeness, pair.other, pair.words))
            self._links[pair.other].append((-pair.likeness, pair.one, pair.words))

    def of(self, groups: Sequence[int]) -> tuple[UtteranceView, ...]:
        """The rows of utterances, in the order given."""
        # those that they are linked with as well: each look for some goes through the rows of all
        found = self._collected.utterances({*groups, *(other for group in groups for other in self._linked(group))})
        return tuple(self._row(group, found[group]) for group in groups)

    def linked(self) -> dict[int, list[int]]:
        """The utterances that others are linked with, and these, in order."""
        return {group: self._linked(group) for group in self._links}

    def _linked(self, group: int) -> list[int]:
        return [other for _, other, _ in sorted(self._links.get(group, ()))]

    def _row(self, group: int, utterance: Utterance) -> UtteranceView:
        shown_date, iso_date = first_seen([self._articles[id] for id in utterance.carriers])
        english = self._articles[utterance.quotations[0].capture].lang.partition("-")[0] in ("en", "")
        row = UtteranceView(
            anchor=anchor_of(utterance),
            address=self._address(group),
            speaker=utterance.speaker.name,
            known=utterance.speaker.known,
            variants=tuple(
                VariantView(one.pieces, one.differs, self._carriers(utterance, one.quotations))
                for one in variants_of(utterance.quotations, english)
            ),
            in_part=self._carriers(utterance, utterance.in_part, with_words=True),
            indirect=self._carriers(utterance, utterance.indirect, with_words=True),
            links=tuple(self._link(other, because) for _, other, because in sorted(self._links.get(group, ()))),
            shown_date=shown_date,
            iso_date=iso_date,
            outlets=self._collected.listing.outlets_of(group),
        )
        return veil_utterance(row)

    def _carriers(
        self, utterance: Utterance, quotations: Iterable[Quotation], with_words: bool = False
    ) -> tuple[CarrierView, ...]:
        views = [self._carrier(utterance, one, with_words) for one in quotations]
        return tuple(sorted(views, key=lambda view: (date_order(view.article.iso_date), view.article.url, view.number)))

    def _carrier(self, utterance: Utterance, one: Quotation, with_words: bool) -> CarrierView:
        article = self._articles[one.capture]
        said = self._load(one.capture).body[slice(*one.evidence)] if one.evidence else ""
        other = one.speaker.known != "unknown" and bool(one.speaker.key)
        return CarrierView(
            article=article,
            address=_place(article, one.number),
            number=one.number,
            evidence=" ".join(said.split()).rstrip(",:"),
            given_to=one.speaker.name if other and not same_speaker(one.speaker, utterance.speaker) else "",
            words=one.words.rstrip(" ,") if with_words else "",
        )

    def _link(self, other: int, because: Sequence[str]) -> LinkView:
        first = self._collected.utterances([other])[other].quotations[0]
        article = self._articles[first.capture]
        address = self._address(other) or _place(article, first.number)
        return LinkView(address, first.words.rstrip(" ,"), article, tuple(because))


def anchor_of(utterance: Utterance) -> str:
    """The name of an utterance's row, from the words and the place of its first quotation."""
    first = utterance.quotations[0]
    told = "\0".join((first.capture, str(first.number), first.words))
    return f"q-{blake2b(told.encode('utf-8', 'surrogatepass'), digest_size=6).hexdigest()}"


def _place(article: Post, number: int) -> str:
    """Where a paragraph of a post is shown; a post that shows no more than an excerpt may lack it."""
    return f"{article.url}#p{number}" if number and not is_withheld(article) else article.url
