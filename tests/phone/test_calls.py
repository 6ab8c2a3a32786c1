"""Calls that are played on the phone in the browser, as its page plays them."""

from ivr.simulator.voices import calm, raised
from tests.phone.browsing import Visitor


def is_asked_why(visitor: Visitor) -> None:
    """Up to the first question; they have drawn breath to answer, and it waits."""
    visitor.hears("caller", "why are you calling")
    visitor.does("begin speaking", who="caller")


def reaches_agent(visitor: Visitor) -> None:
    """By pressing a key for the reason; one of the general agents has them on the line."""
    visitor.hears("caller", "Thank you for calling")
    visitor.does("press", who="caller", keys="1")
    visitor.sees_phone("agent", "ringing")
    visitor.does("answer", who="agent")
    visitor.hears("agent", "New caller")
    visitor.does("press", who="agent", keys="1")
    visitor.sees("phones", lambda phones: any(p["who"] == "caller" and p["bridged_with"] for p in phones))


def test_a_call_from_dialling_to_the_survey_that_says_no(visitor: Visitor) -> None:
    visitor.dials()
    assert visitor.sees_phone("caller", "in call")["number"].startswith("+1")
    reaches_agent(visitor)
    assert visitor.sees("decision")["rule"] == "everyone-else"
    visitor.does("say", who="agent", text="What can I do for you?")
    assert visitor.hears("caller", "What can I do")["source"].startswith("general-")
    visitor.does("hang up", who="caller")
    visitor.hears("agent", "Press 1 if it is solved")
    visitor.does("press", who="agent", keys="2")
    visitor.sees_phone("agent", "idle")
    visitor.does("skip to survey")
    visitor.sees_phone("caller", "ringing")
    visitor.does("answer", who="caller")
    visitor.hears("caller", "Is it solved?")
    visitor.does("press", who="caller", keys="2")
    visitor.hears("caller", "Your case is open again")


def test_a_recording_of_a_raised_voice_reaches_a_senior_and_is_drawn(visitor: Visitor) -> None:
    visitor.dials()
    is_asked_why(visitor)
    visitor.does("say", who="caller", text="it is off again", recording="raised")
    assert visitor.sees("decision")["why"] == ["voice_raised = yes"]
    drawn = visitor.sees("levels", lambda told: told["rises"])
    assert drawn["rises"][0]["rise_db"] > 6
    assert visitor.sees_phone("agent", "ringing")["name"].startswith("senior-")


def test_a_microphone_is_heard_as_the_caller_through_the_media_socket(visitor: Visitor) -> None:
    visitor.dials()
    is_asked_why(visitor)
    visitor.speaks([*calm(8, seed=2), *raised(5, seed=2)])
    visitor.does("say", who="caller", text="it is off again")
    assert visitor.sees("decision")["rule"] == "raised-voice"


def test_somebody_known_has_an_open_case_and_stays_known(visitor: Visitor) -> None:
    visitor.dials("known")
    visitor.hears("caller", "Thank you for calling")
    visitor.does("press", who="caller", keys="1")
    decision = visitor.sees("decision")
    assert decision["rule"] == "third-call-about-the-same-case"
    assert decision["facts"]["calls_in_case"] == 2
    number = visitor.sees_phone("caller", "in call")["number"]
    visitor.does("hang up", who="caller")
    visitor.sees_phone("caller", "idle")
    visitor.dials("known")
    assert visitor.sees_phone("caller", "in call")["number"] == number


def test_a_question_waits_for_whoever_types_and_is_asked_again_when_nothing_comes(visitor: Visitor) -> None:
    visitor.dials()
    is_asked_why(visitor)
    visitor.sees("levels", lambda told: told["levels"] and told["levels"][-1]["at_seconds"] > 10)
    assert "why are you calling" in visitor.told("heard")[-1]["text"]
    visitor.does("stop speaking", who="caller")
    visitor.hears("caller", "Sorry, I did not get that")


def test_a_withheld_number_is_offered_to_agents_but_has_no_survey(visitor: Visitor) -> None:
    visitor.dials("withheld")
    visitor.hears("caller", "Thank you for calling")
    visitor.does("press", who="caller", keys="1")
    assert visitor.sees("decision")["facts"]["known_caller"] is False
    visitor.sees_phone("agent", "ringing")
    visitor.does("reject", who="agent")
    visitor.sees("line", lambda line: line["does"] == "sees it not taken by")
    visitor.does("agents", by="themselves")
    visitor.does("hang up", who="caller")
    visitor.sees_phone("caller", "idle")
    assert visitor.tries("skip to survey").status_code == 409
