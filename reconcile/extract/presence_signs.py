"""The signs of one sentence that somebody was at an event or stayed away. Each is one small function over its tokens."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from typing import NamedTuple

from reconcile.extract.event import LocalEvent
from reconcile.extract.event_words import (
    ABSENT,
    BY_PRESENT,
    NOUNS,
    PASSIVE_PRESENT,
    PRESENT_SUBJECT,
    TAKING_PART,
    TO_COME,
    TYPED_SUBJECT,
    UNATTENDED,
    WEAK_SUBJECT,
)
from reconcile.extract.happening import ASKING, Trigger
from reconcile.extract.listing import JOINTS
from reconcile.extract.name import PersonMention
from reconcile.extract.name_words import HUMAN_VERBS
from reconcile.extract.page import Sentence
from reconcile.extract.role import role_after, role_before

_AUXILIARIES = frozenset(
    "has had have was were is are will would be been being also then later already not who".split()
)
_FINITE = (
    HUMAN_VERBS
    | PRESENT_SUBJECT
    | PASSIVE_PRESENT
    | TO_COME
    | {word for words in TYPED_SUBJECT.values() for word in words}
)
_SPEECH = frozenset("said says told confirmed announced added stated stressed declared warned spoke".split())
MEETING_TYPES = frozenset("meeting summit call briefing interview visit".split())
_SEATS = (
    "in the chair", "told an audience", "told the court", "told the judges", "told delegates", "spoke for", "took part",
    "was in court", "in the courtroom", "standing ovation", "take part", "taking part",
)  # fmt: skip
_AHEAD = frozenset("will due to shall".split())
# How "chaired by A" and the like read in a table; the rest simply took part.
_LED = {
    word: word
    for word in ("led", "headed", "chaired", "hosted", "signed", "opened", "mediated", "facilitated", "scored")
}
_SHOWN = _LED | {
    "leads": "led", "lead": "led", "heads": "headed", "hosts": "hosted", "signs": "signed", "sign": "signed",
    "facilitates": "facilitated", "mediates": "mediated", "announced": "announced it", "announce": "announced it",
    "presided": "presided", "addressed": "addressed it", "testified": "testified", "met": "met", "meets": "met",
}  # fmt: skip
_COPULAS = frozenset("were are was is : included include includes".split())
_AT_HEAD = frozenset(
    "at among attending present guests attendees dignitaries others those mourners spectators performers presenters".split()
)
_AMONG = (
    "were in the", "were among", "was among", "is among", "are among", "were at the", "was at the", "were present",
    "was present", "in attendance", "were on hand", "be among", "will be at", "were also there", "was also there",
)  # fmt: skip
_BESIDE = ("along with", "together with", "accompanied by", "alongside", "joined by", "flanked by", "as well as")


class Verdict(NamedTuple):
    """What one sentence says of one mention: present or absent, in which manner, and whether it holds for the whole list;
    `event` where the sign itself names it."""

    present: bool
    manner: str
    shared: bool = False
    event: LocalEvent | None = None


class Scene(NamedTuple):
    """One sentence with its people and the events of the document; `here` are its own triggers, each with the number of
    its event."""

    sentence: Sentence
    mentions: Sequence[PersonMention]
    events: Sequence[LocalEvent]
    here: Sequence[tuple[int, Trigger]]

    def event_of(self, mention: PersonMention) -> LocalEvent:
        """The event of the nearest trigger in the sentence, else the first that one can attend."""
        near = [(trigger.aside, abs(trigger.at - mention.run.first), number) for number, trigger in self.here]
        if near:
            return self.events[min(near)[2]]
        return next((event for event in self.events if event.type not in UNATTENDED), self.events[0])

    def after(self, mention: PersonMention, size: int) -> str:
        """The folded words after a mention."""
        return " ".join(token.key for token in self.sentence.tokens[mention.run.last : mention.run.last + size])

    def before(self, mention: PersonMention, size: int) -> list[str]:
        """The folded words before a mention and its role, articles and pronouns left out at the end."""
        role = role_before(self.sentence.tokens, mention.run.first)
        stop = role[0] if role else mention.run.first
        words = [token.key for token in self.sentence.tokens[max(0, stop - size) : stop]]
        while words and words[-1] in {"his", "her", "their", "the", ","}:
            words.pop()
        return words


def verdict_on(scene: Scene, mention: PersonMention) -> Verdict | None:
    """What the sentence says of a mention's presence, None where it says nothing. The first sign that holds decides."""
    if scene.event_of(mention).type in UNATTENDED or any(
        t.key in ASKING for t in scene.sentence.tokens[: mention.run.first]
    ):
        return None
    neither = any(token.key == "neither" for token in scene.sentence.tokens[: mention.run.first])
    for sign in (_absent, _by_list, _taking_part, _passive, _subject, _object, _honoured, _role, _caption):
        verdict = sign(scene, mention)
        if verdict is not None:
            return Verdict(False, "absent") if neither else verdict
    return None


