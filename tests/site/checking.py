"""What is asked of every page of every site: each check gives its complaints, a line each, none when all is well."""

import json
from collections.abc import Iterable, Iterator
from functools import cache
from pathlib import Path
from urllib.parse import unquote, urlsplit

from bs4 import BeautifulSoup, Tag
from playwright.sync_api import Dialog, Page, Request, Response

POLICY = (
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'self'; "
    "form-action 'self'; base-uri 'none'"
)
LINKED_DATA = "application/ld+json"
LINKING = ("href", "src", "action", "poster", "data", "srcset", "formaction")


@cache
def soup(path: Path) -> BeautifulSoup:
    """The parsed page; sites do not change once they are built."""
    return BeautifulSoup(path.read_text(encoding="utf-8"), "html.parser")


def troubles(page: Page, site: str, names: Iterable[str]) -> list[str]:
    """What the browser has to say of the pages below the address `site`, and the requests that lead out of it."""
    found: list[str] = []
    where = ""

    def complain(what: str) -> None:
        found.append(f"{where}: {what}")

    def dismiss(dialog: Dialog) -> None:
        complain(f"dialog: {dialog.message}")
        dialog.dismiss()

    def judge(request: Request) -> None:
        if not request.url.startswith(site):
            complain(f"leaves the site: {request.url}")

    def judge_failure(request: Request) -> None:
        # what is still loading when we leave is given up, the icon of the site above all; that is no failure
        if request.failure != "net::ERR_ABORTED":
            complain(f"{request.failure}: {request.url}")

    def judge_answer(answer: Response) -> None:
        if answer.status >= 400:
            complain(f"{answer.status}: {answer.url}")

    page.on("console", lambda message: complain(f"console: {message.text}"))
    page.on("pageerror", lambda error: complain(f"error: {error}"))
    page.on("dialog", dismiss)
    page.on("request", judge)
    page.on("requestfailed", judge_failure)
    page.on("response", judge_answer)
    for where in names:
        page.goto(f"{site}/{where}")
    return found


def broken_links(folder: Path) -> list[str]:
    """The internal links and anchors that lead nowhere, and the links that are not internal."""
    return [f"{name}: {problem}" for name, page in _pages(folder) for problem in _broken(folder, folder / name, page)]


def _broken(folder: Path, path: Path, page: BeautifulSoup) -> Iterator[str]:
    for element in page.find_all(True):
        for attribute in LINKING:
            if attribute not in element.attrs:
                continue
            link = str(element[attribute])
            if element.get("download") and link.startswith("data:"):
                continue  # the link holds the file that it saves
            if "external" in element.get_attribute_list("rel") and link.startswith(("https://", "http://")):
                continue  # the page that was captured: followed by people, never fetched
            address = urlsplit(link)
            target = (path.parent / unquote(address.path)).resolve() if address.path else path
            if address.scheme or address.netloc or link.startswith("/"):
                yield f"leads out of the site: {link}"
            elif not target.is_file() or folder.resolve() not in (target, *target.parents):
                yield f"leads nowhere: {link}"
            elif address.query and attribute != "action" and target.name != "search.html":
                yield f"asks a page that does not answer: {link}"
            elif address.fragment and not soup(target).find(id=unquote(address.fragment)):
                yield f"no such anchor: {link}"


def inline_parts(folder: Path) -> list[str]:
    """The scripts, styles and attributes that a strict policy forbids."""
    return [f"{name}: {part}" for name, page in _pages(folder) for part in _inline(page)]


def _inline(page: BeautifulSoup) -> Iterator[str]:
    for element in page.find_all(True):
        if element.name == "style" or (element.name == "script" and not _is_allowed(element)):
            yield str(element)[:100]
        yield from (f"{name}={value}" for name, value in element.attrs.items() if name == "style" or name[:2] == "on")


def _is_allowed(script: Tag) -> bool:
    """Whether a script is a file, or data that no browser runs."""
    if script.get("type") == LINKED_DATA:
        return isinstance(json.loads(script.get_text()), dict) and not script.get("src")
    return bool(script.get("src")) and not script.get_text()


def malformed_pages(folder: Path) -> list[str]:
    """The pages without the policy, a language, a title, or one headline of the first rank and one main part."""
    return [f"{name}: {lack}" for name, page in _pages(folder) for lack in _lacks(page)]


def _lacks(page: BeautifulSoup) -> Iterator[str]:
    policies = [meta.get("content") for meta in page.find_all("meta", attrs={"http-equiv": "Content-Security-Policy"})]
    if policies != [POLICY]:
        yield f"its policy is {policies}"
    # a picture has titles of its own
    for name in ("h1", "main", "head > title"):
        texts = [element.get_text(strip=True) for element in page.select(name)]
        if len(texts) != 1 or not texts[0]:
            yield f"it has {len(texts)} {name}, {texts}"
    if not (isinstance(page.html, Tag) and page.html.get("lang")):
        yield "it names no language"
    ids = [element["id"] for element in page.find_all(id=True)]
    yield from (f"two elements are called {id}" for id in sorted({id for id in ids if ids.count(id) > 1}))


def _pages(folder: Path) -> Iterator[tuple[str, BeautifulSoup]]:
    for path in sorted(folder.rglob("*.html")):
        yield path.relative_to(folder).as_posix(), soup(path)
