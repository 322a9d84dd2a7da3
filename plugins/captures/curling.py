"""Curling: straight quotation marks and dashes set as smartypants sets them, in texts of no elements.

smartypants compiles and searches for a dozen patterns in each text, where most texts have marks of one kind. Here each
pattern begins with its mark, which is quick to find, and is asked for only where the mark is. The tests hold that
nothing differs.
"""

import re

from typogrify.filters import smartypants

# what a mark stands behind, with the mark itself, since patterns look back from behind it
_OPENS = r"(?:(?<=\s.)|(?<=&nbsp;.)|(?<=--.)|(?<=&[mn]dash;.)|(?<=&&\#x201[34];.))"
_CLOSES = r"(?<=[^ \t\r\n\[{(\-].)"
_DECADE = re.compile(r"'(?<=\b.)(?=\d{2}s)")
_SINGLE_OPENS = re.compile(rf"'{_OPENS}(?=\w)")
_SINGLE_CLOSES = re.compile(rf"'{_CLOSES}(?!\s|s\b|\d)")
_SINGLE_ENDS = re.compile(rf"'{_CLOSES}(?=\s|s\b)")
_DOUBLE_OPENS = re.compile(rf'"{_OPENS}(?=\w)')
_DOUBLE_ENDS = re.compile(r'"(?=\s)')
_DOUBLE_BEFORE_SIGN = re.compile(r"""\A"(?=[!"#$%'()*+,\-./:;<=>?@\[\\\]^_`{|}~])""")
_DOUBLE_CLOSES = re.compile(rf'"{_CLOSES}')
_DOUBLE_IN_SINGLE, _SINGLE_IN_DOUBLE = re.compile(r"'\"(?=\w)"), re.compile(r"\"'(?=\w)")
_ODD = ("<", "\\", '""', "'s'")
"""Where one of these stands, what smartypants does to a mark depends on what it did to the one before."""


def curl(text: str) -> str:
    """What smartypants makes of a text of HTML."""
    if len(text) < 2 or any(odd in text for odd in _ODD):
        return str(smartypants(text))
    text = text.replace("--", "&#8212;").replace("...", "&#8230;").replace(". . .", "&#8230;")
    text = text.replace("``", "&#8220;").replace("''", "&#8221;")
    single, double = "'" in text, '"' in text
    if single and double:
        text = _DOUBLE_IN_SINGLE.sub("&#8216;&#8220;", _SINGLE_IN_DOUBLE.sub("&#8220;&#8216;", text))
    if single:
        text = _SINGLE_OPENS.sub("&#8216;", _DECADE.sub("&#8217;", text))
        text = _SINGLE_ENDS.sub("&#8217;", _SINGLE_CLOSES.sub("&#8217;", text))
        text = text.replace("'", "&#8216;")
    if double:
        text = _DOUBLE_ENDS.sub("&#8221;", _DOUBLE_OPENS.sub("&#8220;", text))
        text = _DOUBLE_CLOSES.sub("&#8221;", _DOUBLE_BEFORE_SIGN.sub("&#8221;", text))
        text = text.replace('"', "&#8220;")
    return text
