"""A needle length that is probably a slip of the finger: asked about once, never refused."""

from __future__ import annotations

from needlewise.domain.devices import Device
from needlewise.guidance.loader import Guidance
from needlewise.ui.words import Words


class LengthQuestion:
    """Remembers what it asked about, so that the same answer is taken the second time."""

    def __init__(self, guidance: Guidance, words: Words) -> None:
        self._guidance = guidance
        self._words = words
        self._asked: tuple[float, str] | None = None

    def forget(self) -> None:
        """Another record is written."""
        self._asked = None

    def ask(self, length_mm: float, device: Device | None = None) -> str:
        """The question, for a length above the device's own or above where INT-06 begins. Empty where nothing is
        to be asked, or was asked just before."""
        words, limit_mm = self._words, self._guidance.number("INT-06", "from_mm")
        about = (length_mm, "" if device is None else device.id)
        if about == self._asked:
            return ""
        if device is not None and length_mm > device.needle_length_mm:
            question = words("length-above-device", length=length_mm, own=device.needle_length_mm)
        elif length_mm > limit_mm:
            question = words("length-above-limit", length=length_mm, limit=limit_mm)
        else:
            return ""
        self._asked = about
        return question
