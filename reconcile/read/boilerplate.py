"""Every line of a text gets its function on the page, by its shape and by where it stands around the run of prose."""

from __future__ import annotations

from typing import NamedTuple

from reconcile.model import Block, BlockKind, Span
from reconcile.read.credit import byline, credit_start, is_agency, only_names, points_into_picture
from reconcile.read.cues import about_writer
from reconcile.read.dateline import Dateline, dateline, is_place, lone_dateline
from reconcile.read.headline import find_title
from reconcile.read.lines import Line, ends_sentence
from reconcile.read.shape import FURNITURE, Page, page_of
from reconcile.text.fold import fold

_BULLETS = ("- ", "• ", "* ", "– ", "— ", "· ", "▪ ")


class Layout(NamedTuple):
    """What the lines of a page are. `kinds` goes line by line; `title` is a line index; `core` is the half-open range
    of lines that the report fills, empty where the page holds none; `datelines` go by line index."""

    page: Page
    kinds: list[BlockKind]
    title: int | None
    core: range
    datelines: dict[int, Dateline]


def lay_out(text: str, known_title: str | None = None, url: str | None = None) -> Layout:
    """Classify the lines of `text`. `known_title` and `url` help to find the title where they are given."""
    page = page_of(text)
    title = find_title(page, known_title, url or page.header.get("url"))
    core = _core(page, title)
    kinds: list[BlockKind] = ["boilerplate"] * len(page.lines)
    layout = Layout(page, kinds, title, core, {})
    if core:
        _head(layout)
        _middle(layout)
        _tail(layout)
        _leave_out_writer(layout)
        _find_datelines(layout)
    else:
        _without_prose(layout)
    for index, shape in enumerate(page.shapes):
        if shape == "header":
            kinds[index] = "metadata"
    return layout


def _core(page: Page, title: int | None) -> range:
    """From the first line of prose below the title to the last, without teasers that follow the article's end."""
    prose = [index for index, shape in enumerate(page.shapes) if shape == "prose" and (title is None or index > title)]
    if not prose:
        return range(0)
    total = sum(page.lines[index].words for index in prose)
    last = prose[-1]
    for index in range(prose[0], last):
        if page.shapes[index] in {"end", "origin"}:
            below = [later for later in prose if later > index]
            lines = sum(1 for shape in page.shapes[index + 1 : last + 1] if shape in {"prose", "short"})
            if len(below) < lines / 2 and sum(page.lines[later].words for later in below) < total / 3:
                last = max(earlier for earlier in prose if earlier < index)
                break
    return range(prose[0], last + 1)


def _head(layout: Layout) -> None:
    page, kinds, title = layout.page, layout.kinds, layout.title
    for index in range(layout.core.start):
        kinds[index] = _head_kind(layout, index)
    if title is None:
        return
    kinds[title] = "title"
    for index in range(title + 1, min(len(kinds), title + 12)):
        if page.shapes[index] != "header" and _same(page.lines[index], page.lines[title]):
            kinds[index] = "boilerplate"
    for index in range(max(0, title - 2), title):
        line = page.lines[index]
        if page.shapes[index] == "short" and line.words >= 6 and any(word.islower() for word in line.text.split()):
            kinds[index] = "standfirst"


def _head_kind(layout: Layout, index: int) -> BlockKind:
    line, shape = layout.page.lines[index], layout.page.shapes[index]
    fixed = _fixed(layout, index)
    if fixed:
        return "heading" if index in _chronicle(layout.page) else fixed
    below = layout.title is not None and index > layout.title
    if shape == "prose":
        return "body" if layout.title is None or below else "standfirst"
    if not below:
        alone = layout.title is None and _is_lone_place(line)
        return "dateline" if alone and index + 1 == layout.core.start else "boilerplate"
    return _under_title(line)


def _under_title(line: Line) -> BlockKind:
    """A line without a sentence between the title and the report."""
    if credit_start(line.text, weak=True) is not None and line.words >= 5:
        return "caption"
    if is_agency(line.text) or _is_lone_name(line):
        return "byline"
    if _is_lone_place(line):
        return "dateline"
    if line.words >= 20:
        return "body"
    return "standfirst" if line.words >= 6 else "heading"


