"""`--extractor`: who reads the texts, what is said of what was left out, and that nothing of it is on by default."""

from __future__ import annotations

import json

import pytest

from ..extract.model_server import failing, marked, serving, words

ABROAD = "the words do not stand in the text"


@pytest.fixture
def with_llm(run, story, tmp_path):
    """Runs the story through a server."""

    def start(model, *arguments, **environment):
        options = ("--extractor", "llm", "--llm-url", model.url, "--llm-model", "tiny", "--fail-on", "never")
        own = {"RECONCILE_LLM_CACHE": str(tmp_path / "cache"), "NO_PROXY": "127.0.0.1"}
        return run(story, *options, *arguments, **(own | environment))

    return start


def test_what_is_dropped_is_counted_in_the_report_and_on_stderr(with_llm):
    with serving(marked(people=[words(0, "President Nobody"), words(0, "Queen Nobody")])) as model:
        done = with_llm(model)
    assert done.returncode == 0
    assert f"warning: dropped: 2 readings of herald: {ABROAD}" in done.stderr
    assert f"Two readings of northernherald.example were dropped: {ABROAD}." in " ".join(done.stdout.split())
    assert "Nobody" not in done.stdout


def test_the_report_says_who_read(with_llm):
    with serving(marked(people=[words(0, "Ministers")])) as model:
        report = json.loads(with_llm(model, "--format", "json").stdout)
    assert report["extractors"] == [{"extractor": "llm", "version": "1 with tiny"}]
    assert "Claims were read by llm, version 1 with tiny." in report["coverage"]


def test_a_second_run_is_offline_and_the_same(with_llm):
    with serving(marked(people=[words(0, "Ministers")])) as model:
        first = with_llm(model, "--format", "json")
        asked = len(model.asked)
        assert with_llm(model, "--format", "json").stdout == first.stdout
    assert asked == len(model.asked) == 2


def test_the_key_is_shown_nowhere(with_llm, tmp_path):
    with serving(failing(401, "secret-key-7 is wrong"), marked()) as model:
        done = with_llm(model, "--format", "json", RECONCILE_LLM_KEY="secret-key-7")
    assert model.asked[0].headers["Authorization"] == "Bearer secret-key-7"
    assert "not read: herald: llm: HTTP 401" in done.stderr
    assert "secret-key-7" not in done.stdout + done.stderr


def test_an_endpoint_that_fails_on_everything_is_bad_usage(with_llm):
    with serving(failing(404, "no such model")) as model:
        done = with_llm(model)
    assert (done.returncode, done.stdout) == (2, "")
    assert done.stderr.count("no such model") == 2


@pytest.mark.parametrize(
    ("options", "said"),
    [
        (("--extractor", "llm"), "llm_url and llm_model must be set"),
        (("--extractor", "llm", "--llm-url", "ftp://x", "--llm-model", "y"), "http or https address"),
        (("--extractor", "magic"), "'default', 'spacy', 'llm'"),
    ],
)
def test_bad_usage(run, story, options, said):
    done = run(story, *options)
    assert (done.returncode, done.stdout) == (2, "")
    assert said in done.stderr
    assert done.stderr.count("\n") == 1


def test_the_default_is_what_nobody_asked_for(run, story):
    assert run(story, "--extractor", "default").stdout == run(story).stdout