def _clause(scene: Scene, mention: PersonMention) -> str:
    """The folded words from a mention to the next person who is not joined to it."""
    later = [
        other for other in scene.mentions if other.start > mention.start and not _joined(scene.sentence, mention, other)
    ]
    end = later[0].run.first if later else len(scene.sentence.tokens)
    return " ".join(token.key for token in scene.sentence.tokens[mention.run.first : end])


def _joined(sentence: Sentence, first: PersonMention, second: PersonMention) -> bool:
    gap = sentence.tokens[first.run.last : second.run.first]
    return len(gap) < 4 and all(token.key in JOINTS for token in gap)


def _absent(scene: Scene, mention: PersonMention) -> Verdict | None:
    before = " ".join(token.key for token in scene.sentence.tokens[max(0, mention.run.first - 6) : mention.run.first])
    clause = _clause(scene, mention)
    missed = not mention.run.tokens[-1].possessive and any(phrase in clause for phrase in ABSENT)
    if missed or before.endswith(("seats kept for", "absence of", "without", "missing were")):
        return Verdict(False, "absent")
    return None


def _by_list(scene: Scene, mention: PersonMention) -> Verdict | None:
    """ "attended by A, B and C", "represented at the meeting by A": the participle that governs a "by" before the mention."""
    tokens, by = scene.sentence.tokens, None
    for at in range(mention.run.first - 1, max(-1, mention.run.first - 90), -1):
        if by is None and tokens[at].key == "by":
            by = at
        elif by is None and tokens[at].key in _FINITE and tokens[at].key not in BY_PRESENT:
            return None
        elif by is not None and tokens[at].key in BY_PRESENT:
            return Verdict(True, _LED.get(tokens[at].key, "took part"), shared=True)
        if by is not None and by - at > 13:
            return None
    return None


def _taking_part(scene: Scene, mention: PersonMention) -> Verdict | None:
    """ "Facilitators were A, B and C", "mediators: A and B", "A, B and C as facilitators", "A along with B"."""
    words = scene.before(mention, 12)
    if words and words[-1] in _COPULAS:
        if _AT_HEAD & set(words[:-1]) and not {"not", "absent", "missing"} & set(words):
            return Verdict(True, "took part", shared=True)
        noun = next((word for word in reversed(words) if word in TAKING_PART), None)
        if noun:
            return Verdict(True, noun, shared=True)
    last = next((m for m in reversed(scene.mentions) if m is mention or m.start > mention.start), mention)
    tail = scene.after(last, 16).split()
    if "as" in tail and tail[tail.index("as") + 1 : tail.index("as") + 2] and tail[tail.index("as") + 1] in TAKING_PART:
        return Verdict(True, tail[tail.index("as") + 1])
    tail_words = " ".join(tail[:7])
    if any(phrase in tail_words for phrase in _AMONG):
        return Verdict(True, "took part", shared=True)
    beside = " ".join(words[-2:])
    likewise = " ".join(token.key for token in scene.sentence.tokens[: mention.run.first])
    if (beside.endswith(_BESIDE) or "as did" in likewise or "so did" in likewise) and any(
        other.start < mention.start and (there := verdict_on(scene, other)) and there.present
        for other in scene.mentions
    ):
        return Verdict(True, "took part", shared=True)
    return None