def _is_lone_place(line: Line) -> bool:
    return line.text.isupper() and line.words <= 3 and is_place(line.text, empty=False)


def _is_lone_name(line: Line) -> bool:
    several = "," in line.text or " and " in line.text
    return 2 <= line.words <= (9 if several else 4) and only_names(line.text) and not line.text.isupper()


def _fixed(layout: Layout, index: int) -> BlockKind | None:
    """The kind of a line whose shape alone decides it."""
    shape = layout.page.shapes[index]
    if shape in FURNITURE:
        return "boilerplate"
    if shape in {"stamp", "origin", "header"}:
        return "metadata"
    if shape in {"byline", "dateline"}:
        return "byline" if shape == "byline" else "dateline"
    return "caption" if shape == "caption" else None


def _middle(layout: Layout) -> None:
    page, kinds = layout.page, layout.kinds
    linked = listed = False
    chronicle = _chronicle(page)
    for index in layout.core:
        line, shape = page.lines[index], page.shapes[index]
        fixed = _fixed(layout, index)
        if index in chronicle or (
            shape == "stamp" and index > layout.core.start + 3 and not page.stamps[index].labelled
        ):
            fixed = "heading"
        if shape == "prose":
            kinds[index] = "body"
            linked, listed = False, line.text.endswith(":")
        elif fixed:
            kinds[index] = fixed
            linked, listed = (linked or shape in {"opener", "end"}), False
        elif linked:
            kinds[index] = "boilerplate"
        else:
            kinds[index] = _between_prose(layout, index, listed=listed)
    _standfirst(layout)


def _chronicle(page: Page) -> frozenset[int]:
    """Bare days that stand as headings over what happened on each: two or more of them, sentences between."""
    bare = [index for index, found in page.stamps.items() if not found.labelled and not found.names_end]
    over = [index for index in bare if index + 1 < len(page.shapes) and page.shapes[index + 1] == "prose"]
    days = {page.lines[index].text for index in over}
    return frozenset(over) if len(days) > 1 else frozenset()


def _between_prose(layout: Layout, index: int, *, listed: bool) -> BlockKind:
    line = layout.page.lines[index]
    if layout.title is not None and _same(line, layout.page.lines[layout.title]):
        return "boilerplate"
    asks = line.gap and line.text.endswith("?")
    if listed or line.text.startswith(_BULLETS) or (ends_sentence(line.text) and not asks):
        return "body"
    return "byline" if is_agency(line.text) else "heading" if line.words <= 9 else "caption"


def _standfirst(layout: Layout) -> None:
    """Prose between the title and a stamp, byline or repeated title is the standfirst, at most two lines of it."""
    page, kinds, title = layout.page, layout.kinds, layout.title
    if title is None:
        return
    seen: list[int] = []
    for index in range(title + 1, min(layout.core.stop, title + 9)):
        line = page.lines[index]
        if page.shapes[index] == "prose":
            if dateline(line.text) or line.words > 60 or len(seen) == 2:
                return
            seen.append(index)
        elif page.shapes[index] in {"stamp", "byline"} or _same(line, page.lines[title]):
            for above in seen:
                kinds[above] = "standfirst"
            return


def _tail(layout: Layout) -> None:
    """Below the report everything is furniture but credits; one line that breaks off is a report cut short."""
    page, kinds = layout.page, layout.kinds
    rest = range(layout.core.stop, len(kinds))
    loose = [index for index in rest if page.shapes[index] == "short"]
    furniture = any(page.shapes[index] in FURNITURE for index in rest)
    listed = page.lines[layout.core.stop - 1].text.endswith(":")
    for index in rest:
        line, shape = page.lines[index], page.shapes[index]
        fixed = _fixed(layout, index)
        listed = listed and shape == "short" and (not line.gap or line.text.startswith(_BULLETS))
        if fixed:
            kinds[index] = fixed
        elif listed or (line.text.startswith(_BULLETS) and kinds[index - 1] == "body" and line.words >= 4):
            kinds[index] = "body"
        elif shape == "short" and is_agency(line.text):
            kinds[index] = "byline"
        elif loose == [index] and not furniture and (line.words >= 4 or ends_sentence(line.text)):
            kinds[index] = "body"


