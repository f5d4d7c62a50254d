"""Findings: those to check in full, the words of each side next to each other; the others a line each, folded."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from reconcile.report.diff import Piece
from reconcile.report.items import SECTIONS, SEVERITY_WORDS, Item, Passage, Section, Voice
from reconcile.report.markup import Html, esc, join, tag
from reconcile.report.page.decide import about
from reconcile.report.page.keys import Keys, linked
from reconcile.report.prose import clip, count, listed
from reconcile.report.view import HEADINGS, View

_LONG_LIST = 40
_CHECKS = 20
_IN_FULL = 400
"""Findings of one section that are shown with everything that was weighed; beyond it a line has its words alone."""
_PASSAGES = 3
"""Passages of one side that stand open."""
_NOTHING = "Nothing to check: no answer of one source contradicts another's."


def findings(page: View, keys: Keys) -> Iterable[Html]:
    """Every finding, the worst first, in the sections of the report."""
    check = page.section("check")
    if check:
        yield tag("div", *_checks(check, keys), id="check")
    else:
        yield tag("p", esc(_NOTHING), class_="calm", id="check")
    for name in SECTIONS[1:]:
        items = page.section(name)
        if items:
            yield _folded(name, items, keys)


def _checks(items: Sequence[Item], keys: Keys) -> Iterable[Html]:
    """Contradictions, then what is to check; where there are many, the rest is folded."""
    for severity, title in (("error", "Contradictions"), ("warning", "To check")):
        shown = [_full(item, keys) for item in items if item.finding.severity == severity]
        if shown:
            yield tag(
                "h3", esc(f"{title} "), tag("span", esc(str(len(shown))), class_="count"), class_=f"sub {severity}"
            )
        yield from shown[:_CHECKS]
        if shown[_CHECKS:]:
            more = tag("summary", esc(f"and {len(shown) - _CHECKS} more"))
            yield tag("details", more, *shown[_CHECKS:], class_="more")


def _folded(name: Section, items: Sequence[Item], keys: Keys) -> Html:
    """A section whose findings are a line each. What is told otherwise is worth a look, so it is open."""
    number = tag("span", esc(str(len(items))), class_="count")
    head = tag("summary", tag("h3", esc(HEADINGS[name])), number)
    body = _lines(items, keys)
    opened = {"open": ""} if name == "otherwise" and len(items) <= _LONG_LIST else {}
    return tag("details", head, body, id=name, class_="group", **opened)


def _full(item: Item, keys: Keys) -> Html:
    severity = item.finding.severity
    edge = tag("p", tag("b", esc(SEVERITY_WORDS[severity])), esc(" · "), esc(item.rule), class_="edge")
    number = tag("a", esc(str(item.number)), href=f"#{item.anchor}", class_="no", aria_label=f"Finding {item.number}")
    return tag(
        "article",
        tag("header", number, tag("h3", esc(item.message)), edge),
        *([] if item.wordless else [tag("div", *(_voice(voice, keys) for voice in item.voices), class_="voices")]),
        tag("dl", *_notes(item, keys)),
        _clauses(item),
        about(keys.report, item.finding),
        class_=f"finding {severity}",
        id=item.anchor,
        tabindex="-1",
        **keys.facets(item),
    )


def _voice(voice: Voice, keys: Keys) -> Html:
    more = [tag("p", esc(f"and {count(voice.more, 'more passage')}"), class_="aside")] if voice.more else []
    silent = [] if voice.passages else [tag("p", esc(f"{voice.sources}: no words to quote"), class_="aside")]
    figures = [figure(passage, keys) for passage in voice.passages]
    shown = figures[:_PASSAGES]
    if figures[_PASSAGES:]:
        head = tag("summary", esc(count(len(figures) - _PASSAGES, "more source")))
        shown.append(tag("details", head, *figures[_PASSAGES:], class_="how"))
    quoted = {passage.words for passage in voice.passages}
    reading = [] if quoted == {voice.value} else [tag("p", esc(voice.value), class_="reading")]
    return tag("div", *reading, *shown, *silent, *more, class_="voice")


def figure(passage: Passage, keys: Keys) -> Html:
    """A passage with the words that a finding rests on, and where they stand in their text."""
    place = linked(f"line {passage.line}", keys.passage(passage))
    name = tag("figcaption", tag("b", esc(passage.source)), esc(", "), place)
    focus = [tag("strong", *pieces(run)) if said else esc(run[0].text) for said, run in passage.runs]
    words = join([esc(passage.before), *focus, esc(passage.after)])
    return tag("figure", name, tag("blockquote", words, dir="auto"))


def pieces(parts: Sequence[Piece]) -> Iterable[Html]:
    """A wording with the words marked that another side has otherwise."""
    return (tag("mark", esc(piece.text)) if piece.differs else esc(piece.text) for piece in parts)


def _notes(item: Item, keys: Keys) -> Iterable[Html]:
    told = item.finding
    tolerance = f" (allowed: {clip(told.tolerance, 80)})" if told.tolerance else ""
    rows = [
        ("About", item.where),
        ("Compared", clip(told.reason, 400) + tolerance),
        ("Why it matters", clip(told.why, 400)),
        ("May be innocent", listed([clip(words, 200) for words in told.benign], "or")),
    ]
    yield from (join([tag("dt", esc(label)), tag("dd", esc(words))]) for label, words in rows if words)
    people = [linked(keys.index.person(one), keys.person(one)) for one in told.entities[:8] if keys.person(one)]
    if people:
        yield join([tag("dt", esc("People")), tag("dd", join(people, ", "))])


def _clauses(item: Item) -> Html:
    """How the rule came to its verdict, folded away."""
    told = [
        tag("li", tag("code", esc(clip(clause.text, 300))), esc(_values(clause.values)))
        for clause in item.finding.clauses
    ]
    since = esc(f"Rule {item.rule}, since {clip(item.finding.rule_since, 20)}; fingerprint {clip(item.finding.id, 64)}")
    return tag("details", tag("summary", esc("How the rule decided")), tag("ul", tag("li", since), *told), class_="how")


def _values(values: Sequence[tuple[str, str]]) -> str:
    return "".join(f"; {clip(name, 80)} is {clip(value, 80)}" for name, value in values)


def _lines(items: Sequence[Item], keys: Keys) -> Html:
    """Findings one line each, with their evidence folded below; a long list is folded too."""
    shown = [_line(item, keys, at < _IN_FULL) for at, item in enumerate(items)]
    head = tag("ul", *shown[:_LONG_LIST], class_="lines")
    if len(shown) <= _LONG_LIST:
        return head
    more = tag("summary", esc(f"and {len(shown) - _LONG_LIST} more"))
    return join([head, tag("details", more, tag("ul", *shown[_LONG_LIST:], class_="lines"), class_="more")])


def _line(item: Item, keys: Keys, full: bool) -> Html:
    figures = [figure(passage, keys) for voice in item.voices for passage in voice.passages]
    number, rule = tag("span", esc(str(item.number)), class_="no"), tag("span", esc(item.rule), class_="edge")
    weighed = [tag("dl", *_notes(item, keys)), _clauses(item), about(keys.report, item.finding)] if full else []
    head = tag("summary", number, esc(" "), tag("span", esc(item.message), class_="message"), esc(" "), rule)
    shown = tag("details", head, tag("div", *figures, *weighed, class_="inside"))
    return tag("li", shown, id=item.anchor, class_=f"line {item.finding.severity}", tabindex="-1", **keys.facets(item))
