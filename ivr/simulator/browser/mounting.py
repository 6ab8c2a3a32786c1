"""What of the phone a server runs on its event loop."""

from collections.abc import Mapping

from ivr.asgi import Application
from ivr.simulator.browser.microphone import Microphone
from ivr.simulator.browser.pages import PREFIX
from ivr.simulator.browser.session import Session
from ivr.simulator.browser.stream import EventStream


def streams(session: Session) -> Mapping[tuple[str, str], Application]:
    """ASGI applications by the type of connection that they are for, and their paths."""
    return {
        ("http", f"{PREFIX}/events"): EventStream(session),
        ("websocket", f"{PREFIX}/microphone"): Microphone(session),
    }
