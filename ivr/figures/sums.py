"""Everything that is counted of some calls and of the conversations they led to."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, field

from ivr.figures.calls import CallCounts
from ivr.figures.share import Share
from ivr.figures.tally import Figure

Verdict = tuple[Figure, bool | None]
"""Whether a conversation counts for a figure as a yes or as a no, or not at all."""


NONE = CallCounts()


@dataclass
class Sums:
    calls: CallCounts = NONE
    conversations: int = 0
    verdicts: Counter[Verdict] = field(default_factory=Counter)

    def add(self, verdicts: Iterable[Verdict], conversations: int) -> None:
        """So many conversations with the same verdicts."""
        self.conversations += conversations
        for verdict in verdicts:
            self.verdicts[verdict] += conversations

    def share(self, figure: Figure) -> Share:
        yes = self.verdicts[figure, True]
        return Share(yes, yes + self.verdicts[figure, False])


def total(parts: Iterable[Sums]) -> Sums:
    whole = Sums()
    for part in parts:
        whole.calls = whole.calls.plus(part.calls)
        whole.add((), part.conversations)
        whole.verdicts.update(part.verdicts)
    return whole
