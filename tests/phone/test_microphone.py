"""The microphone on the line, frame by frame."""

from pathlib import Path

import pytest
from websockets.exceptions import ConnectionClosed, InvalidStatus

from ivr.simulator.media import MOST_WAITING_FRAMES
from ivr.simulator.voices import calm
from tests.phone.browsing import PACE, Visitor
from tests.world import world


def test_what_comes_faster_than_the_line_takes_it_is_dropped_and_counted(visitor: Visitor) -> None:
    visitor.dials()
    visitor.hears("caller", "why are you calling")
    visitor.does("begin speaking", who="caller")
    with visitor.microphone() as microphone:
        for _ in range(20):
            microphone.send(b"".join(calm(0.5)))
    (count, *_) = visitor.sees("trouble")["what"].split()
    assert int(count) > 20 * 25 - 5 * MOST_WAITING_FRAMES


@pytest.mark.parametrize("message", [b"", b"\xff" * 159, b"\xff" * 160 * 51, "words"])
def test_what_is_no_second_of_frames_ends_it(visitor: Visitor, message: bytes | str) -> None:
    with visitor.microphone() as microphone:
        microphone.send(message)
        with pytest.raises(ConnectionClosed, match="1007"):
            microphone.recv(timeout=5)


def test_it_is_closed_when_somebody_else_has_the_turn(tmp_path: Path) -> None:
    with world(f"sqlite:///{tmp_path}/levelhead.sqlite", pace=PACE) as line:
        one, other = Visitor(line.origin), Visitor(line.origin)
        with one.microphone() as microphone:
            other.dials()
            microphone.send(b"".join(calm(0.1)))
            with pytest.raises(ConnectionClosed, match="1013"):
                microphone.recv(timeout=5)
        with other.microphone():
            pass
    one.close()
    other.close()


def test_a_second_microphone_is_refused_while_one_is_open(visitor: Visitor) -> None:
    with visitor.microphone(), pytest.raises(InvalidStatus, match="403"), visitor.microphone():
        pass
