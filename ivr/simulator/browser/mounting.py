"""What of the phone a server runs on its event loop."""

from collections.abc import Callable, Coroutine, Mapping
from typing import Any

from ivr.simulator.browser.asgi import Message, Receive, Send
from ivr.simulator.browser.microphone import Microphone
from ivr.simulator.browser.pages import PREFIX
from ivr.simulator.browser.session import Session
from ivr.simulator.browser.stream import EventStream

Native = Callable[[Message, Receive, Send], Coroutine[Any, Any, None]]


def streams(session: Session) -> Mapping[tuple[str, str], Native]:
    """ASGI applications by the type of connection that they are for, and their paths."""
    return {
        ("http", f"{PREFIX}/events"): EventStream(session),
        ("websocket", f"{PREFIX}/microphone"): Microphone(session),
    }
