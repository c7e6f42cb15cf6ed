"""The names that other programs and people give their columns and symptoms."""

from __future__ import annotations

import re

from needlewise.exchange.csv_in.roles import Role
from needlewise.exchange.csv_in.scales import SourceScale
from needlewise.exchange.csv_in.vocabulary import by_word, vocabulary

_ASIDE = re.compile(r"[(\[].*?[)\]]")
_RANGE = r"\b([01])\s*(?:-|–|—|to|bis|a|\.\.+)\s*(3|4|5|6|7|10|100)\b"
_TOP = re.compile(rf"{_RANGE}|/\s*(3|4|5|10|100)\b|\b(?:out of|von) (3|4|5|10|100)\b")
_NOISE = re.compile(r"[^\w/ ]+")
_LAST_WORD = re.compile(r" (?:severity|level|score|rating|intensity|stärke|grad|intensidad|count)$")
_GROUPS = re.compile(r"[.:>]|\s[-–/]\s")
_NEEDLED = re.compile(
    r"micro ?needl|derma ?(?:roll|pen|stamp|needl)|needling|mikro ?needl|micro ?agujas|\bneedled\b|\brolled\b",
    re.IGNORECASE,
)


def plain_name(name: str) -> str:
    """Without case, signs and what stands in brackets."""
    return " ".join(_NOISE.sub(" ", _TOP.sub(" ", _ASIDE.sub(" ", name.replace("_", " ").casefold()))).split())


_WORDS = vocabulary()
_ROLE_OF = {name: Role(role) for name, role in by_word(_WORDS.roles).items()}
_EFFECT_OF = by_word(_WORDS.effects) | {id_.replace("_", " "): id_ for id_ in _WORDS.effects}
_DOUBTFUL_OF = by_word(_WORDS.doubtful_effects)


def role_of(name: str) -> Role | None:
    return next((_ROLE_OF[form] for form in _forms(name) if form in _ROLE_OF), None)


def effect_of(name: str) -> str | None:
    """The effect's id for "Itch", "itching (0-10)", "Itch severity", "Hair.Itch" or "How itchy is your scalp?"."""
    return next((_EFFECT_OF[form] for form in _forms(name) if form in _EFFECT_OF), None)


def doubtful_effect_of(name: str) -> str | None:
    """An effect that the name may mean, where a person has to say so."""
    return next((_DOUBTFUL_OF[form] for form in _forms(name) if form in _DOUBTFUL_OF), None)


def names_needling(text: str) -> bool:
    """Whether a text, such as a treatment's or a habit's name, means a needling session."""
    return _NEEDLED.search(text) is not None


def names_treatment(text: str) -> bool:
    plain = plain_name(text)
    return any(name in plain for name in _WORDS.treatment_names)


def is_of_other_things(name: str) -> bool:
    """Whether a name means something that this diary does not keep, such as steps or sleep."""
    return any(form in _WORDS.other_things for form in _forms(name))


def scale_in(name: str) -> SourceScale | None:
    """The scale that a name states, such as "Itch (0-10)", "Itch (1 to 5)" or "Redness /4"."""
    match = _TOP.search(name.casefold())
    if match is None:
        return None
    lowest, top = match[1] or "0", match[2] or match[3] or match[4]
    stated = f"{lowest}-{top}"
    return SourceScale(stated) if stated in {scale.value for scale in SourceScale} else None


def _forms(name: str) -> list[str]:
    """Ever shorter forms of a name, the fullest first: whole, without a last word, its last part, its main words."""
    plain = plain_name(name)
    parts = [plain_name(part) for part in _GROUPS.split(name) if part.strip()]
    main = " ".join(word for word in plain.replace("/", " ").split() if word not in _WORDS.small_words)
    forms = [plain, _LAST_WORD.sub("", plain), *parts[-1:], main]
    return [form for form in dict.fromkeys(forms) if form]
