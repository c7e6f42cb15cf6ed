"""The table of the proving ground, as text."""

from __future__ import annotations

from collections.abc import Mapping

from proving_ground.scoring import Tally

OVER_USE_GROUPS = ("gap-shortener", "slow healer")
HARDER_GROUPS = ("faint slow healer", "ever slower healer", "growing reactions")
"""Over-use that is hardly seen in what people write, or begins on no day: shown, and held to no figure."""
CALM_GROUPS = ("calm", "confounded", "tolerant", "erratic", "mixed", "clinician")
"""People who do nothing wrong. `unrelated`, whose symptoms come and go for reasons that no diary holds, is shown and
held to no figure."""


def share(part: int, whole: int) -> str:
    return f"{100 * part / whole:.0f} %" if whole else "-"


def table(results: Mapping[str, Mapping[str, Tally]]) -> str:
    """`results` by detector, then by group."""
    groups = list(next(iter(results.values())))
    lines = ["| | " + " | ".join(results) + " |", "|---|" + "---|" * len(results)]
    for group in groups:
        tallies = [by_group[group] for by_group in results.values()]
        people = tallies[0].people
        if tallies[0].spells:
            lines.append(
                _row(f"{group} ({people}): found within 28 days", [share(t.found, t.spells) for t in tallies])
            )
            lines.append(_row(f"{group}: cleared within 42 days", [share(t.cleared, t.ended) for t in tallies]))
        lines.append(
            _row(f"{group} ({people}): false spells a person-year", [f"{t.false_a_year:.2f}" for t in tallies])
        )
        if tallies[0].rises:
            lines.append(_row(f"{group}: right reason named", [share(t.named, t.rises) for t in tallies]))
    return "\n".join(lines)


def _row(label: str, cells: list[str]) -> str:
    return f"| {label} | " + " | ".join(cells) + " |"
