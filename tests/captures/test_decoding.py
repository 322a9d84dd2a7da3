import codecs

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from plugins.captures.decoding import decode, decode_html
from plugins.captures.problem import CaptureError
from tests.captures.invented import PROSE, html, paragraphs

TEXT = f"Tarrow’s pier, “level”, Ærø.\r\n{PROSE[0]}\n"
MARKED = {
    "utf-8": codecs.BOM_UTF8, "utf-16-le": codecs.BOM_UTF16_LE, "utf-16-be": codecs.BOM_UTF16_BE,
    "utf-32-le": codecs.BOM_UTF32_LE, "utf-32-be": codecs.BOM_UTF32_BE,
}  # fmt: skip

MHTML = b"From: <Saved by a browser>\r\nMIME-Version: 1.0\r\nContent-Type: multipart/related; boundary=x\r\n\r\n"


def no_half_characters(text: str) -> bool:
    return not any("\ud800" <= c <= "\udfff" for c in text)


@given(st.binary(max_size=400))
@example(b'<meta charset="unicode_escape">\\ud800\xff')
@example(b'<meta charset="utf-7">+2AA-\xff')
@example(b'<meta charset="hex">\xff')
@example(b'<?xml encoding="idna"?>\xff')
@pytest.mark.parametrize("decoder", [decode, decode_html])
def test_any_bytes_decode_or_are_refused(decoder: type[str], data: bytes) -> None:
    try:
        text = decoder(data)
    except CaptureError:
        return
    assert isinstance(text, str)


@given(st.text(st.characters(exclude_categories=["Cc", "Cs", "Cn"], exclude_characters="\ufffd")))
def test_utf8_decodes_to_its_text(text: str) -> None:
    assert decode(text.encode()) == text.removeprefix("\ufeff")


@pytest.mark.parametrize("encoding", MARKED)
def test_byte_order_mark_decides(encoding: str) -> None:
    assert decode(MARKED[encoding] + TEXT.encode(encoding)) == TEXT


@pytest.mark.parametrize("encoding", ["utf-16-le", "utf-16-be"])
def test_utf16_is_told_without_mark(encoding: str) -> None:
    assert decode(PROSE[0].encode(encoding)) == PROSE[0]


def test_windows_text_is_read() -> None:
    assert decode(TEXT.encode("cp1252")) == TEXT


RUSSIAN = "Паром сел на мель у порта на рассвете, и всех доставили на берег.\n\n" * 6
JAPANESE = "港の朝、フェリーが霧の中で座礁した。乗客は全員、漁船で岸に運ばれた。\n\n" * 6
GREEK = "Το πλοίο προσάραξε έξω από το λιμάνι τα ξημερώματα της Τρίτης.\n\n" * 6


@pytest.mark.parametrize(
    ("text", "encoding"),
    [
        (RUSSIAN, "cp1251"),
        (RUSSIAN, "koi8-r"),
        (GREEK, "cp1253"),
        (JAPANESE, "shift_jis"),
        (JAPANESE, "euc_jp"),
        (JAPANESE, "iso2022_jp"),
        *((text, encoding) for text in (RUSSIAN, JAPANESE, GREEK) for encoding in ("utf-16-le", "utf-16-be")),
    ],
)
def test_far_scripts_are_told(text: str, encoding: str) -> None:
    assert decode(text.encode(encoding)) == text


@pytest.mark.parametrize("encoding", ["iso-2022-jp", "shift_jis", "euc-jp"])
def test_declared_japanese_is_read(encoding: str) -> None:
    assert JAPANESE.strip() in decode_html(html(JAPANESE, f'<meta charset="{encoding}">').encode(encoding))


def test_few_accents_are_western() -> None:
    text = "L’été, dit-elle, la mer était calme et la brume légère. " * 4
    assert decode(text.encode("cp1252")) == text


def test_odd_last_byte_is_damage() -> None:
    assert decode(PROSE[0].encode("utf-16-le") + b"x").startswith(PROSE[0])


def test_declared_encoding_of_html_counts() -> None:
    page = html(paragraphs("Île d’Ærø"), '<meta charset="iso-8859-15">').replace("’", "€")
    assert "Île d€Ærø" in decode_html(page.encode("iso-8859-15"))


def test_nuls_do_not_hide_text() -> None:
    assert decode(b"before\0after") == "before\0after"


@pytest.mark.parametrize("decoder", [decode, decode_html])
def test_binary_data_is_refused(decoder: type[str]) -> None:
    with pytest.raises(CaptureError, match="binary data"):
        decoder(bytes(range(256)) * 4)


@pytest.mark.parametrize(
    ("data", "what"),
    [
        (b"%PDF-1.7", "a PDF"),
        (b"PK\x03\x04", "an office document"),
        (b"\x89PNG", "a picture"),
        (b"{\\rtf1", "an RTF"),
        (b"WARC/1.0", "a web archive"),
        (b"bplist00", "a web archive"),
        (MHTML, "a web archive"),
    ],
)
@pytest.mark.parametrize("decoder", [decode, decode_html])
def test_other_formats_are_named(decoder: type[str], data: bytes, what: str) -> None:
    with pytest.raises(CaptureError, match=what):
        decoder(data)


@pytest.mark.parametrize("decoder", [decode, decode_html])
def test_cut_character_is_little_damage(decoder: type[str]) -> None:
    text = "“Hello” said the café’s owner. " * 20
    assert decoder(text.encode() + b"\xe2\x80") == text + "\ufffd"


@pytest.mark.parametrize("encoding", ["utf-16-le", "utf-16-be"])
@pytest.mark.parametrize("decoder", [decode, decode_html])
def test_unmarked_utf16_is_known(decoder: type[str], encoding: str) -> None:
    assert decoder("<html>Port Ansel".encode(encoding)) == "<html>Port Ansel"


@given(st.binary(max_size=200))
def test_decoding_gives_whole_characters(data: bytes) -> None:
    try:
        assert no_half_characters(decode(data))
    except CaptureError:
        return
