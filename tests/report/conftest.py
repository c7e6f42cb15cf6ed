from collections.abc import Callable
from datetime import date
from typing import Any

import pytest

from needlewise.analysis.assess import assess
from needlewise.domain.diary import Diary
from needlewise.domain.moments import Moment
from needlewise.guidance.loader import Guidance
from needlewise.messages import Catalogue
from needlewise.report.model import ReportModel
from needlewise.services.report.making import ReportOptions, report_model

NOW = Moment.parse("2026-08-01T10:00+02:00")


@pytest.fixture
def reported(guidance: Guidance, catalogue: Catalogue) -> Callable[..., ReportModel]:
    """The report of a diary as of a day, with the options given by name."""

    def make(diary: Diary, as_of: date, **options: Any) -> ReportModel:
        assessment = assess(diary, guidance, as_of)
        return report_model(diary, guidance, assessment, ReportOptions(**options), catalogue, NOW)

    return make
