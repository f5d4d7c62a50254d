"""Settings and the errors of the package: what is wrong, where, and what would be right."""

from __future__ import annotations

import json
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import ValidationError

from reconcile.errors import BadReport, BadRules, BadSettings, NothingReadable, ReconcileError, RuleProblem, Unreadable
from reconcile.settings import PROFILE, EngineChoice, Settings, load_settings

OTHER: dict[str, Any] = {
    "same_person": 0.8,
    "other_person": 0.3,
    "same_event": 0.6,
    "same_quote": 0.7,
    "date_tolerance": 1,
    "number_tolerance": 0.05,
    "copied_text": 0.4,
    "grades": {"City Post": "B"},
    "offices": [{"person": "Ana Berg", "role": "mayor of Lorvik", "from": "2021-05"}],
    "min_quote_words": 4,
    "max_characters": 1_000_000,
    "extractor": "llm",
    "spacy_pipeline": "my_pipeline",
    "llm_url": "http://localhost:8000/v1",
    "llm_model": "my-model",
    "llm_timeout": 30.0,
    "llm_attempts": 2,
    "llm_characters": 4_000,
}


def written(folder: Path, text: str | bytes) -> Path:
    path = folder / "my-settings.toml"
    path.write_bytes(text.encode() if isinstance(text, str) else text)
    return path


def refused(folder: Path, text: str | bytes) -> BadSettings:
    with pytest.raises(BadSettings) as caught:
        load_settings(written(folder, text))
    return caught.value


class TestLoad:
    """A settings file is TOML with the names of the fields."""

    def test_an_empty_file_is_the_defaults(self, tmp_path: Path) -> None:
        assert load_settings(written(tmp_path, "")) == Settings()

    def test_every_field_can_be_set(self, tmp_path: Path) -> None:
        assert set(OTHER) <= set(Settings.model_fields)
        # An inline table of TOML has "=" where JSON has ":".
        lines = [f"{key} = {json.dumps(value, separators=(', ', ' = '))}\n" for key, value in OTHER.items()]
        loaded = load_settings(written(tmp_path, "".join(lines)))
        assert loaded == Settings(**OTHER)
        assert all(getattr(loaded, key) != getattr(Settings(), key) for key in OTHER)

    def test_comments_and_windows_line_ends(self, tmp_path: Path) -> None:
        assert load_settings(written(tmp_path, "# strict\r\nsame_person = 0.9 # higher\r\n")).same_person == 0.9


class TestRefused:
    """File and key are named, with a hint."""

    def test_an_unknown_key_is_told_with_those_that_are_known(self, tmp_path: Path) -> None:
        error = refused(tmp_path, "same_persn = 0.8\n")
        assert "my-settings.toml: same_persn: " in str(error)
        assert "unknown" in str(error)
        assert "same_person" in str(error)

    @pytest.mark.parametrize(
        ("line", "hint"),
        [
            ("same_person = 3", "less than or equal to 1"),
            ("same_person = -0.1", "greater than or equal to 0"),
            ("date_tolerance = 400", "31"),
            ("date_tolerance = 1.5", "integer"),
            ("min_quote_words = 0", "1"),
            ("max_characters = 10", "1000"),
            ('number_tolerance = "half"', "number"),
            ("same_event = [0.5]", "number"),
            ("copied_text = nan", "1"),
        ],
    )
    def test_a_value_that_does_not_fit(self, tmp_path: Path, line: str, hint: str) -> None:
        error = refused(tmp_path, line)
        assert f"my-settings.toml: {line.partition(' ')[0]}: " in str(error)
        assert hint in str(error)

    def test_all_problems_are_listed(self, tmp_path: Path) -> None:
        error = refused(tmp_path, "same_persn = 0.8\nsame_event = 7\ndate_tolerance = 'x'\n")
        assert len(error.problems) == 3
        for key in ("same_persn", "same_event", "date_tolerance"):
            assert f"my-settings.toml: {key}: " in str(error)

    @pytest.mark.parametrize(
        "text", ["same_person = ", "same_person 0.8", "same_person = 0.8\nsame_person = 0.9\n", "[", b"\xff\xfe", b"\0"]
    )
    def test_what_is_no_toml(self, tmp_path: Path, text: str | bytes) -> None:
        error = refused(tmp_path, text)
        assert "my-settings.toml" in str(error)
        assert "TOML" in str(error)

    def test_a_broken_line_is_told_by_number(self, tmp_path: Path) -> None:
        assert "line 2" in str(refused(tmp_path, "same_person = 0.8\nsame_event == 1\n"))

    def test_no_file_and_a_folder(self, tmp_path: Path) -> None:
        for path in (tmp_path / "nothing.toml", tmp_path):
            with pytest.raises(BadSettings) as caught:
                load_settings(path)
            assert str(path) in str(caught.value)

    @given(st.binary(max_size=40))
    def test_any_bytes_are_settings_or_refused(self, tmp_path_factory, content: bytes) -> None:
        path = written(tmp_path_factory.mktemp("settings"), content)
        try:
            assert isinstance(load_settings(path), Settings)
        except BadSettings as error:
            assert "my-settings.toml" in str(error)


