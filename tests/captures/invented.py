"""Invented pages of the sample's world, and the ways in which the tests of this room look at them."""

from hypothesis import strategies as st

from plugins.captures.capture import Capture
from plugins.captures.lines.line import Line, split_lines
from plugins.captures.pages.text_page import read_text

HEADLINE = "Ferry runs aground off Port Ansel in morning fog"
PROSE = (
    "The harbour ferry Maid of Tarrow ran onto a ledge off Port Ansel at dawn on Tuesday with sixty-three people on "
    "board, and all of them were brought ashore by fishing boats before the tide turned.",
    "The coastguard said the vessel had left her marked channel in thick morning fog shortly after six, and that both "
    "her engines stopped when sand was drawn into the pipes.",
    "A tug from the naval yard is expected to pull the ferry free on Wednesday, when divers will look at her hull and "
    "decide whether she can sail under her own power.",
)

FRAGMENTS = (
    *PROSE, HEADLINE, "The Port Ansel Courier", "By Nora Pask", "FNW |", "(FNW)", "PORT ANSEL (FNW) --", "TOLLA: It",
    "Updated on: 07 March,2025 11:40 AM IST | Port Ansel", "7 March 2025", "date 2025-03-07 ", "date 2025-02-31 ",
    "Tide is in. — Tug Steadfast (@tugsteadfast) March 8, 2025", "The ferry at her berth. File photo", "Accept cookies",
    "Home > Lanmere > Coast News > Ferry", "© 2025 The Port Ansel Courier", "Sign up for our newsletter", "• one", "…",
    "\ufeff", "[Maid of Tarrow in this file photo]", "{static}/x", "<b>", "&amp;", '"', "'", "--",
)  # fmt: skip
LINE_ENDS = ("\n", "\r\n", "\r", "\n\n", "\0", "\x0b", "\x0c", "\x1c", "\x85", "\u2028", "\u2029", "\t", " ", "")

pieces = st.one_of(st.sampled_from(FRAGMENTS), st.sampled_from(LINE_ENDS), st.text(max_size=20))
pages = st.lists(pieces, max_size=40).map("".join)
"""Any text, with what makes a reader of captures look up mixed in."""


def page(*lines: str) -> str:
    return "\n\n".join(lines)


def article(*before: str, after: tuple[str, ...] = ()) -> str:
    """A page of three paragraphs, with lines before and after them."""
    return page(*before, *PROSE, *after)


def read(*before: str, after: tuple[str, ...] = ()) -> Capture:
    return read_text("a.txt", article(*before, after=after))


def line(text: str) -> Line:
    """The one line of `text`."""
    (only,) = split_lines(text)
    return only


def label_of(capture: Capture, words: str) -> str:
    """The label of the span that holds `words` where they first stand."""
    start = capture.text.index(words)
    return next(span.label for span in capture.spans if span.start <= start < span.end)


def html(body: str, head: str = "") -> str:
    return f"<!DOCTYPE html><html><head>{head}</head><body>{body}</body></html>"


def paragraphs(*texts: str) -> str:
    return "".join(f"<p>{text}</p>" for text in texts or PROSE)
