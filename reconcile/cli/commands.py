"""The table of commands, and the parameters that several of them share."""

from __future__ import annotations

from collections.abc import Callable

from reconcile.cli import archive
from reconcile.cli.compare import compare
from reconcile.cli.decide import decide
from reconcile.cli.difference import diff
from reconcile.cli.name import name
from reconcile.cli.recheck import schema, verify
from reconcile.cli.review import review
from reconcile.cli.rulebook import explain, list_rules, run_examples
from reconcile.cli.weigh import weigh
from reconcile.cli.whynot import why_not

COMMANDS: dict[tuple[str, ...], Callable[..., int]] = {
    ("rules", "test"): run_examples,
    ("rules",): list_rules,
    ("explain",): explain,
    ("name",): name,
    ("why-not",): why_not,
    ("verify",): verify,
    ("review",): review,
    ("decide",): decide,
    ("diff",): diff,
    ("weigh",): weigh,
    ("schema",): schema,
    ("archive", "init"): archive.init,
    ("archive", "add"): archive.add,
    ("archive", "run"): archive.run,
    ("archive", "status"): archive.status,
    ("archive", "stories"): archive.stories,
    ("archive", "report"): archive.report,
    ("archive", "why"): archive.why,
    ("archive", "known"): archive.known,
    ("archive", "remove"): archive.remove,
    ("archive", "export"): archive.export,
    ("archive", "restore"): archive.restore,
    ("archive",): archive.archive,
    (): compare,
}
"""The words that choose a command, the longest first. The main job needs no word."""
