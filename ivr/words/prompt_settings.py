"""The lines below a prompt that begin with a dot (Fluent calls them attributes)."""

from collections.abc import Iterator

from ivr.routing.faults import suggestion
from ivr.words.faults import Fault
from ivr.words.reading import Prompt

SETTINGS = {
    "seconds": "How long it may last.",
    "heard-in": "It is heard inside of something else, and never alone.",
    "without": "Variables that it leaves out and may.",
}


def setting_faults(prompt: Prompt) -> Iterator[Fault]:
    for name, (place, value) in prompt.settings.items():
        if name not in SETTINGS:
            yield Fault(place, f"'.{name}' is no setting of a prompt{suggestion(name, SETTINGS)}")
        elif name == "seconds" and positive(value) is None:
            yield Fault(place, f"'.seconds' must be a number such as 8, not '{value}'")


def positive(text: str) -> float | None:
    """None of what is no number above 0."""
    try:
        number = float(text)
    except ValueError:
        return None
    return number if 0 < number < float("inf") else None
