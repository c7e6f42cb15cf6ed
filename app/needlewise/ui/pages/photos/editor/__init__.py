"""Changes how a photo is shown (turns, crop, covers) and its details."""
