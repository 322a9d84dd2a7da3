"""The list of variants of known copies."""

from scripts.list_variants import Variant, list_variants, report

BASE = "The crew recognised the reef, the pilot said, and the ferry stopped at once on Friday.\n\nAll are safe."
OTHER = BASE.replace("recognised", "recognized").replace("said", "claimed")
KNOWN = {
    "documents": [{"id": "a", "body": BASE}, {"id": "b", "body": OTHER}, {"id": "c", "body": OTHER}],
    "stories": [["a", "b", "c"]],
}
SPELLING = Variant("spelling", "recognised", "recognized")
SUBSTANCE = Variant("substance", "said", "claimed")


def test_each_copy_gives_its_variants() -> None:
    assert sorted(list_variants(KNOWN)) == [SPELLING, SPELLING, SUBSTANCE, SUBSTANCE]


def test_a_story_of_one_has_no_variants() -> None:
    assert not list(list_variants({**KNOWN, "stories": [["a"], ["a", "elsewhere"]]}))


def test_a_variant_is_told_with_its_count() -> None:
    assert list(report([SPELLING, SPELLING, SUBSTANCE], "spelling", None)) == [
        "   2  'recognised' : 'recognized'",
        "substance: 1 distinct, 1 in all",
        "spelling: 1 distinct, 2 in all",
    ]


def test_the_most_alike_of_substance_come_first() -> None:
    alike = Variant("substance", "now", "not")
    assert next(report([SUBSTANCE, alike], "substance", 1)) == "   1  'now' : 'not'"


def test_variants_of_spelling_are_spread_evenly() -> None:
    many = [Variant("spelling", f"{letter}'s", f"{letter}’s") for letter in "abcdef"]
    shown = list(report(many, "spelling", 3))[:3]
    assert [line[7] for line in shown] == ["a", "c", "e"]
