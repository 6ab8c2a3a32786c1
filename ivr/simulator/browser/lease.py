"""Whose turn it is at the page, and until when."""

from dataclasses import dataclass

# Since the last act. Others may have a turn that is idle; one that is forgotten is over.
IDLE_SECONDS = 60
FORGOTTEN_SECONDS = 15 * 60
# Since the page was there last.
GONE_SECONDS = 15


@dataclass
class Lease:
    """`visitor` is empty while it is nobody's turn. Times are of a clock that only goes on, in seconds."""

    visitor: str = ""
    acted_at: float = 0
    seen_at: float = 0

    def begins(self, visitor: str, now: float) -> None:
        self.visitor, self.acted_at, self.seen_at = visitor, now, now

    def goes_on(self, now: float) -> None:
        self.acted_at = self.seen_at = now

    def is_seen(self, visitor: str, now: float) -> None:
        """Their page is still there."""
        if visitor == self.visitor:
            self.seen_at = now

    def ends(self) -> None:
        self.visitor = ""

    def is_idle(self, now: float) -> bool:
        return now - self.acted_at > IDLE_SECONDS

    def is_over(self, now: float) -> bool:
        return now - self.seen_at > GONE_SECONDS or now - self.acted_at > FORGOTTEN_SECONDS
