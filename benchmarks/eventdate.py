"""The day of what an article is about: `python -m benchmarks.eventdate GOLD.jsonl [--json] [--misses N]`.

GOLD has one article a line: `event` (the happening it tells of, None where it stands alone), `publisher`,
`date_publish`, `title`, `description`, `text`, and `gold.when`, a list of annotations with `parsed` (a day),
`coderPhraseCount` (how many coders marked it) and `text`. A day that two coders or more marked is gold.

`day_accuracy` asks the engine for its likeliest day of the main event against the gold days of each article that has
any; beside it stand the simple guesses. `false_date_conflicts` runs all articles of one happening as one dossier: the
gold days of a happening never contradict each other, so every finding that two days contradict is false.
"""

from __future__ import annotations

import argparse
import json
import sys
from collections import defaultdict
from collections.abc import Callable, Iterable, Sequence
from datetime import date, datetime, timedelta
from pathlib import Path
from typing import Any, NamedTuple

from reconcile import model
from reconcile.extract import read_page
from reconcile.extract.likely_day import likely_day
from reconcile.extract.when import find_times
from reconcile.read import read
from reconcile.settings import Settings

CODERS = 2  # coders who have to agree on a phrase
FIRST_CHARACTERS = 1_500  # of the text that dateparser is given
Article = dict[str, Any]


class Tried(NamedTuple):
    """One article with gold: what was answered on which ground, and the gold days."""

    article: Article
    gold: frozenset[str]
    day: date | None
    ground: str


def published(article: Article) -> date:
    """The day of publication."""
    return date.fromisoformat(article["date_publish"][:10])


def whole_text(article: Article) -> str:
    """Title, standfirst and text, each a paragraph; a standfirst that opens the text is not told twice."""
    text, standfirst = article["text"] or "", article["description"] or ""
    parts = [article["title"] or "", "" if text.startswith(standfirst[:60]) else standfirst, text]
    return "\n\n".join(part for part in parts if part)


def gold_days(article: Article) -> frozenset[str]:
    """The ISO days that enough coders marked."""
    return frozenset(each["parsed"][:10] for each in _agreed(article))


def _agreed(article: Article) -> list[dict[str, Any]]:
    marked = article["gold"].get("when") or ()
    return [each for each in marked if each.get("parsed") and each.get("coderPhraseCount", 0) >= CODERS]


def contradicts_itself(article: Article) -> bool:
    """Whether a gold day is not the weekday that its own marked wording names ("Sunday", a day that is a Monday)."""
    for each in _agreed(article):
        for time in find_times(each.get("text") or "", None):
            weekday = time.value.weekday
            if weekday is not None and date.fromisoformat(each["parsed"][:10]).weekday() != weekday:
                return True
    return False


def source(article: Article) -> dict[str, str]:
    """The article as the engine reads it."""
    given = {"id": article["id"], "publisher": article["publisher"], "published": published(article).isoformat()}
    return given | {"title": article["title"] or "", "text": whole_text(article)}


def answer(article: Article) -> tuple[date | None, str]:
    """The engine's likeliest day of the main event, and its ground."""
    documents = read([source(article)], Settings()).documents
    found = likely_day(read_page(documents[0], Settings())) if documents else None
    return (found.day, found.ground) if found is not None else (None, "none")


def false_conflicts(articles: Iterable[Article]) -> list[str]:
    """The messages of all findings that days contradict, each happening run as one dossier."""
    from reconcile import reconcile  # noqa: PLC0415  heavy, and not needed where the scorer alone is tested

    happenings: dict[str, list[Article]] = defaultdict(list)
    for article in articles:
        if article["event"]:
            happenings[article["event"]].append(article)
    messages: list[str] = []
    for name in sorted(happenings):
        report = reconcile([source(article) for article in happenings[name]])
        messages += [f"{name}: {finding.message}" for finding in report.findings if is_conflict(finding)]
    return messages


def is_conflict(finding: model.Finding) -> bool:
    """Whether a finding says that the days of one event contradict each other."""
    return finding.question == "date" and finding.verdict == "discrepancy"


