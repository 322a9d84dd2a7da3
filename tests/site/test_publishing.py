"""Publishing to a branch: what is pushed, and every reason why nothing is."""

from collections.abc import Callable
from pathlib import Path

import pytest

from tests.site.building import tree
from tests.site.publishing import Checkout, copy_checkout, ready_checkout

CAPTURE = """Ferry sails again

The ferry sailed on Monday with forty people and a piano aboard, the harbour master said.

It had lain on the ledge for a week, and nobody had thought of feeding the goat.
"""


@pytest.fixture(scope="module")
def published(tmp_path_factory: pytest.TempPathFactory) -> Checkout:
    """A checkout whose site was published once."""
    checkout = ready_checkout(tmp_path_factory.mktemp("published") / "checkout")
    code, said = checkout.publish()
    assert code == 0, said
    return checkout


@pytest.fixture
def ready(tmp_path: Path) -> Checkout:
    return ready_checkout(tmp_path / "checkout")


@pytest.fixture
def captures(tmp_path: Path) -> Path:
    (tmp_path / "kept apart").mkdir()
    (tmp_path / "kept apart" / "ferry.txt").write_text(CAPTURE, encoding="utf-8")
    return tmp_path / "kept apart"


def branches(checkout: Checkout) -> list[str]:
    """The branches of the remote with what they lead to; its files are asked, for the checkout may be no repository."""
    folder = checkout.remote / "refs" / "heads"
    return [f"{path.name} {path.read_text(encoding='utf-8')}" for path in sorted(folder.rglob("*")) if path.is_file()]


def commits(checkout: Checkout, branch: str = "gh-pages") -> list[str]:
    return checkout.pushed("log", "--format=%an: %s", branch).splitlines()


def test_branch_holds_the_public_copy(published: Checkout, tmp_path: Path) -> None:
    published.git("clone", "--quiet", "--branch=gh-pages", published.remote, tmp_path / "clone")
    cloned = {name: data for name, data in tree(tmp_path / "clone").items() if not name.startswith(".git/")}
    assert cloned == tree(published.folder / "public")


def test_branch_keeps_jekyll_away(published: Checkout) -> None:
    assert published.pushed("show", "gh-pages:.nojekyll") == ""


def test_commit_names_what_it_was_built_from(published: Checkout) -> None:
    assert commits(published) == [f"Ida Penn: The site of {published.git('rev-parse', '--short', 'main').strip()}"]


def test_own_branch_and_files_stay_as_they_were(published: Checkout) -> None:
    assert published.git("symbolic-ref", "--short", "HEAD").strip() == "main"
    assert published.git("status", "--porcelain") == ""


def test_same_site_is_not_pushed_again(ready: Checkout) -> None:
    ready.publish()
    before = ready.git("show-ref"), ready.pushed("show-ref")
    code, said = ready.publish()
    assert (code, said[-1]) == (0, "Nothing changed: the branch gh-pages of origin holds this site already.")
    assert (ready.git("show-ref"), ready.pushed("show-ref")) == before


def test_what_others_pushed_is_added_to(ready: Checkout, captures: Path, tmp_path: Path) -> None:
    ready.publish()
    ready.git("clone", "--quiet", "--branch=gh-pages", ready.remote, tmp_path / "other")
    other = Checkout(tmp_path / "other")
    other.git("-c", "user.name=Bo", "-c", "user.email=b@c", "commit", "--quiet", "--allow-empty", "--message=Mine")
    other.git("push", "--quiet", "origin", "gh-pages")
    assert ready.publish("--seeds", captures)[0] == 0
    assert [line.split(":")[0] for line in commits(ready)] == ["Ida Penn", "Bo", "Ida Penn"]
    names = ready.pushed("ls-tree", "-r", "--name-only", "gh-pages").splitlines()
    assert [name for name in names if name.startswith("posts/")] == ["posts/ferry.html"]


def no_repository(checkout: Checkout) -> None:
    (checkout.folder / ".git").rename(checkout.folder / "no.git")


def no_remote(checkout: Checkout) -> None:
    checkout.git("remote", "remove", "origin")


