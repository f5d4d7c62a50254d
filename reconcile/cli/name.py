"""The command that compares two names and shows what each part says."""

from __future__ import annotations

from typing import Annotated

import typer

from reconcile.cli.deliver import deliver

_ANSWERS = {
    "SAME": "one person",
    "UNSURE": "undecided: the names alone cannot tell",
    "DIFFERENT": "two people",
}
_COLUMN = 58  # what moved the score stands behind it, within 80 columns


def name(
    one: Annotated[str, typer.Argument(metavar="NAME", help="A person's name, in any script.", show_default=False)],
    other: Annotated[str, typer.Argument(metavar="NAME", help="The name to compare it with.", show_default=False)],
) -> int:
    """Compare two names of persons, without any context, and show which part says what.

    \b
    Examples:
      reconcile name "Murhaf Abu Qasra" "Muharram Abu Qasr"
      reconcile name "Hakan Fidan" "Хакан Фидан"
    """
    from reconcile.compare.name import START, score_names
    from reconcile.settings import Settings

    scored = score_names(one, other)
    if not scored.steps:
        deliver("nothing to compare: no name in one of them\n")
        return 0
    rows = [("before any part is looked at", START), *((step.words, step.moved) for step in scored.waterfall)]
    rows.append(("together, in natural log-odds", sum(moved for _, moved in rows)))
    lines = [f"{_ANSWERS[scored.judgement(Settings())]}, probability {scored.score:.2f}"]
    lines += [f"  {words:<{_COLUMN}} {moved:+5.1f}" for words, moved in rows]
    deliver("".join(f"{line}\n" for line in lines))
    return 0
