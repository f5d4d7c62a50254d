"""Annotated texts as texts with the persons named in them: ECB+, MEANTIME (JSON lines) and wikigold (token and tag a line).

What counts as a named person is one rule for all three, told by `name_core`: a mention whose head is a proper name. Titles and
what else stands before the name in the annotated stretch are trimmed, and so is what follows a comma, for the corpora differ:
"Apple CEO Steve Jobs" holds "Steve Jobs" in MEANTIME, "[Dr. Sanjay Gupta]" stands beside "linebacker [Gary Brackett]" in ECB+. A
mention around another named one ("Steve Jobs, founder of Apple") gives way to that. `annotated` keeps what the annotators marked.
"""

from __future__ import annotations

import json
import re
from collections.abc import Container, Iterable, Iterator, Sequence
from pathlib import Path
from typing import Any, NamedTuple

from reconcile.extract.name_words import BODY_WORDS, PARTICLES
from reconcile.extract.role_words import HEADS, HONORIFICS
from reconcile.text import lexicon
from reconcile.text.fold import fold

Span = tuple[int, int]

MEANTIME_SENTENCES = 6  # MEANTIME annotates title, date and four sentences; further ones only for chosen entities
_WORD = re.compile(r"\w+(?:['’.-]\w+)*\.?|[^\w\s]")
_SUFFIXES = frozenset({"jr", "sr", "ii", "iii", "iv"})
_COMPLEMENT = frozenset("of for from in at".split())
_PREFIX = re.compile(r"^(?:[a-z]{1,3}-|d['’])(?=[^\W\d_])")  # "al-Hadidi", "d'Orves"
_MARKS_INSIDE = frozenset(",'’\"“”‘`.-–")
_PRONOUNS = frozenset("i he she they we you his her their who him them me us it my our your".split())
_GLUED_LEFT = frozenset(
    [".", ",", ";", ":", "!", "?", ")", "]", "%", "...", "’", "'s", "’s", "n't", "'re", "'ll", "'ve", "'d", "'m"]
)
_GLUED_RIGHT = frozenset(["(", "[", "$", "#"])
_QUOTES = frozenset(['"', "''", "``", "'"])
_DATE = re.compile(
    r"(?:January|February|March|April|May|June|July|August|September|October|November|December) \d\d?, \d{4}"
)
_BOUNDARY = re.compile(r"[.!?]+[\"'’”)\]]*(?: ''| \")?\s+")


class GoldText(NamedTuple):
    """A text; `group` is what must not be divided between learning and measuring. Only found mentions inside a stretch of
    `counted` count as right or false. `people` are trimmed, `annotated` the same mentions as marked, `others` are names of
    something else with their label."""

    id: str
    group: str
    text: str
    counted: tuple[Span, ...]
    people: tuple[Span, ...]
    annotated: tuple[Span, ...]
    others: tuple[tuple[int, int, str], ...]


def name_core(text: str, surnames: Container[str] = ()) -> Span | None:
    """Where the proper name lies in the wording of a person mention, None where its head is no proper name. A word that
    prose writes in lower case too is one only beside others or among `surnames`."""
    words = [(match.start(), match.end(), match.group()) for match in _WORD.finditer(_without_ending(text))]
    first, last = _trimmed([word for _, _, word in words])
    core = [word for _, _, word in words[first:last]]
    if not core or not _is_name(core, surnames):
        return None
    closed = words[last - 1][2].endswith(".") and len(core) > 1 and len(core[-1]) > 3 and not _suffix(core[-1])
    return words[first][0], words[last - 1][1] - closed  # the end of a sentence is no part of "William C. Cesaroni."


def _without_ending(text: str) -> str:
    return re.sub(r"\s?['’]s?$", "", text)


def _trimmed(words: Sequence[str]) -> tuple[int, int]:
    """The words `[first, last)` between the office before a name and the comma or bracket after it."""
    last = next((at for at, word in enumerate(words) if at and word in {",", "("}), len(words))
    if words[last + 1 : last + 2] and _suffix(words[last + 1]):
        last += 2
    elif last < len(words) and _titles(words[last - 1]):
        first, end = _trimmed(words[last + 1 :])
        return first + last + 1, end + last + 1
    first = 0
    for at in range(last - 1):
        if _titles(words[at]) or (words[at].islower() and fold(words[at]) not in PARTICLES):
            first = at + 1
    if any(word in _COMPLEMENT for word in words[:first]):  # "the founder of Apple Inc. Steve Jobs"
        first = next((at for at in range(first, last - 1) if fold(words[at]) in lexicon.given_names()), last)
    while first < last and not words[first][0].isalpha():
        first += 1
    return first, last


def _suffix(word: str) -> bool:
    return fold(word).rstrip(".") in _SUFFIXES


