"""Needlewise: a private diary for people who microneedle their scalp at home."""

__version__ = "0.1.0"
"""As in pyproject.toml; a constant, because asking the installed metadata costs a start 40 ms."""
