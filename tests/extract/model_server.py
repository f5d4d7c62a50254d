"""A stand-in for a language model: a server on this machine that answers what a test tells it to."""

from __future__ import annotations

import json
import threading
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager, suppress
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any, NamedTuple

EMPTY: dict[str, list[Any]] = {
    "people": [],
    "organisations": [],
    "roles": [],
    "events": [],
    "quotes": [],
    "numbers": [],
}
TOLD: dict[str, list[Any]] = {"mentions": [], "status": [], "dates": [], "places": [], "attended": [], "absent": []}


class Asked(NamedTuple):
    """One request as it came in."""

    path: str
    headers: dict[str, str]
    body: dict[str, Any]


Reply = Callable[[BaseHTTPRequestHandler], None]


def words(sentence: int, text: str, **more: str) -> dict[str, Any]:
    """A wording of an answer."""
    return {"sentence": sentence, "words": text, **more}


def answer(**parts: Any) -> dict[str, Any]:
    """An answer with the parts given and no others."""
    return EMPTY | parts


def told(**parts: Any) -> dict[str, Any]:
    """An event of an answer."""
    return TOLD | parts


def sent(body: bytes, status: int = 200, **headers: str) -> Reply:
    """A reply of those bytes."""

    def reply(handler: BaseHTTPRequestHandler) -> None:
        handler.send_response(status)
        for name, value in headers.items():
            handler.send_header(name.replace("_", "-"), value)
        handler.send_header("Content-Length", str(len(body)))
        handler.end_headers()
        handler.wfile.write(body)

    return reply


def completion(content: str | None, finish: str = "stop", **message: Any) -> Reply:
    """A chat completion with that content."""
    choice = {"index": 0, "message": {"role": "assistant", "content": content, **message}, "finish_reason": finish}
    return sent(json.dumps({"object": "chat.completion", "choices": [choice], "usage": {}}).encode())


def marked(**parts: Any) -> Reply:
    """A chat completion with a proper answer."""
    return completion(json.dumps(answer(**parts)))


def failing(status: int, message: str = "", **headers: str) -> Reply:
    """A reply that tells of a failure as such servers do."""
    return sent(json.dumps({"error": {"message": message}}).encode(), status, **headers)


def silent_for(seconds: float) -> Reply:
    """A reply that comes too late."""

    def reply(handler: BaseHTTPRequestHandler) -> None:
        time.sleep(seconds)
        sent(b"{}")(handler)

    return reply


def dripping(seconds: float) -> Reply:
    """A reply that never stops to come, byte by byte."""

    def reply(handler: BaseHTTPRequestHandler) -> None:
        handler.send_response(200)
        handler.send_header("Content-Length", "1000000")
        handler.end_headers()
        end = time.monotonic() + seconds
        while time.monotonic() < end:
            handler.wfile.write(b" ")
            handler.wfile.flush()
            time.sleep(0.02)

    return reply


def cut_off(handler: BaseHTTPRequestHandler) -> None:
    """A reply whose connection breaks before all was sent."""
    handler.send_response(200)
    handler.send_header("Content-Length", "1000")
    handler.end_headers()
    handler.wfile.write(b'{"choices": [')


class ModelServer:
    """What was asked, and what is answered: the replies in turn, the last one again and again."""

    def __init__(self, replies: Sequence[Reply]) -> None:
        self.replies = list(replies)
        self.asked: list[Asked] = []
        self.url = ""

    def next(self) -> Reply:
        """The reply to the request that has just come in."""
        return self.replies[min(len(self.asked), len(self.replies)) - 1]


@contextmanager
def serving(*replies: Reply) -> Iterator[ModelServer]:
    """A server on a free port of this machine while the block runs."""
    model = ModelServer(replies)

    class Handler(BaseHTTPRequestHandler):
        def do_POST(self) -> None:
            body = json.loads(self.rfile.read(int(self.headers["Content-Length"])))
            model.asked.append(Asked(self.path, dict(self.headers), body))
            with suppress(BrokenPipeError, ConnectionResetError):  # the one who asked went away, as a test wants
                model.next()(self)

        def log_message(self, format: str, *arguments: object) -> None:
            """Nothing is printed."""

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    server.daemon_threads = True
    model.url = f"http://127.0.0.1:{server.server_port}/v1"
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01}, daemon=True)
    thread.start()
    try:
        yield model
    finally:
        server.shutdown()
        server.server_close()
        thread.join()
