"""Logging and editing a session."""
