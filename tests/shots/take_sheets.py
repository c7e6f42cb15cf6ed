"""Sets the sheets of five made-up people, to be read as a dermatologist with ninety seconds reads them.

    python tests/shots/take_sheets.py OUT [--language de] [--paper letter]

writes OUT/NAME.pdf and a picture of each page, and says how many words the first page has.
"""

from __future__ import annotations

import argparse
import sys
from io import BytesIO
from pathlib import Path

from pypdf import PdfReader

sys.path.insert(0, str(Path(__file__).parents[1]))

from needlewise.analysis.assess import assess
from needlewise.domain.moments import Moment
from needlewise.guidance.loader import load_guidance
from needlewise.messages import Catalogue
from needlewise.paths import resource_root
from needlewise.report.options import Paper, ReportOptions
from needlewise.report.typst_render import render, render_pages
from needlewise.services.report.making import report_model
from sheet_people import PEOPLE

DOTS_PER_INCH = 100
NOW = Moment.parse("2028-01-01T10:00+01:00")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("out", type=Path)
    parser.add_argument("--language", default="en")
    parser.add_argument("--paper", choices=[paper.value for paper in Paper], default=Paper.A4.value)
    parser.add_argument("--anonymise", action="store_true")
    parser.add_argument("--only", nargs="*", default=list(PEOPLE))
    args = parser.parse_args()
    args.out.mkdir(parents=True, exist_ok=True)
    guidance, words = load_guidance(), Catalogue(resource_root() / "locales")
    options = ReportOptions(language=args.language, paper=Paper(args.paper), anonymise=args.anonymise)
    for name in args.only:
        diary, as_of = PEOPLE[name]()
        model = report_model(diary, guidance, assess(diary, guidance, as_of), options, words, NOW)
        pdf = render(model)
        (args.out / f"{name}.pdf").write_bytes(pdf)
        for number, page in enumerate(render_pages(model, DOTS_PER_INCH), start=1):
            (args.out / f"{name}-{number}.png").write_bytes(page)
        front = PdfReader(BytesIO(pdf)).pages[0].extract_text()
        print(f"{name}: {len(front.split())} words on page one")


if __name__ == "__main__":
    main()
