"""The sources that decisions on people name, under the labels that they have in this run."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence

from reconcile.model import Bearer, Document, Merge


def located(merges: Iterable[Merge], documents: Sequence[Document]) -> tuple[Merge, ...]:
    """The decisions with the labels of this run. A text that is here under another label is the source that was meant;
    else the label is, whatever version of its text it has now."""
    labels: dict[str, list[str]] = defaultdict(list)
    for document in documents:
        labels[document.sha256[:12]].append(document.id)

    def here(bearer: Bearer) -> Bearer:
        held = labels.get(bearer.text, [])
        moved = len(held) == 1 and held[0] != bearer.source
        return bearer.model_copy(update={"source": held[0]}) if moved else bearer

    return tuple(
        merge.model_copy(update={"one": tuple(map(here, merge.one)), "other": tuple(map(here, merge.other))})
        for merge in merges
    )