def _leave_out_writer(layout: Layout) -> None:
    """The last line of the report may be about who wrote it."""
    body = [index for index, kind in enumerate(layout.kinds) if kind == "body"]
    if len(body) > 2 and about_writer(layout.page.lines[body[-1]].text):
        layout.kinds[body[-1]] = "boilerplate"


def _without_prose(layout: Layout) -> None:
    """No sentence at all: notes or headlines that somebody gave as a text. Only a menu is left out."""
    page, kinds = layout.page, layout.kinds
    loose = [index for index, shape in enumerate(page.shapes) if shape in {"short", "prose"}]
    menu = len(loose) >= 5 and sum(page.lines[index].words <= 3 for index in loose) > 0.7 * len(loose)
    for index in range(len(kinds)):
        kinds[index] = _fixed(layout, index) or ("boilerplate" if menu else "body")
    if layout.title is not None:
        kinds[layout.title] = "title"


def _find_datelines(layout: Layout) -> None:
    """A dateline opens one of the first three lines of prose. What stands above it introduces the report."""
    prose = [index for index in layout.core if layout.kinds[index] in {"body", "standfirst"}]
    if len(prose) > 1 and layout.title is not None and _is_caption(layout.page.lines[prose[0]].text):
        layout.kinds[prose[0]] = "caption"
        del prose[0]
    for index in range(min(layout.core.stop, (prose or [0])[0] + 3)):
        alone = lone_dateline(layout.page.lines[index].text) if layout.kinds[index] == "dateline" else None
        if alone:
            layout.datelines[index] = alone
            return
    for index in prose[:3]:
        found = dateline(layout.page.lines[index].text)
        if found:
            layout.datelines[index] = found
            for above in prose[: prose.index(index)]:
                layout.kinds[above] = "standfirst"
            return


def _is_caption(wording: str) -> bool:
    """The first sentence below a title belongs to the picture when it points into it or ends in an agency's credit."""
    if dateline(wording) is not None:
        return False
    credit = credit_start(wording, weak=True)
    return points_into_picture(wording) or (credit is not None and wording[credit] in "([")


def _same(line: Line, other: Line) -> bool:
    return line.words >= 3 and len(line.text) == len(other.text) and fold(line.text) == fold(other.text)


def blocks(layout: Layout) -> tuple[Block, ...]:
    """The blocks of a page in order: one for each line, more where a dateline, credit or stamp shares its line."""
    found: list[Block] = []
    for index, (line, kind) in enumerate(zip(layout.page.lines, layout.kinds, strict=True)):
        cuts = _cuts(layout, index, line, kind)
        for (start, part), (stop, _) in zip(cuts, [*cuts[1:], (len(line.text), kind)], strict=True):
            wording = line.text[start:stop]
            left = start + len(wording) - len(wording.lstrip())
            right = start + len(wording.rstrip())
            if left < right:
                found.append(Block(span=Span(start=line.start + left, end=line.start + right), kind=part))
    return tuple(found)


def _cuts(layout: Layout, index: int, line: Line, kind: BlockKind) -> list[tuple[int, BlockKind]]:
    """Where the parts of a line begin, and the kind of each."""
    opening = layout.datelines.get(index)
    if opening and opening.end < len(line.text):
        return [(0, "dateline"), (opening.end, kind)]
    stamp = layout.page.stamps.get(index)
    if stamp and stamp.names_end and kind == "metadata":
        return [(0, "byline"), (stamp.names_end, "metadata")]
    if kind == "caption":
        credit = credit_start(line.text, weak=True)
        if credit is not None:
            return [(0, kind), (credit, "byline")] if credit else [(0, "byline")]
    if kind == "body" and line.text.endswith((")", ").", "]")):
        credit = credit_start(line.text, weak=True)
        return [(0, kind), (credit, "byline")] if credit and line.text[credit] in "([" else [(0, kind)]
    return [(0, kind)]


def writer(wording: str) -> str | None:
    """The name in a byline as `Document.byline` gives it: without "By", None for an agency alone."""
    name = byline(wording) or wording.strip(" ,|")
    return None if is_agency(name) else name
