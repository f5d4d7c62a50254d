"""Texts that are known to tell of the same happening or of different ones: ECB+, Giveme5W1H, MEANTIME and folders of stories.

ECB+ has two happenings of one kind for each topic, often of the same people or firms. The articles of MEANTIME tell of one
firm or market over years, each of another happening. In a folder of stories each folder is one, but for the documents that its
`gold.json` calls distractors.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Iterator, Mapping
from datetime import datetime
from pathlib import Path
from typing import Any, NamedTuple

from benchmarks.person_gold import joined
from reconcile.extract import extract
from reconcile.model import Claim, Document
from reconcile.read import read
from reconcile.settings import Settings

_DATE = re.compile(
    r"(?:January|February|March|April|May|June|July|August|September|October|November|December) \d\d?, \d{4}"
)


class Telling(NamedTuple):
    """A document with its claims. `story` is what it tells of; `group` what must not be divided between learning and
    measuring: a topic, or texts on the same people."""

    document: Document
    claims: tuple[Claim, ...]
    story: str
    group: str


_Given = tuple[Mapping[str, str] | Path, str, str, str]


def tellings(source: Path) -> list[Telling]:
    """What a file of JSON lines or a folder of stories holds, as the engine reads it."""
    return _read(_folder(source) if source.is_dir() else _lines(source))


def made(articles: Iterable[Mapping[str, str]]) -> list[Telling]:
    """Generated articles (`archive_articles`), as the engine reads them."""
    return _read(
        (article, article["id"], article["story"], article.get("saga", article["story"])) for article in articles
    )


def _read(source: Iterable[_Given]) -> list[Telling]:
    settings = Settings()
    found = []
    for given, name, story, group in source:
        for document in read([given], settings).documents:
            claims = extract([document], settings)
            found.append(Telling(document.model_copy(update={"id": name}), tuple(claims), story, group))
    return found


def _lines(source: Path) -> Iterator[_Given]:
    for line in source.read_text(encoding="utf-8").splitlines():
        found = json.loads(line)
        if "subtopic" in found:
            yield {"text": _ecbplus(found)}, found["id"], found["subtopic"], f"topic {found['topic']}"
        elif found.get("corpus", "").endswith("MEANTIME"):
            if record := _meantime(found):
                yield record, found["id"], found["id"], f"meantime {found['id']}"
        elif found.get("event"):
            record = {key: found[key] for key in ("title", "publisher") if found[key]}
            text = f"{found['title']}\n\n{found['text'] or ''}"
            record |= {"published": found["date_publish"][:10], "text": text}
            yield record, found["id"], found["event"], found["event"].split()[0]


def _ecbplus(found: dict[str, Any]) -> str:
    """Sentences one a line, without the address that some begin with: its words are those of the headline."""
    sentences = found["sentences"]
    return "".join(joined(tokens)[0] + "\n" for tokens in sentences[sentences[0][0].startswith("http") :])


def _meantime(found: dict[str, Any]) -> dict[str, str] | None:
    """Headline, day and text, which stand in one line."""
    stamp = _DATE.search(found["text"])
    if stamp is None:
        return None
    title = found["text"][: stamp.start()].strip()
    day = datetime.strptime(stamp.group(), "%B %d, %Y").date()
    return {"title": title, "published": day.isoformat(), "text": f"{title}\n\n{found['text'][stamp.end() :].strip()}"}


def _folder(source: Path) -> Iterator[_Given]:
    seen = set()
    for folder in sorted(path for path in source.iterdir() if path.is_dir()):
        gold = folder / "gold.json"
        others = json.loads(gold.read_text(encoding="utf-8")).get("distractors", []) if gold.exists() else []
        for path in sorted(folder.glob("*.txt")):
            text = path.read_bytes()
            if text not in seen:
                seen.add(text)
                name = f"{folder.name}/{path.stem}"
                yield path, name, name if path.stem in others else folder.name, folder.name
