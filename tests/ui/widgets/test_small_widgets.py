"""Segments, days, form rows, the year strip and the chart's panels, each alone."""

import re
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import QRectF, Qt
from PySide6.QtWidgets import QApplication, QFileDialog, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

import needlewise.ui
from needlewise.messages import Catalogue, Problem, message
from needlewise.paths import resource_root
from needlewise.ui.file_dialogs import ask_for_folder, ask_what_to_open, ask_where_to_save
from needlewise.ui.theme import Scheme, Theme
from needlewise.ui.widgets.chart_view import ChartPanel
from needlewise.ui.widgets.days import OptionalDay
from needlewise.ui.widgets.form_rows import FormRows
from needlewise.ui.widgets.segments import Segments
from needlewise.ui.widgets.text import ButtonStyle
from needlewise.ui.widgets.year_strip import DayMark, StripWords, StripYear, YearStrip
from needlewise.ui.words import Words

TODAY = date(2026, 11, 21)


def test_that_every_look_given_to_a_button_is_drawn_by_the_stylesheet() -> None:
    root = Path(needlewise.ui.__file__).parent
    given = {look for file in root.rglob("*.py") for look in re.findall(r'"look", "(\w+)"', file.read_text("utf-8"))}
    stylesheet = (resource_root() / "themes" / "window.qss").read_text(encoding="utf-8")
    drawn = set(re.findall(r'\[look="(\w+)"\]', stylesheet)) | {ButtonStyle.PLAIN.value}
    assert {"segment", "section"} <= given
    assert given | {style.value for style in ButtonStyle} <= drawn


def test_that_a_segment_is_chosen_by_click_and_set_without_a_signal(qtbot: QtBot) -> None:
    segments = Segments("Paper", [("a4", "A4"), ("letter", "Letter")])
    qtbot.addWidget(segments)
    told: list[str] = []
    segments.chosen.connect(told.append)
    assert segments.value is None
    segments.choose("letter")
    assert (segments.value, told) == ("letter", [])
    qtbot.mouseClick(segments.buttons["a4"], Qt.MouseButton.LeftButton)
    assert (segments.value, told) == ("a4", ["a4"])
    assert segments.buttons["a4"].accessibleName() == "Paper: A4"


def test_that_a_day_may_be_left_open(qtbot: QtBot) -> None:
    field = OptionalDay("Ended", "no longer in use", TODAY)
    qtbot.addWidget(field)
    told: list[None] = []
    field.edited.connect(lambda: told.append(None))
    assert field.day is None
    field.tick.click()
    assert (field.day, len(told)) == (TODAY, 1)
    field.set_day(date(2026, 1, 2))
    assert (field.day, len(told)) == (date(2026, 1, 2), 1)
    field.set_day(None)
    assert (field.day, len(told)) == (None, 1)


@pytest.fixture
def form(qtbot: QtBot, catalogue: Catalogue) -> Iterator[FormRows]:
    holder = QWidget()
    qtbot.addWidget(holder)
    rows = FormRows(Words(catalogue))
    holder.setLayout(rows)
    rows.add_field("name", "Name", QLineEdit(), explained="Stands on the report")
    rows.add_field("dose", "Dose", QLineEdit())
    holder.show()
    yield rows
    holder.close()


def test_that_each_problem_stands_below_its_field_and_the_rest_is_given_back(form: FormRows) -> None:
    dose = Problem(("dose",), message("problem-not-whole", value=1.5))
    other = Problem(("id",), message("services-record-gone"))
    assert form.show_problems([dose, other]) == [other]
    assert form.problems["dose"].text() == "1.5 is not a whole number"
    assert form.problems["name"].isHidden()
    form.clear_problems()
    assert form.problems["dose"].isHidden()


def test_that_only_the_first_problem_of_a_field_is_said(form: FormRows) -> None:
    first = Problem(("name",), message("problem-not-a-number"))
    form.show_problems([first, Problem(("name",), message("problem-not-whole", value=2.5))])
    assert form.problems["name"].text().startswith("A number is needed")


