"""How a version becomes the live one, inside one transaction: of several processes each sees what the others did."""

from collections.abc import Iterator
from dataclasses import dataclass, replace

from ivr.policy import Policy
from ivr.ports import Clock
from ivr.records import Records
from ivr.versions.draft import Draft
from ivr.versions.recalling import recalled
from ivr.versions.version import FROM_DISK, Activation, How, before_live

LONGEST_REPORT = 20_000  # characters


class NothingToRollBack(LookupError):
    """There is no such activation, or it was refused."""


class Overtaken(Exception):
    """Another activation has become live, which is given."""

    def __init__(self, live: Activation) -> None:
        super().__init__(live.number)
        self.live = live


@dataclass(frozen=True)
class Activating:
    """`by` is who is written down: a user of this machine."""

    clock: Clock
    by: str

    def activate(
        self,
        records: Records,
        draft: Draft,
        policy: Policy,
        how: How,
        *,
        base: int | None = None,
        note: str | None = None,
    ) -> Activation:
        """Make a draft live that was checked; `policy` is what it came to.

        `base` is the activation that it was made from. Raises `Overtaken` when another is live by now.
        """
        activation = self._next(records, draft.version.name, how, note, base)
        self._keep(records, draft, policy)
        return activation

    def take(self, records: Records, draft: Draft, policy: Policy, how: How) -> None:
        """The same with what lies on disk, unless it was taken from there before: another may be live since.

        The shipped file takes the place of none that ops have made live: a process may lack a setting.
        """
        name = draft.version.name
        for number in _free_numbers(records):
            if _is_taken(records, name) or (how is How.SHIPPED and _is_ops_own(records)):
                return
            if records.activations.add(self._activation(number, name, how)):
                self._keep(records, draft, policy)
                return

    def refuse(self, records: Records, draft: Draft, report: str, how: How) -> None:
        """Write down why it cannot go live; of what lies on disk once, however many processes look at it."""
        name, refusal = draft.version.name, _storable(report)
        for number in _free_numbers(records):
            if how in FROM_DISK and _is_refused(records, name):
                return
            if records.activations.add(self._activation(number, name, how, refusal)):
                return

    def roll_back(self, records: Records, number: int | None = None, note: str | None = None) -> Activation:
        """Make the version of an activation live again; without its number, the version before the live one.

        Raises `NothingToRollBack`, and `Refused` for what this software does not take any more.
        """
        earlier = records.activations.find(number) if number else before_live(records.activations.after(0))
        if earlier is None or earlier.refusal is not None:
            raise NothingToRollBack
        recalled(records, earlier.number)
        return self._next(records, earlier.version, How.ROLLBACK, note)

    def _next(
        self, records: Records, version: str, how: How, note: str | None, base: int | None = None
    ) -> Activation:
        claims = (
            replace(self._activation(number, version, how), note=note)
            for number in _free_numbers(records)
            if _is_base(records, base)
        )
        return next(activation for activation in claims if records.activations.add(activation))

    def _activation(self, number: int, version: str, how: How, refusal: str | None = None) -> Activation:
        return Activation(number, version, self.clock.now(), self.by, how, refusal)

    def _keep(self, records: Records, draft: Draft, policy: Policy) -> None:
        """After the claim, which keeps other processes from doing the same in another order."""
        records.versions.keep(draft.version)
        records.sounds.keep(draft.sounds)
        records.agents.enrol(tuple(policy.routing.agents), self.clock.now())


def _free_numbers(records: Records) -> Iterator[int]:
    """The next number; asked again, the one after those that other processes have claimed meanwhile.

    What a claim depends on is read after its number: whoever changes it has claimed that number, or one before.
    """
    while True:
        yield records.activations.last_number() + 1


def _is_base(records: Records, base: int | None) -> bool:
    """Raises `Overtaken` when it is not the live one."""
    live = records.activations.latest() if base is not None else None
    if live and live.number != base:
        raise Overtaken(live)
    return True


def _is_taken(records: Records, version: str) -> bool:
    """Whether it is what was last taken from disk."""
    taken = records.activations.latest(FROM_DISK)
    return taken is not None and taken.version == version


def _is_ops_own(records: Records) -> bool:
    made_live = records.activations.latest([How.SHIPPED, How.FILE, How.COMMAND, How.CONSOLE])
    return made_live is not None and made_live.how is not How.SHIPPED


def _is_refused(records: Records, version: str) -> bool:
    seen = records.activations.latest(FROM_DISK, or_refused=True)
    return seen is not None and seen.version == version and seen.refusal is not None


def _storable(report: str) -> str:
    """PostgreSQL takes no NUL, and no database half a character; faults quote what they found."""
    return (
        report[:LONGEST_REPORT].encode("utf-8", "replace").decode().replace("\0", "\N{REPLACEMENT CHARACTER}")
    )
