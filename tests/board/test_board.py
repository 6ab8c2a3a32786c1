"""What the board says of calls, as they happen."""

from datetime import timedelta
from typing import Any

from ivr.board.alarms import NO_SENIOR, NOBODY, SURVEYS_OFF
from ivr.board.rows import Mark
from ivr.board.snapshot import Snapshot, snapshot_of
from ivr.records import Records
from ivr.simulator import DoesNotAnswer
from ivr.simulator.voices import calm, raised
from tests.survey.surveyed import Surveyed
from tests.world import CALLER, World

FAULT = "my internet is off"


def board(line: World) -> Snapshot:
    door = line.levelhead.door
    now = line.simulator.clock.now()
    return line.store.read(lambda records: snapshot_of(records, door.policies, door.roster, now))


def rows(line: World, section: str) -> list[Any]:
    return list(board(line).sections[section].values())


def agents(line: World) -> dict[str, Any]:
    return dict(board(line).sections["agents"])


def totals(line: World) -> Any:
    return board(line).sections["totals"]["now"]


def alarms(line: World) -> set[str]:
    return set(board(line).sections["alarms"])


def nobody_answers(line: World) -> None:
    for phone in line.agents.values():
        phone.habit = DoesNotAnswer()


def accepts(line: World) -> str:
    """The agent whose phone rings takes the call."""
    agent = line.ringing_agent
    agent.answers()
    agent.presses("1")
    return agent.name


def signs_out(line: World, *names: str) -> None:
    def all_do(records: Records) -> None:
        for name in names:
            line.levelhead.door.roster.signs_out(records, name)

    line.store.run(all_do)


def test_before_anybody_calls_there_are_only_agents_and_none_of_them_has_anything_to_do(line: World) -> None:
    assert [(name, row.state, row.is_senior) for name, row in agents(line).items()] == [
        ("general-1", "available", False),
        ("general-2", "available", False),
        ("senior-1", "available", True),
        ("senior-2", "available", True),
    ]
    assert (totals(line).free, totals(line).waiting, totals(line).longest_since) == (4, 0, None)
    assert not alarms(line)


def test_a_caller_who_is_asked_why_they_call_is_counted(line: World) -> None:
    line.calls()

    assert (totals(line).in_questions, totals(line).waiting) == (1, 0)


def test_a_waiting_caller_is_shown_with_the_rule_that_put_them_there_and_who_is_being_asked(
    line: World,
) -> None:
    line.calls().says(FAULT)

    (row,) = rows(line, "waiting")
    assert (row.number, row.queue, row.reason) == (CALLER, "general", "something is not working")
    assert row.rule == "everyone-else"
    assert row.asked == line.ringing_agent.name
    assert not row.marks


def test_whoever_is_served_first_stands_first(line: World) -> None:
    line.calls().says(FAULT)
    second = line.simulator.phone("+13125550142", "second")
    line.calls(second)
    second.says(FAULT, [*calm(8), *raised(5)])

    by_order = sorted(rows(line, "waiting"), key=lambda row: row.order)

    assert [row.number for row in by_order] == ["+13125550142", CALLER]
    assert by_order[0].marks == (Mark.RAISED,)


def test_a_conversation_is_shown_with_its_agent_since_they_accepted(line: World) -> None:
    line.calls().says(FAULT)
    agent = accepts(line)
    line.caller.talks(5)

    (row,) = rows(line, "talking")
    assert (row.agent, row.is_senior, row.rises) == (agent, False, 0)
    assert row.since is not None
    assert timedelta(0) < line.simulator.clock.now() - row.since < timedelta(minutes=1)
    assert not rows(line, "waiting")
    assert agents(line)[agent].call == row.key


def test_a_voice_that_rises_in_the_conversation_is_marked(line: World) -> None:
    line.calls().says(FAULT, calm(8))
    accepts(line)
    line.caller.talks(10, [*calm(4), *raised(6)])

    (row,) = rows(line, "talking")
    assert (row.is_raised, row.rises, row.marks) == (True, 1, (Mark.RAISED,))
    assert row.rise_db > 9
    assert totals(line).raised == 1


def test_the_next_call_about_the_same_case_is_marked(line: World) -> None:
    line.calls().says(FAULT)
    accepts(line)
    line.caller.talks(30)
    line.caller.hangs_up()
    nobody_answers(line)

    line.calls().says(FAULT)

    (row,) = rows(line, "waiting")
    assert (row.marks, row.earlier_calls) == ((Mark.REPEAT,), 1)


def test_an_agent_who_rests_is_shown_until_when(line: World) -> None:
    line.calls().says(FAULT)
    agent = accepts(line)
    line.caller.talks(30)
    line.caller.hangs_up()
    line.agents[agent].hangs_up()

    row = agents(line)[agent]

    assert row.state == "wrap-up"
    assert row.until > line.simulator.clock.now()


def test_a_promise_is_shown_and_late_half_an_hour_after_it_was_due(line: World) -> None:
    nobody_answers(line)
    line.calls().says(FAULT)
    line.caller.presses("1")

    (promise,) = rows(line, "promises")
    assert (promise.kind, promise.number, promise.is_late) == ("callback", CALLER, False)
    line.later(minutes=31)
    (promise,) = rows(line, "promises")
    assert promise.is_late
    call = line.store.read(lambda records: records.calls.find(promise.call))
    assert call
    assert promise.case == call.case_id
    assert (totals(line).promises, totals(line).late) == (1, 1)


def test_a_survey_that_is_due_today_is_shown(line: World) -> None:
    Surveyed(line).talks()

    (survey,) = rows(line, "surveys")
    assert (survey.number, survey.state) == (CALLER, "scheduled")
    assert totals(line).surveys == 1


def test_a_no_in_the_survey_opens_the_case_again_until_somebody_talks_with_them(line: World) -> None:
    surveyed = Surveyed(line)
    surveyed.asks().presses("2")
    line.caller.presses("2")

    (case,) = rows(line, "reopened")
    assert (case.number, case.reason) == (CALLER, "something is not working")
    line.caller.presses("1")
    (waiting,) = rows(line, "waiting")
    assert waiting.marks == (Mark.FRONT, Mark.NOT_SOLVED, Mark.REPEAT)
    accepts(line)
    assert not rows(line, "reopened")


def test_callers_who_wait_for_a_senior_while_none_is_free_are_an_alarm(line: World) -> None:
    nobody_answers(line)
    signs_out(line, "senior-1", "senior-2")
    line.calls().says(FAULT, [*calm(8), *raised(5)])

    assert alarms(line) == {NO_SENIOR}
    (row,) = rows(line, "alarms")
    assert row.count == 1


def test_callers_who_wait_while_nobody_is_signed_in_are_an_alarm(line: World) -> None:
    nobody_answers(line)
    line.calls().says(FAULT)
    signs_out(line, *line.agents)

    assert alarms(line) == {NOBODY}


def test_surveys_that_are_switched_off_are_an_alarm(line: World) -> None:
    now = line.simulator.clock.now()
    line.store.run(lambda records: records.switches.turn(is_on=False, at=now, by="ops"))

    assert alarms(line) == {SURVEYS_OFF}


def test_an_urgent_caller_is_marked_from_the_first_moment(line: World) -> None:
    line.calls().says("please call an ambulance, he fell")

    (row,) = rows(line, "waiting")
    assert Mark.URGENT in row.marks
    assert row.wish == "human line"
