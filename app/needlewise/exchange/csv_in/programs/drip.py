"""drip: a row for each day of a cycle. Its bleeding is that of a period and its pain has no level, so that of its
columns the temperature and the notes alone speak of what this diary keeps. Read in its own source."""

from needlewise.exchange.csv_in.programs.program import Program
from needlewise.exchange.csv_in.roles import Role

PROGRAM = Program(
    name="drip",
    header=frozenset({"date", "temperature.value", "temperature.exclude", "bleeding.value", "bleeding.exclude"}),
    columns={"date": Role.DATE, "temperature.time": Role.TIME, "note.value": Role.NOTES},
    effects={"temperature.value": "fever_c"},
)
