"""HabitNow: a row for each activity and day, with what became of it. Read in published descriptions of it."""

from needlewise.exchange.csv_in.programs.program import Program
from needlewise.exchange.csv_in.roles import Role

PROGRAM = Program(
    name="HabitNow",
    header=frozenset({"date", "activity type", "activity", "status", "note"}),
    columns={"date": Role.DATE, "activity": Role.NAME, "status": Role.VALUE, "note": Role.NOTES},
)
