"""What was set by hand comes to a new computer with the diary."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from builders import a_photo, a_session, at
from needlewise.bootstrap import AppContext, open_context
from needlewise.clock import FixedClock
from needlewise.report.options import Paper, ReportChoice
from needlewise.services.photos.alignments import kept_by_hand, lay_by_points
from needlewise.services.report.choice import keep_choice, load_choice
from needlewise.services.transfer.csv_import import import_csv, mapping_for, open_csv
from needlewise.services.transfer.exporting import export_to
from needlewise.services.transfer.importing import import_file

EARLIER, LATER = a_photo(1, sha256="a" * 64), a_photo(50, sha256="b" * 64)
POINTS = [((0.2, 0.2), (0.25, 0.2)), ((0.8, 0.3), (0.85, 0.3)), ((0.5, 0.9), (0.55, 0.9))]
TABLE = "date,itch /10\n2026-01-04,3\n"


@pytest.fixture
def elsewhere(tmp_path: Path) -> Iterator[AppContext]:
    with open_context(tmp_path / "elsewhere", clock=FixedClock(at(101))) as ctx:
        yield ctx


def set_by_hand(ctx: AppContext, tmp_path: Path) -> ReportChoice:
    """Points in two photos, a choice for the report and what the columns of a table mean."""
    with ctx.store.write(at(100)) as uow:
        uow.photos.add_all([EARLIER, LATER])
        uow.sessions.add(a_session(1))
        uow.commit()
    lay_by_points(ctx, EARLIER, LATER, POINTS, ((400, 300), (400, 300)))
    choice = replace(ReportChoice(days="year"), paper=Paper.LETTER, anonymise=True)
    keep_choice(ctx, choice)
    file = tmp_path / "itch.csv"
    file.write_text(TABLE, encoding="utf-8")
    table = open_csv(file)
    import_csv(ctx, table, mapping_for(ctx, table))
    return choice


@pytest.mark.parametrize("ending", [".json", ".zip"])
def test_that_it_travels_in_document_and_bundle_and_is_taken_back_by_undo(
    ctx: AppContext, elsewhere: AppContext, tmp_path: Path, ending: str
) -> None:
    choice = set_by_hand(ctx, tmp_path)
    export_to(ctx, tmp_path / f"out{ending}")
    report = import_file(elsewhere, tmp_path / f"out{ending}")
    assert kept_by_hand(elsewhere, EARLIER, LATER) == kept_by_hand(ctx, EARLIER, LATER) is not None
    assert load_choice(elsewhere) == choice
    with ctx.store.read() as here, elsewhere.store.read() as there:
        assert there.made_by_hand.get() == here.made_by_hand.get()
        assert here.made_by_hand.get() is not None and here.made_by_hand.get().csv_mappings
    report.change.undo()
    assert kept_by_hand(elsewhere, EARLIER, LATER) is None
    assert load_choice(elsewhere) is None


def test_that_a_diary_keeps_its_own_where_both_set_the_same(
    ctx: AppContext, elsewhere: AppContext, tmp_path: Path
) -> None:
    set_by_hand(ctx, tmp_path)
    own = replace(ReportChoice(days="year"), paper=Paper.A4)
    keep_choice(elsewhere, own)
    export_to(ctx, tmp_path / "out.json")
    import_file(elsewhere, tmp_path / "out.json")
    assert load_choice(elsewhere) == own
    assert kept_by_hand(elsewhere, EARLIER, LATER) is not None
