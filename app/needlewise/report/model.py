"""The finished report in words, as the page template takes it: nothing here is computed any more.

Field names are the template's; `render` hands them over as they are. The order is that of evidence.md, section
10, which lists what a dermatologist asks for.
"""

from __future__ import annotations

from dataclasses import dataclass

from needlewise.report.options import Paper


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """A name and what is known about it."""

    name: str
    value: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Table:
    """`note` stands below: what was left out for want of room, or how to read it; "" for nothing. `shares` are how
    columns share the width, 0 for one as wide as its words; none leaves them to the template."""

    heads: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
    note: str
    shares: tuple[float, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Block:
    """A titled part of the page. Empty parts say so in `text`; a part left out is None in the report."""

    title: str
    text: str = ""
    rows: tuple[Row, ...] = ()
    table: Table | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Picture:
    """A chart as SVG with its text as text, `alt` for those who hear it, `width_pt` as it is drawn."""

    title: str
    svg: str
    alt: str
    width_pt: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Hair:
    """The person's own account of their hair, and the drawing they chose, None where they chose none."""

    block: Block
    drawing: Picture | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Remark:
    """Something the program pointed out: its level in a word, what it said, the rule and numbers of sources."""

    level: str
    title: str
    words: str
    rule_id: str
    cites: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Remarks:
    title: str
    text: str
    items: tuple[Remark, ...]
    note: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Photo:
    """A photo inside an SVG, which carries it as text; `ratio` is its width by its height."""

    svg: str
    ratio: float
    alt: str
    caption: str
    therapy: str


@dataclass(frozen=True, slots=True, kw_only=True)
class PhotoPair:
    """`comparable` says why the two are not comparable, or that nothing was found against it."""

    title: str
    comparable: str
    photos: tuple[Photo, Photo]


@dataclass(frozen=True, slots=True, kw_only=True)
class PhotoPages:
    title: str
    text: str
    pairs: tuple[PhotoPair, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Details:
    """What page one says in short, in full; the charts of the whole time; how to read it all, and the sources."""

    title: str
    blocks: tuple[Block, ...]
    remarks: Remarks | None
    scales: Block
    sources: Block | None
    charts: tuple[Picture, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class ReportModel:
    """`health` and `signs` stand in a box at the top. `recent` and `strip` draw the last days and the whole diary,
    `reaction` what came after sessions in the last days and before. `made_at` is ISO local time without an offset: it
    goes into the file as its date, so that the same diary and moment give the same bytes; None leaves it out, since a
    date beside counted days would date them all. Each of `lists` begins a page."""

    language: str
    paper: Paper
    is_archival: bool
    made_at: str | None
    title: str
    claim: str
    person: str
    period: str
    made: str
    footer: str
    page_words: str
    question: Block | None
    health: Block | None
    signs: Block
    comparison: Block | None
    hair: Hair | None
    medicines: Block | None
    shedding: Block | None
    remarks: Block | None
    completeness: Block
    recent: Picture | None = None
    strip: Picture | None = None
    reaction: Picture | None = None
    photos: PhotoPages | None = None
    details: Details | None = None
    lists: tuple[Block, ...] = ()
