"""A small invented happening with a hand-built report: one town council meeting, three sources, and one hostile source.

Every evidence span is found in the texts below, so `verify` must accept the reports as they stand.
"""

from __future__ import annotations

import hashlib
from datetime import date, time

from reconcile.model import (
    Account,
    Answer,
    Block,
    Claim,
    Clause,
    Document,
    Dropped,
    Entity,
    Event,
    Evidence,
    Fact,
    Finding,
    Link,
    Name,
    Origin,
    Participation,
    Place,
    Provenance,
    Quantity,
    Quote,
    Report,
    Role,
    RuleUse,
    Side,
    SourcePair,
    Span,
    Spelling,
    Status,
    Unread,
    When,
)
from reconcile.report import build
from reconcile.settings import Settings
from reconcile.text.sentence import Lines, evidence, sentences

WIRE = """Larkmere council to vote on tram line
3 March 2031 08:30

The town council of Larkmere will meet on Tuesday, 4 March, in the Guildhall to vote on the tram line, the council's
press office said in a notice. Mayor Ines Calder and treasurer Tobias Renn are expected.

More from Harbour Wire
Ferry timetable changes
Subscribe
"""
GAZETTE = """Council backs the tram line
5 March 2031

The Larkmere town council met on Tuesday in the Guildhall and approved the tram line by nine votes.
Mayor Ines Calder chaired the meeting. Treasurer Tobias Renn took part and town clerk Mara Ellwood kept the minutes.

“We will build the line, but not before the bridge is safe,” Calder said after the vote.
"""
COURIER = """Tram line: Larkmere says yes
6 March 2031

The council met on Wednesday, 5 March, in the town hall and approved the tram line by eleven votes, the
Larkmere Gazette reported. Mayor Inez Calder chaired. Treasurer Torvald Renn did not attend.

“We will build the line,” Calder told reporters. “Nobody will be asked to pay twice,” she added.
"""
LONG_NAME = "Ægir" + "a" * 100_000
ODD = f"""</style><script>alert(1)</script> *bold* `code` | pipe | [x](javascript:alert(1)) # head
The council met on \x1b[31m4 March\x1b[0m 2031, \u202eesrever\u202c and zero\u200bwidth, said <img src=x onerror=1>.
{LONG_NAME} came. <!-- --> &lt;b&gt; \x07 http://example.invalid/x www.example.invalid a@example.invalid
"""
ODD_NAME = "<b>Odd</b> | [News](javascript:alert(1)) \x1b[31m\u202e"


def _document(label: str, text: str, published: date | None, **fields) -> Document:
    at = text.find("More from")
    start, end = (at, len(text)) if at >= 0 else (0, 0)
    blocks = (Block(span=Span(start=start, end=end), kind="boilerplate"),) if end else ()
    digest = hashlib.sha256(text.encode()).hexdigest()
    return Document(id=label, text=text, sha256=digest, published=published, blocks=blocks, **fields)


def documents(hostile: bool = False) -> tuple[Document, ...]:
    """The three sources, and with `hostile` a fourth."""
    calm = (
        _document(
            "wire",
            WIRE,
            date(2031, 3, 3),
            publisher="Harbour Wire",
            published_time=time(8, 30),
            url="https://wire.example/larkmere-tram",
            title="Larkmere council to vote on tram line",
        ),
        _document(
            "gazette", GAZETTE, date(2031, 3, 5), publisher="Larkmere Gazette", title="Council backs the tram line"
        ),
        _document("courier", COURIER, date(2031, 3, 6), publisher="Vale Courier", title="Tram line: Larkmere says yes"),
    )
    odd = _document(
        "odd", ODD, None, publisher=ODD_NAME, url="javascript:alert(1)", title="</title><script>alert(2)</script>"
    )
    return (*calm, odd) if hostile else calm


_TEXTS = {document.id: document.text for document in documents(hostile=True)}


def cite(document: str, words: str) -> Evidence:
    """Evidence for the first place where the document has these words, with the sentence around them."""
    text = _TEXTS[document]
    start = text.index(words)
    around = next(pair for pair in sentences(text) if pair[0] <= start < pair[1])
    return evidence(document, text, start, start + len(words), Lines(text), around)


