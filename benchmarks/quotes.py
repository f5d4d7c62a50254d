"""How well quotations are read: `python -m benchmarks.quotes FILE [--json] [--misses N] [--peers] [--people WHO]`.

FILE has one document a line with `text` and `attributions`: lists of `content`, `source` and `cue` spans.

direct_f1           stretches in quotation marks of three words or more, on both sides; right where found and annotated
                    stretch share .9 of their union. quote_gold puts the annotated ones together
speaker_accuracy    whether the wording of the speaker is that of the gold, over all stretches that are right and whose
                    speaker the gold names; speaker_precision over those of them where we name one
indirect_char_f1    characters of content outside quotation marks; content_char_f1 over all. With attitudes read too,
                    because the gold has them

`--people capitals` takes runs of capitalised words for people, to tell apart what is lost with the reading of names.
`--peers` sets a regular expression beside it. textacy finds nothing without a trained model of spaCy.
"""

from __future__ import annotations

import argparse
import json
import re
import sys
import time
from pathlib import Path
from typing import Any, NamedTuple

from benchmarks.quote_gold import FEWEST_WORDS, MARKS, Span, Wanted, wanted
from reconcile.extract.quote import find_quotes
from reconcile.extract.reading import read_page
from reconcile.extract.speech import Mention, Said
from reconcile.model import Block, Document
from reconcile.model import Span as TextSpan
from reconcile.settings import Settings
from reconcile.text.sentence import WORD

_MARKED = re.compile(r"[“\"]([^“”\"\n]*)[”\"]?|(?:''|‘‘)((?:[^'\n]|'(?!'))*)(?:''|’’)?")
_RUN = re.compile(
    r"(?:[A-ZÀ-Þ][\w’'-]*\.?|[A-Z]\.)(?: (?:(?:de|al|van|von|bin|el|der|da|of) )?(?:[A-ZÀ-Þ][\w’'-]*\w|[A-Z]\.))*"
)
_NO_NAME = frozenset(
    """The A An In On At But And He She They It We I You This That These Those Mr Mrs Ms When While After Before If As
    For From With His Her Their Its Our My There Here What Who Why How Where Yes No Not So Now Then Also
    According To By Of Monday Tuesday Wednesday Thursday Friday Saturday Sunday January February March April May
    June July August September October November December President Senator Gov Sen Rep""".split()
)


class Named(NamedTuple):
    """Who is named in a text, as `find_quotes` wants it."""

    people: list[Mention]
    organisations: list[Mention]
    roles: list[Mention]


def capital_mentions(text: str) -> Named:
    """Runs of capitalised words as if each were a person: a stand-in that does not depend on the reading of names."""
    found = []
    for match in _RUN.finditer(text):
        start, end = match.span()
        words = match.group().split()
        while words and words[0].rstrip(".") in _NO_NAME:
            start += len(words[0]) + 1
            words.pop(0)
        if words and words[-1].endswith(("'s", "’s")):
            end -= 2
        if words:
            found.append(Mention(start, end, text[start:end].rsplit(maxsplit=1)[-1]))
    return Named(found, [], [])


def engine_mentions(text: str) -> Named:
    """Whom the engine itself reads: people, organisations, and offices that stand for a person."""
    block = Block(span=TextSpan(start=0, end=len(text)), kind="body")
    reading = read_page(Document(id="text", text=text, sha256="", blocks=(block,)), Settings())
    return Named(
        [Mention(one.start, one.end, f"text#p{one.person}") for one in reading.people],
        [Mention(one.start, one.end, f"text#o{one.organisation}") for one in reading.organisations],
        [Mention(start, end, f"text#p{person}") for start, end, person in reading.stand_ins],
    )


SAME = 0.9  # of the union of two stretches
RELATIVES = frozenset(("who", "which", "that"))
PRONOUNS = frozenset("he she they it we i you him her them his who that this".split())
PEOPLE = {"capitals": capital_mentions, "engine": engine_mentions}


def in_marks(text: str, span: Span) -> bool:
    """Whether a stretch of three words or more stands behind a quotation mark."""
    return text[span[0] - 1 : span[0]] in MARKS and len(WORD.findall(text, *span)) >= FEWEST_WORDS


