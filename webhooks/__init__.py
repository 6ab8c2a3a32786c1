"""Twilio's side: requests in, TwiML out, media in, REST out."""

from webhooks.extension import Levelhead

__all__ = ["Levelhead"]
