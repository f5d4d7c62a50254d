"""One POST to an OpenAI-compatible endpoint, with a deadline and bounded retries.

The standard library is enough for one request at a time and follows nothing that it was not told to: no redirect, no
other scheme, no second address. Proxies of the environment are used, as everywhere.
"""

from __future__ import annotations

import json
import time
from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, Any, NamedTuple

from pydantic import BaseModel, ValidationError

if TYPE_CHECKING:
    from email.message import Message
    from http.client import HTTPResponse
    from urllib.request import OpenerDirector, Request

MOST_BYTES = 4_000_000
_RETRIED = frozenset({408, 409, 425, 429})
_FIRST_WAIT, _LONGEST_WAIT = 1.0, 60.0  # seconds
_EXCERPT = 200  # characters of what a server says of its failure
_MEANINGS = {
    400: "the request is refused",
    401: "the key is refused; it is taken from RECONCILE_LLM_KEY",
    403: "the key gives no access; it is taken from RECONCILE_LLM_KEY",
    404: "there is no such address or model",
    413: "the piece is too long; lower llm_characters",
    429: "too many requests",
}


class Failed(Exception):
    """An endpoint that gave no usable answer; the message says why and holds no key."""


class _Passing(Failed):
    """A failure that the next attempt may not have; `wait` is what the server asks for, in seconds."""

    def __init__(self, reason: str, wait: float | None = None) -> None:
        super().__init__(reason)
        self.wait = wait


class _Message(BaseModel):
    content: str | None = None
    refusal: str | None = None


class _Choice(BaseModel):
    message: _Message
    finish_reason: str | None = None


class _Completion(BaseModel):
    choices: list[_Choice]


class Endpoint(NamedTuple):
    """Where to ask and how patiently. `url` is the base address, `key` may be empty, `timeout` is seconds for one answer."""

    url: str
    model: str
    key: str
    timeout: float
    attempts: int
    wait: Callable[[float], None] = time.sleep

    def ask(self, messages: Sequence[dict[str, str]], schema: dict[str, Any]) -> str:
        """The content of the answer, at temperature 0 and bound to a JSON Schema. Raises Failed."""
        shape = {"name": "marked_text", "strict": True, "schema": schema}
        asked = {
            "model": self.model,
            "messages": list(messages),
            "temperature": 0,
            "seed": 0,
            "response_format": {"type": "json_schema", "json_schema": shape},
        }
        body = json.dumps(asked).encode()
        for attempt in range(1, self.attempts + 1):
            try:
                return _content(self._post(body))
            except _Passing as failure:
                if attempt == self.attempts:
                    tries = "one attempt" if attempt == 1 else f"{attempt} attempts"
                    raise Failed(f"{failure} (after {tries})") from failure
                planned = _FIRST_WAIT * 2 ** (attempt - 1) if failure.wait is None else failure.wait
                self.wait(min(planned, _LONGEST_WAIT))
        raise Failed("no attempt was allowed")

    def _post(self, body: bytes) -> bytes:
        from http.client import HTTPException  # noqa: PLC0415  costs 20 ms, and nobody pays who asks no endpoint
        from urllib.error import URLError  # noqa: PLC0415
        from urllib.request import Request  # noqa: PLC0415

        headers = {"Content-Type": "application/json", "Accept": "application/json"}
        if self.key:
            headers["Authorization"] = f"Bearer {self.key}"
        request = Request(f"{self.url.rstrip('/')}/chat/completions", data=body, headers=headers, method="POST")
        end = time.monotonic() + self.timeout
        try:
            with _open(_opener(), request, self.timeout) as response:
                answer = self._received(response, end)
                if response.status != 200:
                    raise self._refusal(response.status, response.headers, answer)
                return answer
        except TimeoutError as error:
            raise self._late() from error
        except URLError as error:
            if isinstance(error.reason, TimeoutError):
                raise self._late() from error
            raise _Passing(f"the endpoint cannot be reached: {error.reason}") from error
        except (HTTPException, OSError) as error:
            raise _Passing(f"the connection broke: {type(error).__name__}") from error

    def _late(self) -> _Passing:
        return _Passing(f"no answer within {self.timeout:g} seconds")

    def _received(self, response: HTTPResponse, end: float) -> bytes:
        """The whole body, unless it takes longer or is more than an answer can be."""
        held = bytearray()
        while part := response.read1(65_536):
            held += part
            if len(held) > MOST_BYTES:
                raise Failed(f"the answer is longer than {MOST_BYTES:,} bytes")
            if time.monotonic() > end:
                raise self._late()
        if response.length:  # what is still to come; `read1` alone takes a closed connection for the end
            raise _Passing("the connection broke before the answer was whole")
        return bytes(held)

    def _refusal(self, status: int, headers: Message, body: bytes) -> Failed:
        meaning = _MEANINGS.get(status, "the server fails" if status >= 500 else "not an answer")
        detail = "" if status in {401, 403} else _detail(body)
        if self.key:
            detail = detail.replace(self.key, "***")
        reason = f"HTTP {status}: {meaning}" + (f" ({detail})" if detail else "")
        if status in _RETRIED or status >= 500:
            asked = headers.get("Retry-After", "")
            return _Passing(reason, float(asked) if asked.isascii() and asked.isdigit() else None)
        return Failed(reason)


def _opener() -> OpenerDirector:
    """Knows http, https and proxies; without an error processor every status comes back as it is, redirects too."""
    from urllib.request import HTTPHandler, HTTPSHandler, OpenerDirector, ProxyHandler  # noqa: PLC0415

    opener = OpenerDirector()
    for handler in (ProxyHandler(), HTTPHandler(), HTTPSHandler()):
        opener.add_handler(handler)
    return opener


def _open(opener: OpenerDirector, request: Request, timeout: float) -> HTTPResponse:
    response: HTTPResponse = opener.open(request, timeout=timeout)
    return response


def _content(body: bytes) -> str:
    """What the model wrote. Raises Failed for an answer that is none, was cut off or refused."""
    try:
        (choice, *_) = _Completion.model_validate_json(body).choices
    except (ValidationError, ValueError) as error:
        raise Failed("the answer is no chat completion") from error
    if choice.finish_reason == "length":
        raise Failed("the answer was cut off; lower llm_characters or raise the limit of the model")
    if choice.message.refusal or choice.finish_reason == "content_filter":
        raise Failed("the model refuses to answer")
    if not choice.message.content:
        raise Failed("the answer is empty")
    return choice.message.content


def _detail(body: bytes) -> str:
    """What the server itself says, in a line."""
    try:
        error = json.loads(body)["error"]
        said = error["message"] if isinstance(error, dict) else error
    except (ValueError, KeyError, TypeError, RecursionError):
        return ""
    line = " ".join("".join(char if char.isprintable() else " " for char in str(said)).split())
    return line if len(line) <= _EXCERPT else line[: _EXCERPT - 1] + "…"
