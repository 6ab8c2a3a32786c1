"""Names of files, as they can be shown."""


def printable(name: str) -> str:
    """Without what a terminal would obey, and what XML has no place for."""
    return "".join(each if each.isprintable() else "\N{REPLACEMENT CHARACTER}" for each in name)
