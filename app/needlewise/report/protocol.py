"""How the needling is done: devices, lengths, zones, spacing, load and disinfection."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from statistics import median

from needlewise.charts.data.spacing import OFF_SCALE
from needlewise.charts.span import day_of
from needlewise.domain.sessions import NeedlingSession
from needlewise.messages import Catalogue
from needlewise.report.background import method_words
from needlewise.report.cleanliness import cleanliness
from needlewise.report.facts import Facts, Worn
from needlewise.report.model import Block, Row
from needlewise.report.wording import on, shortened, written

_SHOWN_DEVICES = 1
_SHOWN_SPELLS = 3
_NAME_LETTERS = 32


def protocol_block(sessions: Sequence[NeedlingSession], facts: Facts, words: Catalogue) -> Block:
    """`sessions` by time, oldest first."""
    title = words.text("report-protocol")
    if not sessions:
        return Block(title=title, text=words.text("report-protocol-none"))
    rows: list[tuple[str, str]] = [
        ("sessions", _sessions(sessions, words)),
        ("device", _devices(sessions, facts, words)),
        ("length", _lengths(sessions, words)),
        ("zones", _zones(sessions, words)),
        ("technique", _technique(sessions, words)),
        ("spacing", _spacing(facts, words)),
        ("load", _load(facts, words)),
        ("over-use", _spells(facts, words)),
        ("disinfection", cleanliness(sessions, words)),
        ("method", method_words(sessions, words)),
    ]
    return Block(
        title=title, rows=tuple(Row(name=words.text(f"report-protocol-{name}"), value=said) for name, said in rows)
    )


def _sessions(sessions: Sequence[NeedlingSession], words: Catalogue) -> str:
    first, last = sessions[0].started_at.day, sessions[-1].started_at.day
    return words.text("report-sessions", count=len(sessions), first=on(first, words), last=on(last, words))


def _devices(sessions: Sequence[NeedlingSession], facts: Facts, words: Catalogue) -> str:
    """The devices of the last sessions first."""
    by_id = {worn.device.id: worn for worn in facts.devices}
    used = list(dict.fromkeys(s.device_id for s in reversed(sessions) if s.device_id in by_id))
    if not used:
        return words.text("report-not-recorded")
    shown = [_device(by_id[id_], words) for id_ in used[:_SHOWN_DEVICES] if id_]
    more = len(used) - len(shown)
    return "; ".join([*shown, words.text("report-more-devices", count=more)] if more else shown)


def _device(worn: Worn, words: Catalogue) -> str:
    device = worn.device
    parts = [words.label(f"device-{device.kind}")]
    if device.name:
        parts.append(words.text("report-quoted", name=shortened(written(device.name), _NAME_LETTERS)))
    if device.material:
        parts.append(words.text(f"material-{device.material}"))
    if device.needle_count:
        parts.append(words.text("report-needles", count=device.needle_count))
    parts.append(words.text("report-uses", count=worn.uses))
    if worn.age_days is not None:
        parts.append(words.text("report-days-old", days=worn.age_days))
    return ", ".join(parts) + _limit(worn, words)


def _limit(worn: Worn, words: Catalogue) -> str:
    """What the usual limit is, where the device is past it."""
    is_used_up = worn.max_uses is not None and worn.uses > worn.max_uses
    is_too_old = worn.max_days is not None and worn.age_days is not None and worn.age_days > worn.max_days
    if not (is_used_up or is_too_old):
        return ""
    if worn.max_days is None:
        return " " + words.text("report-past-uses", uses=worn.max_uses)
    return " " + words.text("report-past-uses-days", uses=worn.max_uses, days=worn.max_days)


def _counted(values: Counter[str], words: Catalogue) -> str:
    return ", ".join(words.text("report-counted", what=what, count=count) for what, count in values.most_common())


def _lengths(sessions: Sequence[NeedlingSession], words: Catalogue) -> str:
    found = Counter(words.text("report-mm", length=s.needle_length_mm) for s in sessions)
    if len(found) <= 4:
        return _counted(found, words)
    lengths = [s.needle_length_mm for s in sessions]
    return words.text("report-mm-range", shortest=min(lengths), longest=max(lengths), count=len(found))


def _zones(sessions: Sequence[NeedlingSession], words: Catalogue) -> str:
    found = Counter(words.text(f"zone-{zone}") for s in sessions for zone in s.zones or ())
    return _counted(found, words) if found else words.text("report-not-recorded")


def _technique(sessions: Sequence[NeedlingSession], words: Catalogue) -> str:
    passes = [s.passes for s in sessions if s.passes is not None]
    bleeding = [s.bleeding for s in sessions if s.bleeding is not None]
    pressure = Counter(words.text(f"pressure-{s.pressure}") for s in sessions if s.pressure)
    parts = []
    if passes:
        parts.append(words.text("report-passes", median=float(median(passes)), most=max(passes)))
    if pressure:
        parts.append(words.text("report-pressure", said=_counted(pressure, words)))
    if bleeding:
        worst = words.text(f"bleeding-{max(bleeding)}")
        bled = sum(1 for b in bleeding if b)
        parts.append(words.text("report-bleeding", count=bled, of=len(bleeding), worst=worst))
    return "; ".join(parts) if parts else words.text("report-not-recorded")


def _spacing(facts: Facts, words: Catalogue) -> str:
    spacing = facts.spacing
    if not spacing.gap_days.size:
        return words.text("report-spacing-none")
    low, high = float(spacing.minimum_days.min()), float(spacing.minimum_days.max())
    whose = "clinician" if spacing.is_clinician_set else "one" if low == high else "range"
    return words.text(
        "report-spacing",
        median=float(median(spacing.gap_days.tolist())),
        shortest=float(spacing.gap_days.min()),
        minimum=words.text(f"report-minimum-{whose}", low=low, high=high),
        closer=int(spacing.is_short.sum()),
    )


def _load(facts: Facts, words: Catalogue) -> str:
    spacing = facts.spacing
    first, last = facts.span.limits
    shown = [(d, v) for d, v in zip(spacing.load_days.tolist(), spacing.load.tolist(), strict=True) if d <= last]
    if not shown:
        return words.text("report-not-recorded")
    within = [(max(d, first), v) for d, v in shown]
    peak_day, peak = max(within, key=lambda step: step[1])
    now = _share(shown[-1][1], words)
    return words.text("report-load", now=now, highest=_share(peak, words), day=on(day_of(peak_day), words))


def _share(load: float, words: Catalogue) -> str:
    if load >= OFF_SCALE:
        return words.text("report-load-off-scale")
    return words.text("report-percent", share=100 * load)


def _spells(facts: Facts, words: Catalogue) -> str:
    spells = facts.symptoms.spells
    if not spells:
        return words.text("report-spells-none")
    shown = [
        words.text("report-days", first=on(s.first, words), last=on(s.last, words)) for s in spells[-_SHOWN_SPELLS:]
    ]
    return words.text("report-spells", count=len(spells), shown=len(shown), days=", ".join(shown))
