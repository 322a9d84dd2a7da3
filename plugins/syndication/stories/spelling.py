"""Spelling: one key for the ways in which one English word is written, British or American, in figures or letters."""

import re
from collections.abc import Mapping
from functools import lru_cache

# A pattern stands where no two words of English differ by it alone; all else is a list. The pairs are those of VarCon
# (Atkinson, SCOWL) that news writes; tonne/ton, story/tale and the like are other words and are left out.
_PATTERNS = tuple(
    (re.compile(pattern), key)
    for pattern, key in (
        # the stem has a vowel: not prize/prise, size, four/for, scouring/scoring, tour/tor
        (r"(?<=[aeiouy])(\w+i)z(e[ds]?|ers?|ing|ations?|ational|able)$", r"\1s\2"),
        (r"(?<=[al])yz(e[ds]?|ers?|ing)$", r"ys\1"),
        (
            r"^(\w*[aeiouy]\w+)our(s?|ed|ing|ings|ers?|abl[ey]|al|ful|fully|hood|hoods|ite|ites|less|ly|ist|ists|y)$",
            r"\1or\2",
        ),
        # two syllables before it: not filled/filed, polling/poling; nor refilling/refiling, untilled/untiled
        (
            r"^(?!\w*(?:fi|ti|pi)ll)(\w*[aeiouy]+[^aeiouy\W]+[aeiou]l|(?:(?:re)?f|d|cr)uel|dial)l(ed|ing|ers?|ors?|ous|ously|ings)$",
            r"\1\2",
        ),
        (r"^(\w*(?:al|ol))ogue(s|d)?$", r"\1og\2"),
        (
            r"^((?:(?:kilo|centi|milli)?met|(?:epi)?cent|theat|amphitheat|lit|fib|calib|sab|somb|spect|lust|meag|scept|mit))re(s|d)?$",
            r"\1er\2",
        ),
        (r"^centring$", "centering"),
        (r"^(self-?)?(def|off|lic|pret)enc(e|es|ed|ing|eless)$", r"\1\2ens\3"),
        (r"^practis(e|es|ed|ing)$", r"practic\1"),
    )
)
_STEMS = (
    ("anaesth", "anesth"), ("paed", "ped"), ("haemo", "hemo"), ("haemat", "hemat"), ("gynaec", "gynec"),
    ("mediaev", "mediev"), ("foet", "fet"), ("diarrhoea", "diarrhea"), ("oestr", "estr"), ("oesoph", "esoph"),
    ("amoeb", "ameb"), ("leukaem", "leukem"), ("anaem", "anem"), ("archaeo", "archeo"), ("caesarea", "cesarea"),
    ("faec", "fec"), ("manoeuvring", "maneuvering"), ("manoeuvred", "maneuvered"), ("manoeuvre", "maneuver"),
    ("manoeuvr", "maneuver"), ("homoeop", "homeop"), ("sceptic", "skeptic"), ("smoulder", "smolder"),
    ("sulph", "sulf"), ("aluminium", "aluminum"), ("plough", "plow"), ("artefact", "artifact"),
)  # fmt: skip
_VARIANTS = (
    "program programme", "programs programmes", "check cheque", "checks cheques", "tire tyre", "tires tyres",
    "curb kerb", "curbs kerbs", "gray grey", "grays greys", "grayer greyer", "story storey", "stories storeys",
    "mold mould", "molds moulds", "moldy mouldy", "pajamas pyjamas", "mustache moustache", "mustaches moustaches",
    "jewelry jewellery", "aging ageing", "judgment judgement", "judgments judgements", "acknowledgment acknowledgement",
    "adviser advisor", "advisers advisors", "protester protestor", "protesters protestors", "inquiry enquiry",
    "inquiries enquiries", "focused focussed", "focusing focussing", "benefited benefitted", "benefiting benefitting",
    "toward towards", "afterward afterwards", "learned learnt", "burned burnt", "dreamed dreamt", "leaped leapt",
    "ok okay", "disk disc", "disks discs", "yogurt yoghurt", "cozy cosy", "furor furore", "ax axe", "skillful skilful",
    "willful wilful", "fulfill fulfil", "fulfills fulfils", "fulfillment fulfilment", "enroll enrol", "enrolls enrols",
    "enrollment enrolment", "installment instalment", "installments instalments", "distill distil", "instill instil",
    "appall appal", "maneuver manoeuver", "percent pct", "versus vs", "kidnapped kidnaped", "worshipers worshippers",
    "hezbollah hizbollah hizbullah hezbullah", "taliban taleban", "alexander aleksandr alexandr", "omelet omelette",
    "carburetor carburettor", "tranquility tranquillity",
)  # fmt: skip
_NUMBERS = (
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen"
    " eighteen nineteen twenty"
)
_TENS = "thirty forty fifty sixty seventy eighty ninety"
_ORDINALS = "1st first 2nd second 3rd third 4th fourth 5th fifth 6th sixth 7th seventh 8th eighth 9th ninth 10th tenth"
_MONTHS = (
    "Jan january Feb february Mar march Apr april Jun june Jul july Aug august Sep september Sept september Oct october"
    " Nov november Dec december"
)
_NAME_ENDING = re.compile(r"(?<=sk)(?:yy|iy|yi|ii|ij|yj)$|(?<=.{3}e)i$")


