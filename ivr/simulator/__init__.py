"""Plays Twilio: phones, people, media and REST, with no account."""

from ivr.simulator.exchange import NumberConfig
from ivr.simulator.faults import Fault, TwimlError
from ivr.simulator.habits import (
    Accepts,
    DoesNotAnswer,
    HangsUp,
    IsBusy,
    IsVoicemail,
    Passes,
    Presses,
    Says,
)
from ivr.simulator.phone import Phone
from ivr.simulator.simulator import Simulator

__all__ = [
    "Accepts",
    "DoesNotAnswer",
    "Fault",
    "HangsUp",
    "IsBusy",
    "IsVoicemail",
    "NumberConfig",
    "Passes",
    "Phone",
    "Presses",
    "Says",
    "Simulator",
    "TwimlError",
]
