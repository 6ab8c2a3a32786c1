"""What ops decided: the routing file, and the words in its language."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Self

from ivr.days import DAY, midnight
from ivr.routing import Decision, Facts, RoutingFile, decide
from ivr.routing.hours import opening
from ivr.routing.reasons import asks_for_person, count_said
from ivr.routing.sections.queues import Queue
from ivr.steps import Connect
from ivr.turn import Turn
from ivr.versions.version import name_of
from ivr.words import NOTHING_CHANGED, OwnPrompts, Words, check


@dataclass(frozen=True)
class Policy:
    """`version` names the routing file together with ops' own prompts."""

    version: str
    routing: RoutingFile
    _spoken: Mapping[str | None, Words]

    @classmethod
    def of(cls, routing: RoutingFile, own: OwnPrompts = NOTHING_CHANGED) -> Self:
        """With the words of every line. Raises `PromptFaults` when they are not all there and right."""
        lines = (None, *routing.lines)
        check(own, routing.languages, routing.prompts)
        spoken = {line: Words(routing.language_of(line), routing.voice_of(line), own) for line in lines}
        return cls(name_of(routing.version, own), routing, spoken)

    def decide(self, facts: Facts) -> Decision:
        return replace(decide(facts, self.routing), version=self.version)

    def words(self, line: str | None = None) -> Words:
        """What callers hear on a line of ours; without one, what agents hear."""
        return self._spoken.get(line, self._spoken[None])

    def human_line(self, caller_id: str | None) -> Connect:
        """The number that always reaches a person."""
        return Connect(self.routing.business.human_line, Turn("fallback.over"), caller_id)

    def reason_label(self, name: str, line: str | None = None) -> str | None:
        """As callers on a line hear it called; without one, as agents do. None for a reason of another file."""
        reason = self.routing.reasons.get(name)
        return reason.label_in(self.routing.language_of(line)) if reason else None

    def asks_for_person(self, said: str, line: str) -> bool:
        return asks_for_person(said, self.routing.person_words_in(self.routing.language_of(line)))

    def is_urgent(self, said: str, line: str) -> bool:
        """Whether one of the file's words of emergencies, in the language of the line, was said."""
        return count_said(said, self.routing.urgent.words_in(self.routing.language_of(line))) > 0

    def conduct_level(self, said: str, line: str) -> int:
        """How many of the file's conduct words, in the language of the line, were said."""
        return count_said(said, self.routing.conduct.words_in(self.routing.language_of(line)))

    def local(self, at: datetime) -> datetime:
        """In the time zone of the business."""
        return at.astimezone(self.routing.business.time_zone)

    def midnight(self, at: datetime, days_later: int = 0) -> datetime:
        """When the day of the business began that an instant is in; or when one begins so many days later."""
        return midnight(self.local(at).date() + DAY * days_later, self.routing.business.time_zone)

    def is_open(self, at: datetime) -> bool:
        return opening(self.routing.hours, self.local(at)).open

    def queue(self, name: str) -> Queue:
        """A queue that has gone from the file since is served like that of the rule which always matches."""
        return self.routing.queues[self._known(name)]

    def _known(self, name: str) -> str:
        return name if name in self.routing.queues else self.routing.rules[-1].queue

    def serves(self, queue: str) -> frozenset[str]:
        """Names of the agents who take calls of a queue."""
        known = self._known(queue)
        return frozenset(name for name, agent in self.routing.agents.items() if known in agent.queues)
