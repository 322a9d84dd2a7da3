r"""BibTeX: citations as a bibliography that LaTeX reads.

Every capture is an `@online`: that type holds a page whose outlet is not known, where `@article` asks for a journal,
and has fields for the original's address and for the day on which that was seen. Dates stand twice: biblatex reads
`date`, and takes `year` and `month` for the same, while older styles read these two alone. Fields, types and escapes
follow the manuals of BibTeX (Patashnik 1988) and biblatex (section 2).

Written here, not by a library: pybtex refuses a text whose braces do not match and leaves `$` as it is, and headlines
may hold anything.
"""

from collections.abc import Iterable, Iterator

from plugins.publication.citation import Citation
from plugins.publication.remarks import remarks

MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
LANGUAGES = {
    "ar": "arabic", "ca": "catalan", "cs": "czech", "da": "danish", "de": "ngerman", "el": "greek", "en": "english",
    "es": "spanish", "et": "estonian", "eu": "basque", "fi": "finnish", "fr": "french", "ga": "irish", "he": "hebrew",
    "hi": "hindi", "hr": "croatian", "hu": "magyar", "id": "indonesian", "it": "italian", "lt": "lithuanian",
    "nl": "dutch", "no": "norwegian", "pl": "polish", "pt": "portuguese", "ro": "romanian", "ru": "russian",
    "sr": "serbian", "sv": "swedish", "tr": "turkish", "uk": "ukrainian",
}  # fmt: skip
"""The names that babel and polyglossia have for languages, by their codes."""
ESCAPES = str.maketrans(
    {
        # BibTeX counts braces, a backslash before them or not: none that is text may be one
        "{": r"\textbraceleft{}",
        "}": r"\textbraceright{}",
        "\\": r"\textbackslash{}",
        "~": r"\textasciitilde{}",
        "^": r"\textasciicircum{}",
        **{sign: f"\\{sign}" for sign in "#$%&_"},
    }
)


def bibtex(citations: Iterable[Citation]) -> str:
    """The entries of several citations, a blank line between them, in the order given; UTF-8 is meant."""
    return "\n".join(map(_entry, citations))


def escaped(text: str) -> str:
    """A text as LaTeX sets it letter for letter."""
    return text.translate(ESCAPES)


def _entry(citation: Citation) -> str:
    fields = "".join(f"  {name} = {value},\n" for name, value in _fields(citation))
    return f"@online{{{citation.key},\n{fields}}}\n"


def _fields(citation: Citation) -> Iterator[tuple[str, str]]:
    if citation.authors:
        yield "author", _braced(" and ".join(_name(author, citation) for author in citation.authors))
    title = escaped(citation.title)
    # inner braces keep capitals as they are, but where a command opens them, which BibTeX takes for an accented letter
    yield "title", _braced(_braced(f"{{}}{title}" if title.startswith("\\") else title))
    if citation.outlet:
        # and names together that hold an "and"
        yield "organization", _braced(_braced(escaped(citation.outlet)))
    if citation.day:
        year, _, rest = citation.day.partition("-")
        yield "date", _braced(citation.day)
        yield "year", _braced(year)
        if rest:
            yield "month", MONTHS[int(rest[:2]) - 1]
    if citation.lang[:2] in LANGUAGES and citation.lang[2:3] in ("", "-"):
        # not `language`, which styles print
        yield "langid", _braced(LANGUAGES[citation.lang[:2]])
    if citation.url or citation.address:
        yield "url", _braced(citation.url or citation.address)
    if citation.url and citation.captured:
        yield "urldate", _braced(citation.captured)
    yield "note", _braced(escaped("; ".join(remarks(citation))))


def _name(author: str, citation: Citation) -> str:
    """A name as it is printed, its last word the one to sort by; what is no plain name of a person is kept whole."""
    written = escaped(author)
    whole = author not in citation.persons or "," in author or " and " in f" {author} ".lower() or written != author
    return _braced(written) if whole else written


def _braced(text: str) -> str:
    return f"{{{text}}}"
