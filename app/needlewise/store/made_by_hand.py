"""What a person set by hand, read from and written to the diary's settings, where each part of the program keeps its
own.

Nothing else of the settings leaves the diary: what was last shown, which folder is watched and which files were seen
there belong to this computer.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from needlewise.domain.made_by_hand import AlignmentPoints, MadeByHand, Preset
from needlewise.store.repositories import SettingsRepository

ALIGNMENTS = "photo-alignments"
"""The key of a list of alignments, each with the fields of `AlignmentPoints`."""

REMINDERS = "reminders"
REPORT_PRESETS = "report-presets"
CSV_MAPPINGS = "csv_mappings"
"""Keys of mappings from a name to what it holds."""

REPORT = "report"
"""The key of what was last chosen for a report, and its name among the presets."""


class MadeByHandRepository:
    def __init__(self, settings: SettingsRepository) -> None:
        self._settings = settings

    def get(self) -> MadeByHand | None:
        """None where nothing was made by hand."""
        presets = dict(self._settings.get(REPORT_PRESETS, {}))
        chosen = self._settings.get(REPORT)
        if chosen is not None:
            presets[REPORT] = chosen
        made = MadeByHand(
            alignment_points=tuple(map(_alignment, self._settings.get(ALIGNMENTS, ()))) or None,
            reminders=_presets(self._settings.get(REMINDERS, {})),
            report_presets=_presets(presets),
            csv_mappings=_presets(self._settings.get(CSV_MAPPINGS, {})),
        )
        return None if made == MadeByHand() else made

    def put(self, made: MadeByHand | None) -> None:
        """All of it, in place of what there was."""
        made = made or MadeByHand()
        presets = _plain(made.report_presets)
        alignments = [
            {name: getattr(one, name) for name in ("earlier", "later", "quality", "points")}
            | {"matrix": [*one.matrix]}
            for one in made.alignment_points or ()
        ]
        self._settings.put(ALIGNMENTS, alignments or None)
        self._settings.put(REMINDERS, _plain(made.reminders) or None)
        self._settings.put(REPORT, presets.pop(REPORT, None))
        self._settings.put(REPORT_PRESETS, presets or None)
        self._settings.put(CSV_MAPPINGS, _plain(made.csv_mappings) or None)


def _alignment(plain: Mapping[str, Any]) -> AlignmentPoints:
    return AlignmentPoints(**{**plain, "matrix": tuple(plain["matrix"])})


def _presets(plain: Mapping[str, Any]) -> tuple[Preset, ...] | None:
    return tuple(Preset(name=name, value=value) for name, value in plain.items()) or None


def _plain(presets: Sequence[Preset] | None) -> dict[str, Any]:
    return {preset.name: preset.value for preset in presets or ()}
