"""The level of a caller's voice along the call, for the script that draws it."""

from dataclasses import asdict
from typing import Any

from ivr.call import CallState
from ivr.records import Records


def trace_of(records: Records, sid: str, after_seconds: float) -> dict[str, Any]:
    """Levels as `[at_seconds, rise_db, speaking]`; `rise_db` is null while the caller's own level is not known."""
    call = records.calls.find(sid)
    levels = records.voices.levels(sid, after_seconds)
    return {
        "levels": [[level.at_seconds, level.rise_db, level.speaking] for level in levels],
        "rises": [asdict(rise) for rise in records.voices.rises(sid)],
        "live": call is not None and call.state is not CallState.ENDED,
    }
