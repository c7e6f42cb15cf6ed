"""One diary on one day with everything that rules ask about it, worked out once and when first asked."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from datetime import date, timedelta
from functools import cached_property

from needlewise.analysis.allowance import DayCost, day_costs
from needlewise.analysis.carry_over import (
    CarryOver,
    Memo,
    UnsettledSession,
    carry_overs,
    unsettled_sessions,
)
from needlewise.analysis.confounders import confounded_stretches
from needlewise.analysis.health import ASPIRIN, SPEAKS_TO, Said, agrees, looked_at, said_of
from needlewise.analysis.log import Log, Reading
from needlewise.analysis.open_signs import OpenSign, gone_below, open_sign, seen_on, unexpected_signs
from needlewise.analysis.recovery import (
    CalmLevels,
    Reaction,
    Unsettled,
    calm_levels,
    meaningful_change,
    reactions,
    settling_effects,
    unsettled_effects,
)
from needlewise.analysis.results import Figure, Finding
from needlewise.analysis.sensitisation import Sensitisation, sensitisations, strengths
from needlewise.analysis.sessions import LoggedSession
from needlewise.analysis.shedding import shedding_up_since
from needlewise.analysis.spacing import ShortGap, SpacingRule, due_by_zone, short_gaps, spacing_rule
from needlewise.domain.person import Person
from needlewise.domain.zones import Zone
from needlewise.guidance.loader import Guidance
from needlewise.guidance.model import Level, Tier
from needlewise.messages import Message, message

AGREEABLE = {"dark_marks": "PIG-01", "light_marks": "PIG-01", "raised_scar": "SCA-01"}
"""Signs that stop holding after an agreement that names them, or their rule (document contract)."""


class Case:
    """`log` ends with the day assessed. `memo` is shared between looks at one diary."""

    def __init__(self, log: Log, guidance: Guidance, memo: Memo | None = None) -> None:
        self._memo: Memo = {} if memo is None else memo
        self.log = log
        self.guidance = guidance
        self.person = log.diary.person or Person()
        about = {said.about for said in self.said}
        self.spacing: SpacingRule = spacing_rule(self.person, guidance, log.as_of, about)

    @property
    def as_of(self) -> date:
        return self.log.as_of

    @property
    def recent_session(self) -> LoggedSession | None:
        """The last session at home, if it still says how the person needles now."""
        last, longest = self.last_at_home, self.guidance.count("INT-04", "present_use_d")
        return last if last and self.log.days_ago(last.day) <= longest else None

    @cached_property
    def last_at_home(self) -> LoggedSession | None:
        """The last session that was not a clinician's."""
        return next((s for s in reversed(self.log.sessions) if not s.is_clinicians), None)

    @cached_property
    def short_gaps(self) -> Sequence[ShortGap]:
        return short_gaps(self.log.sessions, self.spacing)

    @cached_property
    def due_by_zone(self) -> Mapping[Zone, date]:
        return due_by_zone(self.log.sessions, self.spacing)

    @cached_property
    def day_costs(self) -> Sequence[DayCost]:
        return day_costs(self.log.sessions, self.spacing)

    @cached_property
    def calm(self) -> CalmLevels:
        return calm_levels(self.log, self.guidance)

    @cached_property
    def reactions(self) -> Mapping[str, Sequence[Reaction | None]]:
        """By effect that was ever recorded, one entry a session."""
        effects = [effect_id for effect_id in settling_effects(self.guidance) if self.log.of(effect_id)]
        return {effect_id: reactions(self.log, self.calm, effect_id) for effect_id in effects}

    @cached_property
    def carry_overs(self) -> Sequence[CarryOver]:
        """Had the skin settled when each session came?"""
        return carry_overs(self.log, self.guidance, self._memo)

    @cached_property
    def unsettled_sessions(self) -> Sequence[UnsettledSession]:
        found = unsettled_sessions(self.carry_overs, self.guidance.over_use)
        return [unsettled for unsettled in found if not unsettled.session.is_clinicians]

    @cached_property
    def sensitisations(self) -> Sequence[Sensitisation]:
        """Sessions that did more than earlier ones, as far back as settling is judged."""
        sessions = self.log.sessions
        limits = self.guidance.over_use
        steps = {effect_id: meaningful_change(self.guidance, effect_id) for effect_id in self.reactions}
        if not steps:
            return ()
        bands = [self.guidance.band(logged.session.needle_length_mm).id for logged in sessions]
        since = self.as_of - timedelta(days=limits.carry_over.looks_back_days.value)
        confounded = list(confounded_stretches(self.log, self.guidance))
        strong = strengths(self.reactions, steps, limits.sensitisation.fresh_h.value)
        found = sensitisations(sessions, bands, strong, confounded, since, limits.sensitisation)
        return [stronger for stronger in found if not stronger.session.is_clinicians]

    @cached_property
    def unsettled(self) -> Sequence[Unsettled]:
        """What is not back at calm, the latest first. Of what was strong, silence says nothing."""
        found = {item.effect_id: item for item in unsettled_effects(self.log, self.guidance, self.calm)}
        after_days = self.guidance.count("REC-04", "after_calm_days")
        for effect_id, least in self.guidance.numbers("REC-04", "waits_from").items():
            sign = self.sign(effect_id)
            if sign is not None and sign.worst >= least and effect_id not in found:
                found[effect_id] = Unsettled(effect_id, sign.value, sign.last, None, False, after_days)
        return sorted(found.values(), key=lambda item: item.free_from(self.as_of), reverse=True)

    @cached_property
    def shedding_up_since(self) -> date | None:
        """The first day of shedding above the person's usual, None while it is not."""
        return shedding_up_since(self.log, self.guidance)

    def last_reaction(self, effect_id: str) -> Reaction | None:
        """What was recorded of an effect since the last session."""
        row = self.reactions.get(effect_id, ())
        return row[-1] if row else None

    @cached_property
    def open_signs(self) -> Mapping[str, OpenSign]:
        """Signs that are never expected after needling and were not recorded as gone, by effect."""
        return unexpected_signs(self.log, self.guidance, self.calm, self.looked_at)

    @property
    def holding_signs(self) -> Mapping[str, OpenSign]:
        """The open signs that hold a session: all but marks and scars that a professional agreed to."""
        return {
            effect_id: sign
            for effect_id, sign in self.open_signs.items()
            if effect_id not in AGREEABLE or not self.agreed((effect_id, AGREEABLE[effect_id]), sign.first)
        }

    @cached_property
    def unagreed(self) -> Sequence[Said]:
        """What speaks against needling or asks for a talk first, and no professional agreed to."""
        return [said for said in self.said if not self._is_agreed(said)]

    @cached_property
    def said(self) -> Sequence[Said]:
        """The same, agreed or not."""
        return said_of(self.log.diary, self.guidance, self.as_of)

    def _is_agreed(self, said: Said) -> bool:
        if not self.log.diary.health:
            return False
        before_any = {q.id for q in self.guidance.document.screening.ask_before_any}
        ids = (SPEAKS_TO["anticoagulant"],) if said.about == ASPIRIN else ()
        rule_id = "CON-01" if said.about in before_any else "CON-02"
        return self.agreed((said.about, rule_id, *ids), said.since)

    def agreed(self, ids: Collection[str], since: date | None = None) -> bool:
        """Whether a professional agreed to needling in spite of one of these, not before `since`."""
        return agrees(self.log.diary, self.as_of, ids, since)

    @cached_property
    def looked_at(self) -> Mapping[str, Sequence[date]]:
        """The days on which a professional looked, by effect or rule."""
        return looked_at(self.log.diary)

    def holding_sign(self, effect_id: str) -> OpenSign | None:
        return self.holding_signs.get(effect_id)

    def takes_blood_thinner_on(self, day: date) -> bool:
        """By the diary as it stands today, agreed or not."""
        thinner = SPEAKS_TO["anticoagulant"]
        return any(said.about == thinner and (said.since is None or said.since <= day) for said in self.said)

    def sign(self, effect_id: str) -> OpenSign | None:
        """An effect since it was last recorded as gone; for one that is expected after needling, since it was last
        at calm."""
        if not self.guidance.effects[effect_id].expected:
            return self.open_signs.get(effect_id)
        sign = open_sign(self.log, effect_id, gone_below(self.guidance, effect_id, self.calm))
        return None if sign is None else seen_on(sign, self.looked_at.get(effect_id, ()))

    def flag(self, effect_id: str, *, at_least: float = 0) -> Reading | None:
        """The newest reading of an open sign that reached `at_least`. What came lower later does not end it."""
        sign = self.sign(effect_id)
        if sign is None:
            return None
        return next((r for r in reversed(sign.readings) if r.value >= at_least), None)

    def hours_since_session(self, reading: Reading) -> float | None:
        """Hours from the last session before a reading, None when there is none."""
        before = self.log.session_before(reading.hour)
        return reading.hour - before.hour if before else None

    def finding(
        self,
        rule_id: str,
        figures: Mapping[str, Figure] | None = None,
        *,
        words: Message | None = None,
        words_id: str | None = None,
        advice: Mapping[str, object] | None = None,
        advice_id: str | None = None,
        tier: Tier | None = None,
    ) -> Finding:
        """A finding by a rule of the guidance.

        The explanation is the sentence `finding-<rule id>`, or `words_id`, with the figures, or else `words`;
        the guidance's own advice follows it. `tier` and `advice_id` stand in for the rule's where the recorded
        sign is the milder one.
        """
        rule = self.guidance.rules[rule_id]
        figures = dict(figures or {})
        shown = {name: _spoken(name, value) for name, value in figures.items() if value is not None}
        sentence = words or Message(words_id or f"finding-{rule_id}", shown)
        return Finding(
            rule_id=rule_id,
            level=rule.level,
            title=Message(f"title-{rule_id}"),
            explanation=message(
                "finding-explained",
                figures=sentence,
                advice=Message(advice_id or f"advice-{rule_id}", dict(advice or {})),
            ),
            sources=rule.src,
            figures=figures,
            tier=tier or rule.tier if rule.level is Level.SEEK_CARE else None,
        )

    def interval_of(self, logged: LoggedSession) -> int:
        """Days from that session to the next by the spacing in force."""
        return self.spacing.interval_days(logged.session.needle_length_mm)