def first_named(article: Article) -> date:
    """The first day that the text names, else that of publication."""
    times = find_times(whole_text(article), published(article))
    days = (time.value.start for time in times if time.value.start is not None and time.value.start == time.value.end)
    return next(days, published(article))


def first_by_dateparser(article: Article) -> date | None:
    """The first hit of dateparser, None where it is not installed."""
    try:
        from dateparser.search import search_dates  # noqa: PLC0415  a peer that need not be installed
    except ImportError:
        return None
    base = published(article)
    noon = datetime(base.year, base.month, base.day, 12)
    settings = {"RELATIVE_BASE": noon, "PREFER_DATES_FROM": "past"}
    hits = search_dates(whole_text(article)[:FIRST_CHARACTERS], languages=["en"], settings=settings)
    return hits[0][1].date() if hits else base


BASELINES: dict[str, Callable[[Article], date | None]] = {
    "publication": published,
    "day_before": lambda article: published(article) - timedelta(days=1),
    "first_named": first_named,
    "dateparser": first_by_dateparser,
}


def tried(articles: Iterable[Article]) -> list[Tried]:
    """Every article that has gold, with the engine's answer."""
    return [Tried(article, gold, *answer(article)) for article in articles if (gold := gold_days(article))]


def figures(answers: Sequence[Tried]) -> dict[str, float]:
    """Shares of right days: of the engine over all, over what it found stated and over gold that is at one with itself;
    of each simple guess that can be made here."""
    stated = [each for each in answers if each.ground == "stated"]
    torn = {each.article["event"] for each in answers if contradicts_itself(each.article)}
    sound = [each for each in answers if each.article["event"] not in torn]
    found: dict[str, float] = {
        "articles": len(answers),
        "day_accuracy": _share(_right(answers), len(answers)),
        "stated": _share(len(stated), len(answers)),
        "stated_accuracy": _share(_right(stated), len(stated)),
        "sound_articles": len(sound),
        "sound_accuracy": _share(_right(sound), len(sound)),
    }
    for name, guess in BASELINES.items():
        guessed = [(guess(each.article), each) for each in answers]
        if all(day is not None for day, _ in guessed):
            right = [each for day, each in guessed if str(day) in each.gold]
            found[name] = _share(len(right), len(answers))
            found[f"sound_{name}"] = _share(sum(each in sound for each in right), len(sound))
    return found


def _right(answers: Sequence[Tried]) -> int:
    return sum(str(each.day) in each.gold for each in answers)


def _share(part: int, whole: int) -> float:
    return round(part / whole, 4) if whole else 0.0


def misses(answers: Sequence[Tried]) -> list[str]:
    """What was answered wrong, a line each."""
    return [
        f"{each.article['event']}, {each.article['publisher']} {published(each.article)}: {each.day} ({each.ground}) for "
        f"{', '.join(sorted(each.gold))}: {each.article['title']}"
        for each in answers
        if str(each.day) not in each.gold
    ]


def main(arguments: list[str] | None = None) -> int:
    """Print the figures; 2 where the gold file cannot be read."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.eventdate", description="The day of the main event.")
    parser.add_argument("gold", type=Path, metavar="GOLD.jsonl")
    parser.add_argument("--json", action="store_true", help="print one JSON object as the last line")
    parser.add_argument("--misses", type=int, default=0, metavar="N", help="show up to N misses")
    chosen = parser.parse_args(arguments)
    try:
        lines = chosen.gold.read_text(encoding="utf-8").splitlines()
        articles = [json.loads(line) for line in lines if line.strip()]
        answers = tried(articles)
        found = figures(answers)
    except (OSError, ValueError, KeyError, TypeError) as error:
        print(f"{chosen.gold}: {type(error).__name__}: {error}", file=sys.stderr)
        return 2
    conflicts = false_conflicts(articles)
    found["false_date_conflicts"] = len(conflicts)
    for line in (misses(answers) + conflicts)[: chosen.misses]:
        print(line)
    print("\n".join(f"{name:22} {value:8.3f}" for name, value in found.items()))
    if chosen.json:
        print(json.dumps({"benchmark": "eventdate", **found}))
    return 0


if __name__ == "__main__":
    sys.exit(main())
