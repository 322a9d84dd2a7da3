"""What browsers are told of a site that is built again."""

import threading
from pathlib import Path

from plugins.regeneration.serving.live_site import LiveSite
from plugins.regeneration.site_folder import held, open_aside, put_in_place

PATIENCE = 60
"""Seconds for a change to be seen on a machine that does other things as well."""


def publish(output: Path, text: str) -> None:
    with held(output):
        aside = open_aside(output)
        (aside / "index.html").write_text(text, encoding="utf-8")
        put_in_place(aside, output)


def test_each_new_site_is_another_version(tmp_path: Path) -> None:
    site = LiveSite(tmp_path / "site")
    versions = [site.told().version]
    for text in "abcd":
        publish(tmp_path / "site", text)
        versions.append(site.told().version)
    assert len(set(versions)) == 5


def test_an_unchanged_site_is_no_other_version(tmp_path: Path) -> None:
    publish(tmp_path / "site", "a")
    site = LiveSite(tmp_path / "site")
    before = site.told()
    publish(tmp_path / "site", "a")
    assert site.told() == before


def test_another_run_shows_other_versions(tmp_path: Path) -> None:
    publish(tmp_path / "site", "a")
    assert LiveSite(tmp_path / "site").told() != LiveSite(tmp_path / "site").told()


def test_problems_are_told_to_who_waits(tmp_path: Path) -> None:
    site = LiveSite(tmp_path / "site")
    known = site.told()
    threading.Timer(0.05, site.say, [("mend me",)]).start()
    assert site.wait(known, PATIENCE).problems == ("mend me",)


def test_new_sites_are_told_to_who_waits(tmp_path: Path) -> None:
    site = LiveSite(tmp_path / "site")
    known = site.told()
    threading.Timer(0.05, publish, [tmp_path / "site", "a"]).start()
    assert site.wait(known, PATIENCE).version != known.version


def test_what_was_missed_is_told_at_once(tmp_path: Path) -> None:
    site = LiveSite(tmp_path / "site")
    known = site.told()
    site.say(("mend me",))
    assert site.wait(known, PATIENCE).problems == ("mend me",)


def test_a_proof_is_another_version(tmp_path: Path) -> None:
    publish(tmp_path / "site", "a")
    site = LiveSite(tmp_path / "site")
    before = site.told()
    site.prove({"index.html": b"b"})
    assert (site.proof("index.html"), site.proof("other.html")) == (b"b", None)
    assert site.told() != before


def test_a_new_site_replaces_its_proofs(tmp_path: Path) -> None:
    publish(tmp_path / "site", "a")
    site = LiveSite(tmp_path / "site")
    site.prove({"index.html": b"b"})
    proved = site.told()
    publish(tmp_path / "site", "b")
    assert site.proof("index.html") is None
    assert site.told() != proved


def test_a_site_that_stays_ends_its_proofs(tmp_path: Path) -> None:
    site = LiveSite(tmp_path / "site")
    site.prove({"index.html": b"b"})
    proved = site.told()
    site.say(())
    assert site.proof("index.html") is None
    assert site.told() != proved
