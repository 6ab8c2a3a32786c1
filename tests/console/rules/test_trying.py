"""A call is tried on a draft: where would it go, and why?"""

from tests.console.rules.desk import Desk
from tests.world import routing_text


def tries(desk: Desk, text: str = "", **facts: str) -> str:
    fields = {f"fact-{name}": value for name, value in facts.items()}
    answer = desk.sends("/try", text=text or routing_text(), **fields)
    assert answer.status_code == 200
    return answer.text


def test_a_raised_voice_goes_to_the_seniors_and_the_rules_above_say_why_they_do_not_hold(
    desk: Desk,
) -> None:
    told = tries(desk, voice_raised="yes")
    assert "<bdi>senior</bdi>" in told
    assert "<code>raised-voice</code>" in told
    assert "<code>third-call-about-the-same-case</code>" in told
    assert "<code>open_case = false</code>" in told


def test_it_is_the_text_that_is_tried_and_not_what_is_live(desk: Desk) -> None:
    text = routing_text(**{"priority: 10": "priority: 77"})
    assert ">77<" in tries(desk, text, voice_raised="yes")


def test_whoever_may_change_nothing_tries_what_is_live(viewer: Desk) -> None:
    assert ">10<" in tries(viewer, "rules: 1\n", voice_raised="yes")


def test_numbers_and_unknown_numbers_can_be_given(desk: Desk) -> None:
    assert "third-call-about-the-same-case" in tries(desk, calls_in_case="2")
    assert "calls_7d = unknown" in tries(desk, known_caller="no")
    assert "everyone-else" in tries(desk, calls_7d="unknown")


def test_a_fact_that_cannot_be_is_complained_of(desk: Desk) -> None:
    assert "<code>hour</code> must be at most 23" in tries(desk, hour="25")
    assert "<code>reason</code>" in tries(desk, reason="biling")
    assert "<code>voice_raised</code> must be true or false" in tries(desk, voice_raised="loud")


def test_a_text_with_faults_cannot_be_tried(desk: Desk) -> None:
    assert "The text has faults" in tries(desk, "rules: 1\n")
