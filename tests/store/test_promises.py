"""Callbacks and messages that somebody waits for."""

from ivr.call import CallState
from ivr.promise import PromiseKind, PromiseState
from ivr.records import Records
from tests.store.samples import NOON, NUMBER, a_call, a_promise, a_sid, later


def due(records: Records) -> list[str]:
    return [promise.id for promise in records.promises.due(NOON)]


def test_open_promises_are_due_in_the_order_of_the_line(records: Records) -> None:
    records.promises.add(a_promise("second", priority=10))
    records.promises.add(a_promise("third", since=later(minutes=-5)))
    records.promises.add(a_promise("first", priority=10, since=later(minutes=-1), due_at=later(minutes=-1)))
    records.promises.add(a_promise("not yet", due_at=later(seconds=1)))
    records.promises.add(a_promise("kept", state=PromiseState.KEPT))
    records.promises.add(a_promise("being kept", state=PromiseState.BEING_KEPT))
    records.promises.add(a_promise("nobody to call", kind=PromiseKind.MESSAGE, number=None))
    assert due(records) == ["first", "second", "third"]


def test_nobody_is_called_back_while_they_are_on_the_line(records: Records) -> None:
    records.promises.add(a_promise())
    records.calls.add(a_call())
    assert due(records) == []
    records.calls.change(a_sid(), state=CallState.ENDED)
    assert due(records) == ["promise"]


def test_a_number_has_one_open_callback(records: Records) -> None:
    records.promises.add(a_promise("message", kind=PromiseKind.MESSAGE))
    assert records.promises.open_callback(NUMBER) is None
    records.promises.add(a_promise("callback", state=PromiseState.BEING_KEPT))
    callback = records.promises.open_callback(NUMBER)
    assert callback
    assert callback.id == "callback"


def test_talking_with_somebody_keeps_whatever_was_promised_to_the_number(records: Records) -> None:
    records.promises.add(a_promise("callback"))
    records.promises.add(a_promise("message", kind=PromiseKind.MESSAGE, state=PromiseState.BEING_KEPT))
    records.promises.add(a_promise("another's", number="+12125550124"))
    records.promises.keep(NUMBER)
    assert due(records) == ["another's"]
    assert records.promises.open_callback(NUMBER) is None
    assert records.promises.get("message").state is PromiseState.KEPT
