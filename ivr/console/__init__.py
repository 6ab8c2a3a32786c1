"""Pages for agents: what they are told of a caller, and what they can do about their calls and themselves."""

from ivr.console.api import api
from ivr.console.board import board_streams
from ivr.console.pages import pages
from ivr.console.parts import Parts

__all__ = ["Parts", "api", "board_streams", "pages"]
