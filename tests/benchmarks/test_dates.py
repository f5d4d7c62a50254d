"""The benchmark of dates: its measures counted by hand, its options, peers that are not there."""

from __future__ import annotations

import json
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from benchmarks import date_peers, dates
from benchmarks.date_peers import Found, enter, resolved
from benchmarks.dates import Document, Gold, exact, f1, main, measure, overlap, paired, same_value

TEXT = "They met on Monday night for two hours. Every week since 1998 they did so, and now they rest."


def annotation(words: str, kind: str, value: str) -> dict[str, object]:
    start = TEXT.index(words)
    return {"s": start, "e": start + len(words), "type": kind, "value": value}


@pytest.fixture
def document() -> Document:
    """Five annotations of every type: Monday 5 April 1999 lies two days before publication."""
    return {
        "text": TEXT,
        "dct": "1999-04-07T10:00",
        "timex": [
            annotation("Monday night", "TIME", "1999-04-05TNI"),
            annotation("two hours", "DURATION", "PT2H"),
            annotation("Every week", "SET", "P1W"),
            annotation("1998", "DATE", "1998"),
            annotation("now", "DATE", "PRESENT_REF"),
        ],
    }


def tagger(*answers: tuple[str, str]) -> date_peers.Tagger:
    """Finds these wordings with these values in any text."""
    return lambda text, _: [Found(text.index(words), text.index(words) + len(words), value) for words, value in answers]


def test_figures_counted_on_fingers(document: Document) -> None:
    # "Monday": overlaps, other stretch, right day, other value. "two hours": all right. "they": on nothing.
    given_ = tagger(("Monday", "1999-04-05"), ("two hours", "PT2H"), ("they", "1999-04-06"))
    figures, misses = measure([document], given_)
    assert figures["gold"] == 5 and figures["found"] == 3 and figures["texts"] == 1
    assert figures["relaxed_f1"] == 2 * 2 / (5 + 3)
    assert figures["strict_f1"] == 2 * 1 / (5 + 3)
    assert figures["value_f1"] == 2 * 1 / (5 + 3)
    assert figures["day_f1"] == 2 * 1 / (1 + 2)  # one gold value fixes a day, two of the found ones do
    assert figures["texts_per_second"] >= 0
    assert sorted(line.split()[0] for line in misses) == ["false", "missed", "missed", "missed", "span", "value"]


def test_only_the_types_asked_for_are_gold(document: Document) -> None:
    found = tagger(("Monday night", "1999-04-05TNI"), ("two hours", "PT2H"))
    figures, _ = measure([document], found, ("DATE", "TIME"))
    assert (figures["gold"], figures["found"]) == (3, 2)
    assert figures["relaxed_f1"] == figures["value_f1"] == 2 * 1 / (3 + 2)


def test_a_document_is_nothing_to_a_tagger_that_finds_nothing(document: Document) -> None:
    figures, misses = measure([document], tagger())
    assert figures["relaxed_f1"] == figures["day_f1"] == 0
    assert len(misses) == 5


def test_the_engine_finds_all_of_it(document: Document) -> None:
    figures, misses = measure([document], dates.timexes)
    assert misses == []
    assert figures["strict_f1"] == figures["value_f1"] == figures["day_f1"] == 1


def test_what_dates_events_finds_no_duration(document: Document) -> None:
    found = [TEXT[item.start : item.end] for item in dates.dates(TEXT, date(1999, 4, 7))]
    assert found == ["Monday night", "1998"]


@pytest.mark.parametrize(
    ("gold", "found", "same"),
    [
        ("1999-04-05T10:30:00", "1999-04-05T10:30", True),
        ("2000-W7", "2000-W07", True),
        ("1948-XX", "1948", True),
        ("1998-XX-XX", "1998", True),
        ("1999-04-05TNI", "1999-04-05", False),
        ("P2D", "P3D", False),
        ("", "1998", False),
    ],
)
def test_same_value(gold: str, found: str, same: bool) -> None:
    assert same_value(gold, found) is same


spans = st.lists(st.tuples(st.integers(0, 40), st.integers(1, 9)).map(lambda pair: (pair[0], sum(pair))), max_size=8)


