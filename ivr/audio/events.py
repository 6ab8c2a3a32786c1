"""What the detector says: measurements of sound, with times counted in frames since the call began."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Level:
    """How loud the line is now; said twice a second."""

    at_seconds: float
    level_dbfs: float
    """Of the last half second, relative to full scale."""
    rise_db: float | None
    """Over the caller's own level; None while nobody speaks or before that level is known."""
    speaking: bool


@dataclass(frozen=True, slots=True)
class Evidence:
    """Why a voice counts as raised, or no longer does."""

    at_seconds: float
    seconds: float
    """How long the voice has been raised so far."""
    rise_db: float | None
    """Level over the caller's own; None when the caller was loud before that level was known."""
    effort: float
    """dB that the energy above 1 kHz has gained on the energy below it. The line's gain does not touch it."""
    pitch_rise: float | None
    """Semitones over the caller's own pitch; None like `rise_db`."""
    confidence: float
    """0 to 1: how sure the detector is that the voice is raised at this moment."""


@dataclass(frozen=True, slots=True)
class Raised:
    """The voice has been raised for long enough to be believed; said once for each rise."""

    evidence: Evidence


@dataclass(frozen=True, slots=True)
class Settled:
    """The voice has been calm, or silent, for long enough after a rise."""

    evidence: Evidence


Event = Level | Raised | Settled
