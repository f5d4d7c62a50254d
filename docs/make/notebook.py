"""A notebook as a page: its cells are run, and what they print is shown."""

from __future__ import annotations

import ast
import contextlib
import io
import json
from collections.abc import Iterator
from pathlib import Path


def page(path: Path) -> str:
    """The notebook in Markdown. A cell that raises stops the making of the site."""
    cells = json.loads(path.read_text(encoding="utf-8"))["cells"]
    names: dict[str, object] = {"__name__": "__main__"}
    return "\n".join(line for cell in cells for line in _cell("".join(cell["source"]), cell["cell_type"], names))


def _cell(source: str, kind: str, names: dict[str, object]) -> Iterator[str]:
    if kind != "code":
        yield from (source, "")
        return
    yield from ("```python", source, "```", "")
    printed = run(source, names).rstrip("\n")
    if printed:
        yield from ("```text", printed, "```", "")


def run(source: str, names: dict[str, object]) -> str:
    """What a cell prints, its last expression included, as in a notebook."""
    said = io.StringIO()
    tree = ast.parse(source)
    last = tree.body.pop() if tree.body and isinstance(tree.body[-1], ast.Expr) else None
    with contextlib.redirect_stdout(said):
        exec(compile(tree, "<cell>", "exec"), names)
        if isinstance(last, ast.Expr):
            value = eval(compile(ast.Expression(last.value), "<cell>", "eval"), names)
            if value is not None:
                print(repr(value))
    return said.getvalue()