def overlap(a: Span, b: Span) -> int:
    """Characters that two spans share."""
    return max(0, min(a[1], b[1]) - max(a[0], b[0]))


def union_share(a: Span, b: Span) -> float:
    """Shared characters over those of the union."""
    return overlap(a, b) / max(1, max(a[1], b[1]) - min(a[0], b[0]))


class Tally(dict[str, int]):
    """Counts that start at nought."""

    def __missing__(self, key: str) -> int:
        return 0


def harmonic(right: int, given: int, wanted: int) -> float:
    """F1 of counts, 0 where there is nothing."""
    return round(2 * right / (given + wanted), 4) if given + wanted else 0.0


class Found(NamedTuple):
    """One stretch in quotation marks that a reader found, and the wording that it gives as its speaker."""

    span: Span
    speaker: Span | None


def engine_quotes(text: str, named: Named) -> list[Found]:
    """What the engine finds in quotation marks, part by part."""
    said = find_quotes(text, [(0, len(text))], *named)
    parts = [Found(part, one.speaker_span) for one in said if one.form != "indirect" for part in one.parts]
    return [one for one in parts if in_marks(text, one.span)]


def count_quotations(document: dict, found: list[Found], tally: Tally, misses: list[str]) -> None:
    """Add what was found in one annotated document to the counts. Each quotation of the gold can be found once."""
    text, gold = document["text"], wanted(document)
    tally["given"] += len(found)
    tally["wanted"] += len(gold)
    free = dict(enumerate(gold))
    for one in found:
        best = max(free, key=lambda at: union_share(one.span, free[at][:2]), default=None)
        if best is None or union_share(one.span, free[best][:2]) < SAME:
            misses.append(f"false {around(text, one.span)}")
            continue
        tally["right"] += 1
        count_speaker(text, one, free.pop(best), (tally, misses))
    misses.extend(f"missed {around(text, one[:2])}" for one in free.values())


def around(text: str, span: Span) -> str:
    """A stretch with what stands before and after, for the list of misses."""
    before, after = text[max(0, span[0] - 60) : span[0]], text[span[1] : span[1] + 60]
    return repr(f"{before}<<{text[slice(*span)]:.80}>>{after}")


def names_source(text: str, answer: Span, source: Span) -> bool:
    """Whether an answered wording is that of the gold: it overlaps it, stands right before the "who" that the gold
    has, or is the same name at another place ("Ruiz" for "Foreign Minister Ana Ruiz", no pronouns)."""
    said, wanted_words = text[slice(*answer)].casefold(), text[slice(*source)].casefold()
    if overlap(answer, source) or (
        wanted_words in RELATIVES and answer[1] <= source[0] and not WORD.search(text, answer[1], source[0])
    ):
        return True
    return said not in PRONOUNS and f" {wanted_words} ".endswith(f" {said} ")


def count_speaker(text: str, found: Found, gold: Wanted, out: tuple[Tally, list[str]]) -> None:
    """Add one speaker to the counts, unless the gold names nobody: then no answer is right or wrong."""
    tally, misses = out
    if not gold.sources:
        return
    tally["sources"] += 1
    tally["named"] += found.speaker is not None
    if found.speaker and any(names_source(text, found.speaker, source) for source in gold.sources):
        tally["named_right"] += 1
        return
    answer = text[slice(*found.speaker)] if found.speaker else None
    sources = " / ".join(text[slice(*source)] for source in gold.sources)
    misses.append(f"speaker {answer!r} for {sources!r}: {around(text, found.span)}")


def count_characters(document: dict, said: tuple[Said, ...], tally: Tally) -> None:
    """Characters of content, all of it and outside quotation marks."""
    text = document["text"]
    quoted = {at for match in _MARKED.finditer(text) for at in range(*match.span())}
    wanted = {at for a in document["attributions"] for span in a["content"] for at in range(*span)}
    given = {at for one in said for part in one.parts for at in range(*part)}
    for name, chosen in (("content", lambda _: True), ("indirect", lambda at: at not in quoted)):
        tally[f"{name}_right"] += sum(map(chosen, wanted & given))
        tally[f"{name}_given"] += sum(map(chosen, given))
        tally[f"{name}_wanted"] += sum(map(chosen, wanted))


