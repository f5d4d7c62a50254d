"""Quotations of a document: direct and partial ones in marks, statements without marks, each with its speaker."""

from __future__ import annotations

from collections.abc import Sequence

from reconcile.extract.occasion import occasion
from reconcile.extract.quote_discourse import Attributed, Discourse
from reconcile.extract.quote_indirect import statements
from reconcile.extract.quote_marks import Quoted, quoted
from reconcile.extract.quote_sentences import Names, Sentence, split
from reconcile.extract.quote_title import is_title
from reconcile.extract.quote_unmarked import captioned, dashed
from reconcile.extract.speech import (
    CHARACTERISING,
    SAYING,
    SPEECH_NOUNS,
    Form,
    Mention,
    Said,
)
from reconcile.extract.transcript import Turn, turns
from reconcile.text.sentence import WORD

FEWEST_WORDS = 3
_NEAR = 80  # characters that somebody who says nothing may stand before the words
_WEAK = (CHARACTERISING | SPEECH_NOUNS) - SAYING
_FINITE = frozenset(
    """is are was were am be will would can could should must may might has have had do does did isn't aren't wasn't
    don't doesn't didn't won't can't couldn't wouldn't i'm i'll i've i'd we're we'll we've they're they'll
    they've it's he's she's that's there's you're you'll let's i we they he she you it""".split()
)


def find_quotes(
    text: str,
    blocks: Sequence[tuple[int, int]],
    people: Sequence[Mention],
    organisations: Sequence[Mention],
    roles: Sequence[Mention] = (),
    attitudes: bool = False,
) -> tuple[Said, ...]:
    """Every utterance that the document gives, in order of text.

    `blocks` are half-open stretches of `text` in order, without boilerplate. `roles` are wordings of an office that
    are known to mean a person ("the Turkish foreign minister"). `attitudes` adds, as indirect ones, what somebody is
    told to know, want, praise or refuse. Stretches in marks need three words or more.
    """
    names = Names(people, organisations, roles)
    spoken, blocks = turns(text, blocks, people)
    quotes = quoted(text, blocks)
    sentences = split(text, blocks, quotes)
    discourse = Discourse(text, sentences, quotes, names)
    found = [_turn(text, turn) for turn in spoken]
    for group in _utterances(quotes, discourse):
        said = _marked(text, quotes, group, discourse, names)
        if said is not None:
            found.append(said)
    unmarked = _unmarked(text, sentences, names)
    found.extend(unmarked)
    told = _indirect(text, sentences, names, discourse, attitudes)
    found.extend(said for said in told if not any(said.start < one.end and one.start < said.end for one in unmarked))
    return tuple(sorted(set(found), key=_place))


def _place(said: Said) -> tuple[int, int, str, str, str]:
    return said.start, said.end, said.form, said.speaker or "", said.verb or ""


def _utterances(quotes: Sequence[Quoted], discourse: Discourse) -> list[list[Attributed]]:
    """Quotations grouped into utterances: parts of one split sentence and paragraphs that run on."""
    groups: list[list[Attributed]] = []
    for item in discourse.attributed:
        quote = quotes[item.quote]
        joined = bool(groups) and (quote.runs_on or discourse.continues(groups[-1][-1], item))
        if joined and groups[-1][-1].quote == item.quote - 1:
            groups[-1].append(item)
        else:
            groups.append([item])
    return groups


