"""Plays Twilio, with no account: phones, people, media and REST.

simulator, phone, habits      what tests and stories use
clock, work                   one time for all, and when everybody is at rest
exchange, leg, calls          the account, and one leg of a call from dialling to its end
application, signing          webhooks as Twilio sends them
conversation, markup, verbs   following the answers: one verb or noun, one file
queues, conferences, party    who waits for whom, and who can talk with whom
handset, media, recordings    what a person hears, says and presses
silences                      how long a leg hears nothing
taskrouter                    TaskRouter, in the same way
machine_detection             who has picked up, by what is heard of them
rest, account, resources      the REST API, as a Flask blueprint
call_forms, rest_faults       what it is asked, and how it fails
events, faults                what happened, and Twilio's error log
"""

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
