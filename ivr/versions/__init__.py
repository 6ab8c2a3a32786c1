"""Versions of what ops decided: which one is live since when, by whom, and by which one a call is treated."""
