"""Forms of one record each, for whichever page edits it. A form makes a draft; the service judges it."""
