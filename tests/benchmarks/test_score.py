"""What the scorer counts: on the gold itself and, where it is at hand, against another scorer."""

from __future__ import annotations

import json
import subprocess
import sys
from copy import deepcopy
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from benchmarks.dossiers import ALL, figures, tallies, write_answers
from benchmarks.score import Malformed, load_answer, load_dossier, load_dossiers, score, total
from benchmarks.score.gold import Dossier
from benchmarks.score.numerals import in_digits
from benchmarks.score.wording import bare, name_key, named_share, quote_likeness, same_value

ROOT = Path(__file__).parents[2]
SHARED = ROOT.parent / "shared"
STORIES = load_dossiers(ROOT / "corpus")

OTHER_NAMES = {
    "people_detect_p": "people.detect.p",
    "people_detect_r": "people.detect.r",
    "people_detect_f1": "people.detect.f1",
    "furniture_hits": "people.boilerplate_hits",
    "link_b3_p": "people.link.b3.p",
    "link_b3_r": "people.link.b3.r",
    "link_b3_f1": "people.link.b3.f1",
    "link_pair_p": "people.link.pairs.p",
    "link_pair_r": "people.link.pairs.r",
    "link_pair_f1": "people.link.pairs.f1",
    "false_merges": "people.link.false_merges",
    "missed_links": "people.link.missed_links",
    "missed_links_both_found": "people.link.missed_links_both_found",
    "event_p": "events.p",
    "event_r": "events.matched",
    "event_f1": "events.f1",
    "spurious_events": "events.spurious",
    "attendee_p": "events.attendee.p",
    "attendee_r": "events.attendee.r",
    "attendee_f1": "events.attendee.f1",
    "date_accuracy": "events.date",
    "event_date_accuracy": "events.event_date",
    "status_accuracy": "events.status",
    "not_happened_accuracy": "events.status_not_happened",
    "distractors_apart": "events.distractors_apart",
    "distractors_merged": "events.distractors_merged",
    "quote_p": "quotes.p",
    "quote_r": "quotes.recall",
    "quote_f1": "quotes.f1",
    "quote_indirect_r": "quotes.indirect_recall",
    "speaker_accuracy": "quotes.speaker",
    "speaker_p": "quotes.speaker_p",
    "quote_pair_p": "quotes.pairs.p",
    "quote_pair_r": "quotes.pairs.r",
    "quote_pair_f1": "quotes.pairs.f1",
    "relation_accuracy": "quotes.relation",
    "discrepancy_r": "findings.discrepancy",
    "variant_r": "findings.variant",
    "agreement_r": "findings.agreement",
    "single_source_r": "findings.single-source",
    "discrepancy_p": "findings.discrepancy_p",
    "discrepancy_f1": "findings.discrepancy_f1",
    "false_conflicts": "findings.false_conflicts",
}
OURS_ALONE = {"discrepancies", "findings"}


def perfect(dossier: Dossier) -> dict:
    """The answer that repeats the gold."""
    first = {quote["id"]: quote.get("speaker") for quote in dossier.quotes}
    quotes = deepcopy(dossier.quotes)
    for quote in quotes:
        for row in quote["sources"].values():
            row.setdefault("speaker", first[quote["id"]])
    people = [person | {"name": person["canonical"]} for person in deepcopy(list(dossier.people.values()))]
    return {"people": people, "events": deepcopy(dossier.events), "quotes": quotes, "findings": dossier.findings}


@pytest.fixture(params=STORIES, ids=lambda folder: folder.name)
def dossier(request) -> Dossier:
    return STORIES[request.param]


class TestTheGoldItself:
    """The gold as an answer is perfect, nothing is nothing, and a fault costs what it should."""

    def test_the_gold_as_an_answer_has_full_marks(self, dossier):
        rates = total([score(dossier, perfect(dossier))])
        faults = {"furniture_hits", "findings", "discrepancies"}
        for name, rate in rates.items():
            if name in faults or rate is None:
                continue
            wanted = 0 if name in COUNTS_OF_ERRORS else 1
            assert rate == pytest.approx(wanted), name

    def test_an_empty_answer_has_no_marks(self, dossier, tmp_path):
        rates = total([score(dossier, load_answer(tmp_path / "nothing.json"))])
        assert not any(rates[name] for name in rates if name not in {"missed_links"})
        assert rates["missed_links"] > 0

    def test_joining_two_people_is_one_false_merge(self, dossier):
        answer = perfect(dossier)
        one, other = [person for person in answer["people"] if person["id"] not in dossier.furniture][:2]
        for source, names in other["mentions"].items():
            one["mentions"][source] = [*one["mentions"].get(source, []), *names]
        answer["people"].remove(other)
        for row in (row for event in answer["events"] for row in event["sources"].values()):
            row["attendees"] = [person for person in row["attendees"] if person != other["id"]]
        rates = total([score(dossier, answer)])
        assert rates["false_merges"] == 1
        assert rates["link_b3_p"] < 1
        assert rates["people_detect_f1"] == pytest.approx(1)

    def test_a_made_up_conflict_is_a_false_one(self, dossier):
        answer = perfect(dossier)
        sources = sorted(dossier.sources)[:2]
        alarm = {"kind": "place", "verdict": "discrepancy", "sources": sources, "people": [], "what": ""}
        answer["findings"] = [*answer["findings"], alarm | {"values": ["in Atlantis", "in Utopia"]}]
        assert total([score(dossier, answer)])["false_conflicts"] == 1

    def test_the_order_of_an_answer_does_not_matter(self, dossier):
        answer = perfect(dossier)
        turned = {name: list(reversed(part)) for name, part in answer.items()}
        assert total([score(dossier, turned)]) == pytest.approx(total([score(dossier, answer)]))


