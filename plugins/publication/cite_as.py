"""Sentences that cite: a capture or a story in words, for a footnote."""

from plugins.captures.wording import say_date
from plugins.publication.citation import Archive, Citation, listed, plain
from plugins.publication.remarks import say_captured, say_undated
from plugins.syndication.pages.view import StoryView


def cite_capture(citation: Citation) -> str:
    """Who, what, when, when captured, and where that is kept: by its address, or by the file and its digest."""
    names = [listed(citation.authors)] if citation.authors else []
    outlet = citation.outlet + (f" ({citation.agency})" if citation.agency and citation.credit != "inferred" else "")
    names += [outlet.strip()] if outlet else []
    when = say_date(citation.date) if citation.date else say_undated(citation)
    place = citation.address or f"{citation.id} (SHA-256 {citation.sha256})"
    said = f"“{citation.title}”, {when}; {say_captured(citation)}; {citation.archive}, {place}"
    return f"{', '.join(names)}: {said}" if names else said


def cite_story(story: StoryView, archive: Archive, unknown: str) -> str:
    """The page of a story: its title, its witnesses, whose text is the base; `unknown` stands for an unknown outlet."""
    count = len(story.carriers)
    witnesses = f"one text in {count} witnesses" if count > 1 else f"one text in {len(story.witnesses)} versions"
    when = f"first seen {story.shown_date}" if story.iso_date else "undated"
    dated = story.base.shown_date.replace("Undated", "undated")
    base = f"base text: {plain(story.base.outlet or unknown)}, {dated}"
    place = archive.address(story.url) or story.url
    return f"“{plain(story.title)}”, {witnesses}, {when} ({base}); {plain(archive.name)}, {place}"