_NAMED = {
    "effect": "effect",
    "kind": "treatment",
    "item": "aftercare",
    "zone": "zone",
    "trigger": "trigger",
}
"""Figures that are ids, with the prefix of the message that names them."""


_COUNTED = ("pustules", "lumps", "fever_c")
"""Effects whose names carry a unit for forms, which sentences do without."""
_SPANS = ("hours", "limit_h", "wait_h", "open_h")
"""Figures in hours, which are said in days beyond two of them."""
_HOURS_A_DAY = 24


def _spoken(name: str, value: Figure) -> object:
    """A figure as an argument of a sentence: ids by their everyday names, days as dates, long spans in days."""
    if name in _SPANS and isinstance(value, int | float):
        if value > 2 * _HOURS_A_DAY:
            return Message("span-days", {"days": round(value / _HOURS_A_DAY)})
        return Message("span-hours", {"hours": value})
    if isinstance(value, tuple):
        return tuple(_spoken(name, part) for part in value)
    if name == "effect" and value in _COUNTED:
        return Message(f"sign-{value}")
    if name in _NAMED:
        return Message(f"{_NAMED[name]}-{value}")
    if isinstance(value, str) and (name == "since" or name.endswith(("day", "_on", "_set"))):
        return date.fromisoformat(value)
    return value


def effect_name(effect_id: str) -> Message:
    """The everyday name of an effect, as a part of a sentence."""
    return Message(f"effect-{effect_id}")
