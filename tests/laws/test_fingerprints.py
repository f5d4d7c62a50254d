"""What is known stays known: findings keep their ids when sources come, grow or change places."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from reconcile import reconcile

_BODY = (
    "Norwegian Foreign Minister Ana Berg met Portuguese Foreign Minister Luis Ortega in Ankara on October {}, 2025.\n\n"
    "“We will {} the harbour before the winter because the town needs it,” Berg said after the meeting."
)
_STORY = [
    {"id": "north", "publisher": "North", "published": "2025-10-12", "text": _BODY.format(10, "rebuild")},
    {"id": "south", "publisher": "South", "published": "2025-10-12", "text": _BODY.format(9, "close")},
]
_UNRELATED = [
    {"id": "west", "publisher": "West", "published": "2025-03-02", "text": "Rain fell on the hills for a third day."},
    {"id": "east", "publisher": "East", "published": "2025-03-02", "text": "The library opens at nine from now on."},
]
_PARAGRAPHS = ["The weather was mild.", "Trams ran late all week.", "The hall has new windows."]


def weighty(sources):
    return {finding.id for finding in reconcile(sources).findings if finding.severity != "info"}


BEFORE = weighty(_STORY)


@settings(max_examples=6, deadline=None)
@given(
    st.permutations([*_STORY, *_UNRELATED]),
    st.dictionaries(st.sampled_from(["north", "south"]), st.sampled_from(_PARAGRAPHS), max_size=2),
    st.sets(st.sampled_from(["west", "east"])),
)
def test_findings_keep_their_ids(order, more, without):
    sources = [
        source | {"text": f"{source['text']}\n\n{more[source['id']]}" if source["id"] in more else source["text"]}
        for source in order
        if source["id"] not in without
    ]
    assert len(BEFORE) >= 2
    assert weighty(sources) == BEFORE