@given(spans, spans)
def test_pairs_are_one_to_one_and_strict_ones_are_never_more(
    gold: list[tuple[int, int]], found: list[tuple[int, int]]
) -> None:
    wanted = [Gold(start, end, "") for start, end in sorted(set(gold))]
    given_ = [Found(start, end, str(index)) for index, (start, end) in enumerate(sorted(set(found)))]
    pairs = paired(wanted, given_, overlap)
    assert all(overlap(one, other) for one, other in pairs)
    assert len({one for one, _ in pairs}) == len({other for _, other in pairs}) == len(pairs)
    assert len(paired(wanted, given_, exact)) == len(set(gold) & set(found))
    assert 0 <= f1(len(pairs), len(given_), len(wanted)) <= 1


def test_of_two_that_fit_the_longer_overlap_is_taken() -> None:
    short, long = Found(0, 3, "a"), Found(3, 12, "b")
    assert paired([Gold(0, 10, "")], [short, long], overlap) == [(Gold(0, 10, ""), long)]


@pytest.fixture
def gold_file(tmp_path: Path, document: Document) -> Path:
    path = tmp_path / "gold.jsonl"
    path.write_text(json.dumps(document) + "\n\n", encoding="utf-8")
    return path


def test_the_last_line_of_json_holds_the_figures(gold_file: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main([str(gold_file), "--json", "--misses", "3"]) == 0
    figures = json.loads(capsys.readouterr().out.splitlines()[-1])
    assert {"relaxed_f1", "strict_f1", "value_f1", "day_f1", "texts_per_second", "dates_relaxed_f1", "peers"} <= set(
        figures
    )
    assert (figures["gold"], figures["dates_gold"], figures["peers"]) == (5, 3, {})


def test_peers_stand_beside_the_engine(
    gold_file: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    def missing() -> date_peers.Tagger:
        raise ImportError("No module named 'elsewhere'")

    monkeypatch.setattr(dates, "PEERS", {"idle": tagger, "elsewhere": missing})
    monkeypatch.setitem(date_peers.PEERS, "idle", tagger)
    monkeypatch.setitem(date_peers.PEERS, "elsewhere", missing)
    assert main([str(gold_file), "--peers"]) == 0
    printed = capsys.readouterr()
    assert printed.err == "elsewhere left out: ImportError: No module named 'elsewhere'\n"
    assert printed.out.splitlines()[0].split() == ["reconcile", "idle"]
    assert printed.out.splitlines()[1].split() == ["relaxed_f1", "1.000", "0.000"]


def test_a_peer_that_is_not_installed_says_so(monkeypatch: pytest.MonkeyPatch) -> None:
    def gone(name: str) -> None:
        raise ModuleNotFoundError(f"No module named '{name}'")

    monkeypatch.setattr(date_peers, "import_module", gone)
    assert (
        enter("recognizers-text")
        == "recognizers-text left out: ModuleNotFoundError: No module named 'recognizers_date_time'"
    )
    assert isinstance(enter("dateparser"), str)


@pytest.mark.parametrize(
    ("values", "value"),
    [
        ([{"type": "date", "timex": "XXXX-WXX-1", "value": "1999-04-05"}], "1999-04-05"),
        ([{"type": "datetime", "timex": "T", "value": "1999-04-05 10:30:00"}], "1999-04-05T10:30:00"),
        ([{"type": "duration", "timex": "PT2H", "value": "7200"}], "PT2H"),
        ([{"type": "daterange", "timex": "1999-W14", "start": "1999-04-05"}], "1999-W14"),
        ([{"type": "daterange", "timex": "(XXXX,XXXX)", "start": "1999-04-05"}], "1999-04-05"),
        ([], ""),
    ],
)
def test_answers_of_recognizers_in_timex(values: list[dict[str, str]], value: str) -> None:
    assert resolved(values) == value


def test_a_file_that_is_no_gold_is_refused(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = tmp_path / "broken.jsonl"
    path.write_text('{"text": 1', encoding="utf-8")
    assert main([str(path)]) == 2
    assert main([str(tmp_path / "absent.jsonl")]) == 2
    assert capsys.readouterr().err.count("jsonl: ") == 2
