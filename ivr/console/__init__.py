"""Pages for those who work with the line, and an API of agents for their programs."""

from ivr.console.api import api
from ivr.console.board import board_streams
from ivr.console.pages import pages
from ivr.console.parts import Parts

__all__ = ["Parts", "api", "board_streams", "pages"]
