import pytest

from plugins.publication.hosting import host_files, own_domain


@pytest.mark.parametrize("address", ["https://news.example.net", "https://example.net/", "http://a.b.c.example.net"])
def test_domain_of_ones_own_is_named(address: str) -> None:
    assert host_files(address)["CNAME"] == f"{address.split('/')[2]}\n"


@pytest.mark.parametrize(
    "address",
    [
        "https://ida.github.io",
        "https://ida.github.io/ansel",
        "https://news.example.net/ansel",
        "https://example.org/newsfold",
        "http://localhost:8000/newsfold",
        "http://localhost",
        "http://127.0.0.1",
        "https://news.example.net:8443",
        "",
        "news.example.net",
    ],
)
def test_other_addresses_have_no_domain(address: str) -> None:
    assert own_domain(address) is None


def test_every_site_keeps_jekyll_away() -> None:
    assert host_files("https://ida.github.io/ansel") == {".nojekyll": ""}
