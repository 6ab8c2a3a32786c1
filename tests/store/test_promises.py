"""Callbacks and messages that somebody waits for."""

from typing import Any

from ivr.call import CallState
from ivr.promise import Promise, PromiseKind, PromiseState
from ivr.records import Records
from tests.store.samples import NOON, NUMBER, a_call, a_promise, a_sid, later


def a_message(key: str, **fields: Any) -> Promise:
    return a_promise(key, kind=PromiseKind.MESSAGE, **fields)


def due(records: Records) -> list[str]:
    return [promise.id for promise in records.promises.due(NOON)]


def test_open_promises_are_due_in_the_order_of_the_line(records: Records) -> None:
    records.promises.add(a_message("second", priority=10))
    records.promises.add(a_message("third", since=later(minutes=-5)))
    records.promises.add(a_message("first", priority=10, since=later(minutes=-1), due_at=later(minutes=-1)))
    records.promises.add(a_message("not yet", due_at=later(seconds=1)))
    records.promises.add(a_message("kept", state=PromiseState.KEPT))
    records.promises.add(a_message("being kept", state=PromiseState.BEING_KEPT))
    records.promises.add(a_message("nobody to call", number=None))
    assert due(records) == ["first", "second", "third"]


def test_nobody_is_called_back_while_they_are_on_the_line(records: Records) -> None:
    records.promises.add(a_promise())
    records.calls.add(a_call())
    assert due(records) == []
    records.calls.change(a_sid(), state=CallState.ENDED)
    assert due(records) == ["promise"]


def test_a_number_has_one_open_callback(records: Records) -> None:
    records.promises.add(a_message("message"))
    assert records.promises.open_callback(NUMBER) is None
    records.promises.add(a_promise("callback", state=PromiseState.BEING_KEPT))
    callback = records.promises.open_callback(NUMBER)
    assert callback
    assert callback.id == "callback"


def test_talking_with_somebody_keeps_callbacks_to_the_number_and_messages_about_the_case(
    records: Records,
) -> None:
    records.promises.add(a_promise("callback"))
    records.promises.add(a_message("message", state=PromiseState.BEING_KEPT, case_id="case"))
    records.promises.add(a_promise("another's", number="+12125550124"))
    records.promises.add(a_message("about a bill", case_id="another case"))
    records.promises.keep(NUMBER, "case", verified=True)
    assert set(due(records)) == {"another's", "about a bill"}
    assert records.promises.open_callback(NUMBER) is None
    assert records.promises.get("message").state is PromiseState.KEPT


def test_whoever_may_be_somebody_else_keeps_no_promise_to_a_number_that_was_vouched_for(
    records: Records,
) -> None:
    records.promises.add(a_promise())
    records.promises.keep(NUMBER, None, verified=False)
    assert due(records) == ["promise"]
    records.promises.keep(NUMBER, None, verified=True)
    assert due(records) == []


def test_where_no_number_is_vouched_for_talking_keeps_the_promise_all_the_same(records: Records) -> None:
    records.promises.add(a_promise(verified=False))
    records.promises.keep(NUMBER, None, verified=False)
    assert due(records) == []


def test_of_two_wishes_to_be_called_back_at_one_number_one_is_stored(records: Records) -> None:
    assert records.promises.add(a_promise("first"))
    assert not records.promises.add(a_promise("second"))
    records.promises.keep(NUMBER, None, verified=True)
    assert records.promises.add(a_promise("third"))
