"""That callers were put through by what is there when all else fails is known afterwards."""

from dataclasses import replace
from datetime import timedelta

import pytest

from ivr.board.alarms import FALLBACK
from ivr.board.kept import Counted
from ivr.board.snapshot import snapshot_of
from tests.serving import until
from tests.webhooks.signed import CALL_SID, IN_CALL, RING, Twilio
from tests.webhooks.test_broken_store import BrokenStore
from tests.world import MONDAY
from webhooks.running import EXTENSION


def counted(twilio: Twilio) -> Counted:
    since = MONDAY - timedelta(hours=1)
    return twilio.levelhead.store.read(lambda records: records.board.fallbacks(since))


@pytest.fixture
def recovered(twilio: Twilio) -> Twilio:
    """The store was gone for two requests."""
    levelhead = twilio.levelhead
    twilio.app.extensions[EXTENSION] = replace(levelhead, store=BrokenStore())
    twilio.posts("/voice/incoming", RING)
    twilio.posts("/voice/wait", IN_CALL)
    twilio.app.extensions[EXTENSION] = levelhead
    return twilio


def test_it_is_noted_as_soon_as_the_store_answers_again(recovered: Twilio) -> None:
    assert counted(recovered).count == 0

    recovered.posts("/voice/incoming", RING)

    until(lambda: counted(recovered).count == 2, "both are noted")
    moments = recovered.levelhead.store.read(lambda records: records.timeline.after(0))
    noted = [(moment.call_sid, moment.data["view"]) for moment in moments if moment.kind == FALLBACK]
    assert noted == [(CALL_SID, "levelhead.caller.incoming"), (CALL_SID, "levelhead.caller.wait")]


def test_it_is_noted_once(recovered: Twilio) -> None:
    for _ in range(3):
        recovered.posts("/voice/incoming", RING)

    until(lambda: not recovered.levelhead.performer.is_busy, "nothing is under way")
    assert counted(recovered).count == 2


def test_a_call_that_reaches_the_fallback_url_is_noted_too(twilio: Twilio) -> None:
    twilio.posts("/voice/fallback", IN_CALL | {"ErrorCode": "11205"})

    assert counted(twilio) == Counted(1, MONDAY)


def test_the_board_tells_of_it(twilio: Twilio) -> None:
    twilio.posts("/voice/fallback", IN_CALL | {"ErrorCode": "11205"})

    door = twilio.levelhead.door
    board = twilio.levelhead.store.read(
        lambda records: snapshot_of(records, door.policies, door.roster, MONDAY)
    )
    assert list(board.sections["alarms"]) == [FALLBACK]
