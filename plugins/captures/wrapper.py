"""Wrappers: what the program that saved a page wrote around it, its address and the time of capture.

The forms are those of SingleFile's, monolith's and HTTrack's comments, the mark of the web (Internet Explorer, Chrome,
Edge), the Wayback Machine's scripts and toolbar, archive.today's links, and first lines above a page's text.
"""

import re
from collections.abc import Iterator
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Any

from plugins.captures.fact import Fact, Stretch
from plugins.captures.lines.dates import as_iso
from plugins.captures.lines.line import Line, split_lines

if TYPE_CHECKING:  # texts have wrappers too, and lxml is slow to import
    from lxml.html import HtmlElement

BEGINNING = 8000
"""Browsers and savers write their mark before the page's own head; how far it is looked for, in code points."""
TOOLBAR = ("<!-- BEGIN WAYBACK TOOLBAR INSERT -->", "<!-- END WAYBACK TOOLBAR INSERT -->")
TOOLBAR_ELEMENTS = "//*[@id='wm-ipp-base' or @id='wm-ipp' or @id='wm-ipp-print']"
LINKED = "/html/head/link[@rel='canonical' or @rel='bookmark']/@href"
ARCHIVE_TODAY = re.compile(r"https?://archive\.(?:today|is|ph|li|vn|fo|md)/")
ARCHIVED = re.compile(
    r"https?://(?:web\.archive\.org/web|archive\.(?:today|is|ph|li|vn|fo|md))/(?P<stamp>[0-9.-]{8,17})(?:[a-z]{2}_)?/"
    r"(?P<url>https?:/{1,2}\S+)",
    re.IGNORECASE,
)
ADDRESS = r"https?://[^\s<>\"]+"
SINGLE_FILE = re.compile(
    rf"<!--\s*(?:Page saved with|Archive processed by) SingleFile\s+url:\s*(?P<url>{ADDRESS}?)(?=\s|-->)"
    r"(?:\s{1,20}saved date:[ \t]{0,20}(?P<date>[^\r\n]{0,80}))?"
)
BROWSER = re.compile(rf"<!--\s*saved from url=\(\d+\)(?P<url>{ADDRESS})\s*-->", re.IGNORECASE)
MONOLITH = re.compile(
    rf"<!--\s*Saved from (?P<url>{ADDRESS}) at (?P<date>[0-9]{{4}}-[0-9]{{2}}-[0-9]{{2}}T[0-9:]{{8}}Z) using monolith"
)
BOOKMARK = re.compile(rf"<link[^>]{{0,40}}\brel=\"bookmark\"[^>]{{0,40}}\bhref=\"(?P<url>{ADDRESS})\"", re.IGNORECASE)
HTTRACK = re.compile(
    r"<!--\s*Mirrored from (?P<url>[^\s<>\"]+) by HTTrack Website Copier/[^,>]{0,60},\s{0,20}(?P<date>[^<>]{0,80})-->"
)
WOMBAT = re.compile(rf"__wm\.(?:wombat|bt)\((?:[^\"()]*\"web\",)?\"(?P<url>{ADDRESS})\",\"(?P<stamp>[0-9]{{14}})\"")
FILE_ARCHIVED = re.compile(r"<!--\s*FILE ARCHIVED ON (?P<date>[0-9:]{8} \w{3} [0-9]{1,2}, [0-9]{4}) AND RETRIEVED")
MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")
SCRIPT_DATE = re.compile(
    r"(?:\w+ )?(?P<month>\w{3}) (?P<day>\d\d) (?P<year>\d{4}) (?P<clock>\d\d:\d\d:\d\d) GMT(?P<zone>[+-]\d{4})"
)
SENT_DATE = re.compile(r"\w+, (?P<day>\d\d) (?P<month>\w{3}) (?P<year>\d{4}) (?P<clock>\d\d:\d\d:\d\d) (?P<zone>)GMT")
ARCHIVE_DATE = re.compile(r"(?P<clock>[0-9:]{8}) (?P<month>\w{3}) (?P<day>\d{1,2}), (?P<year>\d{4})(?P<zone>)")
HEADER = re.compile(
    r"(?:(?:saved|retrieved|archived|captured|downloaded) from:?|URL:|the wayback machine [-–—])\s+"
    r"(?P<url>https?://[^\s<>\"]*[^\s<>\",.;])(?:,?\s+(?:on |at |\()?(?P<date>[^()]{8,40}?)\)?)?\.?",
    re.IGNORECASE,
)
HEADER_LINES = 3
"""A line that says where a text was saved from stands among the first so many."""


def without_toolbar(html: str) -> str:
    """The page without what the Wayback Machine marks as the toolbar that it lays over it."""
    before, begun, rest = html.partition(TOOLBAR[0])
    _, ended, after = rest.partition(TOOLBAR[1])
    return before + after if begun and ended else html


def drop_toolbar(root: "HtmlElement") -> "HtmlElement":
    """The parsed page with the elements of an archive's toolbar taken out: savers drop the marks around them."""
    toolbars = root.xpath(TOOLBAR_ELEMENTS)
    if ARCHIVE_TODAY.search(" ".join(root.xpath(LINKED))):
        toolbars += root.xpath("//*[@id='HEADER'][1]")
    for element in toolbars:
        if element.getparent() is not None:
            element.drop_tree()
    return root


