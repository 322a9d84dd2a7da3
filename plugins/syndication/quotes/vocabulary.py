"""Vocabulary: the words that attributions are read by."""

from typing import Final

_TITLES: Final = """
    president president-elect vice-president vice prime premier minister chancellor senator senators sen sens
    representative rep reps congressman congresswoman congressmen governor gov lt lieutenant general gen colonel col
    major maj captain capt sergeant sgt officer admiral adm judge justice chief attorney secretary speaker leader
    whip chairman chairwoman chair director commissioner mayor councilman councilwoman sheriff detective ambassador
    envoy spokesman spokeswoman spokesperson pope cardinal archbishop bishop rev reverend father sister rabbi imam
    sheikh sheik king queen prince princess lord lady sir dame mr mrs ms miss mx dr doctor professor prof coach
    republican democrat democratic republicans democrats majority minority former candidate nominee correspondent
    host editor reporter analyst manager adviser advisor strategist ceo founder owner herr frau monsieur madame
    señor señora presidente präsident ministerpräsident bundeskanzler state treasury defense defence homeland
    interior commerce said deputy convener convenor councillor councilor harbourmaster skipper inspector
    superintendent provost alderman trustee commodore administrator pastor trooper
"""
_NO_NAME: Final = """
    monday tuesday wednesday thursday friday saturday sunday january february march april may june july august
    september october november december the a an this that these those his her their its our in on at for but and as
    when while if so then now however meanwhile still also yet after before earlier later there here what who how why
    one two some many most other others both by with from to i we you it's according asked speaking only even not no
    yes unless despite following amid about just like more much under over until today tonight once because since
    although though where whether there's here's perhaps maybe indeed instead
    has have had is are was were does did do can could should would
    half several few he she they you nobody everyone everybody someone somebody anyone nothing none all each every none
"""
_OFFICES: Final = """
    office company ministry council court house department university college school street road avenue square bridge
    ledge bay island islands sound harbour harbor port sea lake river ocean coast valley mountain city town county state
    states party committee agency bank union times post news courier argus standard gazette beacon telegraph journal
    tribune herald ledger review association institute foundation center centre group corporation corp inc co ltd llc
    club league team army navy force forces police service services act bill deal order board bureau commission
    administration congress senate parliament airport station hospital church hotel kingdom republic nations america
    americans republicans democrats day week war treaty accord agreement conference summit trust fund network press
    today radio tv media research project initiative amendment rights report world cup prize award
"""
_PLACES: Final = "new north south east west northern southern eastern western united port fort mount lake cape los las"
_GROUPS: Final = """
    officials police authorities prosecutors investigators researchers scientists doctors critics supporters sources
    experts lawmakers leaders aides analysts residents witnesses lawyers attorneys organizers activists
    people
"""
_DETERMINERS: Final = "the a an this that his her their its one another some"
_LINKS: Final = "of for from at in with and by to on against"
_SAYS_LITTLE: Final = """
    want wants think know believe need needs anything anyone anybody everything everyone someone lot able don doesn didn
    isn wasn aren won wouldn couldn can shouldn ll ve re really right good people thing way sure yes no let going
    president got being been does did done
"""

TITLES: Final = frozenset(_TITLES.split())
"""What may stand before a name and is not of it."""

NO_NAME: Final = frozenset(_NO_NAME.split())
"""What may begin with a capital at the start of a sentence, or always, and begins or ends no name."""

OFFICES: Final = frozenset(_OFFICES.split())
"""What the name of no person ends with."""

PLACES: Final = frozenset(_PLACES.split())
"""What the name of no person begins with."""

GROUPS: Final = frozenset(_GROUPS.split())
"""People who speak without an article before them."""

DETERMINERS: Final = frozenset(_DETERMINERS.split())
LINKS: Final = frozenset(_LINKS.split())
PRONOUNS: Final = frozenset(("he", "she", "they", "it"))
NO_PERSON: Final = frozenset(("U.S", "U.K", "U.N", "E.U", "USA", "United States", "Twitter", "Facebook", "Instagram"))

SAYS_LITTLE: Final = frozenset(_SAYS_LITTLE.split())
"""Words of talk that say nothing of what it is about."""
