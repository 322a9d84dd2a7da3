import pytest

from plugins.captures.lines.picture import find_caption, is_alternative_text
from tests.captures.invented import HEADLINE, PROSE, label_of, line, read


@pytest.mark.parametrize(
    ("text", "shown", "credit"),
    [
        ("The Maid of Tarrow at her berth. File photo", "The Maid of Tarrow at her berth.", "File photo"),
        ("Divers at work (Photo: Ida Renn)", "Divers at work", "Photo: Ida Renn"),
        ("Divers at work | Image credit: Ida Renn", "Divers at work", "Image credit: Ida Renn"),
        ("Divers at work. Picture by Ida Renn", "Divers at work.", "Picture by Ida Renn"),
        ("Divers at work (Ida Renn/Reuters)", "Divers at work", "Ida Renn/Reuters"),
        ("Divers at work. Ida Renn / AFP / Getty Images", "Divers at work.", "Ida Renn / AFP / Getty Images"),
        ("Divers at work. Ida Renn/Reuters", "Divers at work.", "Ida Renn/Reuters"),
        ("Credit: Ida Renn", "", "Credit: Ida Renn"),
        ("Divers at work. (AP Photo/Ida Renn)", "Divers at work.", "AP Photo/Ida Renn"),
        ("Divers at work, March 7, 2025. REUTERS/Ida Renn", "Divers at work, March 7, 2025.", "REUTERS/Ida Renn"),
        ("Divers at work | Credit: Ida Renn", "Divers at work", "Credit: Ida Renn"),
        ("Divers at work. (Ida Renn via AP)", "Divers at work.", "Ida Renn via AP"),
        ("Divers at work. Photo: Ida Renn/Reuters", "Divers at work.", "Photo: Ida Renn/Reuters"),
        ("Image: Ida Renn", "", "Image: Ida Renn"),
        ("Buzos en el puerto (Archivo). EFE/Ida Renn", "Buzos en el puerto (Archivo).", "EFE/Ida Renn"),
        ("Taucher im Hafen. Ida Renn/dpa", "Taucher im Hafen.", "Ida Renn/dpa"),
        ("Divers at work. Getty Images", "Divers at work.", "Getty Images"),
        ("Divers at work. AFP PHOTO / Ida Renn", "Divers at work.", "AFP PHOTO / Ida Renn"),
        ("[The Maid of Tarrow in this file photo]", "The Maid of Tarrow in this file photo", None),
    ],
)
def test_captions_part_text_and_credit(text: str, shown: str, credit: str | None) -> None:
    caption = find_caption(line(text))
    assert caption is not None
    assert (caption.text, caption.credit) == (shown, credit)


@pytest.mark.parametrize(
    "text",
    [
        "“We lost the boat before the tide had turned,” the skipper told AFP.",
        "The owner had no answer when asked by Reuters.",
        "It is a plain violation of federal rules, the EPA said on Tuesday.",
        "The boats came in before dark, and nobody was hurt. (AFP)",
    ],
)
def test_sentence_of_report_is_no_caption(text: str) -> None:
    assert find_caption(line(text)) is None


@pytest.mark.parametrize("text", [*PROSE, HEADLINE, "[sic]", "© 2025 The Courier", " ".join(PROSE) + " File photo"])
def test_other_lines_are_no_captions(text: str) -> None:
    assert find_caption(line(text)) is None


def test_caption_is_no_body() -> None:
    capture = read(HEADLINE, "The Maid of Tarrow at her berth. File photo")
    assert label_of(capture, "The Maid of Tarrow at her berth") == "caption"
    assert [caption.credit for caption in capture.captions] == ["File photo"]
    assert "berth" not in capture.body


def test_caption_stands_where_it_says() -> None:
    (caption,) = read(HEADLINE, "The Maid of Tarrow at her berth. File photo").captions
    assert caption.evidence == (len(HEADLINE) + 2, len(HEADLINE) + 2 + 43)


@pytest.mark.parametrize("text", ["The ferry on the ledge The ferry on the ledge", "Low tideLow tide"])
def test_line_said_twice_is_alternative_text(text: str) -> None:
    assert is_alternative_text(line(text))


@pytest.mark.parametrize("text", ["No, no", "The ferry on the ledge, the ferry on the rocks", "______", "Tide"])
def test_line_that_only_repeats_words_is_none(text: str) -> None:
    assert not is_alternative_text(line(text))
