"""The names that other programs give their columns and symptoms, in English and German."""

from __future__ import annotations

import re

from needlewise.exchange.csv_in.mapping import Role
from needlewise.exchange.csv_in.scales import SourceScale

_ROLES = {
    Role.DATE: "date, day, datum, tag, datetime, date time, timestamp, date/time, date and time, recorded at, "
    "created at, logged at, entry date, session date, when, at, started at",
    Role.TIME: "time, time of day, uhrzeit, zeit, clock, hour, entry time",
    Role.NAME: "symptom, symptom name, metric, parameter, measure, measurement, variable, tracker, item, category, "
    "type, name, event, feature, symptom/factor",
    Role.VALUE: "value, rating, score, severity, intensity, level, wert, stärke, amount, reading",
    Role.NOTES: "notes, note, comment, comments, notiz, notizen, bemerkung, bemerkungen, kommentar, remarks, journal",
    Role.ZONES: "zones, zone, area, areas, location, region, bereich, zonen",
    Role.SESSION: "session, needling, microneedling, micro needling, dermarolling, dermaroll, dermastamping, rolled, "
    "rolling, needled, session done, sitzung",
    Role.LENGTH: "needle length, needle size, needle depth, needle, needles, length, depth, nadellänge, needle mm, "
    "length mm, needle length mm",
    Role.DURATION: "duration, minutes, dauer, session length, duration min, session duration",
    Role.DEVICE: "device, device name, tool, roller, stamp, pen, dermaroller, derma roller, dermapen, derma pen, "
    "dermastamp, gerät",
}
_EFFECTS = {
    "redness": "redness, red, erythema, red skin, red scalp, scalp redness, rötung, röte",
    "warmth": "warmth, heat, warm, wärme",
    "swelling": "swelling, oedema, edema, schwellung",
    "itch": "itch, itching, itchiness, itchy, itchy scalp, scalp itch, pruritus, juckreiz, jucken",
    "pain": "pain, tenderness, soreness, scalp pain, sore, schmerz, schmerzen",
    "burning": "burning, stinging, burn, brennen",
    "bleeding": "bleeding, blood, blutung",
    "bruise": "bruise, bruising, bruises, bluterguss",
    "dryness": "dryness, dry, dry skin, dry scalp, trockenheit",
    "tightness": "tightness, tight skin, spannung, spannungsgefühl",
    "flaking": "flaking, flakes, scaling, dandruff, scale, schuppen, schuppung",
    "crust": "crust, crusts, scabs, scabbing, kruste, krusten",
    "headache": "headache, head pain, kopfschmerz, kopfschmerzen",
    "pustules": "pustules, pimples, pimple count, pusteln, pickel",
    "pus_yellow_crust": "pus, yellow crust, eiter",
    "fever_c": "fever, temperature, body temperature, temp, fieber, temperatur",
    "nodes": "swollen lymph nodes, lymph nodes, swollen nodes, lymphknoten",
    "blisters": "blisters, blister, blasen",
    "rash_eczema": "rash, eczema, ausschlag, ekzem",
    "lumps": "lumps, lump count, knoten",
    "numbness": "numbness, taubheit",
    "shedding": "shedding, hair shedding, hair loss, hairfall, hair fall, haarausfall",
    "shedding_comb60": "comb count, 60 second comb, comb test, kammtest",
    "shedding_wash": "wash count, hairs in wash, shower count, hairs in shower, waschtest",
}
_ASIDE = re.compile(r"[(\[].*?[)\]]")
_TOP = re.compile(r"\b0\s*(?:-|–|to|bis|\.\.)\s*(3|4|5|10|100)\b|/\s*(3|4|5|10|100)\b")
_NOISE = re.compile(r"[^\w/ ]+")
_LAST_WORD = re.compile(r" (severity|level|rating|score|intensity|stärke)$")


def plain_name(name: str) -> str:
    """Without case, signs and what stands in brackets."""
    words = _NOISE.sub(" ", _ASIDE.sub(" ", name.replace("_", " "))).casefold().split()
    return " ".join(word for word in words if not _TOP.fullmatch(word))


_ROLE_OF = {name.strip(): role for role, names in _ROLES.items() for name in names.split(",")}
_EFFECT_OF = {name.strip(): id_ for id_, names in _EFFECTS.items() for name in names.split(",")}
_EFFECT_OF |= {id_.replace("_", " "): id_ for id_ in _EFFECTS}


def role_of(name: str) -> Role | None:
    return _ROLE_OF.get(plain_name(name))


def effect_of(name: str) -> str | None:
    """The effect's id for "Itch", "itching (0-10)" or "Itch severity"."""
    plain = plain_name(name)
    return _EFFECT_OF.get(plain) or _EFFECT_OF.get(_LAST_WORD.sub("", plain))


def scale_in(name: str) -> SourceScale | None:
    """The scale that a name states, such as "Itch (0-10)" or "Redness /4"."""
    match = _TOP.search(name.casefold())
    return None if match is None else SourceScale(f"0-{match[1] or match[2]}")
