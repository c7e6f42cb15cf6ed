import os
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from needlewise import __main__ as entry
from needlewise.__main__ import WindowRequest, window_request
from needlewise.bootstrap import open_context
from needlewise.cli import checking
from needlewise.cli import main as cli_main
from needlewise.clock import FixedClock, SystemClock
from needlewise.domain.moments import Moment
from needlewise.errors import InputError
from needlewise.messages import message
from needlewise.ui.pages.today.cache import recall, work_out_beforehand

NOON = Moment.parse("2026-07-12T12:00+03:00")
COMMANDS = ("import", "export", "assess", "report", "photos add", "photos export", "check", "demo")


@pytest.mark.parametrize("command", ["", *COMMANDS])
def test_that_every_command_explains_itself(run: Any, command: str) -> None:
    outcome = run(*command.split(), "--help")
    assert outcome.code == 0 and outcome.err == ""
    assert f"usage: needlewise {command}".rstrip() in outcome.out
    assert "--diary DIR" in outcome.out or command == "demo"


@pytest.mark.parametrize(
    ("words", "says"),
    [
        (["frobnicate"], "invalid choice: 'frobnicate'"),
        (["--frobnicate"], "required: COMMAND"),
        (["--diary"], "expected one argument"),
        (["check", "--diary", ""], "a name is needed"),
        (["import"], "required: FILE"),
        (["import", "a", "b"], "unrecognized arguments: b"),
        (["export"], "required: OUT"),
        (["export", "out.pdf"], "“out.pdf” must end in one of .json"),
        (["export", "out.json", "--from", "yesterday"], "“yesterday” is not a date"),
        (["export", "out.json", "--from", "2026-02-29"], "“2026-02-29” is not a date"),
        (["export", "out.json", "--from", "2026-03-02", "--to", "2026-03-01"], "lies after --to"),
        (["assess", "--as-of", "1969-12-31"], "is not a date from 1970 to 2100"),
        (["assess", "--every", "0"], "“0” is not a whole number from 1"),
        (["assess", "--every", "-3"], "“-3” is not a whole number"),
        (["assess", "--every", "9" * 30], "is not a whole number"),
        (["report", "out.txt"], "must end in one of .pdf"),
        (["report", "out.pdf", "--paper", "a3"], "invalid choice: 'a3'"),
        (["report", "out.pdf", "--from", "2026-03-02", "--to", "2026-03-01"], "lies after --to"),
        (["photos"], "required: COMMAND"),
        (["photos", "add", "a.jpg"], "required: --view"),
        (["photos", "add", "a.jpg", "--view", "nose"], "invalid choice: 'nose'"),
        (["photos", "add", "a.jpg", "--view", "vertex", "--taken-at", "noon"], "“noon” is not a local time"),
        (["demo"], "required: DIR"),
        (["demo", "d", "--years", "0"], "“0” is not a whole number from 1 to 50"),
    ],
)
def test_that_wrong_arguments_end_with_2_and_one_line(run: Any, words: list[str], says: str) -> None:
    line = run(*words).refused_in_one_line(2)
    assert line.startswith("needlewise") and says in line


def test_that_the_diary_may_be_chosen_before_or_after_the_command(run: Any, diary: Path, tmp_path: Path) -> None:
    before = run("--diary", diary, "check")
    assert before.code == 0 and before == run("check", "--diary", diary)
    assert run("--diary", tmp_path / "other", "check", "--diary", diary) == before
    assert run(f"--diary={diary}", "photos", "export", tmp_path / "out").code == 0


def test_that_the_default_diary_is_in_the_platforms_data_folder(
    run: Any, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path))
    assert str(tmp_path) in run("check").refused_in_one_line(3)


@pytest.mark.parametrize(
    ("words", "wanted"),
    [
        ([], WindowRequest()),
        (["--demo"], WindowRequest(demo=True)),
        (["--diary", "d"], WindowRequest(Path("d"))),
        (["--diary=d", "--demo"], WindowRequest(Path("d"), demo=True)),
        (["--diary"], None),
        (["--diary", ""], None),
        (["--diary="], None),
        (["--help"], None),
        (["check"], None),
        (["--diary", "d", "check"], None),
        (["--demo", "check"], None),
    ],
)
def test_that_the_window_is_chosen_by_what_is_left_out(words: list[str], wanted: WindowRequest | None) -> None:
    assert window_request(words) == wanted


