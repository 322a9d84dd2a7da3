"""Decoding: the bytes of a saved page become text, or are refused."""

import codecs
import logging
import re
import unicodedata

from plugins.captures.problem import CaptureError

BYTE_ORDER_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
CONTROL = re.compile(r"[\x01-\x08\x0e-\x1f\x7f-\x9f\ufffd]")
"""Characters that no text holds many of: control characters but NUL and white space, and what could not be decoded."""
CONTROL_SHARE = 0.05
"""More control characters than this share of a file's beginning: it is not text."""
DAMAGE_SHARE = 0.02
"""Fewer bytes than this share of those beyond ASCII may be damaged for a text to be UTF-8 all the same."""
NO_LETTERS = ("Cc", "Cn", "Co")
ASCII_LETTERS = b"abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ"
SAVE_AGAIN = "save the page as plain text or HTML"
OTHER_FORMATS = (
    (b"%PDF", "a PDF"),
    (b"PK\x03\x04", "a ZIP archive or an office document"),
    (b"\xd0\xcf\x11\xe0", "an office document"),
    (b"\x89PNG", "a picture"),
    (b"\xff\xd8\xff", "a picture"),
    (b"GIF8", "a picture"),
    (b"\x1f\x8b", "a compressed file"),
    (b"{\\rtf", "an RTF document"),
    (b"WARC/", "a web archive (WARC)"),
    (b"bplist00", "a web archive of Safari's"),
)
MHTML = re.compile(rb"^MIME-Version:.*^Content-Type:\s*multipart/related", re.MULTILINE | re.DOTALL | re.IGNORECASE)
FAR_FROM_LATIN = 0.3
"""More bytes beyond ASCII than this share of all that may be letters: no western text in a western encoding."""
WIDE_SIGNS = " \n。、，"
"""What any text in UTF-16 holds of, at least once in so many code points (`WIDE_STRETCH`)."""
WIDE_STRETCH = 500


def decode(data: bytes) -> str:
    """Decode a plain-text capture: by its byte order mark, as UTF-16 without one, as UTF-8, else by its bytes.

    What is no UTF-8 is ISO-2022-JP by its escapes; in a script far from Latin what charset-normalizer takes it for;
    else Windows-1252.

    Raises:
        CaptureError: the bytes are no text.
    """
    _refuse_other_formats(data)
    return _as_text(_decode_marked(data) or _decode_unmarked(data), data)


def decode_html(data: bytes) -> str:
    """Decode an HTML capture: by its byte order mark, as UTF-16 without one, as UTF-8, else as the page declares.

    Raises:
        CaptureError: the bytes are no text.
    """
    _refuse_other_formats(data)
    text = _decode_marked(data) or _decode_escaped(data) or _decode_utf8(data)
    return _as_text(text or _decode_declared(data) or _decode_unmarked(data), data)


def _refuse_other_formats(data: bytes) -> None:
    if MHTML.search(data[:1000]):
        raise CaptureError("it is a web archive (MHTML)", SAVE_AGAIN)
    for beginning, what in OTHER_FORMATS:
        if data.startswith(beginning):
            raise CaptureError(f"it is {what}, whatever its name says", SAVE_AGAIN)


def _decode_marked(data: bytes) -> str | None:
    for mark, encoding in BYTE_ORDER_MARKS:
        if data.startswith(mark):
            return data[len(mark) :].decode(encoding, errors="replace")
    if _looks_like_utf16(data):
        # Latin text in UTF-16 is valid UTF-8 too, with a NUL beside every letter
        return data.decode("utf-16-le" if data[1:2] == b"\0" else "utf-16-be", errors="replace")
    return None


def _decode_escaped(data: bytes) -> str | None:
    """Japanese in seven bits, which is valid UTF-8 too: escapes lead into its characters and out of them."""
    if b"\x1b$" not in data or not data.isascii():
        return None
    try:
        return data.decode("iso2022_jp_2")
    except UnicodeDecodeError:
        return None


def _decode_wide(data: bytes) -> str | None:
    """UTF-16 without a mark in a script that has no NULs in it, such as Russian or Japanese; None where it is none."""
    texts = []
    for encoding in ("utf-16-le", "utf-16-be"):
        try:
            texts.append(data.decode(encoding))
        except UnicodeDecodeError:
            continue
    best = max(texts, key=_wide_signs, default="")
    strange = sum(unicodedata.category(c) in NO_LETTERS and not c.isspace() for c in best[:4000])
    return best if _wide_signs(best) * WIDE_STRETCH > len(best) and strange <= 2 else None


def _wide_signs(text: str) -> int:
    return sum(map(text.count, WIDE_SIGNS))


def _decode_declared(data: bytes) -> str | None:
    """The bytes as a page declares them; without a declaration, as charset-normalizer takes them."""
    # few captures need it, and Beautiful Soup is slow to import
    from bs4.dammit import UnicodeDammit

    logging.getLogger("bs4.dammit").addFilter(_never)  # it warns of a damaged page, and cannot say of which
    try:
        return UnicodeDammit(data, is_html=True).unicode_markup
    finally:
        logging.getLogger("bs4.dammit").removeFilter(_never)


def _never(_: logging.LogRecord) -> bool:
    return False


def _decode_unmarked(data: bytes) -> str:
    text = _decode_escaped(data) or _decode_utf8(data)
    if text is None and _is_far_from_latin(data):
        text = _decode_declared(data)
    return data.decode("cp1252", errors="replace") if text is None else text


def _is_far_from_latin(data: bytes) -> bool:
    beyond = len(data.translate(None, bytes(range(0x80))))
    letters = len(data) - len(data.translate(None, ASCII_LETTERS))
    return beyond > FAR_FROM_LATIN * (beyond + letters)


def _decode_utf8(data: bytes) -> str | None:
    """The bytes as UTF-8, a little damage (a cut character) replaced; None where they are no UTF-8."""
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError:
        text = data.decode("utf-8", errors="replace")
        beyond_ascii = sum(byte >= 0x80 for byte in data)
        return text if text.count("\ufffd") <= DAMAGE_SHARE * beyond_ascii else None


def _looks_like_utf16(data: bytes) -> bool:
    head = data[:1000]
    return len(head) >= 4 and 0.4 < head.count(0) / len(head) <= 0.5


def _as_text(text: str, data: bytes) -> str:
    if not _is_binary(text):
        return text
    if wide := _decode_wide(data):
        return wide
    raise CaptureError("it holds binary data, not text", SAVE_AGAIN)


def _is_binary(text: str) -> bool:
    head = text[:4000]
    controls = len(CONTROL.findall(head))
    return controls > 2 and controls > CONTROL_SHARE * len(head)
