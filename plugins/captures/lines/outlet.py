"""Outlets: who published a page, where its furniture names them."""

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence

from plugins.captures.fact import Fact, Stretch
from plugins.captures.lines.line import Line

NAME = (
    r"(?<!\w)[A-ZÀ-Þ][\w'’&.-]*"
    r"(?:\s(?:(?:of|and|the|de|del|la|les|du|der|am|an)\s)?(?:[dl]['’])?[A-ZÀ-Þ][\w'’&-]*){0,4}"
)
LOOSE_NAME = r"(?<!\w)\w[\w'’&-]*(?:\s[A-ZÀ-Þ][\w'’&-]*){0,4}"
CHANNELS = r"(?:Telegram|WhatsApp|Facebook|Twitter|X|Instagram|YouTube|Threads|Google News|LinkedIn|TikTok|Signal)"
OWNER = re.compile(
    r"(?:©|\(c\)|(?i:copyright)(?: ©)?)\s*(?:(?:19|20)\d\d(?:\s?[-–]\s?(?:19|20)?\d\d)?,?\s*)?"
    rf"(?i:by )?(?P<outlet>{NAME})"
)
"""A copyright's owner: the outlet, or the company that it belongs to, which has to be borne out."""
WORDINGS = tuple(
    re.compile(wording)
    for wording in (
        rf"(?P<outlet>{NAME}) (?i:is|are) now (?i:on) (?:{CHANNELS})",
        rf"(?P<outlet>{NAME}) (?i:accepts?|assumes?|takes?) no (?i:responsibility|liability)",
        rf"(?i:follow|like|join|síguenos|sigue a|suivez|folgen sie)(?i: us)? (?P<outlet>{NAME})"
        rf" (?i:on|en|sur|auf|bei) (?:(?i:our) )?{NAME}",
        rf"(?i:download) (?i:the|our) (?i:new |free )?(?P<outlet>{LOOSE_NAME}) (?i:\w+ and \w+ )?(?i:apps?)\b",
        rf"(?i:subscribe to|sign up for|sign up to|support) (?P<outlet>The {NAME})\b",
        rf"(?i:join the conversation|join the discussion|more) (?i:at|on) (?P<outlet>{NAME})",
        rf"^(?P<outlet>{NAME}) (?i:web stories)$",
        rf"^(?P<outlet>{NAME}) (?i:uses cookies|utiliza cookies|utilise des cookies|verwendet cookies)\b",
    )
)
PAPER = (
    "Argus|Beacon|Bulletin|Chronicle|Courier|Daily|Dispatch|Echo|Express|Gazette|Globe|Guardian|Herald|Independent|Inquirer|Journal|"
    "Ledger|Mail|Mercury|Messenger|Mirror|News|Observer|Post|Press|Record|Register|Reporter|Review|Sentinel|Standard|Star|Sun|"
    "Telegraph|Times|Today|Tribune|Voice|Weekly|Anzeiger|Blatt|Kurier|Nachrichten|Presse|Rundschau|Tagblatt|Zeitung|Diario|Noticias"
)
MASTHEAD = re.compile(
    rf"^(?P<outlet>(?:(?:The|Le|La|El|Die|Der|Das) )?(?:[A-ZÀ-Þ][\w'’&.-]*\s){{1,3}}(?:{PAPER})"
    rf"|(?:The|Le|La|El|Die|Der) (?:{PAPER})"
    r"|(?:Radio|Diario|Le) [A-ZÀ-Þ]\w+)(?:\s[|·•–—-]\s.{0,40})?$"
)
TAIL = re.compile(r"(?:['’]s| (?:Ltd|Limited|Inc|LLC|Media|Group|GmbH|All Rights|All))\.?.*$|\.$")
DATED_LINE = re.compile(rf"^(?P<outlet>{NAME})\s*[,|·•–—-]\s*$")
SUFFIX = re.compile(rf"\s*[|–—·»-]\s(?:[^|–—·»]{{1,60}}\s[|–—·»-]\s)?(?P<outlet>{NAME}(?:\.com)?)\s*$")
HINT = re.compile(
    r" now | no (?:resp|liab)|follow|like|join|[ií]gue|suivez|folgen|download|©|\(c\)|copyright|subscribe|sign up"
    r"|support|more (?:at|on)|web stories|cookies"
)
"""What the wordings hold in lower case: a quick test of whole lines."""
RIGHTS = re.compile(
    r"^(?:(?:All|Rights?|Reserved|Copyright|Notice|Privacy|Terms|Policy|Riproduzione|Riservata|Todos|Derechos|Tous|Droits|Alle|Rechte)\b\s*)+",
    re.IGNORECASE,
)
NO_OUTLET = re.compile(
    r"^(?:|Advertising|Static|Back To|(?:National|World|Local|Latest|Breaking|Top|More) News|All|Us|The|This|Our|We|You"
    r"|It|Here|Channel|Now|Free|Daily|Updated|Published|Posted|News|By"
    r"|Mon|Tue|Wed|Thu|Fri|Sat|Sun|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day)$"
)
COMPANY = re.compile(
    r"\b(?:Ltd|Limited|Inc|LLC|LLP|plc|PLC|GmbH|AG|S\.A\.|Co|Corp|Corporation|Company|Group|Media|Communications|Publishing"
    r"|Publications|Holdings|Networks?|Newspapers|Broadcasting|Digital|Ventures|Productions|Interactive)\b"
)
LONGEST_HEAD = 1000
"""A line's beginning is looked at, in code points: a page may hold one line of megabytes."""
ENOUGH = 2
"""A wording that names the outlet is enough; a name that merely stands before a date has to be borne out."""


