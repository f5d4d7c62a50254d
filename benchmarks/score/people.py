"""Who is named, and who is who."""

from __future__ import annotations

from itertools import combinations

from benchmarks.score.arithmetic import Rates, Tally, harmonic, precision_recall, share
from benchmarks.score.gold import Dossier, Mention
from benchmarks.score.identity import Identity
from benchmarks.score.shapes import Answer


def count(dossier: Dossier, answer: Answer, identity: Identity) -> Tally:
    """Names found and people linked."""
    tally = Tally()
    _count_names(dossier, answer, identity, tally)
    clusters = {person: identity.owned(person) for person in identity.names}
    for person in sorted(dossier.people.keys() - dossier.furniture):
        _count_links(person, dossier.mentions[person], identity, clusters, tally)
    _count_merges(clusters, tally)
    return tally


def _count_names(dossier: Dossier, answer: Answer, identity: Identity, tally: Tally) -> None:
    given = {mention for mentions in identity.mentions.values() for mention in mentions}
    wanted = {mention for mention, owners in dossier.owners.items() if not dossier.furniture.issuperset(owners)}
    attending = {
        (source, identity.meant(person, source))
        for event in answer["events"]
        for source, row in event["sources"].items()
        for person in row["attendees"]
    }
    furniture = {mention for mention in given - wanted if mention in dossier.owners}
    at_event = {m for m in furniture if any((m.source, owner) in attending for owner in dossier.owners[m])}
    for mention in sorted(wanted - given):
        tally.miss("names not found", f"{mention.source}: {mention.name}")
    for mention in sorted((given - wanted - furniture) | at_event):
        tally.miss("names of nobody", f"{mention.source}: {mention.name}")
    tally.add(
        names_right=len(given & wanted),
        names_wrong=len(given - wanted - furniture) + len(at_event),
        names_missed=len(wanted - given),
        furniture=len(furniture),
    )


def _count_links(
    person: str, mentions: set[Mention], identity: Identity, clusters: dict[str, dict[Mention, str]], tally: Tally
) -> None:
    holder = {mention: identity.credited(mention, person) for mention in mentions}
    for said in holder.values():
        tally.add(items=1)
        if said is None:
            continue
        owners = list(clusters[said].values())
        together = sum(1 for other in holder.values() if other == said)
        tally.add(found=1, purity=owners.count(person) / len(owners), reach=together / len(holder))
    for a, b in combinations(sorted(holder), 2):
        if a.source == b.source:
            continue
        joined = holder[a] is not None and holder[a] == holder[b]
        both = holder[a] is not None and holder[b] is not None
        if both and not joined:
            tally.miss("people apart", f"{a.source}: {a.name} / {b.source}: {b.name}")
        tally.add(links=1, links_right=joined, links_missed=not joined, links_missed_found=both and not joined)


def _count_merges(clusters: dict[str, dict[Mention, str]], tally: Tally) -> None:
    merged = set()
    for owned in clusters.values():
        for (a, first), (b, second) in combinations(sorted(owned.items()), 2):
            if first != second:
                if frozenset((first, second)) not in merged:
                    tally.miss("people joined", f"{a.source}: {a.name} / {b.source}: {b.name}")
                merged.add(frozenset((first, second)))
                tally.add(links_wrong=a.source != b.source)
    tally.add(false_merges=len(merged))


def rates(c: Tally) -> Rates:
    """`people_detect_*`, `link_b3_*` (B-cubed), `link_pair_*` and the counts of linking errors."""
    precision, recall = share(c["purity"], c["found"], c["items"]), share(c["reach"], c["items"])
    return {
        **precision_recall("people_detect", c["names_right"], c["names_wrong"], c["names_missed"]),
        "furniture_hits": int(c["furniture"]),
        "link_b3_p": precision,
        "link_b3_r": recall,
        "link_b3_f1": harmonic(precision, recall),
        **precision_recall("link_pair", c["links_right"], c["links_wrong"], c["links_missed"]),
        "false_merges": int(c["false_merges"]),
        "missed_links": int(c["links_missed"]),
        "missed_links_both_found": int(c["links_missed_found"]),
    }
