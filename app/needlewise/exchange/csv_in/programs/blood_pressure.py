"""blood-pressure-monitor-fl: of its columns the notes alone are for this diary. Read in its own source."""

from needlewise.exchange.csv_in.programs.program import Program
from needlewise.exchange.csv_in.roles import Role

PROGRAM = Program(
    name="blood-pressure-monitor-fl",
    header=frozenset({"timestampunixms", "systolic", "diastolic", "pulse", "notes"}),
    columns={"timestampunixms": Role.DATE, "notes": Role.NOTES},
)
