import json
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
from jsonschema import Draft202012Validator

from needlewise.cli.assessing import sources_of
from needlewise.guidance.loader import Guidance
from needlewise.messages import Catalogue
from needlewise.paths import resource_root

SCHEMA = json.loads((resource_root() / "schema" / "assessment-v1.schema.json").read_text("utf-8"))
VALIDATOR = Draft202012Validator(SCHEMA, format_checker=Draft202012Validator.FORMAT_CHECKER)


def test_that_the_answer_in_json_has_the_contracts_shape(run: Any, example: Path) -> None:
    outcome = run("assess", example, "--as-of", "2026-05-10", "--json")
    assert outcome.code == 0 and outcome.err == ""
    answer = json.loads(outcome.out)
    VALIDATOR.validate(answer)
    assert answer["as_of"] == "2026-05-10"
    assert answer["over_use"]["level"] == "stop" and answer["over_use"]["since"] == "2026-04-20"
    found = {finding["rule_id"]: finding for finding in answer["findings"]}
    assert found["INT-02"]["figures"]["min_interval_days"] == 7
    assert "P33: Sasaki 2019, doi:10.1093/asjof/ojz017" in found["INT-02"]["sources"]
    assert "D: our own cautious choice, no study settles it" in found["INT-02"]["sources"]


def test_that_every_day_of_a_diary_gets_an_answer_of_that_shape_oldest_first(run: Any, example: Path) -> None:
    answers = json.loads(run("assess", example, "--every", "5", "--json").out)
    for answer in answers:
        VALIDATOR.validate(answer)
    days = [answer["as_of"] for answer in answers]
    assert days == sorted(days) and days[0] == "2026-01-09" and len(days) > 30
    assert {answer["over_use"]["level"] for answer in answers} == {"none", "caution", "stop"}


def test_that_a_document_a_bundle_and_the_diary_are_assessed_alike(
    run: Any, example: Path, diary: Path, tmp_path: Path
) -> None:
    run("export", tmp_path / "out.zip", "--diary", diary)
    options = ("--json", "--as-of", "2026-04-30")
    by_document = run("assess", example, *options)
    assert by_document.out == run("assess", tmp_path / "out.zip", *options).out
    assert by_document.out == run("assess", "--diary", diary, *options).out


def test_that_today_is_assessed_where_no_day_is_named(run: Any, example: Path) -> None:
    assert json.loads(run("assess", example, "--json").out)["as_of"] == "2026-07-12"


def test_that_days_to_come_do_not_change_an_earlier_answer(run: Any, example: Path, tmp_path: Path) -> None:
    document = json.loads(example.read_text("utf-8"))
    document["sessions"] = [s for s in document["sessions"] if s["started_at"] < "2026-03-20"]
    document["checkins"] = [c for c in document["checkins"] if c["at"] < "2026-03-20"]
    document["photos"] = []
    earlier = tmp_path / "earlier.json"
    earlier.write_text(json.dumps(document), encoding="utf-8")
    options = ("--as-of", "2026-03-19", "--json")
    whole, part = (json.loads(run("assess", file, *options).out) for file in (example, earlier))
    assert whole["readiness"] == part["readiness"] and whole["over_use"] == part["over_use"]


def test_that_the_words_start_with_the_verdict_and_give_reasons_and_sources(run: Any, example: Path) -> None:
    lines = run("assess", example, "--as-of", "2026-05-12").out.splitlines()
    assert lines[0] == "As of the end of Tue 12 May 2026"
    assert lines[2].startswith("Hold off needling until Thu 28 May 2026")
    text = "\n".join(lines)
    assert "Over-use: stop, since Mon 20 Apr 2026" in text
    assert "Sources: P33: Sasaki 2019, doi:10.1093/asjof/ojz017; D: our own cautious choice" in text
    assert lines[-1].startswith("This is a diary")


@pytest.mark.parametrize("as_of", ["2026-01-01", "2026-05-20", "2026-06-05", "2027-01-01"])
def test_that_no_words_promise_what_a_diary_cannot(run: Any, example: Path, as_of: str) -> None:
    words = run("assess", example, "--as-of", as_of).out.lower()
    assert "over-use:" in words
    assert not any(promise in words for promise in ("cleared", "you are safe", "is safe", "diagnosis"))


def test_that_every_few_days_read_as_a_table(run: Any, example: Path) -> None:
    lines = run("assess", example, "--every", "30").out.splitlines()
    assert lines[0].startswith("Fri 9 Jan 2026: Nothing in the log says wait; over-use: none")
    assert len(lines) == len(json.loads(run("assess", example, "--every", "30", "--json").out))


def test_that_an_empty_diary_is_answered_too(run: Any, tmp_path: Path) -> None:
    empty = tmp_path / "empty.json"
    empty.write_text(
        '{"format": "needlewise.diary", "version": 1, "exported_at": "2026-03-01T20:15+01:00",'
        ' "sessions": [], "checkins": []}'
    )
    VALIDATOR.validate(json.loads(run("assess", empty, "--json").out))
    assert json.loads(run("assess", empty, "--every", "7", "--json").out) == []
    assert "nothing to assess" in run("assess", empty, "--every", "7").out
    assert run("assess", empty).code == 0


def test_that_sources_which_may_not_be_shown_leave_one_honest_entry(guidance: Guidance, catalogue: Catalogue) -> None:
    def said(*ids: str) -> list[str]:
        return [catalogue.text(source) for source in sources_of(ids, guidance)]

    assert said("P33", "b", "D") == [
        "P33: Sasaki 2019, doi:10.1093/asjof/ojz017",
        "D: our own cautious choice, no study settles it",
    ]
    assert said("b") == ["General medical knowledge; no single source is shown for this"] == said()


def test_that_a_file_is_assessed_without_what_a_diary_or_a_chart_needs(example: Path) -> None:
    code = (
        "import sys; from needlewise.cli.main import main; main(sys.argv[1:]); print(*sys.modules, file=sys.stderr)"
    )
    command = [sys.executable, "-c", code, "assess", str(example), "--as-of", "2026-05-10"]
    ran = subprocess.run(command, capture_output=True, text=True, check=True)
    loaded = set(ran.stderr.split())
    assert "needlewise.analysis.assess" in loaded
    assert not loaded & {"sqlalchemy", "sqlcipher3", "numpy", "matplotlib", "PIL", "importlib.metadata"}
