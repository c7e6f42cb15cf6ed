"""The check-in, as a form that stands on Today and, for editing, in the diary."""
