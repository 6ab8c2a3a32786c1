"""The routing file: every setting that ops own. `docs/routing-reference.md` says it for them."""

from collections.abc import Iterable, Mapping, Sequence
from functools import cached_property
from typing import Annotated, Self

from pydantic import Field, PrivateAttr

from ivr.routing.checking import Checking
from ivr.routing.faults import Fault
from ivr.routing.languages import WordsByLanguage, in_language
from ivr.routing.sections.after_calls import Care, RepeatCallers, Retention, WrapUp
from ivr.routing.sections.business import Business, Line
from ivr.routing.sections.conduct import Conduct
from ivr.routing.sections.examples import Example
from ivr.routing.sections.hours import Hours
from ivr.routing.sections.queues import Agent, Queue
from ivr.routing.sections.reasons import Reason
from ivr.routing.sections.rules import Rule
from ivr.routing.sections.section import Section
from ivr.routing.sections.survey import Survey
from ivr.routing.sections.urgent import Urgent
from ivr.routing.sections.waiting import Waiting
from ivr.routing.values import Identifier, LineNumber


class RoutingFile(Section):
    """One version of the file, checked. `version` is the beginning of its text's SHA-256."""

    business: Business
    lines: Mapping[LineNumber, Line] = {}
    """Each by its number. Lines that are as the business says need not be named."""
    hours: Hours
    reasons: Annotated[Mapping[Identifier, Reason], Field(min_length=1)]
    """Each by a name, which is what rules compare the fact `reason` with. When a caller's words fit several, the one
    with most of its words in what was said is taken, and of equals the one that stands first. Small mishearings are
    forgiven."""
    person_words: WordsByLanguage
    """Words and phrases by which a caller asks for a person: a list, or by language `{en: [agent], es: [agente]}`."""
    queues: Annotated[Mapping[Identifier, Queue], Field(min_length=1)]
    """Each by a name."""
    agents: Annotated[Mapping[Identifier, Agent], Field(min_length=1)]
    """Each by a name."""
    rules: Annotated[tuple[Rule, ...], Field(min_length=1)]
    """Read from the top: the first one that holds for a call decides, and the others are passed over. The last one must
    hold for every call, and no other may: `when: "true"`."""
    waiting: Waiting = Waiting()
    repeat_callers: RepeatCallers = RepeatCallers()
    wrap_up: WrapUp = WrapUp()
    care: Care = Care()
    survey: Survey = Survey()
    conduct: Conduct = Conduct()
    urgent: Urgent = Urgent()
    retention: Retention = Retention()
    tests: tuple[Example, ...] = ()
    """They are tried whenever the file is read; it is refused when one of them goes elsewhere."""

    _version: str = PrivateAttr(default="")
    _warnings: tuple[Fault, ...] = PrivateAttr(default=())

    def model_post_init(self, context: Checking | None) -> None:
        if context is not None:
            self._version = context.version

    @property
    def version(self) -> str:
        return self._version

    @property
    def warnings(self) -> tuple[Fault, ...]:
        """What its author cannot have meant, though calls can be decided by it."""
        return self._warnings

    def with_warnings(self, warnings: Iterable[Fault]) -> Self:
        copy = self.model_copy()
        copy._warnings = tuple(sorted(warnings))
        return copy

    def language_of(self, line: str | None) -> str:
        """BCP 47; of the business where the line, in E.164, has none."""
        return self._line(line).language or self.business.language

    @property
    def languages(self) -> frozenset[str]:
        """All that are spoken on its lines, as BCP 47."""
        return frozenset(self.language_of(line) for line in (None, *self.lines))

    @property
    def prompts(self) -> frozenset[str]:
        """All that rules name."""
        return frozenset(rule.prompt for rule in self.rules if rule.prompt)

    @cached_property
    def senior_queues(self) -> frozenset[str]:
        return frozenset(name for name, queue in self.queues.items() if queue.tier == "senior")

    @cached_property
    def seniors(self) -> frozenset[str]:
        """Names of the agents who take calls of a queue of seniors."""
        return frozenset(
            name for name, agent in self.agents.items() if not self.senior_queues.isdisjoint(agent.queues)
        )

    def voice_of(self, line: str | None) -> str:
        return self._line(line).voice or self.business.voice

    def person_words_in(self, language: str) -> Sequence[str]:
        return in_language(self.person_words, language) or ()

    def _line(self, line: str | None) -> Line:
        return self.lines.get(line or "", Line())
