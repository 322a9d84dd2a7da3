"""Quote veils: rows of quotations of which some or all may not be shown whole."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from plugins.syndication.pages.utterance_view import CarrierView, LinkView, UtteranceView, VariantView
from plugins.syndication.pages.veil import MOST, Stretch, Veil, is_withheld, veiled
from plugins.syndication.quotes.variant import Piece

_SAYS = 3
"""Words that name a speaker: in the text they stand before the quoted ones, or behind."""
_QUOTED = MOST - _SAYS


def veil_utterance(row: UtteranceView) -> UtteranceView:
    """A row, each of its texts veiled where none that prints it may be shown."""
    posts = [carrier.article for variant in row.variants for carrier in variant.carriers]
    others = (*(one.article for one in (*row.in_part, *row.indirect)), *(link.article for link in row.links))
    if not any(map(is_withheld, (*posts, *others))):
        return row
    return replace(
        row,
        speaker=veiled(row.speaker, posts, _QUOTED),
        variants=tuple(_variants(row.variants)),
        in_part=tuple(map(_carrier, row.in_part)),
        indirect=tuple(map(_carrier, row.indirect)),
        links=tuple(map(_link, row.links)),
    )


def _variants(variants: Sequence[VariantView]) -> Iterator[VariantView]:
    hidden = [all(is_withheld(carrier.article) for carrier in variant.carriers) for variant in variants]
    for at, variant in enumerate(variants):
        own, others = (Veil(most=_QUOTED) if hides else None for hides in (hidden[at], hidden[0]))
        pieces = _wording(variant.pieces, own, others, first=not at) if own or others else variant.pieces
        yield replace(variant, pieces=tuple(pieces), carriers=tuple(map(_carrier, variant.carriers)))


def _wording(pieces: Iterable[Piece], veil: Veil | None, others: Veil | None, first: bool) -> Iterator[Piece]:
    """The pieces of a wording, read past `veil`, and what it leaves out of the first wording past that of the `others`.

    What both have is shown where neither forbids it.
    """
    for piece in pieces:
        if piece.how == "gap":
            yield piece
        elif piece.how == "cut":
            yield from _shown(piece, others.differing(piece.text)) if others else [piece]
        elif veil is None:
            yield piece
            if others:
                others.run = _QUOTED
        elif first or piece.how == "added":
            yield from _shown(piece, veil.differing(piece.text))
        else:
            both = [veil, others] if others else [veil]
            fits = all(one.fits(piece.text) for one in both)
            told, *_ = [list(one.shared(piece.text, fits)) for one in both]
            yield from _shown(piece, told)


def _shown(piece: Piece, stretches: Iterable[Stretch]) -> Iterator[Piece]:
    return (Piece("elided" if one.elided else piece.how, one.text) for one in stretches)


def _carrier(carrier: CarrierView) -> CarrierView:
    post = [carrier.article]
    return replace(
        carrier,
        evidence=veiled(carrier.evidence, post, _SAYS),
        given_to=veiled(carrier.given_to, post, _QUOTED),
        words=veiled(carrier.words, post, _QUOTED),
    )


def _link(link: LinkView) -> LinkView:
    return replace(link, words=veiled(link.words, [link.article], _QUOTED))