def _verb_after(scene: Scene, at: int) -> tuple[int, bool] | None:
    """The first verb after a subject that ends before token `at`, past an apposition: (its index, is it passive)."""
    tokens, passive = scene.sentence.tokens, False
    for index in range(at, min(len(tokens), at + 22)):
        token = tokens[index]
        if token.key in {"was", "were", "been", "be", "is", "being"}:
            passive = True
        elif token.key in _FINITE and token.key not in _AUXILIARIES:
            return index, passive
        elif token.text in {";", ":", "“", '"', "—"}:
            return None
    return None


def _subject(scene: Scene, mention: PersonMention) -> Verdict | None:
    """A person whose verb puts them there; "announced A" has its subject behind it."""
    tokens = scene.sentence.tokens
    if mention.run.tokens[-1].possessive:
        return None
    hit = _verb_after(scene, mention.run.last)
    verb = tokens[hit[0]].key if hit else ""
    between = {token.key for token in tokens[mention.run.last : hit[0]]} if hit else set()
    if hit and not hit[1] and not {"not", "refused", "declined"} & between and _puts_there(scene, mention, verb):
        return Verdict(True, _SHOWN.get(verb, "took part"), shared=True)
    if hit and verb in TO_COME and not {"not", "refused", "declined"} & between and between & _AHEAD:
        return Verdict(True, "announced", shared=True)
    words = scene.before(mention, 3)
    if words and words[-1] in {"announced", "announces"} and _puts_there(scene, mention, "announced"):
        return Verdict(True, "announced it")
    rest = scene.after(mention, 9)
    seat = next((phrase for phrase in _SEATS if phrase in rest), None)
    if seat is not None:
        return Verdict(True, seat, shared=True)
    return _gap(scene, mention) or (_at_event(scene, mention) if hit or _SPEECH & set(rest.split()) else None)


def _puts_there(scene: Scene, mention: PersonMention, verb: str) -> bool:
    event = scene.event_of(mention)
    if verb in PRESENT_SUBJECT or verb in TYPED_SUBJECT.get(event.type, ()):
        return True
    return verb in WEAK_SUBJECT and _told_nearby(scene, event)


def _told_nearby(scene: Scene, event: LocalEvent) -> bool:
    """Whether this sentence or one beside it has a trigger of the event."""
    told = [trigger.sentence.index for trigger in event.triggers]
    at = bisect_left(told, scene.sentence.index - 1)
    return at < len(told) and told[at] <= scene.sentence.index + 1


def _gap(scene: Scene, mention: PersonMention) -> Verdict | None:
    """ "A led for Russia, B for Ukraine": the verb stands once."""
    if scene.after(mention, 1) not in {"for", "once", "twice"}:
        return None
    earlier = [other for other in scene.mentions if other.start < mention.start]
    verdict = _subject(scene, earlier[-1]) if earlier else None
    return verdict._replace(shared=False) if verdict is not None and verdict.present else None


def _at_event(scene: Scene, mention: PersonMention) -> Verdict | None:
    """ "At the summit, A said": a subject whom the sentence puts at the event."""
    tokens = scene.sentence.tokens
    if mention.run.first and tokens[mention.run.first - 1].key in {"from", "of", "to", "for", "about", "with", "by"}:
        return None
    for number, trigger in scene.here:
        lead = [token.key for token in tokens[max(0, trigger.at - 5) : trigger.at]]
        if not trigger.aside and "at" in lead and "look" not in lead:
            return Verdict(True, "took part", shared=True, event=scene.events[number])
    return None


