"""A CSV file as another tracker writes it, of any length."""

from datetime import date, timedelta
from pathlib import Path

FIRST_DAY = date(2010, 1, 1)
ROWS_A_DAY = 20


def write_csv(path: Path, rows: int) -> Path:
    """Ratings of three effects with a time, twenty a day, every seventh with a note."""
    with path.open("w", encoding="utf-8", newline="") as file:
        file.write("Date,Time,Itch (0-10),Redness (0-4),Flaking (0-4),Notes\r\n")
        for n in range(rows):
            day = FIRST_DAY + timedelta(days=n // ROWS_A_DAY)
            note = f"note {n}" if n % 7 == 0 else ""
            file.write(f"{day},{n % ROWS_A_DAY + 1:02}:{n % 60:02},{n % 11},{n % 5},{n % 4},{note}\r\n")
    return path
