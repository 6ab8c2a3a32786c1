"""Who may use the phone: pages that came from this machine, under its own name."""

from http.cookies import CookieError, SimpleCookie
from urllib.parse import urlsplit

from ivr.simulator.turn import LOOPBACK

VISITOR = "levelhead-phone"
ELSEWHERE = (
    "The phone is for this machine only: open it at http://127.0.0.1 or http://localhost, with the port."
)


def is_here(host: str) -> bool:
    """`host` is a Host header. Under other names a foreign page could read what is meant for ours (DNS rebinding)."""
    try:
        return urlsplit(f"//{host}").hostname in LOOPBACK
    except ValueError:  # no host at all
        return False


def is_ours(origin: str, host: str) -> bool:
    """Whether a page of ours asks: browsers say so in Origin (MDN, "Origin"), and without it there is no page."""
    return is_here(host) and urlsplit(origin).netloc == host


def policy(host: str) -> str:
    """Nothing inline and nothing from elsewhere; not all browsers take 'self' for a WebSocket's address too."""
    return (
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; "
        f"connect-src 'self' ws://{host}; media-src 'self' blob:; worker-src 'self'; "
        "base-uri 'none'; form-action 'none'; frame-ancestors 'none'"
    )


def visitor_in(cookies: str) -> str:
    """Who asks, by the cookie that came with the page; empty for somebody without it. `cookies` is a Cookie header."""
    try:
        cookie = SimpleCookie(cookies).get(VISITOR)
    except CookieError:
        return ""
    return cookie.value if cookie else ""
