"""The words of the diary that have a name for people, by how the names begin."""

from needlewise.domain.devices import DeviceKind, NeedleMaterial
from needlewise.domain.effects import OwnScale
from needlewise.domain.hair_counts import CountedBy, FoundBy, HairLength, MeasureKind
from needlewise.domain.health import HealthKind
from needlewise.domain.life_events import LifeEventKind
from needlewise.domain.person import Sex
from needlewise.domain.photos import DateEvidence, PhotoView
from needlewise.domain.progress_plans import BlockOrder, EndReason, PlanKind, Rater
from needlewise.domain.sessions import DisinfectionMethod, Performer, Pressure, Side, StepTick
from needlewise.domain.sittings import PairKind
from needlewise.domain.treatments import Route, TreatmentKind
from needlewise.domain.tuning import TuningKind
from needlewise.domain.zones import Zone
from needlewise.guidance.model import Level, Tier

NAMED = {
    "zone": Zone,
    "device": DeviceKind,
    "material": NeedleMaterial,
    "pressure": Pressure,
    "performer": Performer,
    "side": Side,
    "tick": StepTick,
    "disinfectant": DisinfectionMethod,
    "treatment": TreatmentKind,
    "route": Route,
    "event": LifeEventKind,
    "view": PhotoView,
    "date-from": DateEvidence,
    "sex": Sex,
    "health": HealthKind,
    "own-scale": OwnScale,
    "plan": PlanKind,
    "rater": Rater,
    "block": BlockOrder,
    "plan-end": EndReason,
    "pair": PairKind,
    "found-by": FoundBy,
    "dot": HairLength,
    "counted-by": CountedBy,
    "measure": MeasureKind,
    "tuning": TuningKind,
    "level": Level,
    "tier": Tier,
}
"""What each word that a diary can hold is called by, also where no page shows it yet."""