def _side(value: str, *evidences: Evidence) -> Side:
    return Side(
        value=value,
        wordings=tuple(dict.fromkeys(item.text for item in evidences)),
        documents=tuple(dict.fromkeys(item.document for item in evidences)),
        evidence=evidences,
    )


def finding(rule: str, severity: str, verdict: str, question: str, message: str, *sides: Side, **fields) -> Finding:
    """A finding about the meeting unless `fields` say otherwise."""
    given = {
        "id": hashlib.sha256(f"{rule}{message}".encode()).hexdigest()[:12],
        "rule_since": "0.1.0",
        "kind": question + "s",
        "subject": "e1",
        "subject_caption": "council meeting, Larkmere",
        "entities": (),
        "documents": tuple(sorted({document for side in sides for document in side.documents})),
        "reason": "the two answers were set side by side",
        "why": "A reader who takes the wrong one is misled.",
        "benign": (),
        "clauses": (Clause(text="relation(a, b) == 'conflict'", values=(("relation(a, b)", "conflict"),)),),
    }
    return Finding(
        rule=rule,
        severity=severity,
        verdict=verdict,
        question=question,
        message=message,
        sides=sides,
        **(given | fields),
    )


_LINE = "We will build the line, but not before the bridge is safe,"
_TWICE = "Nobody will be asked to pay twice,"
_FOURTH, _FIFTH = date(2031, 3, 4), date(2031, 3, 5)


def findings() -> list[Finding]:
    """One finding or more of each severity and verdict."""
    return [*_contradictions(), *_warnings(), *_calm()]


def _contradictions() -> list[Finding]:
    return [
        finding(
            "date-conflict",
            "error",
            "discrepancy",
            "date",
            "Larkmere Gazette and Harbour Wire date the meeting 4 March 2031; Vale Courier dates it 5 March 2031",
            _side("4 March 2031", cite("gazette", "Tuesday"), cite("wire", "Tuesday, 4 March")),
            _side("5 March 2031", cite("courier", "Wednesday, 5 March")),
            reason="two full days, one day apart",
            tolerance="0 days",
            why="A wrong day spreads into chronologies and can make true statements look false.",
            benign=("the vote went on past midnight", "two sessions on two days are told as one"),
        ),
        finding(
            "attendee-conflict",
            "error",
            "discrepancy",
            "attendance",
            "Larkmere Gazette says that the treasurer took part; Vale Courier says that he did not attend",
            _side("took part", cite("gazette", "took part")),
            _side("did not attend", cite("courier", "did not attend")),
            entities=("p2",),
            reason="present in one account, absent in the other",
            why="Who sat at the table is what an agreement is later measured by.",
            benign=("he came late or left early",),
        ),
        finding(
            "qualifier-lost",
            "error",
            "discrepancy",
            "quote",
            "Vale Courier ends the mayor's sentence before its condition",
            _side(_LINE, cite("gazette", _LINE)),
            _side("We will build the line,", cite("courier", "We will build the line,")),
            entities=("p1",),
            reason="the shorter wording drops “but not before the bridge is safe”",
            why="A promise without its condition is another promise.",
            benign=("the mayor said it twice, once without the condition",),
        ),
    ]


def _warnings() -> list[Finding]:
    return [
        finding(
            "name-conflict-same-role",
            "warning",
            "discrepancy",
            "name",
            "The treasurer is Tobias Renn in Harbour Wire and Larkmere Gazette, Torvald Renn in Vale Courier",
            _side("Tobias Renn", cite("wire", "Tobias Renn"), cite("gazette", "Tobias Renn")),
            _side("Torvald Renn", cite("courier", "Torvald Renn")),
            entities=("p2",),
            reason="same office and family name; Tobias and Torvald are two given names, not two spellings of one",
            why="Readers may take one person for two, or two for one.",
            benign=("a slip of memory", "one of the two is a middle name"),
        ),
        finding(
            "number-conflict",
            "warning",
            "discrepancy",
            "number",
            "The votes in favour are nine in Larkmere Gazette and eleven in Vale Courier",
            _side("9", cite("gazette", "nine votes")),
            _side("11", cite("courier", "eleven votes")),
            reason="two exact figures that differ by 2",
            why="A figure is what other texts copy first.",
        ),
    ]


