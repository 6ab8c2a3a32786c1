"""What ops decided: the routing file, and the words in its language."""

from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Self

from ivr.routing import RoutingFile
from ivr.routing.hours import is_open
from ivr.routing.reasons import asks_for_person
from ivr.words import Words


@dataclass(frozen=True)
class Policy:
    routing: RoutingFile
    words: Words

    @classmethod
    def of(cls, routing: RoutingFile) -> Self:
        """With the words in the file's language. Raises `PromptFault` when a rule names a prompt that is not there."""
        words = Words(routing.business.language, routing.business.voice)
        for rule in routing.rules:
            if rule.prompt:
                words.text(rule.prompt)
        return cls(routing, words)

    def reason_label(self, name: str) -> str | None:
        reason = self.routing.reasons.get(name)
        return reason.label if reason else None

    def asks_for_person(self, said: str) -> bool:
        return asks_for_person(said, self.routing.person_words.get(self.routing.business.language, ()))

    def local(self, at: datetime) -> datetime:
        """In the time zone of the business."""
        return at.astimezone(self.routing.business.time_zone)

    def is_open(self, at: datetime) -> bool:
        return is_open(self.routing.hours, self.local(at))

    def serves(self, queue: str) -> frozenset[str]:
        """Names of the agents who take calls of a queue."""
        return frozenset(name for name, agent in self.routing.agents.items() if queue in agent.queues)

    def serving(self, queue: str, waited: timedelta) -> frozenset[str]:
        """Names of the agents who take calls of a queue: its own, and after a while those of the queue it widens to."""
        names = self.serves(queue)
        rules = self.routing.queues[queue]
        if rules.widen_to and waited >= timedelta(seconds=rules.widen_after_seconds):
            return names | self.serves(rules.widen_to)
        return names
