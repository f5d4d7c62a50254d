"""How well quotations are read: `python benchmarks/quotes.py FILE [--json]`, on annotated attributions or dossiers.

A FILE in JSON lines holds documents with `text` and `attributions`: lists of `content`, `source` and `cue` spans.
direct_f1 counts stretches in quotation marks of three words or more, right at an overlap of .9 of their union;
speaker_accuracy and speaker_precision ask whether the wording of the speaker overlaps that of the gold, over all found
stretches and over those where a speaker is named; indirect_char_f1 is over characters outside quotation marks,
content_char_f1 over all, with attitudes read too because the gold has them. A folder holds dossiers with gold.json;
there the people are those of the gold.
"""

from __future__ import annotations

import argparse
import json
import re
import sys
import time
from pathlib import Path

from benchmarks.quote_gold import FEWEST_WORDS, MARKS, Span, Wanted, wanted
from reconcile.extract.name import find_people
from reconcile.extract.page import Page
from reconcile.extract.quote import find_quotes
from reconcile.extract.speech import RELATIVES, Mention, Said
from reconcile.model import Block, Document
from reconcile.model import Span as TextSpan
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


def capital_mentions(text: str) -> list[Mention]:
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
    return found


def engine_mentions(text: str) -> list[Mention]:
    """The people that the engine itself reads."""
    block = Block(span=TextSpan(start=0, end=len(text)), kind="body")
    document = Document(id="text", text=text, sha256="", blocks=(block,))
    return [Mention(one.start, one.end, f"text#p{one.person}") for one in find_people(Page(document))]


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


def count_document(document: dict, people: str, tally: Tally, misses: list[str]) -> None:
    """Add one annotated document to the counts."""
    text = document["text"]
    named = PEOPLE[people](text)
    said = find_quotes(text, [(0, len(text))], named, [])
    given = [(part, one) for one in said if one.form != "indirect" for part in one.parts if in_marks(text, part)]
    gold = wanted(document)
    tally["given"] += len(given)
    tally["wanted"] += len(gold)
    free = dict(enumerate(gold))
    for part, one in given:
        best = max(free, key=lambda at: union_share(part, free[at][:2]), default=None)
        if best is None or union_share(part, free[best][:2]) < 0.9:
            misses.append(f"false {text[slice(*part)]!r:.150} in {text[max(0, part[0] - 40) : part[0]]!r}")
            continue
        tally["right"] += 1
        count_speaker(text, free.pop(best), one, (tally, misses))
    misses.extend(f"missed {text[one.start : one.end]!r:.150} {document['id']}" for one in free.values())
    count_characters(document, find_quotes(text, [(0, len(text))], named, [], attitudes=True), tally)


def names_source(text: str, answer: Span, source: Span) -> bool:
    """Whether an answered wording is that of the gold: it overlaps it, stands right before the "who" that the gold
    has, or is the same name at another place ("Ruiz" for "Foreign Minister Ana Ruiz", no pronouns)."""
    said, wanted_words = text[slice(*answer)].casefold(), text[slice(*source)].casefold()
    if overlap(answer, source) or (
        wanted_words in RELATIVES and answer[1] <= source[0] and not WORD.search(text, answer[1], source[0])
    ):
        return True
    return said not in PRONOUNS and f" {wanted_words} ".endswith(f" {said} ")


def count_speaker(text: str, gold: Wanted, one: Said, out: tuple[Tally, list[str]]) -> None:
    """Whether the wording of the speaker is that of the gold."""
    tally, misses = out
    if not gold.sources:
        return
    tally["sources"] += 1
    if one.speaker_span is not None:
        tally["named"] += 1
        if any(names_source(text, one.speaker_span, source) for source in gold.sources):
            tally["named_right"] += 1
            return
    answer = None if one.speaker_span is None else text[slice(*one.speaker_span)]
    sources = " / ".join(text[slice(*source)] for source in gold.sources)
    span = gold[:2]
    around = (
        text[max(0, span[0] - 120) : span[0]]
        + "<<"
        + text[span[0] : span[0] + 60]
        + "..."
        + text[max(span[0], span[1] - 20) : span[1]]
        + ">>"
        + text[span[1] : span[1] + 100]
    )
    misses.append(f"speaker {answer!r} for {sources!r} ({one.verb}): {around!r}")


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


def attributions(path: Path, misses: list[str], people: str = "engine") -> dict[str, float]:
    """The figures for a file of annotated documents."""
    tally, started, characters = Tally(), time.perf_counter(), 0
    documents = [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]
    for document in documents:
        count_document(document, people, tally, misses)
        characters += len(document["text"])
    return {
        "documents": len(documents),
        "direct_f1": harmonic(tally["right"], tally["given"], tally["wanted"]),
        "direct_precision": round(tally["right"] / max(1, tally["given"]), 4),
        "direct_recall": round(tally["right"] / max(1, tally["wanted"]), 4),
        "speaker_accuracy": round(tally["named_right"] / max(1, tally["sources"]), 4),
        "speaker_precision": round(tally["named_right"] / max(1, tally["named"]), 4),
        "indirect_char_f1": harmonic(tally["indirect_right"], tally["indirect_given"], tally["indirect_wanted"]),
        "content_char_f1": harmonic(tally["content_right"], tally["content_given"], tally["content_wanted"]),
        "characters_per_second": round(characters / (time.perf_counter() - started)),
    }


