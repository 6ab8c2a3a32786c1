"""Time zones as the tzdata package has them: a machine's own may be years old, and those of Canada changed in 2026."""

from functools import cache
from importlib import resources
from zoneinfo import ZoneInfo

PACKAGE = resources.files("tzdata")


@cache
def zone_names() -> frozenset[str]:
    return frozenset(PACKAGE.joinpath("zones").read_text(encoding="utf-8").split())


@cache
def zone(name: str) -> ZoneInfo:
    """By one of `zone_names`, such as `America/New_York`."""
    with PACKAGE.joinpath("zoneinfo", *name.split("/")).open("rb") as rules:
        return ZoneInfo.from_file(rules, key=name)
