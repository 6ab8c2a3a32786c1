"""The board: what goes on now, live."""

from ivr.console.board.streaming import board_streams
from ivr.console.board.views import board

__all__ = ["board", "board_streams"]
