"""Counts while the past is replayed. It keeps the ids of moved calls, and of no call its facts."""

from array import array
from collections import Counter

from ivr.backtest.result import HOURS_OF_A_WEEK, Ends, Load
from ivr.case import Outcome
from ivr.past import PastCall
from ivr.survey.answer import Answer


class EndsTally:
    def __init__(self) -> None:
        self._answers: Counter[Answer] = Counter()
        self._outcomes: Counter[Outcome | None] = Counter()
        self._not_solved: list[str] = []

    def add(self, call: PastCall, answer: Answer) -> None:
        self._answers[answer] += 1
        self._outcomes[call.case_outcome] += 1
        if answer is Answer.NOT_SOLVED:
            self._not_solved.append(call.sid)

    def ends(self) -> Ends:
        return Ends(dict(self._answers), dict(self._outcomes), tuple(self._not_solved))


class LoadTally:
    def __init__(self) -> None:
        self._talk_seconds = 0.0
        self._by_hour = array("L", [0]) * HOURS_OF_A_WEEK

    def add(self, hour: int, talk_seconds: float) -> None:
        self._talk_seconds += talk_seconds
        self._by_hour[hour] += 1

    def load(self) -> Load:
        return Load(sum(self._by_hour), self._talk_seconds, tuple(self._by_hour))
