"""How charts look: a theme's colours, one type family, and for each series a shape that holds without colour."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass, replace
from functools import cache
from typing import Literal

from needlewise.paths import resource_root

Theme = Literal["light", "dark", "print"]
Dash = Literal["-", "--", ":", "-."]

FONT_FAMILY = "DejaVu Sans"
"""Ships with matplotlib, so the screen and the report measure and set the same letters everywhere."""


@dataclass(frozen=True, slots=True, kw_only=True)
class SeriesStyle:
    """One series. Marker, dash and hatch alone tell it from its neighbours, in print and for every eye."""

    colour: str
    marker: str
    dash: Dash
    hatch: str


@dataclass(frozen=True, slots=True, kw_only=True)
class ChartStyle:
    """Sizes are in points. `tint` is the opacity of shaded areas; `hatched` areas carry a pattern as well."""

    theme: Theme
    paper: str
    line: str
    ink: str
    muted: str
    wait: str
    stop: str
    series: Mapping[str, SeriesStyle]
    lengths: tuple[SeriesStyle, ...]
    font_family: str = FONT_FAMILY
    text_pt: float = 9.0
    small_pt: float = 8.0
    line_pt: float = 1.6
    dot_pt: float = 3.2
    tint: float = 0.16
    hatched: bool = False

    def sized(self, text_pt: float) -> ChartStyle:
        """The same style around another size of text."""
        ratio = text_pt / self.text_pt
        return replace(
            self,
            text_pt=text_pt,
            small_pt=self.small_pt * ratio,
            line_pt=self.line_pt * ratio,
            dot_pt=self.dot_pt * ratio,
        )

    def look(self, effect_id: str) -> SeriesStyle:
        """The series of an effect; effects without one of their own share the needling look."""
        return self.series.get(effect_id, self.series["needling"])


@cache
def load_style(theme: Theme) -> ChartStyle:
    """The style of a shipped theme. Raises FileNotFoundError or KeyError when its file is incomplete."""
    tokens = tomllib.loads((resource_root() / "themes" / f"{theme}.toml").read_text(encoding="utf-8"))
    ground, levels, series, lengths = (tokens[name] for name in ("ground", "levels", "series", "lengths"))
    in_print = theme == "print"
    return ChartStyle(
        theme=theme,
        paper=ground["surface"],
        line=ground["line"],
        ink=ground["ink"],
        muted=ground["muted"],
        wait=levels["wait"],
        stop=levels["stop"],
        series={
            "redness": SeriesStyle(colour=series["redness"], marker="o", dash="-", hatch="////"),
            "itch": SeriesStyle(colour=series["itch"], marker="s", dash="-", hatch="\\\\\\\\"),
            "shedding": SeriesStyle(colour=series["shedding"], marker="^", dash="-", hatch="...."),
            "needling": SeriesStyle(colour=series["needling"], marker="D", dash="-", hatch=""),
        },
        lengths=(
            SeriesStyle(colour=lengths["short"], marker="o", dash="--", hatch="////"),
            SeriesStyle(colour=lengths["medium"], marker="s", dash="-", hatch="\\\\\\\\"),
            SeriesStyle(colour=lengths["long"], marker="^", dash=":", hatch="...."),
        ),
        tint=0.12 if in_print else 0.18,
        hatched=in_print,
    )
