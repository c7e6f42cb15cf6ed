"""Trends: symptoms against sessions, the reaction curve, spacing and allowance."""
