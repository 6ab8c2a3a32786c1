"""Who answers, and on which lines."""

from ivr.routing.checking import DEFAULT_LANGUAGE
from ivr.routing.sections.section import Section
from ivr.routing.values import Language, Phone, Text, Zone


class Business(Section):
    """Who answers."""

    name: Text
    """What callers hear the business called."""
    human_line: Phone
    """The number that always reaches a person; calls go there when all else fails."""
    language: Language = DEFAULT_LANGUAGE
    """The language that agents hear and speak, such as `en-US`, and callers on every line that names no other."""
    voice: Text = "Polly.Joanna"
    """Twilio's name of the voice that speaks it."""
    time_zone: Zone
    """Where the opening hours hold, such as `America/New_York`."""


class Line(Section):
    """A number that callers call."""

    label: Text | None = None
    """What agents hear and ops read it called."""
    language: Language | None = None
    """The language that callers hear and speak here; without it, the language of the business."""
    voice: Text | None = None
    """Twilio's name of the voice that speaks it; without it, the voice of the business."""
