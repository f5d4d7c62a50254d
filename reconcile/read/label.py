"""Labels of documents: short, unique in the run, and the same in whatever order the sources came."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Sequence

from reconcile.errors import Unreadable
from reconcile.read.compose import digest
from reconcile.read.draft import Draft

_UNFIT = re.compile(r"[\x00-\x20\x7f-\xa0\u2028\u2029\u200b-\u200f\u202a-\u202e\u2066-\u2069\ufeff]+")
_LONGEST = 120


def named(drafts: Sequence[Draft]) -> tuple[list[Draft], list[Unreadable]]:
    """The drafts, in their order, each with a label of its own; and those that were given twice.

    A label that two drafts ask for is told apart by the folder, then by the first six hex digits of the text's hash.
    """
    asked = [draft._replace(label=fit(draft.label)) for draft in drafts]
    kept, twice = _unrepeated(asked, lambda draft: (draft.label, draft.folder, digest(draft.text)))
    for choose in (_with_folder, _with_hash, _with_whole_hash):
        taken = Counter(draft.label for draft in kept)
        kept = [draft._replace(label=choose(draft)) if taken[draft.label] > 1 else draft for draft in kept]
    kept, again = _unrepeated(kept, lambda draft: (draft.label, "", ""))
    return kept, [*twice, *again]


def _unrepeated(
    drafts: Sequence[Draft], key: Callable[[Draft], tuple[str, str, str]]
) -> tuple[list[Draft], list[Unreadable]]:
    """One draft for each key, that with the first source in alphabetical order: the order given does not matter."""
    chosen: dict[tuple[str, str, str], int] = {}
    for index in sorted(range(len(drafts)), key=lambda index: (drafts[index].source, index)):
        chosen.setdefault(key(drafts[index]), index)
    first = set(chosen.values())
    kept = [draft for index, draft in enumerate(drafts) if index in first]
    dropped = [draft for index, draft in enumerate(drafts) if index not in first]
    return kept, [Unreadable(draft.source, "same text and name given twice") for draft in dropped]


def fit(label: str) -> str:
    """`label` without white space, control and invisible characters, and without `#`, which parts it from local ids."""
    plain = label.encode("utf-8", "replace").decode()
    return _UNFIT.sub(" ", plain).strip().replace("#", "-")[:_LONGEST].strip() or "text"


def _with_folder(draft: Draft) -> str:
    return f"{fit(draft.folder)}/{draft.label}" if draft.folder else draft.label


def _with_hash(draft: Draft) -> str:
    return f"{draft.label}~{digest(draft.text)[:6]}"


def _with_whole_hash(draft: Draft) -> str:
    return f"{draft.label}~{digest(draft.text)}"