def nobody(checkout: Checkout) -> None:
    checkout.git("config", "--unset", "user.name")
    checkout.git("config", "--unset", "user.email")
    checkout.git("config", "user.useConfigOnly", "true")


def remote_gone(checkout: Checkout) -> None:
    checkout.git("remote", "set-url", "origin", checkout.folder / "gone")


def someone_elses_branch(checkout: Checkout) -> None:
    checkout.git("push", "--quiet", "origin", "main:gh-pages")


def own_branch_of_that_name(checkout: Checkout) -> None:
    checkout.git("branch", "gh-pages")


def bad_capture(checkout: Checkout) -> None:
    (checkout.folder / "seeds" / "bad.pdf").touch()


def kept_domain(checkout: Checkout) -> None:
    for name, text in ((".newsfold", "\n"), ("CNAME", "news.example.net\n")):
        (checkout.folder / name).write_text(text, encoding="utf-8")
        checkout.git("add", "--force", name)
    checkout.git("commit", "--quiet", "--message=As GitHub does it")
    checkout.git("push", "--quiet", "origin", "main:gh-pages")


@pytest.mark.parametrize(
    ("hinder", "reason"),
    [
        (no_repository, "in no git repository"),
        (no_remote, "no remote called origin"),
        (nobody, "does not know who you are"),
        (remote_gone, "origin does not answer"),
        (someone_elses_branch, "the branch gh-pages of origin holds what is no site"),
        (own_branch_of_that_name, "your own branch gh-pages holds what is no site"),
        (kept_domain, "keeps the domain news.example.net"),
        (bad_capture, "Nothing was published"),
    ],
)
def test_what_hinders_is_one_line(ready: Checkout, hinder: Callable[[Checkout], None], reason: str) -> None:
    hinder(ready)
    before = branches(ready)
    code, said = ready.publish()
    assert code == 1
    assert reason in said[-1]
    assert branches(ready) == before


@pytest.mark.parametrize(
    ("options", "reason"),
    [
        (["--branch=main"], "main is the branch you work on"),
        (["--branch=a b"], "is no name for a branch"),
        (["--remote=upstream"], "no remote called upstream"),
    ],
)
def test_wrong_option_is_one_line(published: Checkout, options: list[str], reason: str) -> None:
    code, said = published.publish(*options)
    assert (code, len(said)) == (1, 1)
    assert reason in said[0]


def test_placeholder_is_never_published(published: Checkout) -> None:
    published.git("remote", "add", "github", "git@github.com:Ida/Ansel.git")
    code, said = published.publish("--remote=github", url="")
    assert (code, len(said)) == (1, 1)
    assert "CANONICAL_URL in publishconf.py" in said[0]
    assert said[0].endswith("https://ida.github.io/Ansel")


@pytest.mark.parametrize(
    "url",
    [
        "https://[bad",
        "https://ida.example:abc",
        "https://ida.example/path?q",
        "https://ida.example/#top",
        "https://ida@ida.example",
        "HTTPS://ida.example",
        "ida.example",
        "https:///ansel",
    ],
)
def test_address_where_no_page_can_stand_is_refused(published: Checkout, url: str) -> None:
    code, said = published.publish(url=url)
    assert (code, len(said)) == (1, 1)
    assert said[0].startswith("CANONICAL_URL in publishconf.py is ")


def test_missing_commit_does_not_hinder(tmp_path: Path) -> None:
    checkout = copy_checkout(tmp_path / "checkout")
    checkout.git("init", "--quiet", "--initial-branch=main")
    checkout.git("config", "user.name", "Ida Penn")
    checkout.git("config", "user.email", "ida@example.org")
    checkout.git("init", "--quiet", "--bare", checkout.remote)
    checkout.git("remote", "add", "origin", checkout.remote)
    assert checkout.publish()[0] == 0
    assert commits(checkout) == ["Ida Penn: The site"]


def test_own_domain_is_kept_on_the_branch(ready: Checkout) -> None:
    assert ready.publish(url="https://news.example.net")[0] == 0
    assert ready.pushed("show", "gh-pages:CNAME") == "news.example.net\n"
