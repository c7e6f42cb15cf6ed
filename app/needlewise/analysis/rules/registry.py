"""What a rule is: a predicate with its finding, keyed by the id that the guidance gives it."""

from collections.abc import Callable, Mapping

from needlewise.analysis.case import Case
from needlewise.analysis.results import Finding

Rule = Callable[[Case], Finding | None]
Rules = Mapping[str, Rule]