def _calm() -> list[Finding]:
    return [
        finding(
            "spelling-variant",
            "info",
            "variant",
            "name",
            "Ines Calder is also written Inez Calder",
            _side("Ines Calder", cite("wire", "Ines Calder"), cite("gazette", "Ines Calder")),
            _side("Inez Calder", cite("courier", "Inez Calder")),
            subject="p1",
            subject_caption="Ines Calder",
            entities=("p1",),
            reason="one letter apart, same office",
        ),
        finding(
            "progression",
            "info",
            "variant",
            "status",
            "Harbour Wire announces the meeting; Larkmere Gazette and Vale Courier report that it took place",
            _side("planned", cite("wire", "will meet")),
            _side("happened", cite("gazette", "met on"), cite("courier", "met on")),
        ),
        finding(
            "attendee-corroborated",
            "info",
            "agreement",
            "attendance",
            "Larkmere Gazette and Vale Courier both have Ines Calder in the chair",
            _side("chaired", cite("gazette", "chaired the meeting"), cite("courier", "chaired")),
            entities=("p1",),
        ),
        finding(
            "sole-source-attendee",
            "info",
            "single-source",
            "attendance",
            "Only Larkmere Gazette names Mara Ellwood",
            _side("kept the minutes", cite("gazette", "Mara Ellwood")),
            entities=("p3",),
        ),
        finding(
            "sole-quote",
            "info",
            "single-source",
            "quote",
            "Only Vale Courier has “Nobody will be asked to pay twice”",
            _side(_TWICE, cite("courier", _TWICE)),
            entities=("p1",),
        ),
        finding(
            "source-chain",
            "info",
            "note",
            "origin",
            "Vale Courier has its account from Larkmere Gazette, which it names",
            _side("Larkmere Gazette", cite("courier", "Larkmere Gazette")),
            subject="courier",
            subject_caption="Vale Courier",
        ),
    ]


def hostile_findings() -> list[Finding]:
    """Findings whose every word tries to break out of its format."""
    bad = "</style><script>alert(3)</script> | *x* [y](javascript:alert(4)) \x1b[2J\u202e\u200b"
    return [
        finding(
            "sole-dated",
            "info",
            "single-source",
            "date",
            bad,
            _side(bad, cite("odd", "\x1b[31m4 March\x1b[0m 2031, \u202eesrever")),
            reason=bad,
            why=bad,
            benign=(bad,),
            subject_caption=bad,
        ),
        finding(
            "likely-misspelling",
            "warning",
            "variant",
            "name",
            f"{LONG_NAME} may be misspelt",
            _side(LONG_NAME, cite("odd", LONG_NAME)),
            _side("Ines Calder", cite("gazette", "Ines Calder")),
            entities=("p9",),
            reason=bad,
            why=bad,
            benign=(bad, bad),
        ),
    ]


def _when(text: str, day: date, anchor: str = "explicit") -> When:
    return When(text=text, start=day, end=day, anchor=anchor, year=day.year, month=day.month, day=day.day)


def _took(person: str, present: bool | None, manner: str, *evidences: Evidence) -> Participation:
    return Participation(entity=person, present=present, manner=manner, evidence=evidences)


def _meeting(hostile: bool) -> Event:
    guildhall = Place(text="the Guildhall", name="guildhall", level="venue")
    accounts = [
        Account(
            document="wire",
            subjects=("wire#e1",),
            status="planned",
            date=_when("Tuesday, 4 March", _FOURTH),
            place=guildhall,
            participants=(
                _took("p1", None, "expected", cite("wire", "Ines Calder")),
                _took("p2", None, "expected", cite("wire", "Tobias Renn")),
            ),
            evidence=(cite("wire", "will meet"),),
        ),
        Account(
            document="gazette",
            subjects=("gazette#e1",),
            status="happened",
            date=_when("Tuesday", _FOURTH, "weekday"),
            place=guildhall,
            participants=(
                _took("p1", True, "chaired", cite("gazette", "Ines Calder")),
                _took("p2", True, "took part", cite("gazette", "Tobias Renn")),
                _took("p3", True, "kept the minutes", cite("gazette", "Mara Ellwood")),
            ),
            evidence=(cite("gazette", "met on"),),
        ),
        Account(
            document="courier",
            subjects=("courier#e1",),
            status="happened",
            date=_when("Wednesday, 5 March", _FIFTH),
            place=Place(text="the town hall", name="town hall", level="venue"),
            participants=(
                _took("p1", True, "chaired", cite("courier", "Inez Calder")),
                _took("p2", False, "did not attend", cite("courier", "Torvald Renn")),
            ),
            evidence=(cite("courier", "met on"),),
        ),
    ]
    odd = Account(
        document="odd",
        subjects=("odd#e1",),
        status="unclear",
        participants=(_took("p9", True, "<script>came</script>", cite("odd", LONG_NAME)),),
        evidence=(cite("odd", "met on"),),
    )
    return Event(
        id="e1",
        type="meeting",
        title="council meeting, Larkmere",
        place=guildhall,
        accounts=(*accounts, odd) if hostile else tuple(accounts),
    )