class TestOffices:
    """A registry of who held which office when stands in the settings or in a file beside them."""

    TERM = '[[offices]]\nperson = "Ana Berg"\nrole = "mayor of Lorvik"\n'

    @pytest.mark.parametrize(
        ("text", "start", "end"),
        [
            ("from = 2021-05-02\nto = 2023-01-31", date(2021, 5, 2), date(2023, 1, 31)),
            ('from = "2021-05"\nto = "2023-02"', date(2021, 5, 1), date(2023, 2, 28)),
            ("from = 2021\nto = 2023", date(2021, 1, 1), date(2023, 12, 31)),
            ("to = 2023", None, date(2023, 12, 31)),
        ],
    )
    def test_months_and_years_are_their_first_and_last_days(
        self, tmp_path: Path, text: str, start: date | None, end: date | None
    ) -> None:
        (term,) = load_settings(written(tmp_path, self.TERM + text)).offices
        assert (term.start, term.end) == (start, end)

    def test_a_file_beside_the_settings(self, tmp_path: Path) -> None:
        inline = load_settings(written(tmp_path, self.TERM + "from = 2021"))
        (tmp_path / "mayors.toml").write_text(self.TERM + "from = 2021", encoding="utf-8")
        beside = load_settings(written(tmp_path, 'offices = "mayors.toml"'))
        assert beside == inline
        assert beside.sha256 == inline.sha256
        assert beside.replaced(date_tolerance=1).offices == inline.offices

    @pytest.mark.parametrize(
        ("text", "problem"),
        [
            ("", "offices.1: needs a day in 'from', in 'to' or in both"),
            ("from = 2023\nto = 2021", "offices.1: 'to' (2021-12-31) lies before 'from' (2023-01-01)"),
            ('from = "2023-13"', "offices.1.from: '2023-13' is no month of a year"),
            ("from = 20230531", "offices.1.from: 20230531 is no day; write it as 2023-05-31"),
            ("form = 2023", "offices.1.form: unknown setting; did you mean 'from'?"),
        ],
    )
    def test_what_is_wrong_is_told_with_its_place(self, tmp_path: Path, text: str, problem: str) -> None:
        assert problem in refused(tmp_path, self.TERM + text).problems
        (tmp_path / "mayors.toml").write_text(self.TERM + text, encoding="utf-8")
        elsewhere = refused(tmp_path, 'offices = "mayors.toml"')
        assert problem in elsewhere.problems
        assert elsewhere.file.endswith("mayors.toml")

    def test_a_file_that_is_missing_or_holds_something_else(self, tmp_path: Path) -> None:
        assert refused(tmp_path, 'offices = "none.toml"').file.endswith("none.toml")
        (tmp_path / "other.toml").write_text("date_tolerance = 1", encoding="utf-8")
        assert refused(tmp_path, 'offices = "other.toml"').problems == (
            "date_tolerance: unknown key; it holds [[offices]]",
        )


