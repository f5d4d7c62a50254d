"""Running the examples inside rule files: they are the tests of the rules."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from datetime import date, datetime
from typing import Any, NamedTuple

from reconcile.check import RuleSet, load_rules
from reconcile.check.finding import finding
from reconcile.check.group import AFTERWARDS, CONDITIONS, HOOKS
from reconcile.check.language import Condition, compile_condition
from reconcile.check.run import run_rules
from reconcile.check.scene import Compare, Given, Scene
from reconcile.check.weighed import Weighed, told
from reconcile.errors import ReconcileError
from reconcile.extract.office import read_terms
from reconcile.model.document import Block, Document
from reconcile.model.entity import Entity, Spelling
from reconcile.model.fact import Answer, Fact, SourcePair
from reconcile.model.finding import Finding
from reconcile.model.rule import Example, ExampleAnswer, ExampleFact, ExamplePair, Outcome, Rule
from reconcile.model.span import Evidence, Span
from reconcile.model.value import Attendance, Quote, Roster
from reconcile.settings import OfficeTerm, Settings, silent

YEAR = 2025
"""The year of a day of publication in a small article that names none."""

_PREFIX = re.compile(r"([A-Z][a-z]{2}) (\d{1,2})(?:, (\d{4}))? \(([^()]{1,80})\) - ")


class ExampleResult(NamedTuple):
    """What came of one example. `number` counts from 1 in its file; `messages` are those of the findings of its rule;
    `problem` says in words why it failed, "" where it passed."""

    rule: str
    number: int
    outcome: Outcome
    note: str
    messages: tuple[str, ...]
    problem: str

    @property
    def passed(self) -> bool:
        """Whether the rule did what the example says."""
        return not self.problem


class Pin(NamedTuple):
    """Whether the examples of a rule notice when a clause is negated, and when it is left out."""

    clause: str
    negated: bool
    dropped: bool


def try_rules(rules: RuleSet, settings: Settings, compare: Compare | None = None) -> tuple[ExampleResult, ...]:
    """Every example of every rule. `compare` stands in for the comparators in examples with facts."""
    return tuple(
        _try(rule, number, example, settings, compare)
        for rule in rules.rules
        for number, example in enumerate(rule.examples, 1)
    )


def pinning(rule: Rule, settings: Settings | None = None, compare: Compare | None = None) -> tuple[Pin, ...]:
    """For each clause of `when`, and for `unless` as a whole, whether some example holds it in its place.

    Only examples with facts count. Of a rule with a hook its conditions are the clauses, where it tells them.
    """
    chosen = settings or Settings()
    if not rule.when:
        return tuple(_hook_pins(rule, chosen, compare))
    condition = compile_condition(rule.when, rule.subject)
    usual = _outcomes(rule, chosen, compare)
    pins = []
    for index, part in enumerate(condition.parts):
        negated = _outcomes(_changed(rule, condition, index, f"not ({part.text})"), chosen, compare) != usual
        dropped = _outcomes(_changed(rule, condition, index, ""), chosen, compare) != usual
        pins.append(Pin(part.text, negated, dropped))
    if rule.unless:
        noticed = _outcomes(rule.model_copy(update={"unless": ""}), chosen, compare) != usual
        pins.append(Pin(f"unless {rule.unless}", noticed, noticed))
    return tuple(pins)


def _hook_pins(rule: Rule, settings: Settings, compare: Compare | None) -> Iterator[Pin]:
    built = [example for example in rule.examples if not example.texts]
    scenes = [Scene(_given(example), settings, compare or _comparators()) for example in built]
    usual = [_weighed(rule, scene, "") for scene in scenes]
    for text in CONDITIONS.get(rule.python, ()):
        negated, dropped = (
            [_weighed(rule, scene, text, negated=negated) for scene in scenes] != usual for negated in (True, False)
        )
        yield Pin(text, negated, dropped)


def _weighed(rule: Rule, scene: Scene, text: str, *, negated: bool = False) -> object:
    """What the hook finds in a scene with one of its conditions negated or left out."""
    looked_at = [item for item in HOOKS[rule.python](scene) if isinstance(item, Weighed)]
    changed = (item.with_condition(text, negated=negated) if text else item for item in looked_at)
    found = [finding(rule, scene, firing) for firing in told(changed)]
    return sorted((item.message, item.documents) for item in found)


def _changed(rule: Rule, condition: Condition, index: int, text: str) -> Rule:
    clauses = [f"({part.text})" for part in condition.parts]
    clauses[index : index + 1] = [text] if text else []
    return rule.model_copy(update={"when": " and ".join(clauses) or "True"})


def _outcomes(rule: Rule, settings: Settings, compare: Compare | None) -> tuple[object, ...]:
    built = (example for example in rule.examples if not example.texts)
    return tuple(
        sorted((finding.message, finding.documents) for finding in _findings(rule, example, settings, compare))
        for example in built
    )


def _try(rule: Rule, number: int, example: Example, settings: Settings, compare: Compare | None) -> ExampleResult:
    try:
        found = _findings(rule, example, settings, compare)
        messages, problem = tuple(finding.message for finding in found), ""
        if example.outcome == "bad" and not found:
            problem = "the rule should fire and does not"
        elif example.outcome != "bad" and found:
            problem = "the rule should not fire and does"
        elif example.message and example.message not in messages:
            problem = f"the message is not the one expected: {example.message}"
    except ReconcileError as error:
        messages, problem = (), str(error)
    return ExampleResult(rule.id, number, example.outcome, example.note, messages, problem)


def _findings(rule: Rule, example: Example, settings: Settings, compare: Compare | None) -> Sequence[Finding]:
    if example.texts:
        return _through_the_line(rule, example, settings)
    scene = Scene(_given(example), settings, compare or _comparators())
    return run_rules(scene, [rule])


def _comparators() -> Compare:
    from reconcile.compare import compare_values  # noqa: PLC0415  heavy, and only needed here

    return compare_values


def _through_the_line(rule: Rule, example: Example, settings: Settings) -> Sequence[Finding]:
    from reconcile.pipeline import run  # noqa: PLC0415  the whole line, only for examples that are articles
    from reconcile.read import read  # noqa: PLC0415  as above

    outcome = read([article(text) for _, text in example.texts], settings, silent)
    # A rule that looks at what others found needs them all.
    rules = load_rules() if rule.python in AFTERWARDS else RuleSet((rule,))
    found = run(outcome.documents, settings, rules, outcome.unread).findings
    return [finding for finding in found if finding.rule == rule.id]


def article(text: str) -> dict[str, Any]:
    """The source that a small article stands for: "Oct 11 (Source A) - The ministers met." with day and publisher.

    Raises ReconcileError where the line does not start so.
    """
    match = _PREFIX.match(text)
    if not match:
        raise ReconcileError(f"an article starts like 'Oct 11 (Source A) - ', not like '{text[:30]}'")
    month, day, year, publisher = match.groups()
    try:
        published = datetime.strptime(f"{month} {day} {year or YEAR}", "%b %d %Y").date()
    except ValueError:
        raise ReconcileError(f"'{month} {day}' is no day of the year") from None
    return {"id": publisher, "publisher": publisher, "published": published, "text": text[match.end() :]}


def _given(example: Example) -> Given:
    facts = tuple(_fact(fact, number) for number, fact in enumerate(example.facts, 1))
    people = sorted({person for fact in example.facts for person in _people(fact) if person})
    given = Given(facts, (), tuple(map(_entity, people)), tuple(map(_pair, example.pairs)))
    offices = [OfficeTerm.model_validate(office) for office in example.offices]
    return given._replace(documents=tuple(map(_table, example.published)), terms=read_terms(offices))


def _table(given: tuple[str, date]) -> Document:
    """A source that is a table of claims and was published that day."""
    source, day = given
    block = Block(span=Span(start=0, end=1), kind="row")
    return Document(id=source, text="-", sha256="", published=day, blocks=(block,))


def _people(fact: ExampleFact) -> Iterator[str]:
    if fact.question in ("name", "role", "age"):
        yield fact.subject
    if fact.question == "attendance":
        yield fact.about
    for answer in fact.answers:
        yield answer.entity or ""
        if isinstance(answer.value, Quote):
            yield answer.value.speaker or ""
        elif isinstance(answer.value, Attendance):
            yield answer.value.person
        elif isinstance(answer.value, Roster):
            yield from answer.value.people


def _entity(name: str) -> Entity:
    spelling = Spelling(text=name, documents=())
    return Entity(id=name, kind="person", caption=name, spellings=(spelling,), subjects=(name,))


def _fact(fact: ExampleFact, number: int) -> Fact:
    return Fact(
        id=f"f{number}",
        subject=fact.subject,
        caption=fact.caption,
        question=fact.question,
        about=fact.about,
        answers=tuple(map(_answer, fact.answers)),
        silent=fact.silent,
    )


def _answer(answer: ExampleAnswer) -> Answer:
    return Answer(
        value=answer.says,
        reading=answer.value,
        wordings=answer.wordings,
        documents=answer.sources,
        evidence=tuple(_evidence(source, answer.wordings[0]) for source in answer.sources),
        status=answer.status,
        entity=answer.entity,
        claimed=answer.claimed,
    )


def _evidence(source: str, text: str) -> Evidence:
    end = len(text)
    return Evidence(
        document=source, start=0, end=end, text=text, line=1, passage_start=0, passage_end=end, passage=text
    )


def _pair(pair: ExamplePair) -> SourcePair:
    return SourcePair(
        a=pair.a,
        b=pair.b,
        shared_wording=pair.shared_wording,
        shared_quotes=pair.shared_quotes,
        cites=tuple(_evidence(citing, pair.b if citing == pair.a else pair.a) for citing in pair.cites),
        agency=pair.agency,
        relays=pair.relays,
    )
