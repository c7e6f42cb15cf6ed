"""The photos of the diary, by view and month."""
