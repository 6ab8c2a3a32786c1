"""A request that comes twice is answered alike, and acts once.

Status callbacks and retried webhooks may come twice (Twilio: "Webhooks: Connection overrides", `rc` and `rp`), and a
signed request can be replayed.
"""

import re
from pathlib import Path

import pytest
from sqlalchemy import select

from ivr.simulator.events import Requested
from ivr.store import SqlStore, tables
from tests.at_once import at_once
from tests.webhooks.signed import CALL_SID, IN_CALL, RING, Twilio, application
from tests.world import OTHER_TOKEN, TOKEN, World, world
from webhooks.answering import request_key
from webhooks.forms import Entered

# What differs from run to run: random keys and marks, and how often a level was written.
RANDOM = re.compile(r"\b[0-9a-f]{32}\b|document=[0-9a-f]+")
NOT_COMPARED = {"answers", "levels"}


def whole_call(line: World) -> None:
    """From ring to a survey that reopens the case."""
    line.calls().says("my internet is off")
    agent = line.ringing_agent
    agent.answers()
    agent.presses("3")
    agent.presses("1")
    line.caller.talks(20)
    line.caller.hangs_up()
    agent.presses("2")
    line.later(hours=2)
    line.caller.answers()
    line.caller.is_silent()
    for key in ("2", "3", "2", "3"):  # not solved, so so, to be called back, tomorrow
        line.caller.presses(key)


def rows(line: World) -> dict[str, list[str]]:
    """Everything that is kept, without what is random."""
    store = line.levelhead.store
    assert isinstance(store, SqlStore)
    with store.engine.connect() as connection:
        return {
            table.name: sorted(
                RANDOM.sub("", repr(dict(row) | {"id": ""}))
                for row in connection.execute(select(table)).mappings()
            )
            for table in tables.metadata.sorted_tables
            if table.name not in NOT_COMPARED
        }


def test_a_whole_call_whose_every_request_comes_twice_is_the_same_call(tmp_path: Path) -> None:
    with world(f"sqlite:///{tmp_path}/undisturbed.sqlite") as line:
        whole_call(line)
        undisturbed = rows(line)
    with world(f"sqlite:///{tmp_path}/disturbed.sqlite") as line:
        line.simulator.duplicates_requests = True
        whole_call(line)
        requests = [event for event in line.simulator.events if isinstance(event, Requested)]
        assert rows(line) == undisturbed
    assert len(requests) > 10
    for request in requests:
        assert request.answer == request.duplicate_answer, request.url


@pytest.fixture
def anywhere(database_url: str) -> object:
    with application(database_url) as app:
        yield Twilio(app)


def test_a_ring_that_comes_twice_in_the_same_moment_is_one_call(anywhere: Twilio) -> None:
    answers = at_once(*[lambda: anywhere.posts("/voice/incoming", RING)] * 4)
    assert {answer.status_code for answer in answers} == {200}
    assert len({answer.data for answer in answers}) == 1
    moments = anywhere.levelhead.store.run(lambda records: records.timeline.after(0))
    assert [moment.kind for moment in moments] == ["arrived"]
    view = "levelhead.caller.incoming"
    assert anywhere.counted("levelhead_webhook_answers_total", view=view, how="decided") == 1
    assert anywhere.counted("levelhead_webhook_answers_total", view=view, how="repeated") == 3


def test_a_reason_that_comes_twice_in_the_same_moment_is_decided_once(anywhere: Twilio) -> None:
    anywhere.posts("/voice/incoming", RING)
    said = IN_CALL | {"SpeechResult": "my internet is off"}
    one, other = at_once(*[lambda: anywhere.posts("/voice/reason/1?document=0011aabb", said)] * 2)
    assert one.data == other.data
    moments = anywhere.levelhead.store.run(lambda records: records.timeline.after(0))
    kinds = [moment.kind for moment in moments if moment.call_sid == CALL_SID]
    assert kinds == ["arrived", "said", "decided"]


def test_the_same_step_taken_again_later_is_another_one(twilio: Twilio) -> None:
    twilio.posts("/voice/incoming", RING)
    nonsense = IN_CALL | {"SpeechResult": "colourless green ideas"}
    first = twilio.posts("/voice/reason/1?document=00000001", nonsense)
    assert twilio.posts("/voice/reason/1?document=00000001", nonsense).data == first.data
    assert twilio.posts("/voice/reason/1?document=00000002", nonsense).data != first.data


def test_what_failed_was_not_done_and_is_done_when_it_comes_again(twilio: Twilio) -> None:
    said = IN_CALL | {"SpeechResult": "my internet is off"}
    failed = twilio.posts("/voice/reason/1", said)
    assert "+12025550100" in failed.text
    twilio.posts("/voice/incoming", RING)
    assert "<Enqueue" in twilio.posts("/voice/reason/1", said).text


def test_from_what_is_kept_of_a_request_nobody_can_try_out_a_pin(anywhere: Twilio) -> None:
    with anywhere.app.test_request_context(
        "/voice/team/pin/1", method="POST", data=RING | {"Digits": "048213"}
    ):
        form = Entered.read()
        known, other = request_key(form, TOKEN), request_key(form, OTHER_TOKEN)
    assert known != other
