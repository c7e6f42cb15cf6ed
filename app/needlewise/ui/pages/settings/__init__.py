"""Settings: the person, devices, courses and events, the diary's data, and how the window looks."""
