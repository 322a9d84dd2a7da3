"""Languages: the Snowball stemmer of each, in Python for the index and as a script for the query."""

from collections.abc import Callable, Mapping
from functools import cache
from importlib import import_module
from pathlib import Path
from types import MappingProxyType

ENGLISH = "en"
"""English words are stemmed as lunr.js itself does, which needs no script."""

SNOWBALL: Mapping[str, str] = MappingProxyType(
    {
        "ar": "arabic",
        "ca": "catalan",
        "da": "danish",
        "de": "german",
        "el": "greek",
        "eo": "esperanto",
        "es": "spanish",
        "et": "estonian",
        "eu": "basque",
        "fi": "finnish",
        "fr": "french",
        "ga": "irish",
        "hi": "hindi",
        "hu": "hungarian",
        "hy": "armenian",
        "id": "indonesian",
        "it": "italian",
        "lt": "lithuanian",
        "nb": "norwegian",
        "ne": "nepali",
        "nl": "dutch",
        "nn": "norwegian",
        "no": "norwegian",
        "pt": "portuguese",
        "ro": "romanian",
        "ru": "russian",
        "sr": "serbian",
        "sv": "swedish",
        "ta": "tamil",
        "tr": "turkish",
        "yi": "yiddish",
    }
)
"""Snowball 3.0.1's name for the language of each code (ISO 639-1)."""

_VENDOR = Path(__file__).parent / "vendor"

_SCRIPT = """\
/*
{licence}*/
(() => {{
var BaseStemmer;
{base}
{stemmer}
const stemmer = new {maker}();
window.newsfoldStemmer = {{ language: "{language}", stem: (word) => stemmer.stemWord(word) }};
}})();
"""

_NO_STEMMER = 'window.newsfoldStemmer = {{ language: "{language}", stem: null }};\n'


def base_language(code: str) -> str:
    """The language of a code such as `pt-BR` or `pt_BR`: `pt`; no code is English."""
    return code.replace("_", "-").partition("-")[0].strip().lower() or ENGLISH


def stemmer_script(language: str) -> str | None:
    """What stands before terms.js: it tells terms.js the site's language and its stemmer; None for English.

    It loads before terms.js. For a language without a stemmer it says so.
    """
    language = base_language(language)
    if language == ENGLISH:
        return None
    if language not in SNOWBALL:
        return _NO_STEMMER.format(language="".join(filter(str.isalnum, language)))
    name = SNOWBALL[language]
    return _SCRIPT.format(
        licence=_vendored("snowball.LICENSE.txt"),
        base=_vendored("base-stemmer.js").strip(),
        stemmer=_vendored(f"{name}-stemmer.js").strip(),
        maker=_maker(name),
        language=language,
    )


@cache
def snowball_stem(language: str) -> Callable[[str], str] | None:
    """The function that stems composed lower-case words of a language; None where Snowball has none."""
    name = SNOWBALL.get(language)
    if name is None:
        return None
    # the package itself would rather take PyStemmer's stemmers, of whatever version is installed
    module = import_module(f"snowballstemmer.{name}_stemmer")
    stem: Callable[[str], str] = getattr(module, _maker(name))().stemWord
    return stem


def _maker(name: str) -> str:
    return f"{name.title()}Stemmer"


def _vendored(name: str) -> str:
    return (_VENDOR / name).read_text(encoding="utf-8")
