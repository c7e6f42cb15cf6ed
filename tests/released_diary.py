"""Writes the fixture diary of the present version, once, when a migration is added: `python tests/released_diary.py`.

Those of earlier versions are never written again: they are what people have on their disks.
"""

from __future__ import annotations

import json
import shutil
from dataclasses import fields, is_dataclass, replace
from datetime import date
from pathlib import Path
from typing import Any

from builders import a_checkin, a_device, a_photo, a_session, a_treatment, a_use, an_event, at, day
from every_field import every_field
from needlewise.domain.diary import Diary
from needlewise.domain.kinds import KINDS
from needlewise.domain.moments import Moment
from needlewise.domain.person import Sex
from needlewise.domain.photos import Area
from needlewise.domain.sessions import Disinfection, DisinfectionMethod, DisinfectionStep, Pressure
from needlewise.domain.zones import Zone
from needlewise.store.schema import DIARY_VERSION
from needlewise.store.store import Store, open_diary

LOOK = {
    "turns": 3,
    "crop": Area(left=0.125, top=0.0, right=1.0, bottom=0.9),
    "covers": (Area(left=0.2, top=0.3, right=0.4, bottom=0.5),),
}
PHOTO = b"not a picture, but bytes all the same \x00\xff"


def plain(value: Any) -> Any:
    """As JSON: a moment as it was written, what was not recorded left out, kinds without a record among it."""
    if isinstance(value, Moment):
        return value.written
    if is_dataclass(value):
        parts = {field.name: getattr(value, field.name) for field in fields(value)}
        return {name: plain(part) for name, part in parts.items() if part is not None and part != ()}
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, tuple):
        return [plain(part) for part in value]
    return value


def contents(store: Store) -> dict[str, Any]:
    """The live records, the trash, the settings and the photos' digests."""
    with store.read() as uow:
        trashed = uow.sessions.trashed()
        return {
            "diary": plain(uow.diary()),
            "trashed": [[plain(item.record), item.trashed_at.written] for item in trashed],
            "settings": uow.settings.all(),
            "photos": sorted(store.photos.digests()),
        }


def a_full_diary(sha256: str) -> Diary:
    left_out = DisinfectionStep(done=False)
    soaked = DisinfectionStep(done=True, method=DisinfectionMethod.ETHANOL, concentration_pct=62.5, soak_min=7.5)
    device = a_device(name="Röller „Nr. 1“", needle_count=192, acquired_on=day(-40), notes="Zeile 1\nZeile 2 🩹")
    course = a_treatment(-400, name="ミノキシジル", dose="5 %", ended_on=day(-1))
    session = a_session(
        58,
        device_id=device.id,
        started_at=Moment.parse("2024-02-29T23:59:30+14:00"),
        duration_min=12.5,
        zones=(Zone.VERTEX, Zone.TEMPLE_LEFT),
        passes=4,
        pressure=Pressure.LIGHT,
        bleeding=0,
        pain=3,
        scalp_cleansed=False,
        disinfection=Disinfection(before=soaked, after=left_out),
        skip_today={"unwell_or_fever": False},
        products=("Öl", ""),
        overrode=("INT-01",),
        notes="été",
    )
    whole = every_field()
    return replace(
        whole,
        person=replace(whole.person, display_name="Åsa", sex=Sex.FEMALE, screening={"keloid_history": False}),
        devices=(device, *whole.devices),
        sessions=(session, a_session(1), *whole.sessions),
        checkins=(a_checkin(2, redness=2, itch=3.5, blisters=False), a_checkin(3), *whole.checkins),
        treatments=(course, *whole.treatments),
        treatment_uses=(a_use(course, -3), *whole.treatment_uses),
        life_events=(an_event(-90, notes="Grippe"), *whole.life_events),
        photos=(
            *(replace(photo, sha256=sha256) for photo in whole.photos),
            a_photo(2, sha256=sha256, file="photos/a.jpg", width=4032, height=3024, session_id=session.id, **LOOK),
        ),
    )


def main() -> None:
    folder = Path(__file__).parent / "store" / "diaries" / f"{DIARY_VERSION:04}"
    shutil.rmtree(folder, ignore_errors=True)
    with open_diary(folder) as store:
        diary = a_full_diary(store.photos.put(PHOTO))
        with store.write(at(9)) as uow:
            uow.person.put(diary.person)
            uow.made_by_hand.put(diary.made_by_hand)
            for kind in KINDS:
                uow.records(kind).add_all(diary.records(kind))
            uow.sessions.add(a_session(4, notes="gone"))
            uow.sessions.trash(a_session(4).id)
            uow.settings.put("report.paper", "a4")
            uow.commit()
        found = contents(store)
    (folder / "diary.lock").unlink()
    words = json.dumps(found, ensure_ascii=False, indent=1, sort_keys=True)
    (folder / "contents.json").write_text(words + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
