"""What a row says, or what the rows of one moment say together."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, datetime
from typing import Final

from needlewise.domain.checkins import CheckIn
from needlewise.domain.moments import InvalidMoment, Moment
from needlewise.exchange.csv_in.clocks import read_offset
from needlewise.exchange.csv_in.days import read_wall
from needlewise.exchange.csv_in.mapping import CsvMapping, Reading
from needlewise.exchange.csv_in.roles import Role
from needlewise.exchange.csv_in.scales import CannotReadError, Converter, own_scale
from needlewise.exchange.csv_in.table import RowProblem
from needlewise.exchange.csv_in.words import is_recorded
from needlewise.exchange.refusals import quoted
from needlewise.guidance.checks import check_symptoms
from needlewise.guidance.loader import Guidance
from needlewise.messages import Message, message

Localise = Callable[[datetime], Moment]
"""From a local time, or an aware one, to the moment it was here."""

NOT_RECORDED: Final = None
_SOME_DAY = Moment.parse("2000-01-01T00:00Z")


class RowError(Exception):
    """A row that stays out, and why."""

    def __init__(self, row: int, words: Message, column: str | None) -> None:
        super().__init__(row)
        self.problem = RowProblem(row, words, column)


class Entry:
    """`texts` are the cells that hold something, by their roles; several of one role in the order of columns.
    `has_time` is False where the table gives a day alone."""

    __slots__ = ("at", "has_time", "row", "symptoms", "texts")

    def __init__(self, row: int, at: Moment, has_time: bool) -> None:
        self.row, self.at, self.has_time = row, at, has_time
        self.symptoms: dict[str, float | bool] = {}
        self.texts: dict[Role, list[str]] = {}

    def text(self, role: Role) -> str:
        held = self.texts.get(role)
        return held[0] if held else ""


class Values:
    """The values of one column or name. What its cells mean is worked out once for each text, since they recur."""

    __slots__ = ("_converter", "_guidance", "effect", "known")

    def __init__(self, reading: Reading, guidance: Guidance) -> None:
        effect = guidance.effects[reading.effect]
        self.effect = reading.effect
        self.known: dict[str, float | bool | CannotReadError | None] = {"": NOT_RECORDED}
        self._converter = Converter(effect, own_scale(reading.scale, effect, guidance), guidance)
        self._guidance = guidance

    def read(self, cell: str) -> float | bool | CannotReadError | None:
        """NOT_RECORDED where the cell holds nothing; an error is a value here, and is kept as one."""
        if not is_recorded(cell):
            value: float | bool | CannotReadError | None = NOT_RECORDED
        else:
            try:
                value = self._checked(self._converter.value(cell))
            except CannotReadError as error:
                value = error
        self.known[cell] = value
        return value

    def _checked(self, value: float | bool) -> float | bool:
        probe = CheckIn(id="", at=_SOME_DAY, symptoms={self.effect: value})
        wrong = check_symptoms(probe, self._guidance)
        if wrong:
            raise CannotReadError(wrong[0].message)
        return value


class Moments:
    """The moments of a table's rows."""

    def __init__(self, mapping: CsvMapping, localise: Localise, today: date) -> None:
        self._order, self._clock = mapping.day_order, mapping.clock
        self._localise, self._today = localise, today
        self._columns = {role: mapping.column_of(role) for role in (Role.DATE, Role.TIME, Role.OFFSET)}

    def read(self, row: int, day: str, clock: str, offset: str) -> tuple[Moment, bool]:
        """And whether the row has a time. Raises RowError."""
        try:
            wall, has_time = read_wall(day, clock, self._clock, self._order)
            zone = read_offset(offset) if offset else ""
            if zone and wall.tzinfo is None:
                wall = datetime.fromisoformat(f"{wall.isoformat()}{zone}")
            moment = self._localise(wall)
        except InvalidMoment as error:
            role = Role.TIME if error.reason == "clock" and clock else Role.DATE
            said = quoted(error.text if error.reason == "clock" else day.strip())
            words = message(f"csv-moment-{error.reason}", value=said)
            raise RowError(row, words, self._columns[role]) from error
        if moment.wall.date() > self._today:
            words = message("csv-moment-future", day=moment.day)
            raise RowError(row, words, self._columns[Role.DATE])
        return moment, has_time
