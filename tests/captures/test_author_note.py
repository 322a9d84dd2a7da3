import pytest

from plugins.captures.lines.author_note import is_author_note
from tests.captures.invented import PROSE, line, read


@pytest.mark.parametrize(
    "text",
    [
        "Nora Pask is the Courier's harbour reporter.",
        "Ines Corrado es periodista en Tarrow.",
        "Paul Vanne est journaliste à Ormeville.",
        "Greta Holm ist Redakteurin in Lanmere.",
    ],
)
def test_writer_and_trade_make_a_note(text: str) -> None:
    assert is_author_note(line(text))


@pytest.mark.parametrize("text", [*PROSE, "The editor is a careful woman.", "Nora Pask reported the wreck."])
def test_report_is_no_author_note(text: str) -> None:
    assert not is_author_note(line(text))


def test_author_note_ends_no_article() -> None:
    assert "harbour reporter" not in read(after=("Nora Pask is the Courier's harbour reporter.",)).body
