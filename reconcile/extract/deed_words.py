"""Deeds that exclude each other: to accept and to refuse, to resign and to be dismissed, to die and to survive.

One row names the question that a deed answers (`axis`), the answer (`pole`) and the verbs that give it, with the words that
must follow where the verb alone does not tell. All keys are folded.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import NamedTuple

from reconcile.extract.verb_forms import forms, participle, past

PLEDGING = frozenset("agreed agrees promised pledged vowed decided chose undertook consented".split())
REFUSING = frozenset("refused refuses declined declines failed fails".split())
# A verb after one of these is asked for, feared or supposed, and no deed.
SUPPOSING = frozenset(
    """if whether unless denied denies demanded demands urged urges wanted wants hoped hopes feared fears alleged alleges
    claimed claims suggested suggests proposed asked asks called threatened threatens accused should could might may must
    can cannot expected rumours rumors reports speculation likely wish wished before until lest""".split()
)


class Act(NamedTuple):
    """The answer that a verb gives to a question, where one of `after` follows it if there are any."""

    axis: str
    pole: str
    after: tuple[tuple[str, ...], ...] = ()


ANYWHERE = "..."
"""Before words that may follow anywhere in the clause of the verb."""

# axis | pole | verbs | words that must follow, alternatives parted by a slash; after "..." anywhere in the clause
_ROWS = """
life | dead | die perish drown |
life | dead | kill murder shoot | PASSIVE
life | dead | be | among the dead / among the victims / among those killed / found dead
life | alive | survive |
life | alive | be | among the survivors
life | alive | rescue discharge | PASSIVE
office | resigned | resign quit |
office | resigned | step | down
office | dismissed | sack fire dismiss |
verdict | guilty | convict |
verdict | guilty | find | guilty
verdict | cleared | acquit |
verdict | cleared | find | not guilty
plea | guilty | plead | guilty
plea | not guilty | plead | not guilty
decision | for | accept approve adopt pass ratify endorse back support sign |
decision | for | vote | for / in favour of / in favor of
decision | against | reject refuse veto block oppose |
decision | against | turn | down
decision | against | vote | against / down
voice | for | welcome praise hail applaud |
voice | against | condemn criticise criticize denounce deplore slam |
word | confirmed | confirm acknowledge admit |
word | confirmed | confess own | to / up to
condition | drunk | be | drunk / intoxicated
condition | sober | be | sober
condition | armed | be | armed
condition | unarmed | be | unarmed
condition | alone | be | alone
condition | awake | be | awake / conscious
condition | asleep | be | asleep / unconscious
word | denied | deny |
won | | win |
chaired | | chair |
chaired | | preside |
named | | elect appoint name | PASSIVE
claimed | | claim | responsibility for / the attack / the bombing / the blast / the shooting / the explosion / by
inaugurated | | inaugurate unveil |
signed for | | sign | for
ordered | | order |
ended | | break | off
ended | | end terminate |
scored | | score head convert net | the winning goal / the winner / the only goal / the decisive goal / the equaliser
scored | | score head convert net | the equalizer
designed | | design |
written | | write compose |
founded | | found |
discovered | | discover |
hosted | | host |
outcome | won | win |
outcome | lost | lose |
held | off | postpone cancel |
held | off | call put | off
held | on | hold resume |
held | on | take | place
held | on | go | ahead
held | on | sit | down for
open | open | reopen open |
open | open | remain stay | open
open | closed | close shut |
open | closed | remain stay | closed / shut
goal | scored | score convert |
goal | missed | miss |
appeal | appealed | appeal |
appeal | accepted | accept | the verdict / the ruling / the sentence / the judgment
there | came | visit attend |
there | came | travel come go fly | to
there | came | be | in the audience / in attendance / on stage
there | came | be | ... in the stadium / ... in the stands / ... in the hall / ... in the courtroom
there | came | spend | the night with
there | away | skip boycott |
there | away | stay | away
there | away | stay remain | in the capital / at home
there | away | follow watch monitor | ... from the capital / ... from home / ... from afar / ... on television
stage | far | appear attend testify speak follow watch join take | ... by video / ... via video / ... by videolink
stage | far | appear attend testify speak follow watch join take | ... remotely / ... on a screen / ... by telephone
stage | near | sit | ... in the dock / ... in the courtroom / ... in the front row / ... in court
stage | near | appear attend testify come take | ... in person
until | left | leave | ... before the / ... halfway through / ... early
until | stayed | stay remain sit | ... until the end / ... to the end / ... until the very end
tenure | kept | stay remain | with / at / in charge of / as
tenure | left | leave |
apologise | apologise | apologise apologize |
stand | run | run stand | for
agree | agree | agree | on
trend | up | rise grow climb |
trend | down | fall drop decline shrink |
permission | allowed | allow permit authorise authorize |
permission | banned | ban forbid prohibit bar |
shots | fired | fire | shots
raise | raised | raise increase |
raise | cut | cut lower reduce |
"""


_BE = frozenset({"was", "were"})


def _most_words(meaning: tuple[str, Act, bool]) -> int:
    return -max(map(len, meaning[1].after), default=0)


# Of these only the denial is the opposite.
_PLAIN = """meet find pay reach warn publish recognise recognize extend use receive deploy know testify speak answer respond
invite inform consult inspect install notify sue investigate search identify deliver own sell buy release
expel extradite charge arrest suspend renew sanction deport recover check concede evacuate repair rebuild question
interrogate treat congratulate telephone consent""".split()


def _table() -> Mapping[str, Sequence[tuple[str, Act, bool]]]:
    """Form -> lemma, act, and whether only the passive means it; acts with words after them first."""
    found: dict[str, list[tuple[str, Act, bool]]] = {}
    for row in filter(None, _ROWS.splitlines()):
        axis, pole, verbs, after = (part.strip() for part in row.split("|"))
        passive = after == "PASSIVE"
        words = () if passive else tuple(tuple(each.split()) for each in after.split("/") if each.strip())
        for lemma in verbs.split():
            for form in _BE if lemma == "be" else forms(lemma):
                found.setdefault(form, []).append((lemma, Act(axis, pole, words), passive))
    for lemma in _PLAIN:
        for form in forms(lemma):
            found.setdefault(form, []).append((lemma, Act(lemma, lemma), False))
    return {form: sorted(acts, key=_most_words) for form, acts in found.items()}


ACTS: Mapping[str, Sequence[tuple[str, Act, bool]]] = _table()
"""Form of a verb -> what it may mean."""


def is_finite(lemma: str, form: str) -> bool:
    """Whether a form can stand without an auxiliary as something that was done: "rejected", "withdrew"."""
    return form in _BE if lemma == "be" else form == past(lemma)


def is_participle(lemma: str, form: str) -> bool:
    """Whether a form makes a passive with "was"."""
    return form == participle(lemma)


# Nouns for one thing, each by the first of its line.
_ONE_THING = """
deal agreement accord pact treaty
law bill legislation
verdict ruling judgment judgement
offer proposal
match game
election poll
ceasefire truce
parliament lawmakers deputies mps legislature assembly
court judge judges tribunal jury
government cabinet
talks negotiations discussions
attack bombing blast explosion shooting assault raid
company firm manufacturer carmaker
demand request
cost costs
""".strip().splitlines()
SYNONYMS: Mapping[str, str] = {word: line.split()[0] for line in _ONE_THING for word in line.split()}
"""Word -> the word that stands for all that mean one thing."""

NO_CONTENT = frozenset(
    """it a an the and for with from that this these those was were are has have had been its his her their our your them they him
    she who whom which will would shall said says than more most over about least some each every both all any other others
    another after before into onto also very not never only just too any part parts such own same new first last one two
    three four five six seven eight nine ten monday tuesday wednesday thursday friday saturday sunday january february march
    april may june july august september october november december today yesterday tomorrow week weeks month months year years
    day days late early down off responsibility half third quarter share""".split()
)
