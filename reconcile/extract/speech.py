"""What is said and who is named: the words that the reading of quotations works with."""

from __future__ import annotations

from typing import Literal, NamedTuple

from reconcile.extract.verb_forms import forms_of

Form = Literal["direct", "partial", "indirect"]


class Mention(NamedTuple):
    """`text[start:end]` names somebody. `subject` is the local id of a person or organisation ("trt#p2"),
    `gender` is "m", "f" or "" where it is not known."""

    start: int
    end: int
    subject: str
    gender: str = ""


class Said(NamedTuple):
    """One utterance in one document. Offsets are code points of the text that was searched.

    `start` and `end` are the words of its first part, `parts` those of all parts (inside the marks), `text` the parts
    joined by " ... ". `speaker` is the subject of a person or None; `speaker_span` the wording that stands for the
    speaker at the verb, which may be a pronoun, an organisation or somebody who is not named. `verb` is the verb of
    saying in lower case, `occasion` the wording that tells where it was said or written.
    """

    start: int
    end: int
    parts: tuple[tuple[int, int], ...]
    text: str
    form: Form
    speaker: str | None = None
    speaker_span: tuple[int, int] | None = None
    verb: str | None = None
    occasion: str | None = None


# Verbs with a statement as their object: direct words or a clause with or without "that".
SAYING = (
    forms_of(
        """acknowledge add affirm allege announce answer argue assert assure boast caution claim clarify comment
        complain concede conclude confess confirm contend continue counter declare deny disclose emphasise
        emphasize exclaim explain indicate inform insist joke lament mention mock muse note observe opine
        order pledge post proclaim promise pronounce protest quip reaffirm recall reassure reckon reiterate
        relate remark remind remember repeat reply report respond retort reveal scream shout signal state
        stress suggest testify threaten tweet underline underscore urge venture voice vow warn whisper yell
        chant predict maintain hint ask caution retweet email believe fear expect hope estimate agree plead
        recount quote muse gloat intone elaborate specify reason demand
        chide scold snap interject wonder marvel gush bark sneer growl thunder implore instruct command advise
        deadpan crow summarise summarize proffer rejoin ruminate moan groan mutter murmur plead beseech"""
    )
    | frozenset(
        """say says said saying tell tells told telling write writes wrote written writing read reads admit admits
        admitted admitting swear swears swore swearing think thinks thought thinking feel feels felt finds
        found shows showed knows knew foresees foresaw quipped""".split()
    )
) - frozenset("answering ordering post posts hold order orders".split())

# Verbs of two words that say as those do.
PAIRS = {
    ("according", "to"),
    ("went", "on"),
    ("pointed", "out"),
    ("points", "out"),
    ("pointing", "out"),
    ("goes", "on"),
    ("put", "it"),
    ("puts", "it"),
    ("shot", "back"),
    ("shoots", "back"),
    ("fired", "back"),
    ("fires", "back"),
    ("hit", "back"),
    ("hits", "back"),
    ("chimed", "in"),
    ("chimes", "in"),
}

# Verbs whose object may hold words of the subject: "called it a ...", "accused him of ...".
CHARACTERISING = forms_of(
    """accuse advocate applaud attack blame blast bemoan brand cite condemn congratulate credit criticise criticize
    decry defend demand denounce describe dismiss encourage endorse express hail label laud lambast list name
    outline pitch portray praise propose ridicule reject request question regret salute slate thank tout welcome
    voice want offer raise refer mock echo invite back oppose discuss deplore"""
) | frozenset(
    """call calls called calling speak speaks spoke speaking slam slams slammed slamming talk talks talked talking seek
    seeks sought dub dubs dubbed give gave gives decided decide refuse refused refuses took see sees saw won't
    considers considered compare compared compares pointed point points referring used promised sounded sees
    decries termed deemed deems""".split()
)

# Forms that are nouns as often as verbs: they need a name or a pronoun right before them.
NOUNISH = frozenset(
    """claims reports notes calls states hopes plans demands remarks comments answers replies claim report note call
    state hope plan demand promise remark comment answer reply offers offer attacks attack questions question
    requests request talks talk names name lists list quotes quote posts tweets tweet warning saying finding
    reading estimate estimates fear fears order orders puts back backs threat pledge pledges vow vows credit
    labels label mentions mention points point blame welcome protest protests counter signal signals text email
    emails chant chants venture ventures promises voice voices finds knows feeling thinking thought felt found
    offered used raised backed named listed""".split()
)

# Nouns of saying: "Trump's claim that", "his promise of".
SPEECH_NOUNS = frozenset(
    """claim claims statement assertion remark remarks comment comments argument warning promise vow pledge accusation
    suggestion announcement admission description words contention allegation allegations complaint insistence
    declaration post tweet phrase motto slogan""".split()
)

PRONOUNS = frozenset("he she they it we i you".split())
RELATIVES = frozenset("who which that".split())
BE = frozenset("is was are were be been being 's 're 'm".split())
AUXILIARIES = frozenset(
    """has had have having 's 're 'm did does do will would could should can may might must to not never n't is was are
    were be been also then later earlier already again still now even further just recently first reportedly
    instead once previously initially jokingly too himself herself themselves itself simply always often
    sometimes soon meanwhile added didn't doesn't don't hasn't 've 'll 'd""".split()
) - frozenset(["to", "added"])
# Verbs that only say; a clause that hangs on them is theirs, whoever else speaks inside it.
PLAIN = frozenset(
    """say says said saying tell tells told telling write writes wrote writing add adds added adding state states
    stated stating note notes noted noting insist insists insisted announce announces announced argue argues
    argued explain explains explained declare declares declared claim claims claimed claiming warn warns warned
    stress stresses stressed reiterate reiterates reiterated tweet tweeted acknowledge acknowledged
    post posted""".split()
)
# Verbs that things have as well as people.
EVIDENCE = frozenset(
    "shows showed suggests suggested indicates indicated reveals revealed finds found signals signaled".split()
)
MODALS = frozenset("will would could should can may might must has have had is was are were did does do".split())
TIMES = frozenset(
    """monday tuesday wednesday thursday friday saturday sunday today yesterday tomorrow tonight morning afternoon
    evening night week month year january february march april may june july august september october november
    december afterwards ago mon tue tues wed thu thurs fri sat sun last this next late early""".split()
)
PREPOSITIONS = frozenset(
    """of to with by for in at from against on between alongside after before like than about over under into during
    through via without within toward towards among amid since despite as near behind beside besides until upon
    regarding concerning including unlike""".split()
)
CONJUNCTIONS = frozenset("and but or while when because if though although as so whereas whether after before".split())
DETERMINERS = frozenset(
    """the a an his her their its our my your this these those one another some many several no every each both two
    three four five six other most few any all""".split()
)