def _titles(word: str) -> bool:
    key = fold(word).rstrip(".")
    return key in HONORIFICS or key.replace(".", "") in HEADS or any(part in HEADS for part in key.split("-"))


def _is_name(core: Sequence[str], surnames: Container[str]) -> bool:
    """Whether words are a proper name: capitals, particles and marks alone, with a word among them that only names have."""
    plain = [_PREFIX.sub("", word) for word in core if word not in _MARKS_INSIDE and word not in PARTICLES]
    if not plain or not all(word[0].isupper() for word in plain):
        return False
    if len(plain) > 1 and _titles(plain[-1]):
        return fold(plain[0]) in lexicon.given_names()
    return any(fold(word) in surnames or _only_named(word) for word in plain)


def _only_named(word: str) -> bool:
    key = fold(word).rstrip(".")
    known = (lexicon.common_words(), lexicon.demonyms(), lexicon.country_names(), BODY_WORDS, _PRONOUNS)
    return len(key) > 1 and not any(
        form in words or _titles(form) for form in (key, key.removesuffix("s")) for words in known
    )


def _surnames(wordings: Iterable[str]) -> set[str]:
    """The last words of the names of two words and more: "Jobs" alone is a name where there is a Steve Jobs."""
    cores = [wording[slice(*core)].split() for wording in wordings if (core := name_core(wording))]
    return {fold(words[-1]) for words in cores if len(words) > 1}


def innermost(mentions: Sequence[tuple[int, int, str]]) -> list[tuple[Span, Span]]:
    """(trimmed, as annotated) of the mentions that hold a name and no other named mention; one for each trimmed stretch."""
    named: dict[Span, Span] = {}
    surnames = _surnames(wording for _, _, wording in mentions)
    for start, end, wording in sorted(mentions, key=lambda m: (m[1] - m[0], m[0])):
        core = name_core(wording, surnames)
        if core is None:
            continue
        trimmed = (start + core[0], start + core[1])
        if not any(start <= a and b <= end for a, b in named):
            named[trimmed] = (start, end)
    return sorted(named.items())


def joined(tokens: Sequence[str]) -> tuple[str, list[Span]]:
    """Tokens as running text, and where each stands in it."""
    text, spans, opened, glue = "", [], False, True
    for token in tokens:
        closing = token in _QUOTES and opened
        space = "" if glue or closing or token in _GLUED_LEFT or token.startswith(("'s", "’s")) else " "
        text += space + token
        spans.append((len(text) - len(token), len(text)))
        glue = token in _GLUED_RIGHT or (token in _QUOTES and not opened)
        opened = opened != (token in _QUOTES)
    return text, spans


def _lines(sentences: Sequence[Sequence[str]]) -> tuple[str, list[list[Span]]]:
    """Sentences one a line, and where each token stands."""
    text, places = "", []
    for tokens in sentences:
        line, spans = joined(tokens)
        places.append([(start + len(text), end + len(text)) for start, end in spans])
        text += line + "\n"
    return text, places


def _gold(
    name: str, group: str, text: str, counted: Sequence[Span], mentions: Sequence[tuple[int, int, str]]
) -> GoldText:
    pairs = innermost([(start, end, text[start:end]) for start, end, kind in mentions if kind == "PER"])
    others = tuple(sorted({(start, end, kind) for start, end, kind in mentions if kind != "PER"}))
    trimmed = tuple(pair[0] for pair in pairs)
    return GoldText(name, group, text, tuple(counted), trimmed, tuple(pair[1] for pair in pairs), others)


_KINDS = {
    "HUMAN_PART_PER": "PER",
    "HUMAN_PART_ORG": "ORG",
    "LOC_GEO": "LOC",
    "HUMAN_PART_GPE": "LOC",
    "ORG": "ORG",
    "LOC": "LOC",
    "PER": "PER",
    "PRO": "MISC",
    "FIN": "MISC",
}


def ecbplus(document: dict[str, Any]) -> GoldText:
    """A text of ECB+. Only sentences that bear annotations count."""
    text, places = _lines(document["sentences"])
    mentions = [
        (places[m["sent"]][m["tokens"][0]][0], places[m["sent"]][m["tokens"][-1]][1], _KINDS[m["type"]])
        for m in document["mentions"]
        if m["type"] in _KINDS
    ]
    chosen = sorted({m["sent"] for m in document["mentions"]})
    counted = [(places[at][0][0], places[at][-1][1]) for at in chosen if places[at]]
    return _gold(document["id"], f"topic {document['topic']}", text, counted, mentions)


