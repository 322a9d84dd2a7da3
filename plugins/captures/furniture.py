"""Furniture: the wording by which a line shows that it belongs to the page, not to the article.

The cues are those of English, Spanish, French and German pages. A cue counts in lines up to a length of its own: what
makes a notice of a short line may stand in a long paragraph of an article too.
"""

import re
from dataclasses import dataclass

from plugins.captures.line import Line


@dataclass(frozen=True, slots=True)
class Cue:
    """A wording that marks furniture of one kind in lines of at most `longest` words.

    `ends` says that an article does not go on behind such a line.
    """

    kind: str
    wording: re.Pattern[str]
    longest: int
    ends: bool = False


def _cue(kind: str, wording: str, longest: int, ends: bool = False) -> Cue:
    return Cue(kind, re.compile(wording, re.IGNORECASE | re.VERBOSE), longest, ends)


CUES = (
    _cue("cookie_notice", r"""
        \b(?:we|site|website|our\ partners|this\ page)\b.{0,60}\buses?\b.{0,40}\bcookies?\b
        | \bcookie\ (?:policy|settings|preferences|notice)\b
        | \b(?:accept|reject|manage)\ (?:all\ )?cookies\b
        | \bcookies\b.{0,80}\b(?:your\ (?:experience|consent)|personali[sz]e|you\ accept)
        | \b(?:usamos|utilizamos|utiliza)\b.{0,40}\bcookies\b
        | \bcookies?\b.{0,60}\b(?:aceptar|accepter|akzeptieren|zustimm)
        | \b(?:utilis(?:e|ons)|verwende[nt]|nutz(?:t|en))\b.{0,60}\bcookies?\b""", 160),
    _cue("form_consent", r"""
        ^by\ (?:pressing|joining|ticking|submitting|signing\ up|subscribing|clicking|entering\ your|registering
          |continuing|providing)\b
        | ^I\ (?:agree|accept|consent)\b | \bI\ confirm\ that\b
        | \bI\ (?:agree|accept|consent)\ (?:to\ |that\ )?(?:the\ )?(?:terms|privacy|use|processing|storage)\b
        | \bagree\ to\ (?:our|the)\ (?:terms|privacy)
        | ^(?:al\ (?:enviar|registrarte|suscribirte)|en\ (?:vous\ inscrivant|cliquant)|mit\ (?:der\ anmeldung
          |dem\ absenden))\b""", 70),
    _cue("newsletter_signup", r"""
        ^(?:sign\ up|subscribe|register)\b.{0,60}\b(?:newsletters?|news|updates?|briefing|e-?mail|inbox|alerts?|free
          |now|today)\b
        | ^(?:get|receive)\b.{0,60}\b(?:in\ your\ inbox|newsletter|delivered\ to|by\ e-?mail)\b
        | \bnewsletters?\b.{0,50}\b(?:sign\ up|subscribe|inbox)\b
        | ^(?:your\ |enter\ (?:your\ )?)e-?mail(?:\ address)?\b | ^(?:e-?mail\ )?newsletters?(?:\ sign[\ -]?up)?$
        | \b(?:join|on)\ our\ (?:mailing\ )?list\b
        | ^(?:suscr[ií]b(?:ete|ase)|inscrivez-vous|abonnez-vous|abonnieren\ sie|melden\ sie\ sich)\b
        | \b(?:bolet[ií]n|bulletin|infolettre)\b.{0,40}\b(?:correo|suscr|inscri)""", 45),
    _cue("disclaimer", r"""
        \b(?:syndicated|third[\ -]party)\ (?:feed|content|source) | \bhas\ not\ been\ edited\b
        | \bauto[\ -]?generated\b.{0,40}\bfeed
        | \b(?:accepts?|assumes?|takes?|bears?)\ no\ (?:responsibility|liability) | \bresponsib\w+\ or\ liab
        | \bviews\ expressed\b.{0,80}\b(?:own|author|not)\b
        | \breserves\ the\ (?:sole\ )?right\b | ^(?:\W|except\b.{0,40})*(?:this|the)\ (?:story|article|report|copy
          |content)\b.{0,50}\b(?:sourced\ from|supplied\ by|provided\ by|generated|published\ (?:from|unedited))
        | \bmay\ not\ be\ (?:published|reproduced|republished|rewritten|redistributed)
        | \b(?:sin|ohne|sans)\ (?:responsabilidad|gew[äa]hr|garantie)
        | ^(?:esta\ noticia|dieser\ (?:text|beitrag|artikel)|cet\ article)\b.{0,80}\b(?:agencia|agentur|agence
          |editad|automatis)""", 130, True),
    _cue("copyright", r"""
        ^(?:copyright\b|©|\(c\)\s*(?:19|20)\d\d) | \ball\ rights\ reserved\b | ©\s*(?:19|20)\d\d
        | ^(?:todos\ los\ derechos|tous\ droits|alle\ rechte)\b""", 60, True),
    _cue("promo_follow", r"""
        ^[\"'“”\W]*(?:exciting\ news|breaking\ news)?.{0,60}\b(?:is|are)\ now\ on\ (?:telegram|whatsapp|instagram
          |threads|signal|youtube)\b
        | ^(?:\W|\w+\W+){0,4}\b(?:follow|like|join|add|watch|find\ us)\b.{0,60}\b(?:on
          |our)\b.{0,30}\b(?:facebook|twitter|x|instagram
          |telegram|whatsapp|youtube|linkedin|threads|google\ news|tiktok|channel)\b
        | \bdownload\b.{0,60}\bapps?\b | ^(?:catch\ up\ on|stay\ (?:updated|tuned|informed|connected|up\ to\ date)
          |never\ miss|don['’]t\ miss)\b
        | \bclick\ here\b | ^follow\ (?:us|@\w+) | ^(?:get|read|open|continue)\b.{0,40}\b(?:in\ the|our
          |the)\ (?:\w+\ )?app\b | \b(?:app\ store|google\ play)\b | \bapps?\ (?:is|are)\ (?:free|available)\b
        | ^(?:follow|suivez|folgen\ sie)\ .{2,60}\ (?:on|sur|auf)\ \w+ | \b(?:tap|click)\ here\b
        | ^(?:s[ií]guenos|sigue\ a|suivez(?:-nous)?|folgen\ sie|folge\ uns)\b""", 45),
    _cue("promo_subscribe", r"""
        ^(?:subscribe|support\ (?:our|us|local|independent)|become\ a\ (?:member|supporter|subscriber)|donate
          |start\ your\ (?:free\ )?trial|already\ a\ (?:member|subscriber))\b
        | \bsubscribers?\ only\b | ^(?:you\ have|you['’]ve)\ (?:\w+\ ){0,4}(?:free\ )?articles?\b
        | \bsubscription\b.{0,60}\b(?:support|unlimited|access|offer)\b
        | ^(?:to\ continue\ reading|read\ (?:the\ full|unlimited))\b | ^log\ ?in\b.{0,60}$
        | ^(?:create\ (?:a\ )?free\ account)""", 40),
    _cue("scroll_prompt", r"""
        ^(?:keep\ scrolling|scroll\ (?:down|to|on)|story\ continues|article\ continues|continue\ reading
          |read\ (?:full|the\ full|more\ below)|(?:continues|more)\ below)\b
        | ^(?:advertisement|advertising|ad|sponsored|promoted|anzeige|werbung|publicidad|publicit[ée])\b.{0,40}$
        | ^(?:sigue\ leyendo|la\ suite\ apr[èe]s)\b""", 14),
    _cue("share_button", r"""
        ^(?:shot|share|print|e-?mail|save|bookmark|copy\ link|like|tweet|pin|listen|whatsapp|facebook|twitter
          |telegram|linkedin|pinterest|reddit)(?:[\ -]?(?:button|icon|this|article|story|link
          |to\ clipboard))*(?:\W+(?:share|print|e-?mail|save|facebook|twitter|whatsapp|telegram|linkedin|x
          |copy\ link|more|comments?))*\W*$
        | ^share\ (?:this|on|via|with|by)\b | ^(?:compartir|partager|teilen|drucken|imprimer|imprimir)\b.{0,40}$
        | ^\d*\s*shares?$ | ^gift\ (?:this\ )?article""", 14),
    _cue("page_reference", r"^.{0,80}\b(?:on|see|turn\ to)\ pages?\ \d+\W*$", 14),
    _cue("comments", r"""
        ^(?:\d+\s+)?comments?\b.{0,30}$ | ^(?:leave|post|add|write|view|show|load|join
          |have\ your)\b.{0,30}\b(?:comments?|conversation|discussion|say|reply)\b
        | ^(?:comentarios|commentaires|kommentare?)\b.{0,30}$ | ^(?:please\ )?(?:log|sign)\ in\ to\ comment
        | ^(?:be\ the\ first\ to\ comment|what\ do\ you\ think)""", 16, True),
    _cue("related_heading", r"""
        ^(?:related|recommended|more|most|latest|trending|top|popular|also|you\ (?:may|might)|read\ (?:also|more
          |next)|see\ also|up\ next|what\ to\ read|editor['’]?s?['’]?\ (?:picks?|choice)|in\ (?:other|case\ you)
          |don['’]t\ miss|around\ the|from\ (?:the\ web|our)|sponsored|promoted|next|previous|elsewhere|explore
          |recent)\b
          (?:\W*(?:stories|story|articles?|news|reads?|read|posts?|topics?|coverage|content|videos?|headlines|from
            |on|in|like\ this|this|that|also|like|be\ interested|interested|viewed|popular|commented|shared|by
            |for\ you|links?|galler(?:y|ies)|the|web|section|next|you|missed\ it|partners?|trending|latest|picks?
            |choice|up|\w+))?(?:\W+\w+){0,3}\W*$
        | ^(?:lea\ tambi[ée]n|m[áa]s\ (?:le[ií]d|noticias|sobre)|te\ puede\ interesar|noticias\ relacionadas
          |(?:[àa]\ )?lire\ aussi|les\ plus\ lus|sur\ le\ m[êe]me\ (?:sujet|th[èe]me)|mehr\ (?:zum|aus)
          |lesen\ sie\ (?:auch|mehr)|das\ k[öo]nnte\ sie|meistgelesen|auch\ interessant
          |verwandte)\b.{0,50}$""", 9, True),
    _cue("related_title", r"""
        ^(?:read|also|must|related|see|watch|more|read\ also|also\ read|read\ more|lea|lire|voir|mehr)(?:\ (?:also
          |read|more|this|next|aussi|tambi[ée]n|auch))?\s*[:|–—-]\s*\S""", 40),
    _cue("related_dek", r"""
        (?:\.\.\.|…)\s*(?:read\ more|more|leer\ m[áa]s|lire\ la\ suite|weiterlesen|mehr)\W*$
        | ^.{0,300}\bread\ more\W*$""", 60),
    _cue("tags", r"""
        ^(?:tags?|topics?|filed\ under|keywords?|categor(?:y|ies)|etiquetas|temas|mots[\ -]cl[ée]s|schlagw[öo]rter
          |themen)\b\s*(?::|\||$)""", 40, True),
    _cue("widget_heading", r"""
        \bweb\ stor(?:y|ies)\b | ^(?:photo\ galler(?:y|ies)|live\ tv|videos?|podcasts?|photos?|e-?paper|weather
          |horoscope|crossword)$""", 8),
    _cue("navigation", r"""
        ^(?:skip\ to|jump\ to|back\ to|go\ to|toggle|open|close|show|hide|view\ all|see\ all|search|menu|main\ menu
          |navigation|sections?|home|homepage|sign\ in|log\ in|log\ out|my\ account|register|subscribe
          |about(?:\ us)?|contact(?:\ us)?|advertise|careers|privacy|terms|help|faq|site\ ?map|accessibility|rss
          |edition|inicio|accueil|startseite|men[uú]|buscar|suche|rechercher
          |zum\ inhalt)\b(?:\W+\w+){0,4}\W*$""", 7),
    _cue("reading_time", r"""
        ^(?:\d+|one|two|three|four|five)\ ?-?\s?min(?:ute)?s?(?:\ (?:read|to\ read|listen))?\W*$
        | ^(?:reading\ time|lesezeit|temps\ de\ lecture|tiempo\ de\ lectura)\b""", 8),
)  # fmt: skip

BREADCRUMB = re.compile(
    r"^(?:home|news|inicio|accueil|startseite|start)\b.{0,60}?\s*(?:>|»|›|/|→|::)\s*\S", re.IGNORECASE
)
SEPARATOR = re.compile(r"^[\W_]{1,200}$")


def furniture_cue(line: Line) -> Cue | None:
    """The first cue that the line answers to, quotations in running text left out: what people say is no notice."""
    head = line.said if line.is_prose and line.said else line.head
    if SEPARATOR.match(head):
        return SEPARATOR_CUE
    if BREADCRUMB.match(head) and line.words <= 40 and not line.ends_sentence:
        return BREADCRUMB_CUE
    for cue in CUES:
        if line.words <= cue.longest and cue.wording.search(head):
            return cue
    return None


SEPARATOR_CUE = Cue("separator", SEPARATOR, 0)
BREADCRUMB_CUE = Cue("breadcrumb", BREADCRUMB, 40)
