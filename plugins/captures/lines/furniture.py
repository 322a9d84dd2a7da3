"""Furniture: the wording by which a line shows that it belongs to the page, not to the article.

The cues are those of English, Spanish, French and German pages. A cue counts in lines up to a length of its own: what
makes a notice of a short line may stand in a long paragraph of an article too.
"""

import re
from collections import defaultdict
from collections.abc import Set
from dataclasses import dataclass
from functools import cache

from plugins.captures.lines.line import STEM, TOKEN, Line


@dataclass(frozen=True, slots=True)
class Cue:
    """A wording that marks furniture of one kind in lines of at most `longest` words.

    `opens` is the wording that a line begins with, `holds` one that stands anywhere in it; the latter is looked for
    where one of `hints` is there, parts of it in lower case. `ends` says that an article does not go on behind it.
    """

    kind: str
    longest: int
    opens: str = ""
    holds: str = ""
    hints: frozenset[str] = frozenset()
    ends: bool = False

    def is_opening(self, head: str) -> bool:
        """Whether a line's beginning opens with the wording."""
        return bool(self.opens and _pattern(self.opens).match(head))

    def is_held(self, head: str, hints: Set[str]) -> bool:
        """Whether a line's beginning, in which these hints stand, holds the wording."""
        return bool(self.holds and not hints.isdisjoint(self.hints) and _pattern(self.holds).search(head))


def _cue(
    kind: str, longest: int, opens: str = "", holds: str = "", hints: tuple[str, ...] = (), ends: bool = False
) -> Cue:
    return Cue(kind, longest, opens, holds, frozenset(hints), ends)


@cache
def _pattern(wording: str) -> re.Pattern[str]:
    """The pattern of a cue, compiled where a line may answer to it: most pages answer to few."""
    return re.compile(wording, re.IGNORECASE | re.VERBOSE)


