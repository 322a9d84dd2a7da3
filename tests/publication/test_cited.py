"""What pages offer to those who cite them."""

from urllib.parse import unquote

from hypothesis import given
from hypothesis import strategies as st

from plugins.publication.bibtex import bibtex
from plugins.publication.citation import citation_of
from plugins.publication.cited import archive_files, cited_post, cited_story, story_files
from plugins.publication.ris import ris
from tests.publication.invented_citations import ARCHIVE, post, texts
from tests.syndication.invented_stories import story


@given(texts)
def test_a_link_holds_its_file(title: str) -> None:
    article = post(title=title)
    cited, citation = cited_post(article, ARCHIVE), citation_of(article, ARCHIVE)
    files = [unquote(link.partition(",")[2]) for link in (cited.bibtex, cited.ris)]
    assert files == [bibtex([citation]), ris([citation])]


@given(texts)
def test_no_text_ends_its_link(title: str) -> None:
    cited = cited_post(post(title=title), ARCHIVE)
    assert not set("\"'<>#& \r\n") & set(cited.bibtex + cited.ris)


def test_files_are_saved_under_plain_names() -> None:
    assert cited_post(post("folder/a.txt"), ARCHIVE).save_as == "folder-a"


def test_a_story_links_the_files_beside_it() -> None:
    told = story({"a": "2025-03-07", "b": "2025-03-08"})
    cited = cited_story(told, ARCHIVE, "Outlet not known")
    files = {file.address: file.text() for file in story_files([told], ARCHIVE)}
    assert (
        list(files) == [cited.bibtex, cited.ris] == [told.url.replace(".html", ending) for ending in (".bib", ".ris")]
    )
    assert files[cited.bibtex].index("@online{a,") < files[cited.bibtex].index("@online{b,")


@given(st.permutations(["b.txt", "a.txt", "c/a.txt"]))
def test_the_archive_is_cited_in_one_order(ids: list[str]) -> None:
    files = [list(archive_files(map(post, order), ARCHIVE)) for order in (ids, sorted(ids))]
    assert files[0] == files[1]
