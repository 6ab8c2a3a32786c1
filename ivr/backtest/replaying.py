"""Past calls under a draft: what was known then, decided again."""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import datetime
from sys import intern
from typing import Any

import orjson

from ivr.backtest.result import BackTest, Move, MovedCall
from ivr.backtest.tally import EndsTally, LoadTally
from ivr.backtest.tiers import PastTiers, VersionOf
from ivr.backtest.unknowns import Unknowns
from ivr.past import PastCall, Place
from ivr.ports import Archive
from ivr.routing import RoutingFile
from ivr.routing.columns import Columns
from ivr.routing.deciding import decide_many
from ivr.routing.facts import FACTS_VERSION, WEEKDAYS, described
from ivr.routing.sections.rules import Rule
from ivr.survey.answer import ANSWERS

CALLS_AT_A_TIME = 2000
_FIRST_HOUR = {day: 24 * number for number, day in enumerate(WEEKDAYS)}


def past_calls(archive: Archive, since: datetime, until: datetime) -> Iterator[Sequence[PastCall]]:
    """In portions, each from a short transaction of its own."""
    place: Place = (since, "")
    while calls := archive.read(lambda records: records.past.after(place, until, CALLS_AT_A_TIME)):  # noqa: B023, as it is called at once
        yield calls
        place = calls[-1].place


def replay(
    portions: Iterable[Sequence[PastCall]],
    draft: RoutingFile,
    version_of: VersionOf,
    since: datetime,
    until: datetime,
) -> BackTest:
    replayed = Replay(draft, version_of)
    for calls in portions:
        replayed.add(calls)
    return replayed.result(since, until)


class Replay:
    """Takes portions of the past one by one; `result` may be asked for at any time."""

    def __init__(self, draft: RoutingFile, version_of: VersionOf) -> None:
        self._draft = draft
        self._senior_in_draft = draft.senior_queues
        self._tiers = PastTiers(draft, version_of)
        self._unknowns = Unknowns(draft)
        self._decided: Counter[int] = Counter()
        self._versions: Counter[str] = Counter()
        self._flows: Counter[Move] = Counter()
        self._moved: list[MovedCall] = []
        self._ends_of_moved, self._ends_of_stayed = EndsTally(), EndsTally()
        self._senior_before, self._senior_after = LoadTally(), LoadTally()
        self._earlier = self._later = 0

    def add(self, calls: Sequence[PastCall]) -> None:
        facts = [_known_then(call) for call in calls]
        deciding = decide_many(Columns.of(facts), self._draft).tolist()
        self._decided.update(deciding)
        self._unknowns.add(facts)
        for call, known, index in zip(calls, facts, deciding, strict=True):
            self._add(call, known, self._draft.rules[index])

    def _add(self, call: PastCall, facts: Mapping[str, Any], rule: Rule) -> None:
        move = Move(intern(call.queue), rule.queue)
        self._versions[call.version] += 1
        self._flows[move] += 1
        self._add_load(call, _hour_of_week(facts), rule.queue)
        if rule.queue == call.queue:
            self._ends_of_stayed.add(call, ANSWERS[call.survey])
            self._earlier += rule.priority > call.priority
            self._later += rule.priority < call.priority
        else:
            self._ends_of_moved.add(call, ANSWERS[call.survey])
            self._moved.append(_moved(call, rule, move))

    def _add_load(self, call: PastCall, hour: int, queue: str) -> None:
        if self._tiers.is_senior(call.queue, call.version):
            self._senior_before.add(hour, call.talk_seconds)
        if queue in self._senior_in_draft:
            self._senior_after.add(hour, call.talk_seconds)

    def result(self, since: datetime, until: datetime) -> BackTest:
        return BackTest(
            version=self._draft.version,
            since=since,
            until=until,
            calls=self._decided.total(),
            earlier=self._earlier,
            later=self._later,
            flows=dict(self._flows),
            moved=tuple(self._moved),
            ends_of_moved=self._ends_of_moved.ends(),
            ends_of_stayed=self._ends_of_stayed.ends(),
            senior_before=self._senior_before.load(),
            senior_after=self._senior_after.load(),
            assumed_tiers=sum(self._versions[version] for version in self._tiers.missing),
            decided={rule.name: self._decided[number] for number, rule in enumerate(self._draft.rules)},
            not_known=self._unknowns.result(),
        )


def _known_then(call: PastCall) -> dict[str, Any]:
    """The stored facts, without those that meant something else in their version."""
    stored: dict[str, Any] = orjson.loads(call.facts)
    if call.facts_version == FACTS_VERSION:
        return stored
    names = (name for name, fact in described().items() if fact.about.since <= call.facts_version)
    return {name: stored[name] for name in names if name in stored}


def _moved(call: PastCall, rule: Rule, move: Move) -> MovedCall:
    return MovedCall(call.sid, call.at, intern(call.rule), rule.name, move, ANSWERS[call.survey])


def _hour_of_week(facts: Mapping[str, Any]) -> int:
    return _FIRST_HOUR[facts["weekday"]] + int(facts["hour"])
