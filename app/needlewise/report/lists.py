"""Every session and every check-in of the days reported, one a row: pages on request, long as the diary is."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from needlewise.domain.checkins import CheckIn
from needlewise.domain.devices import Device
from needlewise.domain.diary import Diary
from needlewise.domain.effects import is_own, slug_in_words
from needlewise.domain.sessions import DisinfectionStep, NeedlingSession
from needlewise.guidance.loader import Guidance
from needlewise.messages import Catalogue
from needlewise.report.model import Block, Table
from needlewise.report.symptoms import value_words
from needlewise.report.wording import on, shortened, written

_NOTE_LETTERS = 300
_BLANK = "–"
_SESSION_COLUMNS = {"day": 0.0, "needle": 0.0, "zones": 1.4, "how": 1.5, "disinfected": 0.7}
_CHECKIN_COLUMNS = {"day": 0.0, "recorded": 2.4, "where": 1.0}
_NOTES_SHARE = 1.4


def sessions_list(diary: Diary, words: Catalogue, *, with_notes: bool) -> Block:
    """`diary` holds the days reported, by time."""
    title = words.text("report-sessions-list")
    if not diary.sessions:
        return Block(title=title, text=words.text("report-protocol-none"))
    devices = {device.id: device for device in diary.devices}
    rows = [
        (*_session(s, devices.get(s.device_id or ""), words), *_notes(s.notes, with_notes=with_notes))
        for s in diary.sessions
    ]
    return _listed(title, _SESSION_COLUMNS, rows, words, with_notes=with_notes)


def checkins_list(diary: Diary, guidance: Guidance, words: Catalogue, *, with_notes: bool) -> Block:
    """`diary` holds the days reported, by time."""
    title = words.text("report-checkins-list")
    if not diary.checkins:
        return Block(title=title, text=words.text("report-checkins-none"))
    rows = [(*_checkin(c, guidance, words), *_notes(c.notes, with_notes=with_notes)) for c in diary.checkins]
    return _listed(title, _CHECKIN_COLUMNS, rows, words, with_notes=with_notes)


def _listed(
    title: str, columns: Mapping[str, float], rows: Sequence[tuple[str, ...]], words: Catalogue, *, with_notes: bool
) -> Block:
    shown = {**columns, "notes": _NOTES_SHARE} if with_notes else columns
    heads = tuple(words.text(f"report-list-{name}") for name in shown)
    note = words.text("report-list-notes-cut" if with_notes else "report-list-notes-out", letters=_NOTE_LETTERS)
    return Block(
        title=title, text=note, table=Table(heads=heads, rows=tuple(rows), note="", shares=tuple(shown.values()))
    )


def _session(session: NeedlingSession, device: Device | None, words: Catalogue) -> tuple[str, ...]:
    needle = [words.text("report-mm", length=session.needle_length_mm)]
    if device is not None:
        needle.append(words.text(f"device-{device.kind}"))
    how = []
    if session.passes is not None:
        how.append(words.text("report-list-passes", count=session.passes))
    if session.pressure:
        how.append(words.text("report-pressure", said=words.text(f"pressure-{session.pressure}")))
    if session.bleeding is not None:
        how.append(words.text("report-list-bleeding", level=words.text(f"bleeding-{session.bleeding}")))
    if session.pain is not None:
        how.append(words.text("report-list-pain", value=session.pain))
    soaks = session.disinfection
    return (
        on(session.started_at.day, words),
        ", ".join(needle),
        ", ".join(words.text(f"zone-{zone}") for zone in session.zones or ()) or _BLANK,
        "; ".join(how) or _BLANK,
        words.text(
            "report-list-soaks",
            before=_soak(soaks.before if soaks else None, words),
            after=_soak(soaks.after if soaks else None, words),
        ),
    )


def _soak(step: DisinfectionStep | None, words: Catalogue) -> str:
    if step is None:
        return _BLANK
    return words.text("report-list-yes" if step.done else "report-list-no")


def _checkin(checkin: CheckIn, guidance: Guidance, words: Catalogue) -> tuple[str, ...]:
    values = [
        words.text(
            "report-list-value",
            effect=slug_in_words(effect_id) if is_own(effect_id) else words.text(f"effect-{effect_id}"),
            value=value_words(effect_id, value, guidance, words),
        )
        for effect_id, value in checkin.symptoms.items()
    ]
    return (
        on(checkin.at.day, words),
        ", ".join(values) or _BLANK,
        ", ".join(words.text(f"zone-{zone}") for zone in checkin.zones or ()) or _BLANK,
    )


def _notes(notes: str | None, *, with_notes: bool) -> tuple[str, ...]:
    if not with_notes:
        return ()
    return (shortened(written(notes), _NOTE_LETTERS) if notes else _BLANK,)
