"""Typography: prose dressed as typogrify dresses it, each of its filters asked only where it has something to do.

Most paragraphs have no ampersand, no abbreviation and no straight quotation mark, but typogrify reads each of them a
dozen times over to find that out: most of the time that a post takes to be made. The tests hold that nothing differs.
"""

import re

from typogrify.filters import amp, caps, initial_quotes, smartypants, typogrify, widont

TO_CURL = re.compile(r"""['"\\]|``|--|\.\.\.|\. \. \.""")
CAPITALS = re.compile(r"[A-Z](?:\d*|\.\s?)[A-Z]")


def dress(text: str) -> str:
    """What typogrify makes of a text of HTML: small capitals marked, quotation marks and dashes set, no lonely word."""
    if "<" in text:
        # filters pass over elements, or look into them, each by rules of its own
        return str(typogrify(text))
    if "&" in text:
        text = amp(text)
    if TO_CURL.search(text):
        text = smartypants(text)
    if CAPITALS.search(text):
        text = caps(text)
    if text.lstrip()[:1] in ("'", '"', "&", "<"):
        text = initial_quotes(text)
    return _keep_company(text)


def _keep_company(text: str) -> str:
    """The text with its last two words on one line; where they are not plainly two words typogrify tells them apart."""
    before, _, last = text.rpartition(" ")
    if last.split() == [last] and before and not before[-1].isspace() and not set("<>") & {before[-1], *last}:
        return f"{before}&nbsp;{last}"
    return str(widont(text))