def with_wrapper(facts: dict[str, Any], html: str) -> dict[str, Any]:
    """The facts of a page's own metadata, with its address and the time of capture as its wrapper gives them.

    A page may name another page as its address (a front page, the outlet its text came from), so the wrapper's counts,
    unless the two differ in a query alone. An archive's address gives way to the page's own, and to the archive's time.
    """
    own: Fact | None = facts.get("url")
    found = dict(_wrapped(html))
    if own and (known := ARCHIVED.match(own.value)):
        if moment := _stamped(known["stamp"]):
            found.setdefault("captured", Fact(moment, "stated", (), own.reason))
        own = Fact(_original(known), own.how, own.evidence, own.reason)
    if own and ("url" not in found or _bare(found["url"].value) == _bare(own.value)):
        found["url"] = own
    return facts | found


def header_facts(text: str) -> dict[str, Fact]:
    """The facts `url` and `captured` of a text that begins with its address, or says near its top where it is from."""
    top = text[:BEGINNING]
    for number, line in enumerate(split_lines(top)[:HEADER_LINES] if "://" in top else ()):
        if said := HEADER.fullmatch(line.text):
            date = as_iso(said["date"]) if said["date"] else None
            if said["date"] and date is None:
                continue
            facts = dict(_of_address(said["url"], "", (_stretch(line, said, "url"),)))
            return facts | ({"captured": Fact(date, "stated", (_stretch(line, said, "date"),))} if date else {})
        if number == 0 and re.fullmatch(ADDRESS, line.text):
            return dict(_of_address(line.text, "", ((line.start, line.end),)))
    return {}


def _stretch(line: Line, found: re.Match[str], group: str) -> Stretch:
    return line.start + found.start(group), line.start + found.end(group)


def _wrapped(html: str) -> Iterator[tuple[str, Fact]]:
    """The facts that wrappers state; of two of one name the later holds, since the archive's word is the older."""
    head = html[:BEGINNING]
    if mirrored := HTTRACK.search(html):
        reason = "HTTrack's comment, which leaves out whether it is http or https"
        yield "url", Fact(f"http://{mirrored['url']}", "inferred", (), reason)
        yield from _moment(SENT_DATE, mirrored["date"], "HTTrack's comment")
    if saved := BROWSER.search(head):
        # two hyphens would end the comment, so browsers write them otherwise
        yield from _of_address(saved["url"].replace("%2D%2D", "--"), "the browser's note “saved from url”")
    if saved := MONOLITH.search(head):
        if moment := as_iso(saved["date"]):
            yield "captured", Fact(moment, "stated", (), "monolith's comment")
        yield from _of_address(saved["url"], "monolith's comment")
    if saved := SINGLE_FILE.search(head):
        yield from _moment(SCRIPT_DATE, saved["date"] or "", "SingleFile's comment")
        yield from _of_address(saved["url"], "SingleFile's comment")
    if (shared := BOOKMARK.search(head)) and ARCHIVED.match(shared["url"]):
        yield from _of_address(shared["url"], "the archive's link to the page")
    if archived := FILE_ARCHIVED.search(html):
        yield from _moment(ARCHIVE_DATE, archived["date"], "the Wayback Machine's comment")
    if archived := WOMBAT.search(html):
        reason = "the Wayback Machine's script"
        yield "url", Fact(archived["url"], "stated", (), reason)
        if moment := _stamped(archived["stamp"]):
            yield "captured", Fact(moment, "stated", (), reason)


def _of_address(url: str, reason: str, evidence: tuple[Stretch, ...] = ()) -> Iterator[tuple[str, Fact]]:
    """The facts in an address that a page was saved from: an archive's holds the page's own, and a time."""
    archived = ARCHIVED.match(url)
    yield "url", Fact(_original(archived) if archived else url, "stated", evidence, reason)
    if archived and (moment := _stamped(archived["stamp"])):
        yield "captured", Fact(moment, "stated", evidence, reason)


def _moment(form: re.Pattern[str], date: str, reason: str) -> Iterator[tuple[str, Fact]]:
    """The fact `captured` of a date in the form of a program, which is always English; no zone is Greenwich's."""
    found = form.match(date)
    if not found or found["month"] not in MONTHS:
        return
    month = MONTHS.index(found["month"]) + 1
    zone = f"{found['zone'][:3]}:{found['zone'][3:]}" if found["zone"] else "+00:00"
    value = f"{found['year']}-{month:02}-{int(found['day']):02}T{found['clock']}{zone}"
    if as_iso(value):
        yield "captured", Fact(value, "stated", (), reason)


def _stamped(stamp: str) -> str:
    """An archive's time stamp, of a day or a second, as ISO; "" where it is none."""
    digits = re.sub(r"[.-]", "", stamp)
    try:
        moment = datetime.strptime(digits.ljust(14, "0"), "%Y%m%d%H%M%S").replace(tzinfo=UTC)
    except ValueError:
        return ""
    return as_iso(moment.isoformat() if len(digits) == 14 else moment.date().isoformat()) or ""


def _original(archived: re.Match[str]) -> str:
    return re.sub(r"^(https?):/{1,2}", r"\1://", archived["url"])


def _bare(url: str) -> str:
    """An address without its query and fragment, its scheme, and a slash at its end."""
    return re.sub(r"^https?://(?:www\.)?|[?#].*$", "", url).rstrip("/")
