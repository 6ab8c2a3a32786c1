"""The routing file that is used until ops have their own."""

from functools import cache
from importlib.resources import files

from ivr.routing.file import RoutingFile
from ivr.routing.loading import load


def default_text() -> str:
    """The shipped file as it stands, comments and all."""
    return files(__package__).joinpath("default.yaml").read_text(encoding="utf-8")


@cache
def default() -> RoutingFile:
    return load(default_text(), "default.yaml")