def _vote() -> Event:
    account = Account(
        document="gazette",
        subjects=("gazette#e2",),
        status="happened",
        date=_when("Tuesday", _FOURTH, "weekday"),
        evidence=(cite("gazette", "after the vote"),),
    )
    return Event(id="e2", type="remarks", title="remarks after the vote", date=account.date, accounts=(account,))


def _entities(hostile: bool) -> list[Entity]:
    def link(a: str, b: str, score: float, *reasons: str) -> Link:
        return Link(a=a, b=b, judgement="SAME", score=score, reasons=reasons)

    people = [
        Entity(
            id="p1",
            kind="person",
            caption="Ines Calder",
            spellings=(
                Spelling(text="Ines Calder", documents=("gazette", "wire")),
                Spelling(text="Inez Calder", documents=("courier",)),
            ),
            roles=("mayor",),
            subjects=("wire#p1", "gazette#p1", "courier#p1"),
            evidence=(cite("wire", "Ines Calder"), cite("gazette", "Ines Calder"), cite("courier", "Inez Calder")),
            links=(link("courier#p1", "gazette#p1", 0.97, "same office: mayor", "Ines and Inez are one letter apart"),),
        ),
        Entity(
            id="p2",
            kind="person",
            caption="Tobias Renn",
            spellings=(
                Spelling(text="Tobias Renn", documents=("gazette", "wire")),
                Spelling(text="Torvald Renn", documents=("courier",)),
            ),
            roles=("treasurer",),
            subjects=("wire#p2", "gazette#p2", "courier#p2"),
            evidence=(cite("wire", "Tobias Renn"), cite("courier", "Torvald Renn")),
            links=(
                link(
                    "courier#p2", "gazette#p2", 0.81, "same office at the same meeting: treasurer", "same family name"
                ),
            ),
        ),
        Entity(
            id="p3",
            kind="person",
            caption="Mara Ellwood",
            spellings=(Spelling(text="Mara Ellwood", documents=("gazette",)),),
            roles=("town clerk",),
            subjects=("gazette#p3",),
            evidence=(cite("gazette", "Mara Ellwood"),),
        ),
        Entity(
            id="o1",
            kind="organisation",
            caption="Larkmere town council",
            spellings=(Spelling(text="Larkmere town council", documents=("gazette",)),),
            subjects=("gazette#o1",),
            evidence=(cite("gazette", "Larkmere town council"),),
        ),
    ]
    odd = Entity(
        id="p9",
        kind="person",
        caption=LONG_NAME,
        spellings=(
            Spelling(text=LONG_NAME, documents=("odd",)),
            Spelling(text="\u202e<i>zero\u200bwidth</i>", documents=("odd",)),
        ),
        roles=("</td><script>alert(5)</script>",),
        subjects=("odd#p1",),
        evidence=(cite("odd", LONG_NAME),),
    )
    return [*people, odd] if hostile else people


def _answer(value: str, reading, *evidences: Evidence, **fields) -> Answer:
    return Answer(
        value=value,
        reading=reading,
        wordings=tuple(dict.fromkeys(item.text for item in evidences)),
        documents=tuple(dict.fromkeys(item.document for item in evidences)),
        evidence=evidences,
        **fields,
    )


def _quote(text: str, speaker: str) -> Quote:
    return Quote(
        text=text, form="direct", speaker=speaker, speaker_text="Calder", verb="said", occasion="after the vote"
    )