@pytest.fixture
def strip(qtbot: QtBot, qapp: QApplication) -> YearStrip:
    months = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")
    weekdays = ("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun")
    words = StripWords(name="Year", months=months, weekdays=weekdays, key=("calm", "worst", "session", "today"))
    strip = YearStrip(Theme(qapp, Scheme.LIGHT), words, lambda day: f"{day:%d %B}")
    qtbot.addWidget(strip)
    strip.resize(900, strip.sizeHint().height())
    return strip


@pytest.mark.parametrize("year", [2024, 2025, 2026])
def test_that_every_day_of_a_year_has_a_place_of_its_own(strip: YearStrip, year: int) -> None:
    strip.show_year(StripYear(year=year, today=date(year, 12, 31), marks={}))
    days = [date.fromordinal(n) for n in range(date(year, 1, 1).toordinal(), date(year, 12, 31).toordinal() + 1)]
    assert [strip.day_at(strip.box_of(day).center()) for day in days] == days
    assert strip.box_of(days[-1]).right() <= strip.width()


def test_that_shades_tell_not_recorded_from_calm_and_calm_from_worst(strip: YearStrip) -> None:
    marks = {
        date(2026, 3, 2): DayMark(share=0.0),
        date(2026, 3, 3): DayMark(share=0.25),
        date(2026, 3, 4): DayMark(share=1.0),
    }
    strip.show_year(StripYear(year=2026, today=TODAY, marks=marks))
    image = strip.grab().toImage()
    centres = [strip.box_of(date(2026, 3, day)).center().toPoint() for day in (1, 2, 3, 4)]
    assert len({image.pixelColor(centre).name() for centre in centres}) == 4


def test_that_keys_walk_by_day_and_week_but_not_beyond_today(strip: YearStrip, qtbot: QtBot) -> None:
    left: list[date] = []
    strip.left.connect(left.append)
    strip.show_year(StripYear(year=2026, today=TODAY, marks={}))
    qtbot.keyClick(strip, Qt.Key.Key_Down)
    assert strip.day == TODAY
    qtbot.keyClick(strip, Qt.Key.Key_Left)
    assert strip.day == date(2026, 11, 14)
    qtbot.keyClick(strip, Qt.Key.Key_Home)
    qtbot.keyClick(strip, Qt.Key.Key_Up)
    assert left == [date(2025, 12, 31)]
    assert strip.accessibleName() == "Year: 31 December"


@pytest.mark.parametrize(("x", "day"), [(10, 5), (110, 15), (60, 10), (-40, 5), (400, 15), (64, 10), (66, 11)])
def test_that_a_place_on_a_panel_is_the_nearest_day_within_it(x: float, day: int) -> None:
    panel = ChartPanel(QRectF(10, 0, 100, 50), 4.5, 15.5)
    assert panel.value_at(x) == day


def test_that_dialogs_give_the_file_with_its_ending_and_nothing_when_cancelled(qtbot: QtBot, tmp_path: Path) -> None:
    parent = QWidget()
    qtbot.addWidget(parent)
    chosen: list[Path] = []
    save = ask_where_to_save(parent, "Save", "diary.json", [("Diary", "json"), ("Bundle", "zip")], chosen.append)
    save.setDirectory(str(tmp_path))
    save.selectNameFilter("Bundle (*.zip)")
    save.filterSelected.emit("Bundle (*.zip)")
    save.selectFile("mine")
    save.accept()
    assert chosen == [tmp_path / "mine.zip"]
    ask_what_to_open(parent, "Open", "Diary", ("json",), chosen.append).reject()
    folder = ask_for_folder(parent, "Where", chosen.append)
    assert folder.fileMode() is QFileDialog.FileMode.Directory
    folder.reject()
    assert len(chosen) == 1
