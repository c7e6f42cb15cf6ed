"""What speaks against needling or asks for caution: answers, dated conditions and medicines, and who agreed."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, timedelta

from needlewise.domain.diary import Diary
from needlewise.domain.health import HealthKind, HealthRecord
from needlewise.domain.treatments import Treatment, TreatmentKind
from needlewise.guidance.loader import Guidance
from needlewise.messages import Catalogue
from needlewise.report.limits import MEDICINE_LASTS_DAYS
from needlewise.report.model import Block
from needlewise.report.treatments import treatment_name
from needlewise.report.wording import on, upper_first, written

_ASKED_BY_KIND = {
    TreatmentKind.ANTICOAGULANT: "bleeding_disorder_or_anticoagulant",
    TreatmentKind.ISOTRETINOIN: "isotretinoin_6m",
    TreatmentKind.STEROID_SYSTEMIC: "chemo_radio_steroid_immunosuppression",
    TreatmentKind.IMMUNOSUPPRESSANT: "chemo_radio_steroid_immunosuppression",
}
"""The question that speaks of a medicine."""
_SAID = (HealthKind.CONDITION, HealthKind.PREGNANCY, HealthKind.ALLERGY)


def health_block(
    diary: Diary, guidance: Guidance, last: date, shown: int, words: Catalogue, *, anonymise: bool
) -> Block:
    """As of `last`, the graver ones first, at most `shown` in full."""
    answers = (diary.person.screening if diary.person else None) or {}
    dated = _dated(diary, last, words)
    yes = [id_ for id_ in guidance.screening if answers.get(id_) or id_ in dated]
    yes += [id_ for id_ in dated if id_ not in guidance.screening]
    named = [_said(id_, dated, _agreement(diary, id_, last), words, anonymise=anonymise) for id_ in yes[:shown]]
    if len(yes) > shown:
        named.append(words.text("report-more-answers", count=len(yes) - shown))
    unsaid = sum(1 for id_ in guidance.screening if id_ not in answers and id_ not in dated)
    if not named and unsaid == len(guidance.screening):
        return Block(title=words.text("report-health"), text=words.text("report-health-unasked", of=unsaid))
    said = upper_first("; ".join(named))
    parts = [words.text("report-health-named", said=said) if said else words.text("report-health-none")]
    if unsaid:
        parts.append(words.text("report-health-unsaid", count=unsaid, of=len(guidance.screening)))
    return Block(title=words.text("report-health"), text=" ".join(parts))


def _dated(diary: Diary, last: date, words: Catalogue) -> Mapping[str, list[str]]:
    """By question: since when, and which medicine."""
    found: dict[str, list[str]] = {}
    for record in diary.health:
        if record.kind in _SAID and record.holds_on(last):
            for about in record.about:
                since = [words.text("report-since", day=on(record.since, words))] if record.since else []
                found.setdefault(about, []).extend(since)
    for treatment in diary.treatments:
        about_ = _ASKED_BY_KIND.get(treatment.kind)
        if about_ is not None and _speaks(treatment, last):
            found.setdefault(about_, []).append(_medicine(treatment, words))
    return found


def _speaks(treatment: Treatment, last: date) -> bool:
    """Isotretinoin is asked about for six months after its end."""
    lasts = MEDICINE_LASTS_DAYS if treatment.kind is TreatmentKind.ISOTRETINOIN else 0
    ended = treatment.ended_on
    return treatment.started_on <= last and (ended is None or last <= ended + timedelta(days=lasts))


def _medicine(treatment: Treatment, words: Catalogue) -> str:
    name = treatment_name(treatment, words)
    if treatment.ended_on:
        return words.text("report-health-ended", name=name, day=on(treatment.ended_on, words))
    return words.text("report-health-medicine", name=name, day=on(treatment.started_on, words))


def _agreement(diary: Diary, about: str, last: date) -> HealthRecord | None:
    """The latest one that holds."""
    found = [r for r in diary.health if r.kind is HealthKind.AGREEMENT and about in r.about and r.holds_on(last)]
    return max(found, key=lambda record: record.since or date.min, default=None)


def _said(
    about: str,
    dated: Mapping[str, list[str]],
    agreement: HealthRecord | None,
    words: Catalogue,
    *,
    anonymise: bool,
) -> str:
    more = list(dict.fromkeys(dated.get(about, ())))
    if agreement is not None:
        more.append(_agreed(agreement, words, anonymise=anonymise))
    name = about_words(about, words)
    return words.text("report-health-with", name=name, more="; ".join(more)) if more else name


def _agreed(agreement: HealthRecord, words: Catalogue, *, anonymise: bool) -> str:
    by = words.text("report-health-professional")
    if agreement.by and not anonymise:
        by = written(agreement.by)
    if agreement.since is None:
        return words.text("report-health-agreed", by=by)
    return words.text("report-health-agreed-on", by=by, day=on(agreement.since, words))


def about_words(about: str, words: Catalogue) -> str:
    """The words of a question or an effect; what is neither, as it was written."""
    for kind in ("screening", "effect"):
        if f"{kind}-{about}" in words:
            return words.text(f"{kind}-{about}")
    return written(about)
