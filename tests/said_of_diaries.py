"""What is expected of the assessment of a made-up diary, in a few words that a person could have written.

`ready`, `!ready`, `stop`, `wait`; `care`: the state is `seek_care`; `care:PRE`: a `seek_care` finding whose id begins
so; `has:`, `lacks:`: a finding whose id begins so; `tier=`: the most urgent tier; `over=none`; `!emergency`; `text!:`
and `text:`: words that no explanation holds, or one does.
"""

from needlewise.analysis.results import Assessment, OverUseLevel, ReadinessState
from needlewise.guidance.model import Level, Tier
from needlewise.messages import Catalogue


def holds(assessment: Assessment, statement: str, catalogue: Catalogue) -> bool:
    name, _, rest = statement.partition(":")
    ids = [finding.rule_id for finding in assessment.findings]
    care = [finding for finding in assessment.findings if finding.level is Level.SEEK_CARE]
    said = " ".join(catalogue.text(finding.explanation) for finding in assessment.findings).lower()
    tiers = [finding.tier for finding in care if finding.tier is not None]
    state = assessment.readiness.state
    match name:
        case "ready" | "!ready":
            return (state is ReadinessState.READY) is (name == "ready")
        case "stop" | "wait":
            return state.value == name
        case "care":
            return any(f.rule_id.startswith(rest) for f in care) and (bool(rest) or state is ReadinessState.SEEK_CARE)
        case "has" | "lacks":
            return any(id_.startswith(rest) for id_ in ids) is (name == "has")
        case "over=none":
            return assessment.over_use.level is OverUseLevel.NONE
        case "!emergency":
            return Tier.EMERGENCY not in tiers
        case "text" | "text!":
            return (rest.lower() in said) is (name == "text")
        case _ if name.startswith("tier="):
            return max((tier.rank for tier in tiers), default=None) == Tier(name.removeprefix("tier=")).rank
        case _:
            raise ValueError(statement)
