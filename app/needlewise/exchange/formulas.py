"""Text that a spreadsheet would run as a formula, made harmless in a way that can be taken back.

A cell that begins with one of a formula's signs, after any apostrophes, gets one more apostrophe in front, and
`unguarded` takes exactly that one away. Everything else stays as it is.
"""

import re

_RUNS = re.compile(r"'*[=+\-@\t\r\n＝＋－＠]")
_GUARDED = re.compile(r"'+[=+\-@\t\r\n＝＋－＠]")


def guarded(text: str) -> str:
    return f"'{text}" if _RUNS.match(text) else text


def unguarded(text: str) -> str:
    return text[1:] if _GUARDED.match(text) else text
