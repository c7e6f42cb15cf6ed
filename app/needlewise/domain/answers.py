"""What the person said when a finding asked."""

from dataclasses import dataclass

from needlewise.domain.fields import Id, check_fields
from needlewise.domain.moments import Moment
from needlewise.messages import Problem


@dataclass(frozen=True, slots=True, kw_only=True)
class Answer:
    """`about` is the id of a rule or of a record; `question` and `answer` are ids or words."""

    id: Id
    at: Moment
    about: str
    question: str
    answer: str


def check_answer(answer: Answer) -> list[Problem]:
    return check_fields(answer)
