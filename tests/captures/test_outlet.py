import pytest

from plugins.captures.lines.outlet import find_outlet, outlet_before_date
from tests.captures.invented import HEADLINE, line, read


@pytest.mark.parametrize(
    ("text", "outlet"),
    [
        ("© 2025 The Port Ansel Courier. All rights reserved.", "The Port Ansel Courier"),
        ("Copyright 2019-2025 by Radio Ansel", "Radio Ansel"),
        ("© 2025 L'Écho du Val d'Ansel – Tous droits réservés", "L'Écho du Val d'Ansel"),
        ("Radio Ansel accepts no liability", "Radio Ansel"),
        ("The Tarrow Beacon is now on Telegram", "The Tarrow Beacon"),
        ("Follow Lanmere Today on Facebook", "Lanmere Today"),
        ("Download the new Lanmere Today app", "Lanmere Today"),
        ("Subscribe to The Greywick Standard", "The Greywick Standard"),
        ("Lanmere Today Web Stories", "Lanmere Today"),
        ("© All Rights Reserved Radio Ansel", "Radio Ansel"),
        ("Le Courrier utilise des cookies", "Le Courrier"),
        ("Join the conversation at Tarrow Beacon", "Tarrow Beacon"),
    ],
)
def test_furniture_names_the_outlet(text: str, outlet: str) -> None:
    fact = find_outlet([line(text)])
    assert fact is not None
    assert fact.value == outlet == text[slice(*fact.evidence[0])]


@pytest.mark.parametrize(
    "text", ["All rights reserved", "Follow us on Facebook", "© 2025", "Port Ansel", "News", "Today"]
)
def test_other_furniture_names_none(text: str) -> None:
    assert find_outlet([line(text)]) is None


def test_the_most_named_outlet_wins() -> None:
    fact = find_outlet([line(text) for text in ("The Tarrow Beacon", "Radio Ansel Web Stories", "© Radio Ansel")])
    assert fact is not None
    assert fact.value == "Radio Ansel"


def test_article_of_name_does_not_matter() -> None:
    fact = find_outlet([line(text) for text in ("Radio Ansel Web Stories", "© The Tarrow Beacon", "© Tarrow Beacon")])
    assert fact is not None
    assert fact.value == "The Tarrow Beacon"


def test_masthead_counts_above_the_article() -> None:
    assert find_outlet([], [line("The Brackenholt Argus")]) is not None
    assert find_outlet([line("The Brackenholt Argus")]) is None


def test_name_before_date_needs_more() -> None:
    assert find_outlet([], dated=[("Port Ansel", (0, 10))]) is None
    assert find_outlet([], dated=[("The Tarrow Beacon", (0, 17))]) is not None


def test_outlet_stands_before_date() -> None:
    assert outlet_before_date("The Port Ansel Courier, ") == "The Port Ansel Courier"
    assert outlet_before_date("Updated, ") is None


def test_company_needs_to_be_borne_out() -> None:
    assert find_outlet([line("© 2025 Ansel Holdings Group Ltd. All rights reserved")]) is None
    assert find_outlet([line("© 2025 Lanmere Media LLC"), line("Download the Lanmere app")]) is not None
    assert find_outlet([line("© 2025 The Port Ansel Courier Ltd")]) is not None


def test_outlet_stands_behind_the_title() -> None:
    outlet = read(f"{HEADLINE} | Coast | Lanmere Today", "Menu", HEADLINE).outlet
    assert outlet is not None
    assert outlet.value == "Lanmere Today"


def test_cited_outlet_did_not_publish() -> None:
    assert (
        read(HEADLINE, after=("The ferry's owner told the Tarrow Beacon that the hull had been holed in fog.",)).outlet
        is None
    )


def test_masthead_names_the_outlet() -> None:
    outlet = read("The Port Ansel Courier", HEADLINE).outlet
    assert outlet is not None
    assert (outlet.value, outlet.evidence) == ("The Port Ansel Courier", ((0, 22),))
