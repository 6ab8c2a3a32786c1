"""The figures of any number of conversations, taken one by one."""

from collections import Counter
from collections.abc import Callable, Mapping
from enum import StrEnum

from ivr.case import CaseState
from ivr.figures.contact import Contact
from ivr.figures.definitions import (
    FirstContact,
    Precision,
    Resolution,
    has_responded,
    is_satisfied,
    is_unsolved,
)
from ivr.figures.share import Share


class Figure(StrEnum):
    FIRST_CONTACT = "first-contact resolution"
    SATISFACTION = "satisfaction"
    RESPONSE = "response rate"
    UNSOLVED = "unsolved"
    PRECISION = "precision"


Formula = Callable[[Contact], bool | None]


def formulas(first_contact: FirstContact, precision: Precision) -> Mapping[Figure, Formula]:
    return {
        Figure.FIRST_CONTACT: first_contact.is_resolved,
        Figure.SATISFACTION: is_satisfied,
        Figure.RESPONSE: has_responded,
        Figure.UNSOLVED: is_unsolved,
        Figure.PRECISION: precision.had_needed,
    }


class Tally:
    def __init__(self, first_contact: FirstContact, precision: Precision) -> None:
        self._first_contact = first_contact
        self._formulas = formulas(first_contact, precision)
        self._counts: Mapping[Figure, Counter[bool | None]] = {figure: Counter() for figure in Figure}
        self.contacts = 0
        self.resolutions: Counter[Resolution] = Counter()
        self.states: Counter[CaseState] = Counter()

    def add(self, contact: Contact) -> None:
        self.contacts += 1
        if contact.is_first:
            self.resolutions[self._first_contact.resolution(contact)] += 1
            self.states[contact.case_state or CaseState.UNKNOWN] += 1
        for figure, formula in self._formulas.items():
            self._counts[figure][formula(contact)] += 1

    @property
    def cases(self) -> int:
        return self.resolutions.total()

    def share(self, figure: Figure) -> Share:
        count = self._counts[figure]
        return Share(count[True], count[True] + count[False])
