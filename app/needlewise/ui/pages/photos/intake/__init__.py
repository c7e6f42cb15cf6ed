"""Pictures on their way into the diary: how they come, and how they wait until a view is given."""
