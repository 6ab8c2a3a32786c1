"""Where tables are printed."""

from rich.console import Console

PIPED_COLUMNS = 240


def paper() -> Console:
    """As wide as the terminal; without one, so wide that a row of a table is on one line."""
    console = Console(highlight=False, markup=False)
    if not console.is_terminal:
        console.width = PIPED_COLUMNS
    return console
