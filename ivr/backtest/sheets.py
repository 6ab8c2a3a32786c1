"""The result as tables: the same for a terminal and for a page."""

from zoneinfo import ZoneInfo

from ivr.backtest.result import BackTest, Load, MovedCall
from ivr.case import Outcome
from ivr.routing.facts import WEEKDAYS
from ivr.sheet import Sheet, calls_in_words, count, share
from ivr.survey.answer import Answer

OUTCOMES = {
    Outcome.SOLVED: "solved",
    Outcome.NOT_SOLVED: "not solved",
    Outcome.FOLLOW_UP: "to be followed up",
    Outcome.UNKNOWN: "not said",
    Outcome.NONE: "none yet",
    None: "no case",
}


def moves(result: BackTest) -> Sheet:
    rows = [(*move, count(calls), share(calls, result.calls)) for move, calls in result.moves.items()]
    return Sheet("Moved to another queue", ("from", "to", "calls", "of all"), tuple(rows), words=2)


def stayed(result: BackTest) -> Sheet:
    kept = {
        "nothing changed": result.unchanged,
        "with a higher priority": result.earlier,
        "with a lower priority": result.later,
    }
    rows = [(what, count(calls), share(calls, result.calls)) for what, calls in kept.items()]
    return Sheet("In the same queue", ("", "calls", "of all"), tuple(rows))


def senior_load(result: BackTest) -> Sheet:
    then, draft = result.senior_before, result.senior_after
    rows = (
        ("calls", count(then.calls), count(draft.calls), f"{draft.calls - then.calls:+,}"),
        ("hours of talk", _hours(then), _hours(draft), _hours_more(then, draft)),
        ("calls in the busiest hour of the week", *_busiest(then, draft)),
    )
    return Sheet("Senior load", ("", "then", "draft", "change"), rows, note=_tiers_note(result))


def _hours(load: Load) -> str:
    return f"{load.talk_seconds / 3600:,.1f}"


def _hours_more(then: Load, draft: Load) -> str:
    return f"{(draft.talk_seconds - then.talk_seconds) / 3600:+,.1f}"


def _busiest(then: Load, draft: Load) -> tuple[str, str, str]:
    before, after = max(then.by_hour), max(draft.by_hour)
    return count(before), count(after), f"{after - before:+,}"


def _tiers_note(result: BackTest) -> str:
    said = "Talk lasts as long as it did then."
    if result.assumed_tiers:
        calls = calls_in_words(result.assumed_tiers)
        said += f" The file that decided {calls} is not kept: whether their queue was a senior one is the draft's word."
    return said


def hours_of_week(result: BackTest) -> Sheet:
    """`3 → 5` is three calls then, and five under the draft."""
    then, draft = result.senior_before.by_hour, result.senior_after.by_hour
    rows = tuple(
        (f"{hour:02}:00", *(_change(then[at], draft[at]) for at in range(hour, len(then), 24)))
        for hour in range(24)
    )
    note = "Calls in senior queues in each hour of the week, added up over all weeks."
    return Sheet("Senior calls by hour of the week", ("", *WEEKDAYS), rows, note=note)


def _change(then: int, draft: int) -> str:
    return f"{then:,}" if then == draft else f"{then:,} → {draft:,}"


def answers(result: BackTest) -> Sheet:
    moved, kept = result.ends_of_moved.answers, result.ends_of_stayed.answers
    return _ends("What surveys said", result, {str(a): (moved.get(a, 0), kept.get(a, 0)) for a in Answer})


def case_outcomes(result: BackTest) -> Sheet:
    moved, kept = result.ends_of_moved.case_outcomes, result.ends_of_stayed.case_outcomes
    counts = {said: (moved.get(outcome, 0), kept.get(outcome, 0)) for outcome, said in OUTCOMES.items()}
    return _ends("Last outcome of the case, as of today", result, counts)


def _ends(title: str, result: BackTest, counts: dict[str, tuple[int, int]]) -> Sheet:
    rows = [
        (
            said,
            count(moved),
            share(moved, len(result.moved)),
            count(kept),
            share(kept, result.stayed),
        )
        for said, (moved, kept) in counts.items()
    ]
    return Sheet(title, ("", "moved calls", "of moved", "other calls", "of others"), tuple(rows))


def rules(result: BackTest) -> Sheet:
    rows = [(name, count(calls), share(calls, result.calls)) for name, calls in result.decided.items()]
    idle = ", ".join(result.idle_rules)
    note = f"Decided no call: {idle}." if idle else ""
    return Sheet("Rules of the draft", ("rule", "calls", "of all"), tuple(rows), note=note)


def not_known(result: BackTest) -> Sheet:
    rows = tuple(
        (each.fact, ", ".join(each.rules), count(each.unknown), count(each.not_recorded))
        for each in result.not_known
    )
    columns = ("fact", "asked for by", "unknown", "not recorded yet")
    note = "Calls in which a rule asked for what was not known then. A comparison with it does not hold."
    return Sheet("Not known then", columns, rows, words=2, note=note)


def moved_calls(result: BackTest, zone: ZoneInfo, limit: int | None = None) -> Sheet:
    """Those whose survey says that nothing was solved come first; all others in the order of time."""
    unsolved_first = sorted(result.moved, key=lambda call: call.answer is not Answer.NOT_SOLVED)
    shown = unsolved_first[:limit]
    note = f"{count(len(shown))} of {count(len(result.moved))}." if len(shown) < len(result.moved) else ""
    columns = ("call", "decided", "rule then", "rule of the draft", "from", "to", "survey")
    rows = tuple(_moved_row(call, zone) for call in shown)
    return Sheet("Moved calls", columns, rows, words=len(columns), note=note)


def _moved_row(call: MovedCall, zone: ZoneInfo) -> tuple[str, ...]:
    at = f"{call.at.astimezone(zone):%Y-%m-%d %H:%M}"
    return (call.sid, at, call.old_rule, call.new_rule, *call.move, str(call.answer))


def unsolved_others(result: BackTest) -> Sheet:
    rows = tuple((sid,) for sid in result.ends_of_stayed.not_solved)
    return Sheet("Not solved, and not moved", ("call",), rows)


def headline(result: BackTest) -> str:
    moved, unsolved = len(result.moved), len(result.ends_of_moved.not_solved)
    puts = f"the draft puts {count(moved)} into another queue ({share(moved, result.calls)})"
    said = f"Of {calls_in_words(result.calls)}, {puts}."
    return f"{said} {count(unsolved)} of these had ended unsolved, says their survey." if unsolved else said
