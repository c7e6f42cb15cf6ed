"""Times of day as other programs write them, with the offset that may stand behind them."""

from __future__ import annotations

import re
from datetime import time
from functools import lru_cache

from needlewise.exchange.csv_in.vocabulary import by_word, vocabulary

_REPEATED = 2048
_TIME = re.compile(
    r"(\d{1,2})(?:[:.h](\d\d)(?:[:.](\d\d)(?:[.,]\d+)?)?)?\s*(?:(?P<half>[ap])\.?\s?m\b\.?|uhr\b|h\b)?", re.IGNORECASE
)
_ZONE = re.compile(r"\(?(?:Z|(?:GMT|UTC)?\s?([+-])(\d{1,2})(?::?(\d\d))?|GMT|UTC)\)?", re.IGNORECASE)
_NAMED_ZONES = {"cet": "+01:00", "mez": "+01:00", "cest": "+02:00", "mesz": "+02:00"}
_CLOCK_OF = {word: time.fromisoformat(clock) for word, clock in by_word(vocabulary().times_of_day).items()}


@lru_cache(_REPEATED)
def read_clock(text: str) -> tuple[time | None, str] | None:
    """A time of day and the offset written behind it, such as "+02:00", or "". The time is None where the text says
    that there is none ("all day"); the whole is None where it is no time of day at all.

    Words are taken as the hour in the middle of what they mean: "am" as 08:00, "evening" as 20:00.
    """
    plain = text.strip().casefold()
    if plain in vocabulary().no_time:
        return None, ""
    if plain in _CLOCK_OF:
        return _CLOCK_OF[plain], ""
    match = _TIME.match(plain)
    if match is None or not (match[2] or match["half"] or match[0].rstrip().endswith(("uhr", "h"))):
        return None
    zone = read_offset(plain[match.end() :])
    if zone is None:
        return None
    hour, half = int(match[1]), match["half"] or ""
    if half and not 1 <= hour <= 12:
        return None
    hour = hour % 12 + (12 if half == "p" else 0) if half else hour
    try:
        return time(hour, int(match[2] or 0), int(match[3] or 0)), zone
    except ValueError:
        return None


@lru_cache(_REPEATED)
def read_offset(text: str) -> str | None:
    """ "+02:00" for "GMT+2", "UTC+0200", "(UTC+2)" or "+02:00"; "" for nothing; None for what is no offset."""
    plain = text.strip()
    if not plain:
        return ""
    named = _NAMED_ZONES.get(plain.casefold().strip("()"))
    if named is not None:
        return named
    match = _ZONE.fullmatch(plain)
    if match is None:
        return None
    if match[1] is None:
        return "+00:00"
    return f"{match[1]}{int(match[2]):02}:{match[3] or '00'}"
