"""Whether refitted networks are better, told with how much so many recordings can show."""

from collections.abc import Iterator, Sequence

from rich.table import Table

from ivr.audio.fitting import Label, Labelled, Score
from ivr.voice import intervals

FEWEST_CALLERS = 5
FEWEST_RAISED = 20
FEWEST_NORMAL_MINUTES = 10


def too_little(recordings: Sequence[Labelled]) -> Iterator[str]:
    """What is missing for a fit, one sentence each."""
    raised = [span for recording in recordings for span in recording.of(Label.RAISED)]
    normal = [span for recording in recordings for span in recording.of(Label.NORMAL)]
    normal_minutes = sum(span.seconds for span in normal) / 60
    if len(raised) < FEWEST_RAISED:
        yield f"{len(raised)} raised stretches; label at least {FEWEST_RAISED}"
    if normal_minutes < FEWEST_NORMAL_MINUTES:
        yield f"{normal_minutes:.1f} minutes of normal speech; label at least {FEWEST_NORMAL_MINUTES}"
    for label, name in ((Label.RAISED, "a raised voice"), (Label.NORMAL, "normal speech")):
        callers = len({recording.caller for recording in recordings if recording.of(label)})
        if callers < FEWEST_CALLERS:
            yield f"{callers} callers with {name}; label at least {FEWEST_CALLERS}"


def is_better(before: Score, after: Score) -> bool:
    """A missed stretch and an alarm for nothing count alike."""
    return after.mistakes < before.mistakes


def table(before: Score, after: Score) -> Table:
    shown = Table(box=None, pad_edge=False, padding=(0, 3, 0, 0), header_style="dim")
    for name, justify in (("on callers never met", "left"), ("shipped", "right"), ("refitted", "right")):
        shown.add_column(name, justify=justify)  # type: ignore[arg-type]  # rich's literal
    for name, *figures in zip(ROWS, _figures(before), _figures(after), strict=True):
        shown.add_row(name, *figures)
    return shown


ROWS = (
    "raised stretches detected",
    "seconds to detect (median)",
    "false alarms per hour of normal speech",
    "not-speech stretches that raised an alarm",
    "mistakes in all",
)


def _figures(score: Score) -> tuple[str, ...]:
    median, hours = score.median_seconds_to_detect, score.normal_seconds / 3600
    return (
        f"{score.detected} of {score.raised}",
        "-" if median is None else f"{median:.1f}",
        f"{score.false_alarms / hours:.1f} ({score.false_alarms} in {hours:.1f} h)",
        f"{score.not_speech_alarms} of {score.not_speech}",
        str(score.mistakes),
    )


def what_it_shows(after: Score) -> str:
    low, high = intervals.of_share(after.detected, after.raised)
    fewest, most = (count / after.normal_seconds * 3600 for count in intervals.of_count(after.false_alarms))
    return (
        f"So many recordings can show this much of the refitted detector: it finds {low:.0%} to {high:.0%} of such "
        f"stretches, with {fewest:.1f} to {most:.1f} false alarms an hour (95 % intervals). "
        "Stretches of one caller are alike, so the truth may lie further off."
    )