# ------------------------------------------------------------------ dossiers
def plain(text: str) -> list[str]:
    """Words without case and marks."""
    return re.sub(r"[\W_]+", " ", re.sub(r"['’‘]", "", text.casefold())).split()


def fits(gold: str, said: str) -> bool:
    """Whether two wordings are one quotation: .8 of the words, or one in the other with .6 of its length."""
    a, b = plain(gold), plain(said)
    common = sum(min(a.count(word), b.count(word)) for word in set(a))
    short, long = sorted((" ".join(a), " ".join(b)), key=len)
    inside = f" {short} " in f" {long} " and len(short) >= 0.6 * len(long)
    return inside or 2 * common >= 0.8 * (len(a) + len(b))


def gold_mentions(gold: dict, source: str, text: str) -> list[Mention]:
    """The people of the gold where the text names them, the longest wording first."""
    found: dict[int, Mention] = {}
    forms = [(form, person["id"]) for person in gold["people"] for form in person["mentions"].get(source, [])]
    taken: list[Span] = []
    for form, subject in sorted(forms, key=lambda item: (-len(item[0]), item)):
        for match in re.finditer(rf"(?<!\w){re.escape(form)}(?!\w)", text):
            if not any(overlap(match.span(), span) for span in taken):
                taken.append(match.span())
                found[match.start()] = Mention(match.start(), match.end(), subject)
    return [found[start] for start in sorted(found)]


def dossiers(folder: Path, misses: list[str]) -> dict[str, float]:
    """The figures for a folder of dossiers: recall of marked and of indirect entries, precision, speakers."""
    tally = Tally()
    for path in sorted(folder.glob("*/gold.json")):
        gold = json.loads(path.read_text(encoding="utf-8"))
        for file in sorted(path.parent.glob("*.txt")):
            count_source(gold, file, tally, misses)
    return {
        "marked_recall": round(tally["marked_found"] / max(1, tally["marked"]), 4),
        "indirect_recall": round(tally["indirect_found"] / max(1, tally["indirect"]), 4),
        "precision": round(tally["right"] / max(1, tally["given"]), 4),
        "f1": harmonic(tally["marked_found"], tally["given"], tally["marked"]),
        "speaker": round(tally["speaker_right"] / max(1, tally["speakers"]), 4),
    }


def count_source(gold: dict, file: Path, tally: Tally, misses: list[str]) -> None:
    """Add one text of a dossier to the counts."""
    text = file.read_text(encoding="utf-8")
    body = text.index("\n") + 1
    people = gold_mentions(gold, file.stem, text)
    said = find_quotes(text, [(body, len(text))], people, [])
    entries = [(quote, quote["sources"][file.stem]) for quote in gold["quotes"] if file.stem in quote["sources"]]
    judged = [one for one in said if one.form != "indirect"]
    right = [one for one in judged if any(fits(entry["text"], one.text) for _, entry in entries)]
    tally["given"] += len(judged)
    tally["right"] += len(right)
    misses.extend(f"false {file.stem}: {one.text!r}" for one in judged if one not in right)
    for quote, entry in entries:
        kind = "indirect" if entry["kind"] == "indirect" else "marked"
        tally[kind] += 1
        found = next((one for one in (*judged, *said) if fits(entry["text"], one.text)), None)
        if found is None:
            misses.append(f"missed {kind} {file.stem}: {entry['text']!r}")
            continue
        tally[f"{kind}_found"] += 1
        tally["speakers"] += 1
        speaker = re.sub(r"\s*\(.*?\)", "", str(entry.get("speaker", quote.get("speaker"))))
        wording = None if found.speaker_span is None else text[slice(*found.speaker_span)]
        same = str(found.speaker) == speaker or (
            found.speaker is None and wording is not None and speaker.lower() in wording.lower()
        )
        tally["speaker_right"] += same
        if not same:
            misses.append(f"speaker {file.stem}: {found.speaker} / {wording} for {speaker}: {entry['text']!r:.80}")


def main() -> int:
    """Print the figures."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("file", type=Path)
    parser.add_argument("--json", action="store_true")
    parser.add_argument("--misses", type=int, default=0, help="how many misses to list")
    parser.add_argument("--people", choices=sorted(PEOPLE), default="engine", help="who reads the people of a text")
    options = parser.parse_args()
    misses: list[str] = []
    whole = options.file.is_dir()
    figures = dossiers(options.file, misses) if whole else attributions(options.file, misses, options.people)
    sys.stdout.write(
        json.dumps(figures) + "\n" if options.json else "".join(f"{k:24}{v}\n" for k, v in figures.items())
    )
    for miss in misses[: options.misses]:
        sys.stdout.write(f"  {miss}\n")
    return 0


if __name__ == "__main__":
    sys.exit(main())