def test_that_main_hands_a_command_to_the_command_line(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    assert entry.main(["check", "--diary", str(tmp_path / "none")]) == 3
    assert "needlewise: " in capsys.readouterr().err


def test_that_a_command_that_wrote_leaves_today_worked_out_for_the_window(example: Path, tmp_path: Path) -> None:
    today = SystemClock().now().day
    for words in (["import", str(example), "--diary"], ["demo", "--years", "1", "--photos", "0"]):
        folder = tmp_path / words[0]
        assert entry.main([*words, str(folder)]) == 0
        kept = recall(folder, today)
        assert kept is not None
        with open_context(folder) as ctx:
            assert kept == work_out_beforehand(ctx)


def test_that_what_only_reads_or_fails_leaves_the_diary_as_it_was(
    diary: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    written: list[Path] = []
    (tmp_path / "bad.json").write_text("{")
    for words in (["assess"], ["export", tmp_path / "x.json"], ["import", tmp_path / "bad.json"]):
        cli_main.main(
            [*map(str, words), "--diary", str(diary)], FixedClock(NOON), lambda ctx: written.append(ctx.folder)
        )
    assert written == []
    assert "bad.json" in capsys.readouterr().err


def test_that_a_line_holds_nothing_that_steers_a_terminal(run: Any, tmp_path: Path) -> None:
    line = run("assess", tmp_path / "a\x1b[31m\nb.json").refused_in_one_line(3)
    assert "\x1b" not in line


def test_that_a_fault_of_the_program_is_told_apart_from_bad_input(run: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(*_: Any) -> int:
        raise ZeroDivisionError

    monkeypatch.setattr(checking, "run", fail)
    monkeypatch.delenv("NEEDLEWISE_DEBUG", raising=False)
    assert "(ZeroDivisionError)" in run("check").refused_in_one_line(cli_main.PROGRAM_FAULT)
    monkeypatch.setenv("NEEDLEWISE_DEBUG", "1")
    with pytest.raises(ZeroDivisionError):
        run("check")


def test_that_an_interrupt_ends_quietly(run: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    def interrupt(*_: Any) -> int:
        raise KeyboardInterrupt

    monkeypatch.setattr(checking, "run", interrupt)
    outcome = run("check")
    assert (outcome.code, outcome.out, outcome.err) == (cli_main.INTERRUPTED, "", "")


def test_that_a_sentence_of_several_lines_is_told_in_one(run: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(*_: Any) -> int:
        raise InputError(message("input-missing", file="a\nb"))

    monkeypatch.setattr(checking, "run", fail)
    assert run("check").refused_in_one_line(3).startswith("needlewise: a b is not there")


def in_a_process(*words: object, **options: Any) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-m", "needlewise", *map(str, words)]
    return subprocess.run(command, capture_output=True, text=True, timeout=60, check=False, **options)


def test_that_the_module_runs_as_a_program_with_the_contracts_codes(example: Path, tmp_path: Path) -> None:
    done = in_a_process("assess", example, "--as-of", "2026-05-10")
    assert done.returncode == 0 and done.stderr == "" and "Over-use: stop" in done.stdout
    failed = in_a_process("assess", tmp_path / "gone.json")
    assert (failed.returncode, failed.stdout) == (3, "")
    assert failed.stderr.count("\n") == 1 and "Traceback" not in failed.stderr


def test_that_a_reader_who_stops_reading_ends_the_program_quietly(example: Path) -> None:
    command = [sys.executable, "-m", "needlewise", "assess", str(example), "--every", "1", "--json"]
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE) as process:
        assert process.stdout is not None and process.stderr is not None
        process.stdout.read(10)
        process.stdout.close()
        assert process.stderr.read() == b""
        assert process.wait(60) == cli_main.PIPE_CLOSED


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="the platform has no full device")
def test_that_output_which_cannot_be_written_is_said_in_one_line(example: Path) -> None:
    with Path("/dev/full").open("w") as full:
        failed = subprocess.run(
            [sys.executable, "-m", "needlewise", "assess", str(example)],
            stdout=full, stderr=subprocess.PIPE, text=True, timeout=60, check=False,
        )  # fmt: skip
    assert failed.returncode == 3
    assert failed.stderr.count("\n") == 1 and "the system refused" in failed.stderr


def test_that_words_come_out_whole_where_the_console_knows_ascii_only(example: Path) -> None:
    environment = {**os.environ, "PYTHONIOENCODING": "ascii", "PYTHONUTF8": "0"}
    done = in_a_process("assess", example, "--every", "60", env=environment)
    assert done.returncode == 0 and "\\u2013" in done.stdout


WATCHED = """
import socket, sys

class Refused(socket.socket):
    def __new__(cls, *args, **kwargs):
        raise AssertionError("a socket was asked for")

def refuse(*args, **kwargs):
    raise AssertionError("the network was asked")

socket.socket = Refused
socket.create_connection = socket.getaddrinfo = refuse
from needlewise.__main__ import main

folder, example = sys.argv[1:]
codes = [
    main(["import", example, "--diary", folder + "/diary"]),
    main(["export", folder + "/out.json", "--diary", folder + "/diary"]),
    main(["export", folder + "/out.zip", "--diary", folder + "/diary"]),
    main(["export", folder + "/out.csv", "--diary", folder + "/diary"]),
    main(["assess", folder + "/out.zip", "--json"]),
    main(["report", folder + "/out.pdf", "--diary", folder + "/diary"]),
    main(["demo", folder + "/demo", "--years", "1", "--photos", "1"]),
    main(["photos", "export", folder + "/photos", "--diary", folder + "/demo"]),
    main(["photos", "add", folder + "/photos", "--view", "vertex", "--diary", folder + "/diary"]),
    main(["check", "--diary", folder + "/demo"]),
]
loaded = [name for name in sys.modules if name.split(".")[0] in ("PySide6", "shiboken6")]
print("RESULT", codes, loaded, file=sys.stderr)
"""


def test_that_no_command_imports_qt_or_asks_for_a_socket(example: Path, tmp_path: Path) -> None:
    done = subprocess.run(
        [sys.executable, "-c", WATCHED, str(tmp_path), str(example)],
        capture_output=True, text=True, timeout=100, check=False,
    )  # fmt: skip
    assert done.returncode == 0, done.stderr
    assert "RESULT [0, 0, 0, 0, 0, 0, 0, 0, 0, 0] []" in done.stderr
