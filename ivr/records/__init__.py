"""What the core keeps about calls, as it sees it inside one transaction. `ivr/store` does the keeping."""

from typing import Protocol

from ivr.records.acts import Acts
from ivr.records.agents import Agents, Offers, Promises, Resources, Tokens
from ivr.records.backtests import BackTests
from ivr.records.board import Board
from ivr.records.callers import Callers
from ivr.records.calls import Calls, Cases, Decisions, Queued, Voices
from ivr.records.contacts import Contacts
from ivr.records.counted import CountedCalls
from ivr.records.drafts import Drafts
from ivr.records.earlier_calls import EarlierCalls
from ivr.records.happenings import Answers, Moment, Timeline
from ivr.records.past import Expired, PastCalls
from ivr.records.people import Attempts, People
from ivr.records.search import Search
from ivr.records.shifts import Shifts
from ivr.records.surveyed import SurveyedCalls
from ivr.records.surveys import Dials, OptOuts, Surveys, Switches
from ivr.records.table import NotOnRecord, Table
from ivr.records.versions import Activations, Sounds, Versions

__all__ = [
    "Activations",
    "Acts",
    "Agents",
    "Answers",
    "Attempts",
    "BackTests",
    "Board",
    "Callers",
    "Calls",
    "Cases",
    "Contacts",
    "CountedCalls",
    "Decisions",
    "Dials",
    "Drafts",
    "EarlierCalls",
    "Expired",
    "Moment",
    "NotOnRecord",
    "Offers",
    "OptOuts",
    "PastCalls",
    "People",
    "Promises",
    "Queued",
    "Records",
    "Resources",
    "Search",
    "Shifts",
    "Sounds",
    "SurveyedCalls",
    "Surveys",
    "Switches",
    "Table",
    "Timeline",
    "Tokens",
    "Versions",
    "Voices",
]


class Records(Protocol):
    @property
    def calls(self) -> Calls: ...
    @property
    def cases(self) -> Cases: ...
    @property
    def voices(self) -> Voices: ...
    @property
    def decisions(self) -> Decisions: ...
    @property
    def offers(self) -> Offers: ...
    @property
    def agents(self) -> Agents: ...
    @property
    def shifts(self) -> Shifts: ...
    @property
    def tokens(self) -> Tokens: ...
    @property
    def people(self) -> People: ...
    @property
    def attempts(self) -> Attempts: ...
    @property
    def resources(self) -> Resources: ...
    @property
    def promises(self) -> Promises: ...
    @property
    def surveys(self) -> Surveys: ...
    @property
    def dials(self) -> Dials: ...
    @property
    def opt_outs(self) -> OptOuts: ...
    @property
    def switches(self) -> Switches: ...
    @property
    def surveyed(self) -> SurveyedCalls: ...
    @property
    def answers(self) -> Answers: ...
    @property
    def versions(self) -> Versions: ...
    @property
    def activations(self) -> Activations: ...
    @property
    def drafts(self) -> Drafts: ...
    @property
    def backtests(self) -> BackTests: ...
    @property
    def acts(self) -> Acts: ...
    @property
    def sounds(self) -> Sounds: ...
    @property
    def timeline(self) -> Timeline: ...
    @property
    def past(self) -> PastCalls: ...
    @property
    def earlier_calls(self) -> EarlierCalls: ...
    @property
    def search(self) -> Search: ...
    @property
    def contacts(self) -> Contacts: ...
    @property
    def counted(self) -> CountedCalls: ...
    @property
    def expired(self) -> Expired: ...
    @property
    def callers(self) -> Callers: ...
    @property
    def board(self) -> Board: ...

    def new_id(self) -> str:
        """A fresh random key."""