def _pairs(words: str) -> Mapping[str, str]:
    parts = words.split()
    return dict(zip(parts[::2], parts[1::2], strict=True))


_SHORT_MONTHS = _pairs(_MONTHS)
_KEYS = {
    **{word: group.split()[0] for group in _VARIANTS for word in group.split()},
    **{word: str(number) for number, word in enumerate(_NUMBERS.split())},
    **{word: str(number * 10) for number, word in enumerate(_TENS.split(), start=3)},
    **{word: figure for figure, word in _pairs(_ORDINALS).items()},
    "%": "percent",
    "&": "and",
}
# capitals make another word of these: the United States and us, the people of Poland and a shine
_ACRONYMS = (
    "us it who aids ice is in me or un no so pin care start act sad nice aid fit map ram sat tip rip cop hud fed am as"
    " at pa ma la id ad hi lead snap save hope best cat cap dot mad top arm pope seal swat"
)
_CASED = (
    "polish march may august china turkey mobile reading job lent swede conservative conservatives liberal liberals"
    " labour labor democrat democrats democratic republican republicans greens catholic orthodox bush brown trump rice"
    " gates woods young guinea jersey nice hamburger sun mercury mars frank grant rose cook fox"
)
_ACRONYM_WORDS = frozenset(_ACRONYMS.split())
_CASED_WORDS = frozenset(_CASED.split())


def spelling_key(word: str, english: bool = True) -> str:
    """A key that two words share where they are the same but for case and spelling.

    What is the same in small letters alone (`US`/`us`, `Polish`/`polish`) has keys of its own. In other languages
    than English nothing but case is folded.
    """
    small = word.casefold()
    if not english:
        return small
    if small in _ACRONYM_WORDS and len(word) > 1 and word.isupper():
        return word
    if word in _SHORT_MONTHS:
        return _cased(_SHORT_MONTHS[word].title())
    if word[:1].isupper() and len(word) > 4:
        small = _NAME_ENDING.sub("y", small)
    if small in ("grey", "gray") and word[0].isupper():
        return word.casefold()
    return _cased(word) if small in _CASED_WORDS else _spelled(small)


def _cased(word: str) -> str:
    small = _spelled(word.casefold())
    return small.title() if word[0].isupper() and word.casefold() in _CASED_WORDS else small


@lru_cache(maxsize=1 << 16)  # the same few words are most of an archive
def _spelled(small: str) -> str:
    if small in _KEYS:
        return _KEYS[small]
    for written, key in _STEMS:
        small = small.replace(written, key)
    for pattern, key in _PATTERNS:
        small = pattern.sub(key, small)
    return _KEYS.get(small, small)