def _passive(scene: Scene, mention: PersonMention) -> Verdict | None:
    tokens, hit = scene.sentence.tokens, _verb_after(scene, mention.run.last)
    if hit is not None and hit[1] and tokens[hit[0]].key in PASSIVE_PRESENT and not mention.run.tokens[-1].possessive:
        return Verdict(True, f"was {tokens[hit[0]].key}")
    words = scene.before(mention, 3)
    if words and words[-1] in PASSIVE_PRESENT - {"received", "welcomed", "awarded"}:
        return Verdict(True, f"was {words[-1]}")
    if words and words[-1] in {"held", "found"} and "guilty" in scene.after(mention, 3):
        return Verdict(True, "was found guilty")
    out = scene.after(mention, 2).split()
    return Verdict(True, "was led out") if words and words[-1] in {"took", "led", "escorted"} and "out" in out else None


def _object(scene: Scene, mention: PersonMention) -> Verdict | None:
    """The other side of a meeting, call or press conference."""
    event = scene.event_of(mention)
    own = [trigger for number, trigger in scene.here if scene.events[number] is event]
    if event.type not in MEETING_TYPES or not own:
        return None
    words = scene.before(mention, 3)
    if (words and words[-1] in {"met", "meets"}) or words[-2:] in (
        ["met", "with"],
        ["talks", "with"],
        ["meeting", "with"],
    ):
        return Verdict(True, "met", shared=True)
    role = role_before(scene.sentence.tokens, mention.run.first)
    close = any(0 < mention.run.first - trigger.at < 14 for trigger in own)
    return Verdict(True, "met", shared=True) if words and words[-1] == "with" and close and role else None


def _honoured(scene: Scene, mention: PersonMention) -> Verdict | None:
    """ "The prize went to A": who receives an award is taken to be at its ceremony."""
    words = scene.before(mention, 6)
    if (
        scene.event_of(mention).type == "ceremony"
        and words[-1:] == ["to"]
        and {"went", "awarded", "presented", "handed"} & set(words)
    ):
        return Verdict(True, "was honoured")
    return None


def _role(scene: Scene, mention: PersonMention) -> Verdict | None:
    """Offices that exist only at the event: head of a delegation, chair of the talks, presiding judge, mediator."""
    tokens, event = scene.sentence.tokens, scene.event_of(mention)
    for span in (role_before(tokens, mention.run.first), role_after(tokens, mention.run.last)):
        keys = {token.key for token in tokens[span[0] : span[1]]} if span else set()
        if "delegation" in keys and keys & {"head", "leader", "member", "chief"}:
            return Verdict(True, "in a delegation")
        if keys & {"chair", "host", "moderator", "head"} and keys & NOUNS.keys() and "of" in keys:
            return Verdict(True, "chaired")
        if event.type == "match" and keys & {"referee", "umpire", "goalkeeper", "captain"}:
            return Verdict(True, "took part")
        if event.type == "hearing" and keys & {"judge", "prosecutor", "defendant"}:
            return Verdict(True, "as judge" if "judge" in keys else "as a party")
        noun = next((key for key in sorted(keys & TAKING_PART)), None)
        if noun is not None and keys & {"au", "chief", "un", "peace"} and event.type in MEETING_TYPES | {"signing"}:
            return Verdict(True, noun)
    following = scene.after(mention, 14)
    return (
        Verdict(True, "in a delegation")
        if "leads the" in following or "member of the delegation" in following
        else None
    )


def _caption(scene: Scene, mention: PersonMention) -> Verdict | None:
    """A photograph of the main event shows the person whom its caption names first."""
    if scene.sentence.kind == "caption" and mention is scene.mentions[0] and not mention.run.tokens[-1].possessive:
        return Verdict(True, "pictured")
    return None