class TestEngine:
    """Where the work is done is a table of its own."""

    def test_a_table_in_the_file(self, tmp_path: Path) -> None:
        found = load_settings(written(tmp_path, '[engine]\nkind = "spark"\nmaster = "local[2]"'))
        assert found.engine == EngineChoice(kind="spark", master="local[2]")
        assert found.replaced(date_tolerance=1).engine == found.engine

    @pytest.mark.parametrize(
        ("text", "problem"),
        [
            ('kind = "dask"', "engine.kind: Input should be 'local' or 'spark'"),
            ("workers = 0", "engine.workers: Input should be greater than or equal to 1"),
            ('mater = "local[2]"', "engine.mater: unknown setting; did you mean 'master'?"),
        ],
    )
    def test_what_is_wrong_is_told_with_its_place(self, tmp_path: Path, text: str, problem: str) -> None:
        assert refused(tmp_path, f"[engine]\n{text}").problems == (problem,)


class TestHash:
    """Equal settings have equal hashes, and any other value another."""

    def test_every_value_counts(self) -> None:
        assert set(OTHER) == set(Settings.model_fields) - {*PROFILE, "engine"}, "a new setting needs a value here"
        hashes = {Settings(**{key: value}).sha256 for key, value in OTHER.items()}
        assert len(hashes | {Settings().sha256}) == len(OTHER) + 1

    def test_the_engine_does_not_count_for_it_changes_no_finding(self) -> None:
        spark = Settings(engine=EngineChoice(kind="spark", master="local[2]"))
        assert spark.sha256 == Settings(engine=EngineChoice(workers=3)).sha256 == Settings().sha256

    @given(st.floats(0, 1), st.floats(0, 1))
    def test_equal_if_and_only_if_the_settings_are(self, one: float, other: float) -> None:
        a, b = Settings(same_event=one), Settings(same_event=other)
        assert (a.sha256 == b.sha256) == (a.model_dump_json() == b.model_dump_json())

    def test_the_form_of_a_number_does_not_count(self, tmp_path: Path) -> None:
        assert load_settings(written(tmp_path, "same_person = 1")).sha256 == Settings(same_person=1.0).sha256

    def test_hex(self) -> None:
        assert len(bytes.fromhex(Settings().sha256)) == 32


class TestModel:
    """Frozen, closed, described."""

    def test_frozen(self) -> None:
        with pytest.raises(ValidationError):
            Settings().same_person = 0.1  # type: ignore[misc]  # frozen: the error is the test

    def test_unknown_keys_are_refused(self) -> None:
        with pytest.raises(ValidationError, match="same_persn"):
            Settings(same_persn=0.8)  # type: ignore[call-arg]  # misspelt on purpose

    def test_every_field_says_what_it_is_and_which_way_is_stricter(self) -> None:
        for name, field in Settings.model_fields.items():
            assert field.description, name
            if field.annotation in (int, float):
                assert any(word in field.description for word in ("higher", "lower", "longer")), name


class TestErrors:
    """Each error builds its own sentence from facts."""

    @pytest.mark.parametrize(
        "error",
        [
            Unreadable("a.txt", "is empty"),
            NothingReadable([Unreadable("a.txt", "is empty"), Unreadable("b.pdf", "is no text")]),
            BadRules([RuleProblem("x.toml", "when", "unknown field")]),
            BadSettings("s.toml", ["same_person: too large"]),
            BadReport("r.json", "is no report"),
        ],
    )
    def test_one_base_and_no_empty_message(self, error: ReconcileError) -> None:
        assert isinstance(error, ReconcileError)
        assert str(error).strip()

    def test_every_failure_is_listed(self) -> None:
        text = str(NothingReadable([Unreadable("a.txt", "is empty"), Unreadable("b.pdf", "is no text")]))
        assert "a.txt: is empty" in text
        assert "b.pdf: is no text" in text

    def test_rule_problems_are_counted_and_listed(self) -> None:
        one, two = RuleProblem("x.toml", "when", "unknown field"), RuleProblem("y.toml", "id", "missing")
        assert str(BadRules([one])).startswith("1 problem ")
        text = str(BadRules([one, two]))
        assert text.startswith("2 problems")
        assert "x.toml: when: unknown field" in text
        assert "y.toml: id: missing" in text
