"""What somebody did on the pages."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from ivr.people.role import Role


@dataclass(frozen=True)
class Act:
    """A row of the audit log. `what` says it in words such as "rules activated", `about` names what it was done to."""

    at: datetime
    by: str
    role: Role
    what: str
    about: str
    data: Mapping[str, Any]