CUES = (
    _cue("cookie_notice", 160, holds=r"""
        \b(?:we|site|website|our\ partners|this\ page)\b.{0,60}\buses?\b.{0,40}\bcookies?\b
        | \bcookie\ (?:policy|settings|preferences|notice)\b
        | \b(?:accept|reject|manage)\ (?:all\ )?cookies\b
        | \b(?:this|the|these)\ cookies?\ (?:is|are|was|stores?|contains?|has|have|remembers?|allows?|registers?
          |tracks?)\b
        | \b(?:sets?|stores?|uses?)\ (?:this|a|these)\ cookies?\b
        | \bcookies?\ (?:is|are)\ (?:set|used|placed|installed)\b
        | \b(?:necessary|functional|performance|analytical|targeting|advertisement)\ cookies\b
        | ^cookie\s+(?:duration|type)\b | \bcookie\ consent\b
        | \bcookies\b.{0,80}\b(?:your\ (?:experience|consent)|personali[sz]e|you\ accept)
        | \b(?:usamos|utilizamos|utiliza)\b.{0,40}\bcookies\b
        | \bcookies?\b.{0,60}\b(?:aceptar|accepter|akzeptieren|zustimm)
        | \b(?:utilis(?:e|ons)|verwende[nt]|nutz(?:t|en))\b.{0,60}\bcookies?\b""", hints=("cookie",)),
    _cue("form_consent", 70, r"""
        by\ (?:pressing|joining|ticking|submitting|signing\ up|subscribing|clicking|entering\ your|registering
          |continuing|providing)\b
        | i\ (?:agree|accept|consent)\b
        | (?:al\ (?:enviar|registrarte|suscribirte)|en\ (?:vous\ inscrivant|cliquant)|mit\ (?:der\ anmeldung
          |dem\ absenden))\b""", r"""
        \bI\ confirm\ that\b
        | \bI\ (?:agree|accept|consent)\ (?:to\ |that\ )?(?:the\ )?(?:terms|privacy|use|processing|storage)\b
        | \bagree\ to\ (?:our|the)\ (?:terms|privacy)""",
        ("i confirm", "i agree", "i accept", "i consent", "agree to")),
    _cue("newsletter_signup", 45, r"""
        (?:sign\ up|subscribe|register)\b.{0,60}\b(?:newsletters?|news|updates?|briefing|e-?mail|inbox|alerts?|free
          |now|today)\b
        | (?:get|receive)\b.{0,60}\b(?:in\ your\ inbox|newsletter|delivered\ to|by\ e-?mail)\b
        | (?:your\ |enter\ (?:your\ )?)e-?mail(?:\ address)?\b | (?:e-?mail\ )?newsletters?(?:\ sign[\ -]?up)?$
        | (?:suscr[ií]b(?:ete|ase)|inscrivez-vous|abonnez-vous|newsletter\ abonnieren|abonnieren\ sie
          |melden\ sie\ sich)\b""", r"""
        \bnewsletters?\b.{0,50}\b(?:sign\ up|subscribe|inbox)\b
        | \b(?:join|on)\ our\ (?:mailing\ )?list\b
        | \b(?:bolet[ií]n|bulletin|infolettre)\b.{0,40}\b(?:correo|suscr|inscri)""",
        ("newsletter", "our list", "our mailing list", "bolet", "bulletin", "infolettre")),
    _cue("disclaimer", 130, r"""
        (?:esta\ noticia|dieser\ (?:text|beitrag|artikel)|cet\ article)\b.{0,80}\b(?:agencia|agentur|agence
          |editad|automatis)""", r"""
        \b(?:syndicated|third[\ -]party)\ (?:feed|content|source) | \bhas\ not\ been\ edited\b
        | \bauto[\ -]?generated\b.{0,40}\bfeed
        | \b(?:accepts?|assumes?|takes?|bears?)\ no\ (?:responsibility|liability) | \bresponsib\w+\ or\ liab
        | \b(?:views|opinions)(?:\ \w+){0,3}\ expressed\b.{0,80}\b(?:own|author|not)\b
        | \b(?:do(?:es)?\ not|not)\ necessarily\ (?:reflect|represent)\b
        | \b(?:informational|educational|illustrative)\b.{0,30}\bpurposes\ only\b
        | \breserves\ the\ (?:sole\ )?right\b | ^(?:\W|except\b.{0,40})*(?:this|the)\ (?:story|article|report|copy
          |content)\b.{0,50}\b(?:sourced\ from|supplied\ by|provided\ by|generated|published\ (?:from|unedited))
        | \bmay\ not\ be\ (?:published|reproduced|republished|rewritten|redistributed)
        | \b(?:sin|ohne|sans)\ (?:responsabilidad|gew[äa]hr|garantie)""",
        ("syndicated", "third party", "third-party", "not been edited", "generated", "autogen", "responsib",
         "responsab", "liab", "expressed", "necessarily", "purposes only", "reserves the", "sourced from",
         "supplied by", "provided by", "published", "may not be", "gewähr", "gewahr", "garantie"), True),
    _cue("copyright", 60, r"""
        (?:copyright\b|©|\(c\)\s*(?:19|20)\d\d) | (?:todos\ los\ derechos|tous\ droits|alle\ rechte)\b""", r"""
        \ball\ rights\ reserved\b | ©\s*(?:19|20)\d\d
        | \b(?:document|article|content|material)\ is\ subject\ to\ copyright\b""",
        ("rights reserved", "©", "subject to copyright"), True),
    _cue("affiliate_notice", 70, holds=r"""
        ^(?=.{0,400}\b(?:links?|purchases?|affiliate)\b).{0,400}?\b(?:may|might|will|could)\ (?:\w+\ ){0,2}
          (?:earn|receive|get|collect|make)\ (?:\w+\ ){0,3}(?:commissions?|compensation|payments?|fee
          |share\ of\ (?:the\ )?sales|percentage|portion\ of)\b
        | \bcontains?\ affiliate\ links?\b | \benlaces\ de\ afiliad | \bliens\ affili
        | \baffiliate-?links?\b.{0,60}\bprovision
        """, hints=("commission", "compensation", "payment", "share of", "fee", "percentage", "portion of", "affili")),
    _cue("contact", 45, r"""
        (?:have|got)\ (?:an?|any|some)\ (?:\w+\ )?(?:tips?|news|question|story\ idea)\b
        | \W?contact\ [^.]{2,50}\ (?:at|via|by)\ .{0,30}\S+@\S""", r"""
        \b(?:can|may)\ be\ reached\ (?:at|on|by|via)\b.{0,60}@
        | (?:^|[.!;]\ )follow\ (?:him|her|them)\ on\b""",
        ("be reached", "follow")),
    _cue("promo_follow", 45, r"""
        (?:catch\ up\ on|stay\ (?:updated|tuned|informed|connected|up\ to\ date)|never\ miss|don['’]t\ miss)\b
        | follow\ (?:us|@\w+) | (?:get|read|open|continue)\b.{0,40}\b(?:in\ the|our|the)\ (?:\w+\ )?app\b
        | (?:follow|suivez|folgen\ sie)\ .{2,60}\ (?:on|sur|auf)\ \w+
        | (?:s[ií]guenos|sigue\ a|suivez(?:-nous)?|folgen\ sie|folge\ uns)\b""", r"""
        ^[\"'“”\W]*(?:exciting\ news|breaking\ news)?.{0,60}\b(?:is|are)\ now\ on\ (?:telegram|whatsapp|instagram
          |threads|signal|youtube)\b
        | ^(?:\W|\w+\W+){0,4}\b(?:follow|like|join|add|watch|find\ us)\b.{0,60}\b(?:on
          |our)\b.{0,30}\b(?:facebook|twitter|x|instagram
          |telegram|whatsapp|youtube|linkedin|threads|google\ news|tiktok|channel)\b
        | \bdownload\b.{0,60}\bapps?\b
        | \bclick\ here\b | \b(?:app\ store|google\ play)\b | \bapps?\ (?:is|are)\ (?:free|available)\b
        | \b(?:tap|click)\ here\b""",
        ("now on", "facebook", "twitter", " x", "instagram", "telegram", "whatsapp", "youtube", "linkedin", "threads",
         "google", "tiktok", "channel", "download", "click here", "tap here", " app", "app ", "apps ")),
    _cue("promo_subscribe", 40, r"""
        (?:subscribe|support\ (?:our|us|local|independent)|become\ a\ (?:member|supporter|subscriber)|donate
          |start\ your\ (?:free\ )?trial|already\ a\ (?:member|subscriber))\b
        | (?:you\ have|you['’]ve)\ (?:\w+\ ){0,4}(?:free\ )?articles?\b
        | (?:to\ continue\ reading|read\ (?:the\ full|unlimited))\b | log\ ?in\b.{0,60}$
        | (?:create\ (?:a\ )?free\ account)""", r"""
        \bsubscribers?\ only\b | \bsubscription\b.{0,60}\b(?:support|unlimited|access|offer)\b""",
        ("subscri",)),
    _cue("scroll_prompt", 14, r"""
        (?:keep\ scrolling|scroll\ (?:down|to|on)|story\ continues|article\ continues|continue\ reading
          |read\ (?:full|the\ full|more\ below)|(?:continues|more)\ below)\b
        | (?:advertisement|advertising|ad|sponsored|promoted|anzeige|werbung|publicidad|publicit[ée])\b.{0,40}$
        | (?:sigue\ leyendo|la\ suite\ apr[èe]s)\b"""),
    _cue("share_button", 14, r"""
        (?:shot|share|print|e-?mail|save|bookmark|copy\ link|like|tweet|pin|listen|whatsapp|facebook|twitter
          |telegram|linkedin|pinterest|reddit)(?:[\ -]?(?:button|icon|this|article|story|link
          |to\ clipboard))*(?:\W+(?:share|print|e-?mail|save|facebook|twitter|whatsapp|telegram|linkedin|x
          |copy\ link|more|comments?))*\W*$
        | share\ (?:this|on|via|with|by)\b | (?:compartir|partager|teilen|drucken|imprimer|imprimir)\b.{0,40}$
        | \d*\s*shares?$ | gift\ (?:this\ )?article"""),
    _cue("page_reference", 14, holds=r"^.{0,80}\b(?:on|see|turn\ to)\ pages?\ \d+\W*$", hints=("page",)),
    _cue("comments", 16, r"""
        (?:\d+\s+)?comments?\b.{0,30}$ | (?:leave|post|add|write|view|show|load|join
          |have\ your)\b.{0,30}\b(?:comments?|conversation|discussion|say|reply)\b
        | (?:comentarios|commentaires|kommentare?)\b.{0,30}$ | (?:please\ )?(?:log|sign)\ in\ to\ comment
        | (?:be\ the\ first\ to\ comment|what\ do\ you\ think)""", ends=True),
    _cue("related_heading", 9, r"""
        (?:related|recommended|more|most|latest|trending|top|popular|also|you\ (?:may|might)|read\ (?:also|more
          |next)|see\ also|up\ next|what\ to\ read|editor['’]?s?['’]?\ (?:picks?|choice)|in\ (?:other|case\ you)
          |don['’]t\ miss|around\ the|from\ (?:the\ web|our)|sponsored|promoted|next|previous|elsewhere|explore
          |recent)\b
          (?:\W*(?:stories|story|articles?|news|reads?|read|posts?|topics?|coverage|content|videos?|headlines|from
            |on|in|like\ this|this|that|also|like|be\ interested|interested|viewed|popular|commented|shared|by
            |for\ you|links?|galler(?:y|ies)|the|web|section|next|you|missed\ it|partners?|trending|latest|picks?
            |choice|up|\w+))?(?:\W+\w+){0,3}\W*$
        | (?:le[ae]\ tambi[ée]n|(?:l[oa]s?\ )?m[áa]s\ (?:le[ií]d[oa]s?|vist[oa]s?|noticias|sobre)|te\ puede\ interesar
          |noticias\ relacionadas|(?:[àa]\ )?lire\ aussi|les\ plus\ lus|sur\ le\ m[êe]me\ (?:sujet|th[èe]me)
          |mehr\ (?:zum|aus)|lesen\ sie\ (?:auch|mehr)|das\ k[öo]nnte\ sie|meistgelesen|auch\ interessant
          |verwandte)\b.{0,50}$""", ends=True),
    _cue("related_title", 40, r"""
        (?:read|also|must|related|see|watch|more|read\ also|also\ read|read\ more|lea|lee(?=\ tambi)
          |te\ puede\ interesar|lesen\ sie|(?:[àa]\ )?lire|voir|mehr)(?:\ (?:also
          |read|more|this|next|aussi|tambi[ée]n|auch|dazu))?\s*[:|–—-]\s*\S"""),
    _cue("related_dek", 60, holds=r"""
        (?:\.\.\.|…)\s*(?:read\ more|more|leer\ m[áa]s|lire\ la\ suite|weiterlesen|mehr)\W*$
        | ^.{0,300}\bread\ more\W*$""", hints=("...", "…", "read more")),
    _cue("tags", 40, r"""
        (?:tags?|topics?|filed\ under|keywords?|categor(?:y|ies)|etiquetas|temas|mots[\ -]cl[ée]s|schlagw[öo]rter
          |themen)\b\s*(?::|\||$)""", ends=True),
    _cue("widget_heading", 8, r"""
        (?:photo\ galler(?:y|ies)|live\ tv|videos?|podcasts?|photos?|e-?paper|weather
          |horoscope|crossword)$""", r"\bweb\ stor(?:y|ies)\b", ("web stor",)),
    _cue("navigation", 7, r"""
        (?:skip\ to|jump\ to|back\ to|go\ to|toggle|open|close|show|hide|view\ all|see\ all|search|menu|main\ menu
          |navigation|sections?|home|homepage|sign\ in|log\ in|log\ out|my\ account|register|subscribe
          |about(?:\ us)?|contact(?:\ us)?|advertise|careers|privacy|terms|help|faq|site\ ?map|accessibility|rss
          |edition|inicio|accueil|startseite|men[uú]|buscar|suche|rechercher
          |zum\ inhalt)\b(?:\W+\w+){0,4}\W*$"""),
    _cue("reading_time", 8, r"""
        (?:\d+|one|two|three|four|five)\ ?-?\s?min(?:ute)?s?(?:\ (?:read|to\ read|listen))?\W*$
        | (?:reading\ time|lesezeit|temps\ de\ lecture|tiempo\ de\ lectura)\b"""),
)  # fmt: skip

