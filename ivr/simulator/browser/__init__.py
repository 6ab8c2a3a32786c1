"""The phone in the browser: a page from which one person plays caller and agents, and sees what comes of it.

What is done there comes by HTTP (`pages.py`), the caller's voice by a WebSocket (`microphone.py`), and what happens
goes out as server-sent events (`stream.py`). `Session` is whoever plays; `Watch` logs what happens.
"""

from ivr.simulator.browser.mounting import streams
from ivr.simulator.browser.pages import PREFIX, phone_pages
from ivr.simulator.browser.session import Session

__all__ = ["PREFIX", "Session", "phone_pages", "streams"]
