"""What happens next on a leg, as values. The core returns these; only `webhooks/twiml.py` knows the verbs."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal

from ivr.effects import Effect
from ivr.turn import Turn


@dataclass(frozen=True)
class Say:
    """Words spoken to whoever is on this leg. `language` is BCP 47, `voice` one of Twilio's voice names.

    `recording` is the key of a sound in the store that says the same, and is played instead where it can be had.
    """

    text: str
    language: str
    voice: str
    recording: str | None = None


@dataclass(frozen=True)
class Play:
    """A sound file by its URL, or by the turn that serves it."""

    source: str | Turn


@dataclass(frozen=True)
class Ask:
    """A prompt that a key (and, with `speech`, a spoken answer) may interrupt.

    The answer goes to `then`. Without any answer, `even_if_silent` tells `then` so; otherwise the next step follows.
    """

    prompt: tuple[Say | Play, ...]
    then: Turn
    speech: bool = False
    even_if_silent: bool = True
    timeout_seconds: int = 5
    hints: tuple[str, ...] = ()
    most_keys: int = 1


@dataclass(frozen=True)
class Listen:
    """Fork the caller's track to the media socket; the call itself goes on."""


@dataclass(frozen=True)
class Task:
    """What TaskRouter knows of a waiting caller. Tasks of a higher priority are assigned first."""

    workflow_sid: str
    attributes: Mapping[str, str | int | bool | None]
    priority: int


@dataclass(frozen=True)
class Wait:
    """Hold the caller in a queue: `meanwhile` is asked again and again, `then` is told why the wait ended.

    With a `task`, the queue is that of its workflow.
    """

    queue: str
    meanwhile: Turn
    then: Turn
    task: Task | None = None


@dataclass(frozen=True)
class Leave:
    """Take the caller out of the queue; the `then` of `Wait` follows."""


@dataclass(frozen=True)
class Meet:
    """Join the conference room. `then` follows for whoever is left when it ends: with `ends`, by this one's leaving.

    `started` is told once two are there. Twilio listens to the first participant's only, so each names it. With `star`,
    that key leads to `then` as well. Who is `muted` is not heard; who coaches is heard by the leg of one CallSid only.
    """

    room: str
    who: Literal["caller", "agent", "senior"]
    then: Turn
    started: Turn
    ends: bool = True
    star: bool = False
    muted: bool = False
    coaches: str | None = None


@dataclass(frozen=True)
class Bridge:
    """Take the caller out of the queue for whom TaskRouter reserved this agent, which accepts the reservation.

    The caller's leg is told `started` right before they hear each other. When the caller is gone, or by the star key,
    `then` follows for the agent.
    """

    reservation_sid: str
    then: Turn
    started: Turn


@dataclass(frozen=True)
class Connect:
    """Dial a person from this very leg, which needs no REST. With `whisper`, they hear it before they are bridged.

    They see `caller_id`, a number of ours: a withheld or invalid one may be refused on the way.
    """

    number: str
    then: Turn
    caller_id: str | None
    whisper: Turn | None = None
    ring_seconds: int = 20


@dataclass(frozen=True)
class TakeMessage:
    """Record what the caller says after the tone."""

    then: Turn
    longest_seconds: int = 120


@dataclass(frozen=True)
class Go:
    """Continue at another turn."""

    turn: Turn


@dataclass(frozen=True)
class HangUp:
    """End this leg."""


Step = Say | Play | Ask | Listen | Wait | Leave | Meet | Bridge | Connect | TakeMessage | Go | HangUp


@dataclass(frozen=True)
class Reply:
    """What the leg does next, and what is to be done elsewhere once the records of it are committed."""

    steps: tuple[Step, ...] = ()
    effects: tuple[Effect, ...] = ()

    @property
    def recordings(self) -> frozenset[str]:
        """Keys of the sounds that its words may be played from."""
        said = (sound for step in self.steps for sound in (step.prompt if isinstance(step, Ask) else (step,)))
        return frozenset(sound.recording for sound in said if isinstance(sound, Say) and sound.recording)
