"""Tries of surveys, numbers that are not to be called, and the switch."""

from dataclasses import replace

from ivr.records import Records
from ivr.survey.dial import AnsweredBy
from ivr.survey.opt_out import OptOut
from ivr.survey.switch import Switch
from tests.store.samples import NOON, NUMBER, a_dial, a_sid, later

OTHER = "+12125550124"


def test_tries_are_told_by_survey_and_by_number_oldest_first(records: Records) -> None:
    second, first = a_dial("second", at=later(hours=5)), a_dial("first")
    other = a_dial("other", survey_id="other survey", number=OTHER, at=later(hours=1))
    for dial in (second, first, other):
        records.dials.add(dial)
    assert records.dials.of_survey("survey") == [first, second]
    assert records.dials.to(NUMBER, since=later(hours=-1)) == [first, second]
    assert records.dials.to(NUMBER, since=NOON) == [second]
    assert records.dials.count(since=later(hours=1)) == 2


def test_a_try_learns_its_leg_and_who_picked_up(records: Records) -> None:
    records.dials.add(a_dial())
    records.dials.change("dial", survey_call_sid=a_sid(2), answered_by=AnsweredBy.MACHINE)
    told = replace(a_dial(), survey_call_sid=a_sid(2), answered_by=AnsweredBy.MACHINE)
    assert records.dials.find("dial") == told


def test_a_try_that_is_taken_back_counts_no_more(records: Records) -> None:
    records.dials.add(a_dial())
    records.dials.take_back("dial")
    assert records.dials.count(since=NOON) == 0


def test_a_number_opts_out_once_and_can_be_asked_again_after_that(records: Records) -> None:
    opt_out = OptOut(NUMBER, NOON, "caller")
    assert records.opt_outs.add(opt_out)
    assert not records.opt_outs.add(OptOut(NUMBER, later(days=1), "ops"))
    assert records.opt_outs.all() == [opt_out]
    assert records.opt_outs.find(NUMBER) == opt_out
    assert records.opt_outs.remove(NUMBER)
    assert not records.opt_outs.remove(NUMBER)
    assert records.opt_outs.find(NUMBER) is None


def test_surveys_are_made_until_somebody_turns_them_off(records: Records) -> None:
    assert records.switches.read() == Switch("surveys", is_on=True)
    records.switches.turn(is_on=False, at=NOON, by="ops")
    assert records.switches.hold() == Switch("surveys", is_on=False, at=NOON, by="ops")
