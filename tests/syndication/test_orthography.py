"""What is a variant of spelling or punctuation, and what is one of substance."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from plugins.syndication.stories.orthography import only_spelling

SPELLING = (
    ("recognised", "recognized"), ("organisation", "organization"), ("analysed", "analyzed"), ("labour", "labor"),
    ("neighbouring", "neighboring"), ("favourite", "favorite"), ("centre", "center"), ("theatres", "theaters"),
    ("travelled", "traveled"), ("fuelled", "fueled"), ("cancelling", "canceling"), ("dialogue", "dialog"),
    ("defence", "defense"), ("practised", "practiced"), ("paediatric", "pediatric"), ("leukaemia", "leukemia"),
    ("manoeuvre", "maneuver"), ("manoeuvring", "maneuvering"), ("programme", "program"), ("grey", "gray"),
    ("sceptical", "skeptical"), ("three-storey", "three-story"), ("adviser", "advisor"), ("judgement", "judgment"),
    ("co-operate", "cooperate"), ("cease-fire", "ceasefire"), ("cease fire", "cease-fire"),
    ("air strike", "airstrike"), ("autoworkers", "auto workers"), ("re-elected", "reelected"), ("e-mail", "email"),
    ("5 per cent", "5%"), ("percent", "per cent"), ("two", "2"), ("twelve", "12"), ("thirty", "30"), ("third", "3rd"),
    ("1,500", "1500"), ("Sept. 5", "September 5"), ("Aug", "August"), ("Sen. Ada", "Senator Ada"),
    ("Dr. Sarn", "Doctor Sarn"), ("U.S.", "US"), ("6.12 am", "6:12 a.m."), ("J. K. Rowan", "JK Rowan"),
    ("Zelensky", "Zelenskyy"), ("Zelenskiy", "Zelensky"), ("Sergei", "Sergey"), ("café", "cafe"),
    ("Erdoğan", "Erdogan"), ("Æthelred", "Aethelred"), ("the ferry’s hull", "the ferry's hull"),
    ("“quiet”", '"quiet"'), ("‘quiet’", "“quiet”"), ("`` quiet ''", "“quiet”"),
    ("afloat – and safe", "afloat -- and safe"), ("afloat, and", "afloat — and"), ("over. He", "over, he"),
    ("one.\n\nTwo", "one. Two"), ("let's eat, grandma", "let's eat grandma"), ("NATO", "Nato"),
    ("President", "president"), ("FERRY RUNS AGROUND", "Ferry runs aground"), ("does n't", "doesn’t"),
    ("doesn’ t", "doesn't"), ("5km", "5 km"), ("rock & roll", "rock and roll"), ("2015-16", "2015–16"),
    ("a\u00ad\u00a0b", "a b"), ("the workers'", "the workers"), ("the ‘quiet’", "the 'quiet'"),
    ("«quiet»", "„quiet“"), ("‹quiet›", "'quiet'"), ('"It is," he said', "“It is”, he said"),
    ("the “quiet.”", "the “quiet”."), ("armed”", "armed’"), ("was “", "was '"), ("was “", "was ‘"), ("“", "‘"),
    ("“‘Go,’ he said,” she said", "‘“Go”, he said’, she said"), ("the '90s", "the 90s"),
    ("rock ‘n’ roll", "rock 'n' roll"), ("tell 'em", "tell em"), ("the boys’ ‘den’", "the boys 'den'"),
    ("does n ‘ t", "doesn't"), ("O‘Dell", "O’Dell"), ("漁港、停泊", "漁港停泊"), ("「漁港」", "“漁港”"),
)  # fmt: skip
SUBSTANCE = (
    ("said", "claimed"), ("guilty", "not guilty"), ("now", "not"), ("Iran", "Iraq"), ("Austria", "Australia"),
    ("million", "billion"), ("Monday", "Sunday"), ("2015", "2016"), ("affect", "effect"), ("its", "it's"),
    ("sit", "site"), ("four", "for"), ("color", "collar"), ("lose", "loose"), ("Clark", "Clarke"), ("Gray", "Grey"),
    ("-3", "3"), ("3–1", "31"), ("10-15", "10 15"), ("$5m", "$5bn"), ("$5", "£5"), ("5%", "5"), ("1.5", "15"),
    ("1,5", "15"), ("10:30", "1030"), ("1/2", "12"), ("we're", "were"), ("can't", "cant"), ("he'll", "hell"),
    ("US", "us"), ("WHO", "who"), ("U.S.", "us"), ("Polish", "polish"), ("March", "march"), ("Labour", "labour"),
    ("re-sign", "resign"), ("re-cover", "recover"), ("co-op", "coop"), ("a part", "apart"), ("may be", "maybe"),
    ("every day", "everyday"), ("not able", "notable"), ("over time", "overtime"), ("prize", "prise"),
    ("filled", "filed"), ("polling", "poling"), ("refilling", "refiling"), ("pouring", "poring"),
    ("dessert", "desert"), ("Sikorski", "Sikorsky"), ("Chile", "chilli"), ("tour", "tor"),
    ("scour", "score"), ("mourning", "morning"), ("timbre", "timber"), ("tonne", "ton"), ("advice", "advise"),
    ("sense", "cents"), ("worker's", "workers'"), ("Kyiv", "Kiev"), ("Marco", "Marko"), ("first", "one"),
    ("two", "12"), ("per cent", "cent"), ("He is safe?", "He is safe."), ("she", "he"), ("the", "a"), ("is", "was"),
    ("", "not"), ("twenty", "2"), ("September", "December"), ("Senator", "Governor"), ("five to six", "five six"),
    ("ten", "tens"), ("was armed", "was “armed”"), ("a success", 'a "success"'), ("was armed", "was ‘armed’"),
    ("was armed", "was 'armed'"), ("was ", "was ‘"), ("was ", "was '"), ("armed", 'armed"'),
    ("“armed” men", "“armed men”"), ("he said “go”", "he “said” go"), ("", "“"), ("", "‘"),
    ("the “cease” fire", "the ceasefire"), ("「漁港」", "漁港"), ("漁港に", "漁港は"),
)  # fmt: skip
PARTS = (
    "cease fire cancel led travelled re - ’ ' s 3 . , 5m US us co two per cent % “ ” ‘ \" A. é – colour not un Sept ß"
    " 1,000 /"
)
TEXTS = st.lists(st.sampled_from([*PARTS.split(), " ", "\n\n"]), max_size=8).map("".join)
PLAIN = "cease fire air strike cancel travelled may be over time two per cent co operate US us notable"
WORDS = st.lists(st.sampled_from(PLAIN.split()), max_size=7)


@pytest.mark.parametrize(("a", "b"), SPELLING)
def test_these_differ_in_spelling_alone(a: str, b: str) -> None:
    assert only_spelling(a, b)
    assert only_spelling(b, a)


@pytest.mark.parametrize(("a", "b"), SUBSTANCE)
def test_these_differ_in_substance(a: str, b: str) -> None:
    assert not only_spelling(a, b)
    assert not only_spelling(b, a)


@pytest.mark.parametrize(
    ("a", "b"), [("konnte", "könnte"), ("Vogel", "Vögel"), ("zwei", "2"), ("organisera", "organizera")]
)
def test_other_languages_fold_no_letters(a: str, b: str) -> None:
    assert not only_spelling(a, b, "de")


@pytest.mark.parametrize(("a", "b"), [("„Ruhe“", "»Ruhe«"), ("E-Mail", "Email"), ("an Bord.\n\nAlle", "an Bord. Alle")])
def test_other_languages_fold_punctuation_too(a: str, b: str) -> None:
    assert only_spelling(a, b, "de-AT")


@given(TEXTS)
def test_a_reading_is_its_own_spelling(text: str) -> None:
    assert only_spelling(text, text)


@given(TEXTS, TEXTS, st.sampled_from(["en", "de"]))
def test_either_reading_may_come_first(a: str, b: str, lang: str) -> None:
    assert only_spelling(a, b, lang) == only_spelling(b, a, lang)


@given(st.text(max_size=30), st.text(max_size=30))
def test_any_two_texts_can_be_compared(a: str, b: str) -> None:
    assert only_spelling(a, b) == only_spelling(b, a)


@given(WORDS, WORDS, st.sampled_from(["not", "never", "allegedly", "no"]))
def test_an_inserted_word_is_of_substance(before: list[str], after: list[str], word: str) -> None:
    assert not only_spelling(" ".join([*before, *after]), " ".join([*before, word, *after]))
