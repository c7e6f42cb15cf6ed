"""An effect's scale in one line, for files that are read without the program."""

from needlewise.guidance.loader import Guidance
from needlewise.messages import Message, message

_OWN_STEPS = frozenset({"shedding"})
"""Effects whose steps have words of their own, against the person's usual."""


def scale_words(effect_id: str, guidance: Guidance) -> Message:
    """For instance "0 to 4 (0 none, 1 very mild, 2 mild, 3 moderate and 4 severe)"."""
    scale_id = guidance.effects[effect_id].scale
    scale = guidance.document.vocab.scales.get(scale_id)
    if scale is None or not scale.anchors:
        return message(f"scale-{scale_id}")
    named = scale_id if effect_id not in _OWN_STEPS else effect_id
    steps = tuple(
        message("scale-step", step=step, words=message(f"checkin-step-{named}-{step}")) for step in scale.anchors
    )
    said = message("scale-steps", low=scale.min, high=scale.max, steps=steps)
    return said if scale.recall is None else message("scale-past-day", scale=said)
