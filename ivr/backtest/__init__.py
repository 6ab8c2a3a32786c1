"""Past calls under a draft of the routing file: who would have gone elsewhere, and what that would have meant."""

from ivr.backtest.page import page
from ivr.backtest.replaying import Replay, past_calls, replay
from ivr.backtest.result import BackTest

__all__ = ["BackTest", "Replay", "page", "past_calls", "replay"]
