"""TwiML, one verb or noun in one place.  https://www.twilio.com/docs/voice/twiml"""

from ivr.simulator.verbs.conference import ConferenceNoun
from ivr.simulator.verbs.dial import Dial
from ivr.simulator.verbs.element import Element, Verb
from ivr.simulator.verbs.enqueue import Enqueue, Task
from ivr.simulator.verbs.flow import Hangup, Leave, Redirect, Reject
from ivr.simulator.verbs.gather import Gather
from ivr.simulator.verbs.number import Client, Number
from ivr.simulator.verbs.queue import QueueNoun
from ivr.simulator.verbs.record import Record
from ivr.simulator.verbs.speech import Pause, Play, Say
from ivr.simulator.verbs.stream import Connect, Parameter, Start, Stop, Stream

VERBS: dict[str, type[Verb]] = {
    verb.__name__: verb
    for verb in (
        *(Say, Play, Pause, Gather, Record),
        *(Redirect, Hangup, Reject, Leave),
        *(Start, Stop, Connect),
        *(Enqueue, Dial),
    )
}
NOUNS: dict[str, type[Element]] = {
    "Client": Client,
    "Conference": ConferenceNoun,
    "Number": Number,
    "Parameter": Parameter,
    "Queue": QueueNoun,
    "Stream": Stream,
    "Task": Task,
}
