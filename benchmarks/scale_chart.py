"""The chart of `benchmarks.scale`: processor time, memory and quality against the number of mentions, as SVG."""

from __future__ import annotations

import math
from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import NamedTuple

Row = dict[str, float]
Place = Callable[[float], float]

WIDTH, HEIGHT, LEFT, TOP, GAP = 250, 190, 52, 44, 62
COLOURS = {"reconcile": "#1f5fa8", "Splink": "#b3541e"}


class Panel(NamedTuple):
    """One of the three drawings: its title, and the key of a row that it shows; `log` where steps are powers of ten."""

    title: str
    key: str
    log: bool


PANELS = (Panel("CPU seconds", "cpu", True), Panel("peak memory, MB", "memory", True), Panel("B-cubed F1", "b3", False))


def chart(found: Mapping[str, Sequence[Row]]) -> str:
    """The SVG of rows with the keys mentions, cpu, memory and b3, by matcher."""
    width, height = len(PANELS) * (WIDTH + GAP) + LEFT - GAP + 24, TOP + HEIGHT + 44
    parts = [
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {width} {height}" font-family="sans-serif" font-size="11" '
        'role="img" aria-label="CPU seconds, memory and B-cubed F1 against the number of mentions">',
        f'<rect width="{width}" height="{height}" fill="#fff"/>',
        *_legend(found),
    ]
    for number, panel in enumerate(PANELS):
        parts.append(f'<g transform="translate({LEFT + number * (WIDTH + GAP)} {TOP})">')
        parts += _panel(panel, found)
        parts.append("</g>")
    return "\n".join([*parts, "</svg>", ""])


def _legend(found: Mapping[str, Sequence[Row]]) -> Iterator[str]:
    for number, name in enumerate(found):
        x = LEFT + 110 * number
        yield f'<line x1="{x}" x2="{x + 20}" y1="14" y2="14" stroke="{COLOURS[name]}" stroke-width="2"/>'
        yield f'<text x="{x + 26}" y="18">{name}</text>'


def _panel(panel: Panel, found: Mapping[str, Sequence[Row]]) -> Iterator[str]:
    rows = [row for several in found.values() for row in several]
    across = _scale([row["mentions"] for row in rows], (0, WIDTH), True)
    values = [row[panel.key] for row in rows]
    low, high = (min(values), max(values)) if panel.log else (math.floor(min(values) * 10) / 10, 1.0)
    up = _scale([low, high], (HEIGHT, 0), panel.log)
    yield f'<text x="0" y="-8" font-weight="bold">{panel.title}</text>'
    yield f'<path d="M0 0V{HEIGHT}H{WIDTH}" fill="none" stroke="#555"/>'
    for value in _ticks(low, high, panel.log):
        y = up(value)
        yield f'<path d="M0 {y:.1f}H{WIDTH}" stroke="#ddd"/><text x="-6" y="{y + 4:.1f}" text-anchor="end">{value:,g}</text>'
    for mentions in sorted({row["mentions"] for row in rows}):
        x = across(mentions)
        yield f'<text x="{x:.1f}" y="{HEIGHT + 16}" text-anchor="middle">{_short(mentions)}</text>'
    yield f'<text x="{WIDTH / 2:g}" y="{HEIGHT + 34}" text-anchor="middle">mentions</text>'
    for name, several in found.items():
        points = [(across(row["mentions"]), up(row[panel.key])) for row in several]
        path = " ".join(f"{x:.1f},{y:.1f}" for x, y in points)
        yield f'<polyline points="{path}" fill="none" stroke="{COLOURS[name]}" stroke-width="2"/>'
        yield from (f'<circle cx="{x:.1f}" cy="{y:.1f}" r="3" fill="{COLOURS[name]}"/>' for x, y in points)


def _scale(values: Sequence[float], to: tuple[float, float], log: bool) -> Place:
    read: Place = math.log10 if log else float
    least, most = read(min(values)), read(max(values))
    start, end = to
    return lambda value: start + (end - start) * (read(value) - least) / ((most - least) or 1)


def _ticks(low: float, high: float, log: bool) -> list[float]:
    if not log:
        return [step / 10 for step in range(round(low * 10), round(high * 10) + 1)]
    powers = range(math.floor(math.log10(low)), math.ceil(math.log10(high)) + 1)
    return [step * 10.0**power for power in powers for step in (1, 2, 5) if low <= step * 10.0**power <= high]


def _short(mentions: float) -> str:
    return (
        f"{mentions / 1e6:.3g}M"
        if mentions >= 1e6
        else f"{mentions / 1e3:.3g}k"
        if mentions >= 1e3
        else f"{mentions:g}"
    )