def _facts() -> list[Fact]:
    nine, eleven = (
        Quantity(text="nine votes", low=9, high=9, counts="vote"),
        Quantity(text="eleven votes", low=11, high=11, counts="vote"),
    )
    office = Role(text="Treasurer", office="treasurer")
    short = "We will build the line,"
    return [
        Fact(
            id="f1",
            subject="e1",
            caption="council meeting, Larkmere",
            question="date",
            answers=(
                _answer("4 March 2031", _when("Tuesday", _FOURTH), cite("gazette", "Tuesday"), cite("wire", "Tuesday")),
                _answer("5 March 2031", _when("Wednesday", _FIFTH), cite("courier", "Wednesday")),
            ),
        ),
        Fact(
            id="f2",
            subject="e1",
            caption="council meeting, Larkmere",
            question="number",
            about="votes",
            answers=(
                _answer("9", nine, cite("gazette", "nine votes")),
                _answer("11", eleven, cite("courier", "eleven votes")),
            ),
            silent=("wire",),
        ),
        Fact(
            id="f3",
            subject="e1",
            caption="council meeting, Larkmere",
            question="office",
            about="treasurer",
            answers=(
                _answer(
                    "Tobias Renn", Name(text="Tobias Renn"), cite("gazette", "Tobias Renn"), cite("wire", "Tobias Renn")
                ),
                _answer("Torvald Renn", office, cite("courier", "Torvald Renn")),
            ),
        ),
        Fact(
            id="f4",
            subject="p1",
            caption="Ines Calder",
            question="quote",
            answers=(
                _answer(_LINE, _quote(_LINE, "gazette#p1"), cite("gazette", _LINE)),
                _answer(short, _quote(short, "courier#p1"), cite("courier", short)),
            ),
        ),
        Fact(
            id="f5",
            subject="p1",
            caption="Ines Calder",
            question="quote",
            answers=(_answer(_TWICE, _quote(_TWICE, "courier#p1"), cite("courier", _TWICE)),),
            silent=("gazette",),
        ),
        Fact(
            id="f6",
            subject="wire",
            caption="Harbour Wire",
            question="origin",
            answers=(
                _answer(
                    "the council's press office",
                    Origin(text="press office", who="the council's press office", channel="notice"),
                    cite("wire", "press office"),
                ),
            ),
        ),
    ]


def _claims() -> list[Claim]:
    how = Provenance(extractor="sample", version="1")
    named = [("wire", "will meet"), ("gazette", "met on"), ("gazette", "Tuesday"), ("courier", "met on")]
    return [
        Claim(
            id=f"c{number}",
            document=document,
            subject=f"{document}#e1",
            attribute="status",
            value=Status(text=words, status="happened"),
            evidence=cite(document, words),
            provenance=how,
        )
        for number, (document, words) in enumerate(named)
    ]


def parts(hostile: bool = False) -> dict:
    """The arguments of `build`."""
    bad = [Unread(source="<img src=x onerror=alert(6)>\x1b[2J", reason="\u202e</ul><script>alert(7)</script>")]
    return {
        "documents": documents(hostile),
        "unread": [Unread(source="minutes.pdf", reason="the file holds no text layer"), *(bad if hostile else [])],
        "dropped": [Dropped(document="wire", count=2, reason="the words do not stand in the text")],
        "claims": _claims(),
        "entities": _entities(hostile),
        "links": [
            Link(
                a="gazette#p3",
                b="wire#p2",
                judgement="UNSURE",
                score=0.5,
                reasons=("both town officers", "no name shared"),
            )
        ],
        "events": [_vote(), _meeting(hostile)],
        "facts": _facts(),
        "source_pairs": [
            SourcePair(
                a="courier",
                b="gazette",
                shared_wording=0.11,
                shared_quotes=1,
                cites=(cite("courier", "Larkmere Gazette"),),
            ),
            SourcePair(a="gazette", b="wire", shared_wording=0.02, shared_quotes=0),
            SourcePair(a="courier", b="wire", shared_wording=0.0, shared_quotes=0),
        ],
        "findings": [*findings(), *(hostile_findings() if hostile else [])],
        "rules": [
            RuleUse(id=rule, severity=severity, since="0.1.0", sha256=hashlib.sha256(rule.encode()).hexdigest())
            for rule, severity in (
                ("date-conflict", "error"),
                ("qualifier-lost", "error"),
                ("spelling-variant", "info"),
            )
        ],
        "settings": Settings(),
    }


def sample(hostile: bool = False) -> Report:
    """The report on the meeting."""
    return build(**parts(hostile))
