"""Whether a file is there to its end. The last sections may be left out, so the rest can be right without them."""

import re
from collections.abc import Iterator

from ivr.routing.faults import Fault

LAST_LINE = re.compile(r"^# Complete only with its last line: *(\S.*?)\s*$", re.MULTILINE)


def cut_off(text: str) -> Iterator[Fault]:
    """A file may say how it ends; of any other it is known that it does not end within a line."""
    *before, last = text.rstrip().splitlines() or [""]
    at_end = (len(before) + 1, len(last) + 1)
    said = LAST_LINE.search(text)
    if said and last != said[1]:
        yield Fault(*at_end, "", f"is the file cut off? It says that its last line is '{said[1]}'")
    elif last and not said and not text.endswith("\n"):
        yield Fault(
            *at_end, "", "is the file cut off? It ends within a line; end this line with a line break"
        )
