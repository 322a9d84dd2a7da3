"""Which quotations are of one utterance."""

from random import Random

from hypothesis import given
from hypothesis import strategies as st

from plugins.syndication.quotes.utterance import Utterance
from tests.syndication.quotes.collecting import collected

SCRAPE = "“We felt one long scrape and then it was quiet,”"
NEAR = {"a": {"b", "c"}, "b": {"a", "c"}, "c": {"a", "b"}}


def gathered(*bodies: str, near: dict[str, set[str]] | None = None) -> list[Utterance]:
    named = dict(zip("abcdefgh", bodies, strict=False))
    return list(collected(named, NEAR if near is None else near).all())


def test_one_speakers_words_are_one_utterance() -> None:
    (one,) = gathered(f"{SCRAPE} Greta Lindow said.", f"{SCRAPE} said Lindow.")
    assert (one.carriers, one.speaker.name) == (("a", "b"), "Greta Lindow")


def test_a_name_beats_a_description() -> None:
    words = "“We felt one long scrape along the whole keel and then it was quiet,”"
    told = [f"{words} said Lindow.", f"{words} said the old harbour master.", f"{words} said the old harbour master."]
    (one,) = gathered(*told)
    assert (one.speaker.name, one.speaker.known) == ("Lindow", "named")


def test_names_meet_past_a_description() -> None:
    words = "“We felt one long scrape along the whole keel and then it was quiet,”"
    (one,) = gathered(f"{words} said the old harbour master.", f"{words} said Lindow.", f"{words} said Greta Lindow.")
    assert one.speaker.name == "Greta Lindow"


def test_other_captures_have_the_full_name() -> None:
    bodies = {"a": f"{SCRAPE} Lindow said.", "b": "Greta Lindow offered bread.", "c": "Convener Greta Lindow sang."}
    (one,) = collected(bodies, NEAR, stories=["abc"]).all()
    assert one.speaker.name == "Greta Lindow"


def test_two_full_names_make_none_full() -> None:
    bodies = {"a": f"{SCRAPE} Lindow said.", "b": "Greta Lindow offered bread.", "c": "Otto Lindow sang."}
    (one,) = collected(bodies, NEAR, stories=["abc"]).all()
    assert one.speaker.name == "Lindow"


def test_two_full_names_at_home_stay_two() -> None:
    bodies = {"a": f"Greta Lindow met Otto Lindow. {SCRAPE} Lindow said.", "b": "Greta Lindow offered bread."}
    (one,) = collected(bodies, NEAR, stories=["abc"]).all()
    assert one.speaker.name == "Lindow"


def test_captures_of_other_texts_name_nobody() -> None:
    bodies = {"a": f"{SCRAPE} Lindow said.", "b": "Greta Lindow offered bread."}
    (one,) = collected(bodies, NEAR).all()
    assert one.speaker.name == "Lindow"


def test_other_spellings_are_one_utterance() -> None:
    (one,) = gathered(
        "“The council has recognised the man in charge of the harbour,” Lindow said.",
        '"The council has recognized the man in charge of the harbor," Lindow said.',
    )
    assert len(one.quotations) == 2


def test_a_shorter_quotation_joins_the_longer() -> None:
    longer = "“The bar had moved. We felt one long scrape and then it was quiet,” Lindow said."
    assert len(gathered(f"{SCRAPE} Lindow said.", longer)) == 1


def test_an_unnamed_speaker_joins_the_same_words() -> None:
    (one,) = gathered(f"{SCRAPE} Lindow said.", "“We felt one long scrape and then it was quiet.”")
    assert one.speaker.key == "lindow"


def test_two_speakers_are_two_utterances() -> None:
    assert len(gathered("“We will dredge the bar,” Lindow said.", "“We will dredge the bar,” said Otto Reke.")) == 2


def test_long_words_have_one_row_for_two_speakers() -> None:
    words = "“We felt one long scrape along the whole keel and then it was quiet,”"
    assert len(gathered(f"{words} Lindow said.", f"{words} said Otto Reke.")) == 1


def test_other_given_names_are_other_speakers() -> None:
    assert len(gathered("“We will dredge it,” Greta Lindow said.", "“We will dredge it,” Otto Lindow said.")) == 2


def test_few_words_of_far_captures_stay_apart() -> None:
    assert len(gathered("“We will dredge it,” Lindow said.", "“We will dredge it,” Lindow said.", near={})) == 2


def test_words_that_nobody_says_join_nothing() -> None:
    (one,) = gathered(f"{SCRAPE} Lindow said.", "Lindow spoke of “one long scrape” and said so twice.")
    assert one.in_part == ()


def test_words_that_somebody_says_join_in_part() -> None:
    (one,) = gathered(f"{SCRAPE} Lindow said.", "Lindow said there was “one long scrape” that night.")
    assert [part.words for part in one.in_part] == ["one long scrape"]


def test_scare_quotes_are_no_utterance() -> None:
    assert gathered("The 'wreck' lay in what Lindow said was “fine” weather off the “Long Night” rocks.") == []


def test_unattributed_titles_are_no_utterance() -> None:
    assert gathered("They sang “The Long Night Watch of Tarrow” twice.") == []


SENTENCES = st.lists(
    st.sampled_from(
        [
            f"{SCRAPE} Lindow said.",
            f"{SCRAPE} said Otto Reke.",
            "“We felt a long scrape and it was quiet,” Lindow said.",
            "Lindow said there was “one long scrape” that night.",
            "“We felt one long scrape and then it was quiet.”",
            "The tug left at noon.",
        ]
    ),
    min_size=1,
    max_size=3,
)


@given(st.lists(SENTENCES, min_size=2, max_size=4), st.randoms())
def test_the_order_of_captures_is_nothing(texts: list[list[str]], random: Random) -> None:
    bodies = {id: "\n\n".join(text) for id, text in zip("abcd", texts, strict=False)}
    turned = dict(random.sample(list(bodies.items()), len(bodies)))
    assert collected(bodies, NEAR).all() == collected(turned, NEAR).all()


@given(st.lists(SENTENCES, min_size=2, max_size=4))
def test_no_quotation_is_in_two_utterances(texts: list[list[str]]) -> None:
    bodies = ["\n\n".join(text) for text in texts]
    shown = [one for utterance in gathered(*bodies) for one in (*utterance.quotations, *utterance.in_part)]
    assert len(shown) == len(set(shown))
