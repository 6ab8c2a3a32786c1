"""Every change that is made through the pages is written down, in the transaction that makes it."""

from ivr.console.parts import parts
from ivr.console.visiting import visitor
from ivr.people.act import Act
from ivr.records import Records


def noted(records: Records, what: str, about: str, **data: object) -> None:
    """`data` are plain values that say what it was changed to; never a secret."""
    who = visitor()
    records.acts.add(Act(parts().clock.now(), who.name, who.role, what, about, data))
