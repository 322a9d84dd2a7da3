"""Outlets: who published a page, where its furniture names them."""

import re
from collections import Counter, defaultdict
from collections.abc import Iterable

from plugins.captures.fact import Fact, Stretch
from plugins.captures.line import Line

NAME = r"[A-ZÀ-Þ][\w'’&.-]*(?:\s(?:(?:of|and|the|de|del|la|les|du|der|am|an)\s)?[A-ZÀ-Þ][\w'’&-]*){0,4}"
LOOSE_NAME = r"\w[\w'’&-]*(?:\s[A-ZÀ-Þ][\w'’&-]*){0,4}"
CHANNELS = r"(?:Telegram|WhatsApp|Facebook|Twitter|X|Instagram|YouTube|Threads|Google News|LinkedIn|TikTok|Signal)"
WORDINGS = tuple(
    re.compile(wording)
    for wording in (
        rf"(?P<outlet>{NAME}) (?i:is|are) now (?i:on) (?:{CHANNELS})",
        rf"(?P<outlet>{NAME}) (?i:accepts?|assumes?|takes?) no (?i:responsibility|liability)",
        rf"(?i:follow|like|join|síguenos|sigue a|suivez|folgen sie)(?i: us)? (?P<outlet>{NAME})"
        rf" (?i:on|en|sur|auf|bei) (?:(?i:our) )?{NAME}",
        rf"(?i:download) (?i:the|our) (?i:new |free )?(?P<outlet>{LOOSE_NAME}) (?i:\w+ and \w+ )?(?i:apps?)\b",
        r"(?:©|\(c\)|(?i:copyright)(?: ©)?)\s*(?:(?:19|20)\d\d(?:\s?[-–]\s?(?:19|20)?\d\d)?,?\s*)?"
        rf"(?i:by )?(?P<outlet>{NAME})",
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
RIGHTS = re.compile(
    r"^(?:(?:All|Rights?|Reserved|Copyright|Notice|Privacy|Terms|Policy|Riproduzione|Riservata|Todos|Derechos|Tous|Droits|Alle|Rechte)\b\s*)+",
    re.IGNORECASE,
)
NO_OUTLET = re.compile(
    r"^(?:|Advertising|Static|Back To|(?:National|World|Local|Latest|Breaking|Top|More) News|All|Us|The|This|Our|We|You"
    r"|It|Here|Channel|Now|Free|Daily|Updated|Published|Posted|News|By"
    r"|Mon|Tue|Wed|Thu|Fri|Sat|Sun|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day)$"
)
ENOUGH = 2
"""A wording that names the outlet is enough; a name that merely stands before a date has to be borne out."""


def find_outlet(
    lines: Iterable[Line], above: Iterable[Line] = (), dated: Iterable[tuple[str, Stretch]] = ()
) -> Fact | None:
    """The outlet that furniture `lines`, mastheads `above` the article and names before dates (`dated`) point to.

    The article's own lines must not be among `lines`: an outlet that it cites did not publish it. Where one name alone
    stands before a date it is no evidence: it may be a writer's or a town's.
    """
    found: dict[str, list[tuple[str, Stretch]]] = defaultdict(list)
    weights: Counter[str] = Counter()
    wordings = [(line, wording, ENOUGH) for line in lines for wording in WORDINGS]
    wordings += [(line, MASTHEAD, ENOUGH) for line in above]
    for line, wording, weight in wordings:
        for match in wording.finditer(line.text[:1000]):
            written = match["outlet"]
            name = TAIL.sub("", RIGHTS.sub("", written)).rstrip(" .")
            if not NO_OUTLET.match(name):
                start = line.start + match.start("outlet") + written.index(name)
                found[_key(name)].append((name, (start, start + len(name))))
                weights[_key(name)] += weight
    for name, stretch in dated:
        found[_key(name)].append((name, stretch))
        weights[_key(name)] += ENOUGH if MASTHEAD.match(name) else 1
    best = max(weights, key=lambda key: (weights[key], -found[key][0][1][0]), default="")
    if weights[best] < ENOUGH:
        return None
    name = Counter(spelling for spelling, _ in found[best]).most_common(1)[0][0]
    return Fact(name, "stated", tuple(sorted({stretch for _, stretch in found[best]})))


def outlet_before_date(text: str) -> str | None:
    """The outlet named before the date on a line of its own (`The Morning Post, 14 March 2025`), or None."""
    found = DATED_LINE.match(text)
    return found["outlet"] if found and not NO_OUTLET.match(found["outlet"]) else None


def _key(name: str) -> str:
    return re.sub(r"\W+|^the\b", " ", name.lower()).strip().removeprefix("the ")
