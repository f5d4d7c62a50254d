"""Taking documents out, for good or for a newer version: what they told goes with them."""

from __future__ import annotations

from collections.abc import Sequence

from reconcile.archive.store import Store
from reconcile.errors import BadArchive


def remove(store: Store, names: Sequence[str]) -> None:
    """Take documents out, all or none; their hashes stay in `history`. What gave them counts as never read, so that adding it
    again brings them back. The next run judges their stories without them. Raises BadArchive for a name that is not there."""
    asked = sorted(set(names))
    held = store.rows("SELECT id, sha256, place FROM documents WHERE id IN (SELECT unnest(?::VARCHAR[]))", [asked])
    missing = sorted(set(asked) - {row[0] for row in held})
    if missing:
        raise BadArchive(str(store.path), f"has no document called {', '.join(missing)}; nothing was removed")
    places = sorted({place for _, _, place in held if place})
    with store.transaction():
        store.run(
            "DELETE FROM sources WHERE reason IS NULL AND (place IN (SELECT unnest(?::VARCHAR[])) OR fingerprint IN "
            "(SELECT fingerprint FROM sources WHERE document IN (SELECT unnest(?::VARCHAR[]))))",
            [places, asked],
        )
        forget(store, asked)
        store.insert("history", [(name, sha256, None) for name, sha256, _ in sorted(held)])


def forget(store: Store, names: Sequence[str]) -> None:
    """Take out the text and the claims of documents. The sketch of one that is in a story stays until the stories are
    settled. To be called in a transaction."""
    store.run("DELETE FROM documents WHERE id IN (SELECT unnest(?::VARCHAR[]))", [names])
    store.run("DELETE FROM claims WHERE document IN (SELECT unnest(?::VARCHAR[]))", [names])
    unsettled = "SELECT sketch FROM sketches WHERE state = 0 AND document IN (SELECT unnest(?::VARCHAR[]))"
    store.run(f"DELETE FROM story_keys WHERE sketch IN ({unsettled})", [names])
    store.run("DELETE FROM sketches WHERE state = 0 AND document IN (SELECT unnest(?::VARCHAR[]))", [names])
    store.run("UPDATE sketches SET state = 2 WHERE document IN (SELECT unnest(?::VARCHAR[]))", [names])
