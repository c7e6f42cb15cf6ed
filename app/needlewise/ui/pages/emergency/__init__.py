"""When something is wrong: what to look for, what to do now, whom to call."""