def find_outlet(
    lines: Iterable[Line],
    above: Iterable[Line] = (),
    dated: Iterable[tuple[str, Stretch]] = (),
    behind: Iterable[tuple[str, Stretch]] = (),
) -> Fact | None:
    """The outlet that furniture `lines`, mastheads `above` the article and names before dates (`dated`) point to.

    `behind` are the names behind the headline where it stands again (`Headline | The Port Ansel Courier`).
    The article's own lines must not be among `lines`: an outlet that it cites did not publish it. Where one name alone
    stands before a date it is no evidence: it may be a writer's or a town's.
    """
    found: dict[str, list[tuple[str, Stretch]]] = defaultdict(list)
    weights: Counter[str] = Counter()
    worded = [*_worded(lines, (*WORDINGS, OWNER), HINT), *_worded(above, (MASTHEAD,))]
    before = [(name, stretch, ENOUGH if MASTHEAD.match(name) else 1) for name, stretch in dated]
    after = [(name, stretch, ENOUGH) for name, stretch in behind if not NO_OUTLET.match(name)]
    for name, stretch, weight in (*worded, *before, *after):
        found[_key(name)].append((name, stretch))
        weights[_key(name)] += weight
    best = max(weights, key=lambda key: (weights[key], -found[key][0][1][0]), default="")
    if weights[best] < ENOUGH:
        return None
    name = Counter(spelling for spelling, _ in found[best]).most_common(1)[0][0]
    return Fact(name, "stated", tuple(sorted({stretch for _, stretch in found[best]})))


def _worded(
    lines: Iterable[Line], wordings: Sequence[re.Pattern[str]], hint: re.Pattern[str] | None = None
) -> Iterator[tuple[str, Stretch, int]]:
    """The names that lines give in one of these wordings, each with its stretch and weight."""
    for line in lines:
        head = line.text[:LONGEST_HEAD]
        if hint and not hint.search(head.lower()):
            continue
        for match in (match for wording in wordings for match in wording.finditer(head)):
            name = TAIL.sub("", RIGHTS.sub("", match["outlet"])).rstrip(" .")
            if not NO_OUTLET.match(name):
                start = line.start + match.start("outlet") + match["outlet"].index(name)
                yield name, (start, start + len(name)), _weight(match, name, line.text)


def _weight(match: re.Match[str], name: str, text: str) -> int:
    """What a name is worth: less than enough where it is a copyright's owner, and a company's but no paper's."""
    is_company = match.re is OWNER and COMPANY.search(text[match.start("outlet") : match.end("outlet") + 40])
    return ENOUGH - 1 if is_company and not MASTHEAD.match(name) else ENOUGH


def outlet_behind_title(line: Line, title: str) -> tuple[str, Stretch] | None:
    """The outlet named behind the headline on a line that repeats it (`Headline | Section | Outlet`), or None."""
    found = SUFFIX.match(line.text, len(title)) if title and line.text.startswith(title) else None
    if found is None:
        return None
    return found["outlet"], (line.start + found.start("outlet"), line.start + found.end("outlet"))


def outlet_before_date(text: str) -> str | None:
    """The outlet named before the date on a line of its own (`The Morning Post, 14 March 2025`), or None."""
    found = DATED_LINE.match(text)
    return found["outlet"] if found and not NO_OUTLET.match(found["outlet"]) else None


def _key(name: str) -> str:
    return re.sub(r"\W+|^the\b", " ", name.lower()).strip().removeprefix("the ")
