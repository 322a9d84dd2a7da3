"""Date wording: how dates and times are written in the languages of the news."""

import re

from plugins.captures.lines.zones import SUMMER_ZONES, ZONES

MONTHS = {
    1: "january jan enero ene janvier janv januar jän jänner gennaio gen janeiro januari",
    2: "february feb febrero février fevrier févr februar febbraio fevereiro fev februari",
    3: "march mar marzo mars märz maerz mrz março maart",
    4: "april apr abril abr avril avr aprile",
    5: "may mayo mai maggio maio mei",
    6: "june jun junio juin juni giugno giu junho",
    7: "july jul julio juillet juil juli luglio lug julho",
    8: "august aug agosto ago août aout augustus",
    9: "september sept sep septiembre setiembre septembre settembre setembro",
    10: "october oct octubre octobre oktober okt ottobre ott outubro",
    11: "november nov noviembre novembre novembro",
    12: "december dec diciembre dic décembre decembre déc dezember dez dicembre dezembro",
}
MONTH_NUMBER = {name: number for number, names in MONTHS.items() for name in names.split()}
MONTH = "|".join(sorted(MONTH_NUMBER, key=len, reverse=True))
WEEKDAY = (
    r"(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?|(?:mon|diens|donners|frei|sams|sonn)tag|mittwoch"
    r"|lunes|martes|miércoles|jueves|viernes|sábado|domingo|(?:lun|mar|mercre|jeu|vendre|same)di|dimanche"
)

ZONE = "|".join(sorted([*ZONES, *SUMMER_ZONES], key=len, reverse=True))
WS = r"\s{0,3}"
HALF = r"(?P<half>[AaPp])\.?\s?[Mm](?:\b\.?|(?-i:(?<=M)(?=[A-Z][a-z])))"
TIME = rf"""
    (?P<hour>[01]?\d|2[0-3])(?:[:.h]|\ h\ )(?P<minute>[0-5]\d)(?:[:.](?P<second>[0-5]\d)(?:[.,]\d{{1,9}})?)?(?!\d)
    (?:{WS}{HALF})?(?:{WS}(?:Uhr|hrs|h)\b)?
    (?:{WS}\(?(?P<zone>[+-]\d\d:?\d\d|(?:{ZONE})\b))?"""
# words run together where a page's inline elements were: `CorrespondentMay 12, 2019`, `May 12, 201910:30`
FIRST = r"(?:\b|(?-i:(?<=[a-z])(?=[A-Z]))|(?-i:(?<=[AP]M)(?=[A-Z][a-z])))"
MONTH_DAY_YEAR = rf"""
    (?P<m3>{MONTH})\b\.?{WS}(?P<d3>0?[1-9]|[12]\d|3[01])(?:st|nd|rd|th)?
    (?:,{WS}(?P<y3>(?:19|20)\d\d)|\s{{1,3}}(?P<y3s>(?:19|20)\d\d)(?!\d(?!\d?:\d\d)))"""
DAY = rf"""
    (?: (?<!\d)(?P<year>(?:19|20)\d\d)[-/.](?P<month>0?[1-9]|1[0-2])[-/.](?P<day>0?[1-9]|[12]\d|3[01])(?!\d)
    | (?<![\d.])(?P<d2>0?[1-9]|[12]\d|3[01])(?:st|nd|rd|th|er|º)?\.?{WS}(?:de\s{{1,3}}|of\s{{1,3}})?
      -?(?P<m2>{MONTH})\b\.?,?{WS}-?(?:de\s{{1,3}}|del\s{{1,3}})?(?P<y2>(?:19|20)\d\d)(?!\d(?!\d?:\d\d))
    | {FIRST}{MONTH_DAY_YEAR}
    | (?<![\d.])(?<!\d[/-])(?P<n1>\d\d?)(?P<sep>[./-])(?P<n2>\d\d?)(?P=sep)
      (?P<ny>(?:19|20)\d\d|(?<=/)\d\d|(?<=\d\d\.\d\d\.)\d\d)(?!\d|(?P=sep)\d)
    | (?<!\d)(?P<y5>(?:19|20)\d\d)[年년]\s?(?P<m5>\d\d?)[月월]\s?(?P<d5>\d\d?)[日일]
    )"""
BETWEEN = rf"(?:{WS}(?:[,|/·•–—-]|um|at|à|às|alle|ore|a\slas|as)?{WS})"
STATED_DATE = re.compile(rf"(?ix){DAY}(?:(?:T|{BETWEEN}){TIME})?")
TIME_FIRST = re.compile(
    rf"(?ix){TIME}{BETWEEN}(?:(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?,?{WS})?$"
)
MAY_BE_DATED = re.compile(r"\d(?:(?<=1)9\d\d|(?<=2)0\d\d|[./]\d\d?[./]\d\d)")
"""What every date that is read here holds, its year or all of it: a quick test of whole lines."""
LONGEST_DAY = 40
"""How far before its year a date may begin, at most, in code points."""
YEAR_FIRST = tuple("-/.年년")
"""What stands right behind the year where a date begins with it."""
LONGEST_DATE = 100
"""How far behind the beginning of its year a date with its time may end, at most, in code points."""
