"""How cleanly it was done: what a timer saw, what was only said, and what was not recorded, kept apart."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Sequence

from needlewise.domain.sessions import DisinfectionStep, NeedlingSession, StepTick
from needlewise.messages import Catalogue

_Read = Callable[[NeedlingSession], DisinfectionStep | None]


def cleanliness(sessions: Sequence[NeedlingSession], words: Catalogue) -> str:
    """Disinfection of the device before and after, and how the ticks of guided sessions were earned."""
    if not sessions:
        return "–"
    said = words.text(
        "report-disinfection",
        before=_steps(sessions, lambda s: s.disinfection.before if s.disinfection else None, words),
        after=_steps(sessions, lambda s: s.disinfection.after if s.disinfection else None, words),
    )

    ticks = Counter(tick for s in sessions for tick in (s.steps or {}).values())
    if not ticks:
        return said
    guided = words.text(
        "report-steps",
        timer=ticks[StepTick.TIMER],
        hand=ticks[StepTick.BY_HAND],
        skipped=ticks[StepTick.SKIPPED],
    )
    return f"{said}; {guided}"


def _steps(sessions: Sequence[NeedlingSession], read: _Read, words: Catalogue) -> str:
    found = Counter(None if (step := read(s)) is None else step.done for s in sessions)
    if found[None] == len(sessions):
        return words.text("report-not-recorded")
    return words.text("report-disinfected", done=found[True], of=len(sessions), silent=found[None])
