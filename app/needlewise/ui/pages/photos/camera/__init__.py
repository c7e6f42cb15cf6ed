"""Takes photos with a camera."""
