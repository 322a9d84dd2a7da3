"""The proof of an edited capture is the page that a build makes of it."""

import os
import shutil
from collections.abc import Callable, Iterator

import pytest

from plugins.captures.address import address_of
from plugins.regeneration import BuildPlan
from plugins.regeneration.serving.warm_builder import WarmBuilder
from tests.site.building import ROOT

pytestmark = pytest.mark.skipif(not hasattr(os, "fork"), reason="only a fork stays")
Proved = Callable[[str, str, str], tuple[dict[str, bytes], dict[str, bytes]]]
"""Replaces words of a capture; its proofs, and the same pages when all is built."""


@pytest.fixture(scope="module")
def proved(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Proved]:
    folder = tmp_path_factory.mktemp("proofs")
    seeds, site = folder / "seeds", folder / "site"
    for copy, place in ((seeds, "seeds"), (folder / "decisions", "content")):
        shutil.copytree(ROOT / place, copy)
    decisions = str(folder / "decisions")
    overrides = {"CAPTURES_PATH": str(seeds), "CAPTURES_DECISIONS": decisions, "CACHE_PATH": str(folder / "cache")}
    plan = BuildPlan(ROOT / "pelicanconf.py", site, overrides)
    builder = WarmBuilder()
    builder.build(plan)

    def prove(name: str, before: str, after: str) -> tuple[dict[str, bytes], dict[str, bytes]]:
        file, proofs = seeds / name, dict[str, bytes]()
        text = file.read_text(encoding="utf-8")
        assert before in text
        file.write_text(text.replace(before, after, 1), encoding="utf-8")
        report = builder.build(plan, [file], proofs.update)
        assert report.published
        return proofs, {address: (site / address).read_bytes() for address in proofs}

    yield prove
    builder.close()


@pytest.mark.parametrize(
    ("name", "before", "after"),
    [
        ("23-brackenholtargus-library-van.txt", "a mystery novel", "two mystery novels"),
        ("02-lanmeretoday.txt", "No one was seriously hurt", "Nobody at all was seriously hurt"),
        ("01-portanselcourier-ferry-aground.txt", "The grey-hulled, 41-metre", "The green-hulled, 40-metre"),
        ("03-greywickstandard.txt", "Anvil Ledge", "Anvil Rock"),
        ("21-brackenholtargus-shellfish.html", "</p>", " So they said.</p>"),
        ("06-afloat-again.txt", "\n", "\nSubscribe to our newsletter\n"),
    ],
    ids=["alone", "witness", "base", "corrected", "marked up", "furniture"],
)
def test_a_proof_is_the_page_to_come(proved: Proved, name: str, before: str, after: str) -> None:
    proofs, pages = proved(name, before, after)
    assert list(proofs) == [f"posts/{address_of(name)}.html"]
    assert proofs == pages


def test_another_outlet_is_for_a_build(proved: Proved) -> None:
    assert proved("01-portanselcourier-ferry-aground.txt", "The Port Ansel Courier", "The Brackenholt Argus") == (
        {},
        {},
    )


def test_other_files_are_for_a_build(proved: Proved) -> None:
    assert proved("../decisions/corrections.toml", "Standard", "Sentinel") == ({}, {})