def wikigold(sentences: Sequence[Sequence[tuple[str, str]]], number: int) -> GoldText:
    """Some sentences of wikigold as one text; all of it counts."""
    text, places = _lines([[token for token, _ in sentence] for sentence in sentences])
    mentions = [
        (spans[first][0], spans[last - 1][1], kind)
        for sentence, spans in zip(sentences, places, strict=True)
        for first, last, kind in tagged([tag for _, tag in sentence])
    ]
    return _gold(f"wikigold/{number}", f"wikigold {number}", text, [(0, len(text))], mentions)


def tagged(tags: Sequence[str]) -> Iterator[tuple[int, int, str]]:
    """(first, last, kind) of the stretches of IOB tags."""
    first, kind = 0, ""
    for at, tag in enumerate([*tags, "O"]):
        if kind and (tag == "O" or tag.startswith("B-") or tag[2:] != kind):
            yield first, at, kind
            kind = ""
        if tag != "O" and not kind:
            first, kind = at, tag[2:]


def meantime(document: dict[str, Any]) -> GoldText:
    """A text of MEANTIME, whose sentences are found by the mentions that they hold. Those that annotators read in full count."""
    text = document["text"]
    mentions = [m for m in document["mentions"] if m["sent"] < MEANTIME_SENTENCES]
    starts = _sentence_starts(text, mentions)
    places = []
    for mention in mentions:
        if mention["type"] in _KINDS and mention["sent"] < len(starts) - 1:
            span = _locate(text, mention, starts[mention["sent"]], starts[mention["sent"] + 1])
            places += [(*span, _KINDS[mention["type"]])] if span else []
    return _gold(document["id"], document["id"], text, [(0, starts[-1])], places)


def _sentence_starts(text: str, mentions: Sequence[dict[str, Any]]) -> list[int]:
    """Where title, date and each sentence begin and the last one ends: the boundaries under which most mentions are found."""
    date = _DATE.search(text)
    head = [0, date.start()] if date else [0, 0]
    begin = date.end() + 1 if date else 0
    bounds = [begin, *(match.end() for match in _BOUNDARY.finditer(text, begin)), len(text)]
    best: dict[int, tuple[float, list[int]]] = {0: (0.0, [begin])}
    for sentence in range(2, MEANTIME_SENTENCES):
        own = [mention for mention in mentions if mention["sent"] == sentence]
        ahead: dict[int, tuple[float, list[int]]] = {}
        for at, (score, starts) in best.items():
            for to in range(at + 1, min(at + 6, len(bounds))):
                fits = sum(_locate(text, mention, bounds[at], bounds[to]) is not None for mention in own)
                total = score + fits - 0.6 * (to - at - 1)
                if to not in ahead or total > ahead[to][0]:
                    ahead[to] = (total, [*starts, bounds[to]])
        if not ahead:
            break
        best = ahead
    return head + max(best.values())[1]


def _locate(text: str, mention: dict[str, Any], start: int, end: int) -> Span | None:
    """A mention's stretch in a sentence: the occurrence nearest to its place among the tokens, None where that is far off."""
    pattern = r"\s?".join(re.escape(part) for part in mention["text"].split())
    pattern = (
        (r"(?<!\w)" if mention["text"][0].isalnum() else "")
        + pattern
        + (r"(?!\w)" if mention["text"][-1].isalnum() else "")
    )
    found = [(match.start(), match.end()) for match in re.finditer(pattern, text[start:end])]
    if not found:
        return None
    where = mention["tokens"][0]

    def off(span: Span) -> int:
        return abs(len(re.findall(r"[\w.-]*\w|[^\w\s]", text[start : start + span[0]])) - where)

    near = min(found, key=off)
    return (start + near[0], start + near[1]) if off(near) <= 3 + where // 6 else None


def read_gold(path: Path) -> list[GoldText]:
    """All texts of a file; ECB+, MEANTIME and wikigold are told apart by what is in it. ValueError for anything else."""
    content = path.read_text(encoding="utf-8")
    if not content.lstrip().startswith("{"):
        return list(_wikigold_texts(content))
    documents = [json.loads(line) for line in content.splitlines() if line.strip()]
    return [
        ecbplus(document) if "sentences" in document else meantime(document)
        for document in documents
        if document.get("text", "-")  # half of MEANTIME came without its texts
    ]


def _wikigold_texts(content: str, size: int = 12) -> Iterator[GoldText]:
    """Wikigold in texts of some sentences, for it does not say where its articles end."""
    sentences = []
    for block in content.split("\n\n"):
        rows = [line.rsplit(" ", 1) for line in block.splitlines() if line.strip()]
        if any(len(row) != 2 for row in rows):
            raise ValueError(f"no token and tag: {block[:40]!r}")
        if rows and rows[0][0] != "-DOCSTART-":
            sentences.append([(token, tag) for token, tag in rows])
    for number, at in enumerate(range(0, len(sentences), size)):
        yield wikigold(sentences[at : at + size], number)
