"""The report: what goes on the page for a clinician, and the page as it will print."""
