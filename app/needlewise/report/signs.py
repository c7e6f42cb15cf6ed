"""Warning signs: which are open, which went, which were recorded as absent, and which never were recorded."""

from __future__ import annotations

from collections.abc import Sequence

from needlewise.guidance.loader import Guidance
from needlewise.messages import Catalogue
from needlewise.report.facts import SignRecord, Signs
from needlewise.report.model import Block, Row, Table
from needlewise.report.symptoms import value_words
from needlewise.report.wording import on, upper_first


def signs_block(signs: Signs, guidance: Guidance, words: Catalogue, *, shown: int, gone: int, named: int) -> Block:
    """At most `shown` open signs in full, and the names of the others; at most `gone` of those that went, and `named`
    names in the other rows."""
    table = None
    if signs.open:
        heads = tuple(words.text(f"report-signs-{head}") for head in ("open", "first", "last", "advice"))
        also = [words.text(f"effect-{sign.effect_id}") for sign in signs.open[shown:]]
        table = Table(
            heads=heads,
            rows=tuple(_open_row(sign, guidance, words) for sign in signs.open[:shown]),
            note=words.text("report-signs-also", signs="; ".join(also)) if also else "",
            shares=(1.3, 0.0, 0.0, 1.2),
        )
    went = [_gone(sign, guidance, words) for sign in signs.gone[:gone]]
    more = len(signs.gone) - len(went)
    if more > 0:
        went.append(words.text("report-more-answers", count=more))
    rows = [
        ("gone", "; ".join(went)),
        ("absent", _names(signs.absent, named, words)),
        ("unrecorded", _names(signs.unrecorded, named, words)),
    ]
    return Block(
        title=words.text("report-signs"),
        text="" if signs.open else words.text("report-signs-none-open"),
        table=table,
        rows=tuple(Row(name=words.text(f"report-signs-{name}"), value=said) for name, said in rows if said),
    )


def _open_row(sign: SignRecord, guidance: Guidance, words: Catalogue) -> tuple[str, ...]:
    advice = words.text(f"tier-{sign.advice}") if sign.advice else words.text("report-signs-hold")
    seen = words.text("report-signs-seen", day=on(sign.seen, words)) if sign.seen else ""
    return (
        upper_first(_name(sign, guidance, words)),
        on(sign.first, words),
        words.text("report-signs-last-on", day=on(sign.last, words), days=sign.days),
        "; ".join(filter(None, (advice, seen))),
    )


def _gone(sign: SignRecord, guidance: Guidance, words: Catalogue) -> str:
    what = _name(sign, guidance, words)
    if sign.gone_on is None:
        return words.text("report-signs-was", sign=what, days=sign.days, last=on(sign.last, words))
    return words.text("report-signs-went", sign=what, days=sign.days, day=on(sign.gone_on, words))


def _name(sign: SignRecord, guidance: Guidance, words: Catalogue) -> str:
    """With the highest value where it has one."""
    name = words.text(f"effect-{sign.effect_id}")
    if guidance.effects[sign.effect_id].scale == "yn":
        return name
    return words.text("report-signs-worst", sign=name, value=value_words(sign.effect_id, sign.worst, guidance, words))


def _names(effect_ids: Sequence[str], most: int, words: Catalogue) -> str:
    names = [words.text(f"effect-{effect_id}") for effect_id in effect_ids[:most]]
    more = len(effect_ids) - len(names)
    if more > 0:
        names.append(words.text("report-more-answers", count=more))
    return ", ".join(names)
