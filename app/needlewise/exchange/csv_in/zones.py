"""Zones of the scalp as people write them, several in a cell."""

from __future__ import annotations

import re

from needlewise.domain.zones import WHOLE_SCALP, Zone
from needlewise.exchange.csv_in.names import plain_name
from needlewise.exchange.csv_in.scales import CannotReadError
from needlewise.exchange.csv_in.vocabulary import by_word, vocabulary
from needlewise.exchange.refusals import quoted
from needlewise.messages import message

_TEMPLES = (Zone.TEMPLE_LEFT, Zone.TEMPLE_RIGHT)
_SEVERAL = {"temples": _TEMPLES, "whole": WHOLE_SCALP}
_NAMES = {name: _SEVERAL.get(zone) or (Zone(zone),) for name, zone in by_word(vocabulary().zones).items()}
_NAMES |= {zone.replace("_", " "): (zone,) for zone in Zone}
_BETWEEN = re.compile(r"[;,/+&|\n]|\band\b|\bund\b|\by\b")


def read_zones(cell: str) -> tuple[Zone, ...]:
    """Each once, in the order written; all six for the whole scalp. Raises CannotReadError."""
    found: list[Zone] = []
    for part in filter(str.strip, _BETWEEN.split(cell)):
        zones = _NAMES.get(plain_name(part))
        if zones is None:
            raise CannotReadError(message("csv-unknown-zone", value=quoted(part.strip())))
        found += zones
    distinct = tuple(dict.fromkeys(found))
    return WHOLE_SCALP if len(distinct) == len(WHOLE_SCALP) else distinct
