"""Facts about a call in, a decision with its reasons out; between them, the file that ops own."""

from ivr.routing.deciding import Decision, decide
from ivr.routing.facts import Facts
from ivr.routing.faults import Fault, RoutingFaults
from ivr.routing.file import RoutingFile
from ivr.routing.loading import load, load_again

__all__ = ["Decision", "Facts", "Fault", "RoutingFaults", "RoutingFile", "decide", "load", "load_again"]