def marked_figures(tally: Tally) -> dict[str, float]:
    """The figures on quotations in marks and their speakers."""
    return {
        "direct_f1": harmonic(tally["right"], tally["given"], tally["wanted"]),
        "direct_precision": round(tally["right"] / max(1, tally["given"]), 4),
        "direct_recall": round(tally["right"] / max(1, tally["wanted"]), 4),
        "speaker_accuracy": round(tally["named_right"] / max(1, tally["sources"]), 4),
        "speaker_precision": round(tally["named_right"] / max(1, tally["named"]), 4),
    }


def attributions(documents: list[dict], misses: list[str], people: str = "engine") -> dict[str, Any]:
    """The figures of the engine for annotated documents."""
    tally, started = Tally(), time.perf_counter()
    for document in documents:
        text = document["text"]
        named = PEOPLE[people](text)
        count_quotations(document, engine_quotes(text, named), tally, misses)
        count_characters(document, find_quotes(text, [(0, len(text))], *named, attitudes=True), tally)
    return {
        "documents": len(documents),
        **marked_figures(tally),
        "indirect_char_f1": harmonic(tally["indirect_right"], tally["indirect_given"], tally["indirect_wanted"]),
        "content_char_f1": harmonic(tally["content_right"], tally["content_given"], tally["content_wanted"]),
        "characters_per_second": round(
            sum(len(one["text"]) for one in documents) / max(1e-9, time.perf_counter() - started)
        ),
    }


def peer(documents: list[dict]) -> dict[str, float]:
    """The same figures for a plain regular expression."""
    tally = Tally()
    for document in documents:
        count_quotations(document, regexp_quotes(document["text"]), tally, [])
    return marked_figures(tally)


_VERB = r"(?:said|says|told|tells|added|adds|wrote|writes|tweeted|asked|noted|argued|explained|replied|insisted)"
_WHO = r"(?P<who>(?:[A-ZÀ-Þ][\w.’'-]+ ){0,3}[A-ZÀ-Þ][\w’'-]+|[Hh]e|[Ss]he|[Tt]hey)"
_BEHIND = re.compile(rf"[”\"']{{1,2}},? (?:{_WHO} {_VERB}\b|{_VERB} {_WHO.replace('who', 'last')})")
_IN_FRONT = re.compile(rf"{_WHO} {_VERB}[^.\n“\"]{{0,60}}$", re.IGNORECASE)


def regexp_quotes(text: str) -> list[Found]:
    """What a plain regular expression finds: what stands between marks in a line, a name with a verb beside it."""
    found = []
    for match in _MARKED.finditer(text):
        span = match.span(1) if match.group(1) is not None else match.span(2)
        if not in_marks(text, span):
            continue
        behind = _BEHIND.match(text, span[1])
        front = None if behind else _IN_FRONT.search(text, max(0, match.start() - 120), match.start())
        name = "who" if front or (behind and behind["who"]) else "last"
        answer = behind or front
        found.append(Found(span, answer.span(name) if answer else None))
    return found


def main(arguments: list[str] | None = None) -> int:
    """Print the figures; 2 where the file cannot be read."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("file", type=Path)
    parser.add_argument("--json", action="store_true")
    parser.add_argument("--misses", type=int, default=0, help="how many misses to list")
    parser.add_argument("--people", choices=sorted(PEOPLE), default="engine", help="who reads the people of a text")
    parser.add_argument("--peers", action="store_true", help="a regular expression beside it")
    options = parser.parse_args(arguments)
    if not options.file.is_file():
        sys.stderr.write(f"{options.file}: no such file\n")
        return 2
    misses: list[str] = []
    documents = [json.loads(line) for line in options.file.read_text(encoding="utf-8").splitlines()]
    figures = attributions(documents, misses, options.people)
    if options.peers:
        figures |= {"peers": {"regular expression": peer(documents)}}
    shown = {name: value for name, value in figures.items() if name != "peers"}
    shown |= {f"{who}, {name}": value for who, one in figures.get("peers", {}).items() for name, value in one.items()}
    sys.stdout.write("".join(f"{name:40}{value}\n" for name, value in shown.items()))
    sys.stdout.writelines(f"  {miss}\n" for miss in misses[: options.misses])
    if options.json:
        sys.stdout.write(json.dumps(figures) + "\n")
    return 0


if __name__ == "__main__":
    sys.exit(main())
