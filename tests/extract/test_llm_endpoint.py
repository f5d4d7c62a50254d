"""One POST: what is sent, what is waited for, and what is said of every way in which an answer can fail."""

from __future__ import annotations

import socket
import time

import pytest

from reconcile.extract.llm_answer import schema
from reconcile.extract.llm_endpoint import MOST_BYTES, Endpoint, Failed

from .model_server import completion, cut_off, dripping, failing, marked, sent, serving, silent_for

MESSAGES = [{"role": "user", "content": "0: Ana Ruiz met Omar Haddad."}]


@pytest.fixture(autouse=True)
def no_proxy(monkeypatch):
    for name in ("http_proxy", "https_proxy", "all_proxy"):
        monkeypatch.delenv(name, raising=False)
        monkeypatch.delenv(name.upper(), raising=False)


def endpoint(url: str, waits: list[float] | None = None, **changed) -> Endpoint:
    pauses = [] if waits is None else waits
    given = {"model": "tiny", "key": "", "timeout": 5.0, "attempts": 3} | changed
    return Endpoint(url=url, wait=pauses.append, **given)


def failure(*replies, **changed) -> tuple[str, int, list[float]]:
    """What is said of the failure, how many requests came in, and how long was waited between them."""
    waits: list[float] = []
    with serving(*replies) as model, pytest.raises(Failed) as caught:
        endpoint(model.url, waits, **changed).ask(MESSAGES, schema())
    return str(caught.value), len(model.asked), waits


class TestAsking:
    def test_the_content_comes_back(self):
        with serving(completion("hello")) as model:
            assert endpoint(model.url).ask(MESSAGES, schema()) == "hello"

    def test_what_is_sent(self):
        with serving(marked()) as model:
            endpoint(model.url, key="secret").ask(MESSAGES, schema())
        (asked,) = model.asked
        assert asked.path == "/v1/chat/completions"
        assert asked.headers["Authorization"] == "Bearer secret"
        assert asked.body["temperature"] == 0
        assert asked.body["seed"] == 0
        assert asked.body["model"] == "tiny"
        assert asked.body["messages"] == MESSAGES
        assert asked.body["response_format"]["type"] == "json_schema"
        assert asked.body["response_format"]["json_schema"]["strict"] is True
        assert asked.body["response_format"]["json_schema"]["schema"] == schema()

    def test_no_key_no_header(self):
        with serving(marked()) as model:
            endpoint(model.url + "/").ask(MESSAGES, schema())
        assert "Authorization" not in model.asked[0].headers
        assert model.asked[0].path == "/v1/chat/completions"

    def test_the_schema_is_strict_all_the_way_down(self):
        objects = [schema(), *schema()["$defs"].values()]
        assert len(objects) > 4
        assert all(item["additionalProperties"] is False for item in objects)
        assert all(set(item["required"]) == set(item["properties"]) for item in objects)


class TestAgain:
    """What may pass is tried again, a bounded number of times, with growing pauses."""

    @pytest.mark.parametrize("status", [408, 429, 500, 502, 503])
    def test_it_passes(self, status):
        waits: list[float] = []
        with serving(failing(status), failing(status), completion("good")) as model:
            assert endpoint(model.url, waits).ask(MESSAGES, schema()) == "good"
        assert len(model.asked) == 3
        assert waits == [1.0, 2.0]

    def test_it_does_not_pass(self):
        said, asked, waits = failure(failing(500), attempts=4)
        assert "HTTP 500" in said
        assert "4 attempts" in said
        assert (asked, waits) == (4, [1.0, 2.0, 4.0])

    @pytest.mark.parametrize(("asked_for", "waited"), [("7", 7.0), ("0", 0.0), ("86400", 60.0), ("soon", 1.0)])
    def test_the_server_says_how_long(self, asked_for, waited):
        waits: list[float] = []
        with serving(failing(429, Retry_After=asked_for), completion("good")) as model:
            endpoint(model.url, waits).ask(MESSAGES, schema())
        assert waits == [waited]

    def test_a_connection_that_breaks(self):
        with serving(cut_off, completion("good")) as model:
            assert endpoint(model.url).ask(MESSAGES, schema()) == "good"
        assert len(model.asked) == 2

    def test_nobody_listens(self):
        with socket.socket() as free:
            free.bind(("127.0.0.1", 0))
            url = f"http://127.0.0.1:{free.getsockname()[1]}/v1"
        waits: list[float] = []
        with pytest.raises(Failed, match="cannot be reached"):
            endpoint(url, waits).ask(MESSAGES, schema())
        assert len(waits) == 2

    @pytest.mark.parametrize("late", [silent_for(1.0), dripping(3.0)])
    def test_an_answer_that_takes_too_long(self, late):
        started = time.monotonic()
        said, asked, _ = failure(late, timeout=0.2, attempts=2)
        assert "no answer within 0.2 seconds" in said
        assert asked == 2
        assert time.monotonic() - started < 3


class TestNotAgain:
    """What will not pass is said at once."""

    @pytest.mark.parametrize(
        ("reply", "said"),
        [
            (failing(400, "context is too long"), "context is too long"),
            (failing(401, "bad key sk-12***89"), "RECONCILE_LLM_KEY"),
            (failing(403, "no"), "RECONCILE_LLM_KEY"),
            (failing(404, "no model of that name"), "no model of that name"),
            (sent(b"", 302, Location="http://127.0.0.1:9/"), "HTTP 302"),
            (sent(b"<html>hello</html>"), "no chat completion"),
            (sent(b"\xff\xfe"), "no chat completion"),
            (sent(b"[" * 100_000), "no chat completion"),
            (sent(b'{"choices": []}'), "no chat completion"),
            (sent(b'{"choices": [{"message": {"content": 7}}]}'), "no chat completion"),
            (completion('{"people": [', "length"), "cut off"),
            (completion(None, "content_filter"), "refuses"),
            (completion(None, refusal="I will not"), "refuses"),
            (completion(""), "empty"),
            (sent(b" " * (MOST_BYTES + 1)), "longer than"),
        ],
    )
    def test_it_is_said(self, reply, said):
        words, asked, waits = failure(reply)
        assert said in words
        assert (asked, waits) == (1, [])

    @pytest.mark.parametrize("status", [400, 401, 403, 404, 429, 500])
    def test_the_key_is_never_said(self, status):
        words, _, _ = failure(failing(status, "your key secret-key-7 is wrong"), key="secret-key-7", attempts=1)
        assert "secret-key-7" not in words

    def test_what_the_server_says_is_one_short_line(self):
        words, _, _ = failure(failing(400, "a\nb\x1b[31m" + "x" * 10_000))
        assert words.isprintable()
        assert len(words) < 300