COUNTS_OF_ERRORS = {
    "false_merges",
    "missed_links",
    "missed_links_both_found",
    "spurious_events",
    "distractors_merged",
    "false_conflicts",
}


class TestWording:
    """Names, numbers, values and quotations are compared as the definitions say."""

    @pytest.mark.parametrize(
        ("text", "digits"),
        [
            ("sixty-three people", "63 people"),
            ("two hundred and five", "205"),
            ("6000 or six thousand", "6000 or 6000"),
            ("1.2 million", "1200000"),
            ("260 000 voters in 2025", "260000 voters in 2025"),
            ("a dozen, two dozen", "a 12 24"),
            ("the 3rd of 21 may", "the 3 of 21 may"),
            ("hundred thousand", "100000"),
            ("one two", "1 2"),
        ],
    )
    def test_numbers_in_words_become_digits(self, text, digits):
        assert in_digits(text) == digits

    def test_names_lose_titles_accents_and_possessive(self):
        assert name_key("President Vinícius Júnior's") == "vinicius junior"
        assert name_key("Dr") == "dr"

    def test_figures_alone_decide_a_number(self):
        assert same_value("6000 bodies", "6000 frozen dead", number=True)
        assert not same_value("6000 bodies", "600 bodies", number=True)

    def test_a_discrepancy_needs_both_sides(self):
        sides = ["on 4 march", "on 5 march"]
        assert named_share(sides, ["on 4 march"], number=False, both_sides=True) == 0
        assert named_share(sides, ["5 march", "4 march"], number=False, both_sides=True) == 1

    def test_a_piece_of_a_quotation_counts_from_sixty_per_cent(self):
        said = "a b c d e f g h i j"
        assert quote_likeness(said, "", "a b c d e f g") > 0
        assert quote_likeness(said, "", "a b c d e") == 0

    @given(st.text(max_size=60))
    def test_folding_is_idempotent(self, text):
        assert bare(bare(text)) == bare(text)
        assert name_key(name_key(text)) == name_key(text)


class TestBadFiles:
    """A file that cannot be scored is named with what is wrong."""

    def test_no_gold(self, tmp_path):
        with pytest.raises(Malformed, match="holds no"):
            load_dossiers(tmp_path)

    def test_no_json(self, tmp_path):
        (tmp_path / "gold.json").write_text("{", encoding="utf-8")
        with pytest.raises(Malformed, match=r"gold\.json: not readable"):
            load_dossier(tmp_path / "gold.json")

    @pytest.mark.parametrize("day", ["2021-02", "2021-13-01", "4 June 2021", 2021])
    def test_a_date_that_is_no_day(self, tmp_path, day):
        event = {"id": "e7", "date": None, "sources": {"a": {"date": day, "status": "happened", "attendees": []}}}
        gold = {"id": "x", "sources": [], "people": [], "events": [event], "quotes": [], "findings": []}
        (tmp_path / "gold.json").write_text(json.dumps(gold), encoding="utf-8")
        with pytest.raises(Malformed, match=r"gold\.json: events: e7: date .* must be a day"):
            load_dossier(tmp_path / "gold.json")

    def test_a_missing_key(self, tmp_path):
        (tmp_path / "x.json").write_text('{"people": [], "events": []}', encoding="utf-8")
        with pytest.raises(Malformed, match="quotes, findings: missing"):
            load_answer(tmp_path / "x.json")


@pytest.mark.skipif(not SHARED.is_dir(), reason="the other scorer does not ship with the project (../shared/score)")
class TestAgainstTheOtherScorer:
    """Two scorers of the same definitions give the same figures."""

    def compared(self, answers: Path, tmp_path: Path) -> None:
        gold, theirs = SHARED / "dossiers", tmp_path / "theirs.json"
        command = [sys.executable, "score_dossiers.py", str(gold), str(answers), "--json", str(theirs)]
        subprocess.run(command, cwd=SHARED / "score", check=True, capture_output=True)
        other = json.loads(theirs.read_text(encoding="utf-8"))
        wanted = {name: found["metrics"] for name, found in other["dossiers"].items()} | {
            ALL: other["total"]["metrics"]
        }
        for story, rates in figures(tallies(load_dossiers(gold), answers)).items():
            assert rates.keys() - OURS_ALONE == OTHER_NAMES.keys()
            for name, theirs_name in OTHER_NAMES.items():
                assert rates[name] == pytest.approx(wanted[story][theirs_name], abs=1e-9), (story, name)

    def test_on_the_naive_baseline(self, tmp_path):
        answers = tmp_path / "baseline"
        command = [sys.executable, "baseline.py", str(SHARED / "dossiers"), str(answers)]
        subprocess.run(command, cwd=SHARED / "score", check=True, capture_output=True)
        self.compared(answers, tmp_path)

    def test_on_our_own_answers(self, tmp_path):
        write_answers(load_dossiers(SHARED / "dossiers"), tmp_path / "ours")
        self.compared(tmp_path / "ours", tmp_path)
