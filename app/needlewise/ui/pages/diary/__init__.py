"""The diary: a year at a glance, the days below it, search, and editing in place."""
