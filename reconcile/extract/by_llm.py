"""A language model behind any OpenAI-compatible endpoint finds the wordings; the rules read them. Never on by default.

Nothing is taken from an answer but places in the text: what does not stand there letter by letter is dropped and counted,
and every value is read from the source by the same modules that the default uses. A text that gives orders to the model can
lose claims that way, but never add a word.
"""

from __future__ import annotations

import os
from pathlib import Path
from urllib.parse import urlsplit

from pydantic import ValidationError

from reconcile.errors import NoExtractor, Unreadable
from reconcile.extract.extractor import Extracted, counted, worded
from reconcile.extract.llm_answer import Answer, schema
from reconcile.extract.llm_cache import Cache, default_folder
from reconcile.extract.llm_endpoint import Endpoint, Failed
from reconcile.extract.llm_prompt import messages, pieces
from reconcile.extract.llm_reading import read_answers
from reconcile.extract.page import Page
from reconcile.extract.reading import Reading
from reconcile.model import Document
from reconcile.settings import Settings

VERSION = "1"
KEY_VARIABLE = "RECONCILE_LLM_KEY"
MOST_WORDINGS = 5_000  # of one answer; a piece of news has a tenth of it


class LlmExtractor:
    """Reads by a language model. `cache` is the folder of kept answers, else that of the user.

    The key, where the endpoint wants one, is taken from RECONCILE_LLM_KEY alone and is kept nowhere.
    Raises NoExtractor where address or model are missing or the address is none.
    """

    name = "llm"

    def __init__(self, settings: Settings, cache: Path | None = None) -> None:
        url, model = settings.llm_url.strip(), settings.llm_model.strip()
        _check(url, model)
        self.version = f"{VERSION} with {model}"
        self._settings = settings
        self._cache = Cache(cache or default_folder())
        self._endpoint = Endpoint(url, model, _key(), settings.llm_timeout, settings.llm_attempts)

    def reading(self, document: Document) -> Reading:
        """The document as read, before it is worded as claims. Raises Unreadable."""
        return self._read(document)[0]

    def extract(self, document: Document) -> Extracted:
        """The claims of a document. Raises Unreadable where the endpoint gives no answer for each piece of it."""
        reading, reasons = self._read(document)
        return Extracted(worded(reading, self), counted(document.id, reasons))

    def _read(self, document: Document) -> tuple[Reading, list[str]]:
        page = Page(document)
        try:
            answers = [self._answer(messages(sentences)) for sentences in pieces(page, self._settings.llm_characters)]
        except Failed as failure:
            raise Unreadable(document.id, str(failure)) from failure
        return read_answers(page, answers, self._settings)

    def _answer(self, asked: list[dict[str, str]]) -> Answer:
        """The answer to one request, from the cache where it was asked before. Only what can be used is kept."""
        key = Cache.key(VERSION, self._endpoint.url, self._endpoint.model, asked, schema())
        kept = self._cache.get(key)
        if kept is not None:
            try:
                return _parsed(kept)
            except Failed:
                pass  # a file that was damaged: ask again
        content = self._endpoint.ask(asked, schema())
        answer = _parsed(content)
        self._cache.put(key, content)
        return answer


def _parsed(content: str) -> Answer:
    try:
        answer = Answer.model_validate_json(content)
    except ValidationError as error:
        fault = error.errors()[0]
        where = ".".join(str(part) for part in fault["loc"][:4] if isinstance(part, int) or part in Answer.model_fields)
        raise Failed(f"the answer is not the JSON that was asked for ({where or 'as a whole'})") from error
    if answer.size > MOST_WORDINGS:
        raise Failed(f"the answer has more than {MOST_WORDINGS:,} wordings")
    return answer


def _check(url: str, model: str) -> None:
    if not url or not model:
        missing = " and ".join(name for name, value in (("llm_url", url), ("llm_model", model)) if not value)
        raise NoExtractor("llm", f"{missing} must be set: the address of an endpoint and the name of a model there")
    try:
        parts = urlsplit(url)
        usable = parts.scheme in {"http", "https"} and bool(parts.hostname) and (parts.port or 1) > 0
    except ValueError:
        usable = False
    else:
        if parts.username or parts.password or parts.query or parts.fragment:
            raise NoExtractor("llm", f"llm_url may hold nothing but an address; a key is taken from {KEY_VARIABLE}")
    if not usable or not url.isascii() or any(char.isspace() for char in url):
        raise NoExtractor("llm", "llm_url must be an http or https address, as http://localhost:8000/v1")


def _key() -> str:
    key = os.environ.get(KEY_VARIABLE, "").strip()
    if not key.isascii() or not key.isprintable():
        raise NoExtractor("llm", f"the key in {KEY_VARIABLE} has characters that no header can carry")
    return key
