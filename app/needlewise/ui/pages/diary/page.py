"""The diary: the year as a strip, search, and the days with what was recorded on them."""

from __future__ import annotations

from datetime import date
from functools import cached_property, partial
from typing import TYPE_CHECKING, ClassVar

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QVBoxLayout, QWidget

from needlewise.services.changes import Change, Kind
from needlewise.ui.desk import Desk
from needlewise.ui.page_ids import PageId
from needlewise.ui.pages.base import UNIT_PX, Page
from needlewise.ui.pages.diary.editor import Editor
from needlewise.ui.pages.diary.filters import Filters
from needlewise.ui.pages.diary.lines import Teller
from needlewise.ui.pages.diary.list_view import DiaryList
from needlewise.ui.pages.diary.model import DiaryModel
from needlewise.ui.pages.diary.presenter import DiaryState, Nothing, look, row_to_show
from needlewise.ui.pages.diary.rows import EntryRow
from needlewise.ui.pages.diary.year import YearCard
from needlewise.ui.widgets.empty import Empty
from needlewise.ui.widgets.text import Button, ButtonStyle, Card

if TYPE_CHECKING:
    from needlewise.bootstrap import AppContext

SEARCH = "search"
_LEAST_LIST_PX = 200


class DiaryPage(Page):
    """`arrive` takes SEARCH to put the cursor into the search, or a day to show."""

    title = "diary-title"
    watches: ClassVar[frozenset[Kind]] = frozenset(Kind) - {Kind.SETTINGS, Kind.PERSON}
    fills_height: ClassVar[bool] = True

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self.state: DiaryState | None = None
        self.year = YearCard(desk)
        self.filters = Filters(desk)
        self.model = DiaryModel(self)
        self.list = DiaryList(desk, self.model)
        self.list.setMinimumHeight(_LEAST_LIST_PX)
        self.empty = Empty()
        self.log = Button(desk.words("diary-kept-act"), ButtonStyle.PRIMARY)
        self._days = Card()
        self._days.rows.setContentsMargins(1, 4, 1, 4)
        self._days.rows.addWidget(self.list)
        self._browse = QWidget()
        self._lay_out_browse()
        self._connect()

    @cached_property
    def editor(self) -> Editor:
        """Made when the first entry is edited."""
        editor = Editor(self.desk)
        editor.hide()
        editor.closed.connect(self._close_editor)
        self.column.addWidget(editor, 1)
        return editor

    def refresh(self) -> None:
        query = self.filters.query
        self.desk.ask(self, lambda ctx: look(ctx, query), self.render_state, topic="look")

    def arrive(self, argument: object) -> None:
        if argument == SEARCH:
            self._close_editor()
            self.filters.search.setFocus()
            self.filters.search.selectAll()
        elif isinstance(argument, date):
            self._go_to(argument)

    def render_state(self, state: DiaryState) -> None:
        self.state = state
        teller = Teller(self.desk.words, self.desk.guidance, state.names, state.today)
        kept, place, top = self.list.entry, self.list.currentIndex().row(), self.list.verticalScrollBar().value()
        self.model.show_rows(state.rows, teller, self.model.rowCount() if top else 0)
        self.list.stay_at(kept, place, top)
        self.year.show_facts(state.today, state.facts, teller)
        self.filters.tell(state.found)
        self._render_nothing(state.nothing)

    def _render_nothing(self, nothing: Nothing | None) -> None:
        words = self.desk.words
        self._days.setVisible(nothing is None)
        self.empty.setVisible(nothing is not None)
        if nothing is Nothing.NOTHING_KEPT:
            self.empty.say(words("diary-kept"), words("diary-kept-do"), words("diary-kept-act"))
        elif nothing is Nothing.NOTHING_FOUND:
            self.empty.say(words("diary-none-found"), words("diary-none-found-do"), words("diary-clear"))

    def _lay_out_browse(self) -> None:
        rows = QVBoxLayout(self._browse)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(2 * UNIT_PX)
        rows.addWidget(self.year)
        rows.addWidget(self.filters)
        rows.addWidget(self._days, 1)
        rows.addWidget(self.empty, 1)
        self.empty.hide()
        self.column.addWidget(self._browse, 1)
        self.head_row.addWidget(self.log)

    def _connect(self) -> None:
        self.log.clicked.connect(partial(self.desk.go, PageId.SESSION, None))
        self.filters.asked.connect(self._on_filters_asked)
        self.year.strip.chosen.connect(self._on_strip_chosen)
        self.list.entered_day.connect(self.year.show_day)
        self.list.edit_wanted.connect(self._on_list_edit_wanted)
        self.list.delete_wanted.connect(self._on_list_delete_wanted)
        self.empty.act.clicked.connect(self._on_empty_act_clicked)

    def _go_to(self, day: date) -> None:
        heading = None if self.state is None else row_to_show(self.state.rows, day)
        if heading is not None:
            self.list.go_to(heading)

    @Slot()
    def _on_filters_asked(self) -> None:
        """What is found is read from the top."""
        self.list.forget_place()
        self.refresh()

    @Slot(object)
    def _on_strip_chosen(self, day: date) -> None:
        self._go_to(day)
        self.year.show_day(day)

    @Slot(object)
    def _on_list_edit_wanted(self, entry: EntryRow) -> None:
        id_ = entry.records[0].id
        if entry.kind is Kind.SESSIONS:
            self.desk.go(PageId.SESSION, id_)
        elif entry.kind is Kind.TREATMENTS:
            self.desk.go(PageId.SETTINGS, (Kind.TREATMENTS, id_))
        elif entry.kind is Kind.PHOTOS:
            self.desk.go(PageId.PHOTOS, id_)
        else:
            self._browse.hide()
            self.log.hide()
            self.editor.show()
            self.editor.open(entry)

    @Slot(object)
    def _on_list_delete_wanted(self, entry: EntryRow) -> None:
        kind, ids = entry.kind, tuple(record.id for record in entry.records)
        self.desk.change(self, lambda ctx: _delete(ctx, kind, ids))

    @Slot()
    def _close_editor(self) -> None:
        if self._browse.isHidden():
            self.editor.hide()
            self._browse.show()
            self.log.show()
            self.list.setFocus()

    @Slot()
    def _on_empty_act_clicked(self) -> None:
        if self.state is not None and self.state.nothing is Nothing.NOTHING_KEPT:
            self.desk.go(PageId.SESSION)
        else:
            self.filters.clear.click()


def _delete(ctx: AppContext, kind: Kind, ids: tuple[str, ...]) -> Change:
    from needlewise.services.records.checkins import delete_checkin
    from needlewise.services.records.life_events import delete_life_event
    from needlewise.services.records.sessions import delete_session
    from needlewise.services.records.treatments import delete_treatment, delete_uses

    if kind is Kind.TREATMENT_USES:
        return delete_uses(ctx, ids)
    delete = {
        Kind.SESSIONS: delete_session,
        Kind.CHECKINS: delete_checkin,
        Kind.TREATMENTS: delete_treatment,
        Kind.LIFE_EVENTS: delete_life_event,
    }[kind]
    return delete(ctx, ids[0])
