"""How long something lasted, as clocks show it."""


def clock(seconds: float) -> str:
    """Such as 1:05, or 1:02:09 from an hour on."""
    minutes, left = divmod(int(seconds), 60)
    hours, minutes = divmod(minutes, 60)
    return f"{hours}:{minutes:02}:{left:02}" if hours else f"{minutes}:{left:02}"
