"""Where the words of an answer stand in the document: letter by letter, but for white space. Nothing else counts."""

from __future__ import annotations

from reconcile.extract.page import Page

TRIES = 50  # places that one search looks at before it ends


class Wordings:
    """The readable sentences of a page as one text with single spaces, and the way back from it to the document."""

    def __init__(self, page: Page) -> None:
        self._source = page.text
        self._starts: list[int] = []
        folded: list[str] = []
        self._offsets: list[int] = []
        for sentence in page.sentences:
            self._starts.append(len(self._offsets))
            at = sentence.start
            for word in sentence.text.split():
                at = page.text.index(word, at)
                folded.append(word)
                self._offsets.extend(range(at, at + len(word) + 1))  # the last one is that of the space
                at += len(word)
        self._folded = " ".join(folded)

    def find(self, sentence: int, words: str) -> tuple[int, int] | None:
        """Where the words stand, from the sentence of that number on; else the one place in the text where they do."""
        if 0 <= sentence < len(self._starts) and (here := self.find_all(sentence, words)):
            return here[0]
        everywhere = self._search(words, 0, len(self._folded), 2)
        return everywhere[0] if len(everywhere) == 1 else None

    def find_all(self, sentence: int, words: str) -> list[tuple[int, int]]:
        """Every place where the words begin in the sentence of that number; they may run on into the next."""
        if not 0 <= sentence < len(self._starts):
            return []
        last = self._starts[sentence + 1] if sentence + 1 < len(self._starts) else len(self._folded)
        return self._search(words, self._starts[sentence], last, TRIES)

    def everywhere(self, words: str) -> list[tuple[int, int]]:
        """Every place in the text where the words stand."""
        return self._search(words, 0, len(self._folded), TRIES)

    def _search(self, words: str, start: int, stop: int, most: int) -> list[tuple[int, int]]:
        needle = " ".join(words.split())
        if not any(char.isalnum() for char in needle):
            return []
        found: list[tuple[int, int]] = []
        at = start
        for _ in range(TRIES):
            at = self._folded.find(needle, at)
            if at < 0 or at >= stop or len(found) == most:
                break
            if self._stands(at, needle):
                span = self._offsets[at], self._offsets[at + len(needle) - 1] + 1
                if self._source[span[0] : span[1]].split() == needle.split():
                    found.append(span)
            at += 1
        return found

    def _stands(self, at: int, needle: str) -> bool:
        """Whether the words are whole words there."""
        end = at + len(needle)
        cut_before = needle[0].isalnum() and at > 0 and self._folded[at - 1].isalnum()
        cut_after = needle[-1].isalnum() and self._folded[end : end + 1].isalnum()
        return not cut_before and not cut_after
