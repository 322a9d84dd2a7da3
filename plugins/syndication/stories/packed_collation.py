"""Packed collations: as bytes that leave out what the base says as well, for another process or a later page."""

from plugins.keeping.coding import decode, encode
from plugins.syndication.stories.collation import Collation, Passage, PassageKind
from plugins.syndication.stories.segment import Op, Segment

_BREAK = "\n\n"
_WHOLE: dict[PassageKind, Op] = {"kept": "equal", "cut": "cut"}
"""The kinds of passages that are one segment, the base's paragraphs."""

_Packed = list[tuple[PassageKind, tuple[int, ...], tuple[Segment, ...] | None]]


def pack(collation: Collation) -> bytes:
    """Pack a collation; nothing comes of one that holds half a character."""
    passages = collation.passages
    try:
        return encode([(one.kind, one.numbers, None if one.kind in _WHOLE else one.segments) for one in passages])
    except UnicodeEncodeError:
        return b""


def unpack(data: bytes, base_body: str) -> Collation:
    """The collation with a base that was packed.

    Raises:
        ValueError: the bytes are none.
    """
    base = base_body.split(_BREAK)
    return Collation(
        tuple(
            Passage(kind, numbers, _of_base(kind, numbers, base) if segments is None else segments)
            for kind, numbers, segments in decode(data, _Packed)
        )
    )


def _of_base(kind: PassageKind, numbers: tuple[int, ...], base: list[str]) -> tuple[Segment, ...]:
    text = _BREAK.join(base[number - 1] for number in numbers)
    return (Segment(_WHOLE[kind], text),) if text else ()
