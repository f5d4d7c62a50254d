"""HTML that cannot hold a stray string: only `esc` and `tag` make `Html`, and `tag` takes nothing else."""

from __future__ import annotations

import re
from collections.abc import Iterable
from html import escape
from typing import NewType

from reconcile.report.prose import neutral

Html = NewType("Html", str)

_VOID = frozenset({"meta", "br", "wbr", "input"})


def esc(text: str) -> Html:
    """Text of any source as HTML text or attribute value; hidden and control characters are made visible."""
    return Html(escape(neutral(text), quote=True))


def tag(name: str, /, *children: Html, **attributes: str) -> Html:
    """An element. An underscore at the end of an attribute name is dropped (`class_`), others become hyphens."""
    shown = "".join(f' {key.rstrip("_").replace("_", "-")}="{esc(value)}"' for key, value in attributes.items())
    opened = f"<{name}{shown}>"
    return Html(opened if name in _VOID else f"{opened}{''.join(children)}</{name}>")


def join(parts: Iterable[Html], between: str = "") -> Html:
    """Several pieces as one; `between` is plain text."""
    return Html(esc(between).join(parts))


def breaking(text: str) -> Html:
    """Text that may break after a dot inside a word, as a web address in a narrow column has to."""
    return Html(re.sub(r"\.(?=[^\s.])", f".{tag('wbr')}", esc(text)))


def unseen(text: str) -> Html:
    """Words for those who do not see the page."""
    return tag("span", esc(text), class_="unseen")