OPENINGS = re.compile("|".join(f"(?P<{cue.kind}>{cue.opens})" for cue in CUES if cue.opens), re.VERBOSE)
"""All that cues open with, for beginnings in lower case; the first that a line opens with is named, most have none.

Of letters whose case matters, alternatives are told apart by the first, several times as fast.
"""
HINTED: dict[str, list[str]] = defaultdict(list)
"""The hints by the stem of the longest word of each: one stands in a line where a word has the stem, or not at all."""
for hint in sorted({hint for cue in CUES for hint in cue.hints}):
    HINTED[max(TOKEN.findall(hint), key=len, default="")[:STEM]].append(hint)
SIGNS = HINTED.pop("")
STEMS = frozenset(HINTED)
NO_HINTS: frozenset[str] = frozenset()
BREADCRUMB = re.compile(
    r"^(?:home|news|inicio|portada|accueil|startseite|start)\b.{0,60}?\s*(?:>|»|›|/|→|::)\s*\S", re.IGNORECASE
)
SEPARATOR = re.compile(r"^[\W_]{1,200}$")


def furniture_cue(line: Line) -> Cue | None:
    """The first cue that the line answers to, quotations in running text left out: what people say is no notice."""
    head = line.said if line.is_prose and line.said else line.head
    if SEPARATOR.match(head):
        return SEPARATOR_CUE
    if BREADCRUMB.match(head) and line.words <= 40 and not line.ends_sentence:
        return BREADCRUMB_CUE
    lower = head.lower()
    opened, hints = OPENINGS.match(lower), _hints(line, lower)
    first, may_open = opened.lastgroup if opened else None, False
    for cue in CUES if opened or hints else ():
        may_open = may_open or cue.kind == first  # no cue before the first that it opens with
        if line.words <= cue.longest and ((may_open and cue.is_opening(head)) or (hints and cue.is_held(head, hints))):
            return cue
    return None


def _hints(line: Line, lower: str) -> frozenset[str]:
    """The hints that stand in a line's beginning, which is given in lower case."""
    hints = [sign for sign in SIGNS if sign in lower]
    hints += [hint for stem in STEMS & line.stems for hint in HINTED[stem] if hint in lower]
    return frozenset(hints) if hints else NO_HINTS


SEPARATOR_CUE = Cue("separator", 0)
BREADCRUMB_CUE = Cue("breadcrumb", 40)