def _marked(
    text: str, quotes: Sequence[Quoted], group: list[Attributed], discourse: Discourse, names: Names
) -> Said | None:
    parts = tuple((quotes[item.quote].start, quotes[item.quote].end) for item in group)
    lead = next((item for item in group if item.explicit and item.who is not None), None)
    lead = lead or next((item for item in group if item.who is not None), group[0])
    words = sum(len(WORD.findall(text, start, end)) for start, end in parts)
    whole = " ".join(text[start:end] for start, end in parts)
    if words < FEWEST_WORDS and not (quotes[group[-1].quote].close == parts[-1][1] and words > 1):
        return None
    opening = quotes[group[0].quote].open
    if len(parts) == 1 and is_title(text, parts[0], opening, lead.explicit, lead.trailing):
        return None
    form = form_of(text, quotes[group[0].quote], whole)
    if _doubtful(lead, discourse.sentences[lead.sentence], quotes[lead.quote].open, names):
        lead = lead._replace(who=None, subject=None, verb=None)
    sentence = discourse.sentences[lead.sentence]
    where = occasion(text, sentence.start, sentence.end) or discourse.occasion_before(lead.sentence)
    return Said(
        start=parts[0][0],
        end=parts[0][1],
        parts=parts,
        text=" ... ".join(text[start:end] for start, end in parts),
        form=form,
        speaker=lead.subject,
        speaker_span=None if lead.who is None else (lead.who.start, lead.who.end),
        verb=lead.verb,
        occasion=where,
    )


def _doubtful(lead: Attributed, sentence: Sentence, opening: int, names: Names) -> bool:
    """Whether the speaker is a guess too far: no name and no verb that says, or one of several people."""
    who = lead.who
    if who is None or who.start > opening:
        return False
    if lead.explicit:
        return who.kind == "noun" and lead.verb in _WEAK
    if who.kind == "noun":
        return lead.verb not in SAYING
    if lead.verb is not None or who.start < sentence.start:
        return who.kind == "pronoun" and lead.verb is None
    people = {mention.subject for mention in names.people_in(sentence.start, opening)}
    return opening - who.end > _NEAR or len(people) > 2


def form_of(text: str, quote: Quoted, whole: str) -> Form:
    """Direct: a clause of its own. Partial: some words, or a piece that a sentence of the writer needs to be whole."""
    before = text[max(0, quote.open - 3) : quote.open].rpartition("\n")[2].rstrip()
    words = [word.lower().replace("’", "'") for word in WORD.findall(whole)]
    clause = not _FINITE.isdisjoint(words) or (len(words) > 3 and whole.rstrip().endswith((".", "!", "?", ",")))
    if before.endswith(":"):
        return "direct"
    if not before or before[-1] in '.!?"”’…)—–-':
        return "direct" if clause or whole[:1].isupper() else "partial"
    capital = whole.lstrip("[(…. ")[:1].isupper()
    if before.endswith(","):
        return "direct" if capital or clause else "partial"
    return "direct" if capital and clause else "partial"


def _turn(text: str, turn: Turn) -> Said:
    words = " ... ".join(text[start:end] for start, end in turn.parts)
    return Said(*turn.parts[0], turn.parts, words, "direct", turn.subject, turn.label, None, None)


def _unmarked(text: str, sentences: Sequence[Sentence], names: Names) -> list[Said]:
    found = []
    for start, end, who, verb in (*dashed(text, sentences, names), *captioned(text, sentences, names)):
        span = None if who is None else (who.start, who.end)
        subject = None if who is None else who.subject
        found.append(Said(start, end, ((start, end),), text[start:end], "direct", subject, span, verb, None))
    return found


def _indirect(
    text: str, sentences: Sequence[Sentence], names: Names, discourse: Discourse, attitudes: bool
) -> list[Said]:
    found = []
    for number, sentence in enumerate(sentences):
        items = statements(text, sentence, discourse.cues[number], names, number == 0, attitudes)
        where = occasion(text, sentence.start, sentence.end) if items else None
        for item in items:
            who = item.who
            found.append(
                Said(
                    start=item.parts[0][0],
                    end=item.parts[0][1],
                    parts=item.parts,
                    text=" ... ".join(text[start:end] for start, end in item.parts),
                    form="indirect",
                    speaker=None if who is None else discourse.resolve(who, number),
                    speaker_span=None if who is None else (who.start, who.end),
                    verb=item.verb or None,
                    occasion=where,
                )
            )
    return found
