"""Which utterances may be one in other words, and which sentences retell them."""

from plugins.syndication.quotes.collected import Collected
from plugins.syndication.quotes.quotation import Quotation, Speaker
from tests.syndication.quotes import collecting

HIDDEN = (
    "“There is no hidden motivation here and nothing that could damage the friendship of our harbours,” Otto Reke said."
)
ULTERIOR = (
    "“There is no ulterior motive here; nothing shall harm the friendly bonds between our harbours, or damage them,”"
)
NEAR = {"a": {"b"}, "b": {"a"}}


def collected(*bodies: str) -> Collected:
    return collecting.collected(dict(zip("abc", bodies, strict=False)), NEAR)


def test_other_words_are_linked_not_merged() -> None:
    found = collected(HIDDEN, f"{ULTERIOR} Reke added.")
    assert len(found.all()) == 2
    assert [(pair.one, pair.other) for pair in found.translations] == [(0, 1)]


def test_a_link_names_its_words() -> None:
    (pair,) = collected(HIDDEN, f"{ULTERIOR} Reke added.").translations
    assert {"motivation", "harbours", "damage"} <= set(pair.words)


def test_another_speaker_is_no_translation() -> None:
    assert collected(HIDDEN, f"{ULTERIOR} Greta Lindow added.").translations == ()


def test_one_capture_has_no_translation() -> None:
    assert collected(f"{HIDDEN}\n\n{ULTERIOR} Reke added.", "Nothing.").translations == ()


def test_far_captures_have_no_translation() -> None:
    assert collecting.collected({"a": HIDDEN, "b": f"{ULTERIOR} Reke added."}, {}).translations == ()


def test_indirect_speech_is_marked_as_such() -> None:
    told = "Otto Reke said that there was no hidden motivation and that the friendship would take no damage."
    (one,) = collected(HIDDEN, told).all()
    assert [(said.capture, said.kind, said.words) for said in one.indirect] == [("b", "indirect", told)]


def test_what_is_quoted_is_not_retold() -> None:
    told = "Otto Reke said that there was no hidden motivation and that the friendship would take no damage."
    (one,) = collected(HIDDEN, f"{told}\n\n{HIDDEN}").all()
    assert one.indirect == ()


def test_other_matters_are_not_retold() -> None:
    (one,) = collected(HIDDEN, "Otto Reke said that the herring had come early and that the nets were full.").all()
    assert one.indirect == ()


def test_posts_beside_a_text_are_quoted() -> None:
    post = Quotation(
        "a", 1, (), "All of us are safe and well!", "direct", Speaker("Tarrow Council", "named", "council")
    )
    (one,) = collecting.collected({"a": "The ferry is afloat."}, {}, [post]).all()
    assert one.quotations == (post,)
