"""What is said of a survey to those who list them."""

from datetime import datetime

from ivr.survey.survey import Survey


def outcome(survey: Survey) -> str:
    """Such as `solved, rated 5` or `cancelled: opted out`."""
    rated = f", rated {survey.rating}" if survey.rating else ""
    why = f": {survey.why}" if survey.why else ""
    return f"{survey.state}{rated}{why}"


def instant(at: datetime) -> str:
    return f"{at:%Y-%m-%d %H:%M} UTC"
