"""The terms of captures."""

from plugins.syndication.coverage.terms import terms_of, text_of
from plugins.syndication.witness import Witness


def spelled(body: str, title: str = "") -> dict[str, tuple[float, bool]]:
    witness = Witness("a", title, body)
    terms, text = terms_of([witness]), text_of(witness)
    each = zip(terms.starts, terms.ends, terms.told, terms.names, strict=True)
    return {text[start:end]: (int(told), bool(name)) for start, end, told, name in each}


def test_a_genitive_is_the_name() -> None:
    assert set(spelled("Tarrow's ferry and Tarrow’s pier")) == {"Tarrow", "ferry", "pier"}


def test_what_is_told_often_weighs_more() -> None:
    found = spelled("ferry ferry ferry pier")
    assert found["ferry"] > found["pier"]


def test_an_opening_weighs_more_than_an_end() -> None:
    found = spelled("ferry " + "so " * 300 + "pier")
    assert found["ferry"] > found["pier"]


def test_a_headline_weighs_as_an_opening() -> None:
    assert spelled("ferry", "pier")["pier"][0] == spelled("ferry")["ferry"][0]


def test_names_are_capital_throughout_the_body() -> None:
    found = spelled("Boats left Tarrow with 63 boats.", "A Headline")
    assert {term for term, (_, name) in found.items() if name} == {"Tarrow", "63"}


def test_ideographs_are_taken_in_pairs() -> None:
    assert set(spelled("首相会談")) == {"首相", "相会", "会談"}


def test_pairs_of_hiragana_are_no_terms() -> None:
    assert spelled("している") == {}


def test_sizes_tell_captures_apart() -> None:
    witnesses = [Witness(f"{n}", "", "ferry " * n + "pier" * (n > 3)) for n in range(40)]
    assert terms_of(witnesses).sizes.tolist() == [len(set(witness.body.split())) for witness in witnesses]


def test_common_words_are_none() -> None:
    assert set(spelled("Until the ferry and her tug were said to be here")) == {"ferry", "tug"}


def test_captures_share_the_hashes_of_words() -> None:
    terms = terms_of([Witness("a", "Ferry", ""), Witness("b", "", "the FERRY")])
    assert terms.hashes[0] in terms.hashes[1:]
