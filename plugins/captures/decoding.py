"""Decoding: the bytes of a saved page become text, or are refused."""

import codecs
import unicodedata

from bs4.dammit import UnicodeDammit

from plugins.captures.problem import CaptureError

BYTE_ORDER_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
CONTROL_SHARE = 0.05
"""More control characters than this share of a file's beginning: it is not text."""


def decode(data: bytes) -> str:
    """Decode a plain-text capture: by its byte order mark, else as UTF-8, UTF-16 without a mark, or Windows-1252.

    Raises:
        CaptureError: the bytes are no text.
    """
    for mark, encoding in BYTE_ORDER_MARKS:
        if data.startswith(mark):
            return _as_text(data[len(mark) :].decode(encoding, errors="replace"))
    try:
        text = data.decode("utf-8")
    except UnicodeDecodeError:
        text = data.decode("cp1252", errors="replace")
    if _looks_like_utf16(data):
        # Latin text in UTF-16 is valid UTF-8 too, with a NUL beside every letter
        text = data.decode("utf-16-le" if data[1:2] == b"\0" else "utf-16-be", errors="replace")
    return _as_text(text)


def decode_html(data: bytes) -> str:
    """Decode an HTML capture: by its byte order mark, its declared encoding, else as `decode` does.

    Raises:
        CaptureError: the bytes are no text.
    """
    if any(data.startswith(mark) for mark, _ in BYTE_ORDER_MARKS):
        return decode(data)
    try:
        return _as_text(data.decode("utf-8"))
    except UnicodeDecodeError:
        declared = UnicodeDammit(data, is_html=True).unicode_markup
        return _as_text(declared) if declared else decode(data)


def _looks_like_utf16(data: bytes) -> bool:
    head = data[:1000]
    return len(head) >= 4 and len(head) % 2 == 0 and (0.4 < head.count(0) / len(head) <= 0.5)


def _as_text(text: str) -> str:
    head = text[:4000]
    controls = sum((unicodedata.category(c) == "Cc" and c not in "\t\n\r\f\v\0") or c == "\ufffd" for c in head)
    if controls > 2 and controls > CONTROL_SHARE * len(head):
        raise CaptureError("it holds binary data, not text", "save the page as plain text or HTML")
    return text
