"""REST resources in Twilio's JSON.

https://www.twilio.com/docs/voice/api/call-resource#call-properties
"""

from collections.abc import Sequence
from datetime import datetime
from email.utils import format_datetime
from typing import Any

from ivr.simulator.leg import Leg
from ivr.simulator.queues import Member, Queue

Json = dict[str, Any]


def call_json(leg: Leg) -> Json:
    account = leg.exchange.account_sid
    return {
        "sid": leg.sid,
        "account_sid": account,
        "parent_call_sid": leg.parent.sid if leg.parent else None,
        "api_version": "2010-04-01",
        "to": leg.called,
        "to_formatted": leg.called,
        "from": leg.caller,
        "from_formatted": leg.caller,
        "status": leg.status,
        "direction": leg.direction,
        "answered_by": leg.extra.get("AnsweredBy"),
        "date_created": _rfc2822(leg.created_at),
        "date_updated": _rfc2822(leg.ended_at or leg.answered_at or leg.created_at),
        "start_time": _rfc2822(leg.answered_at or leg.created_at),
        "end_time": _rfc2822(leg.ended_at),
        "duration": str(leg.seconds) if leg.is_over else None,
        "queue_time": "0",
        "uri": f"/2010-04-01/Accounts/{account}/Calls/{leg.sid}.json",
    }


def queue_json(queue: Queue, account_sid: str) -> Json:
    return {
        "sid": queue.sid,
        "account_sid": account_sid,
        "friendly_name": queue.name,
        "current_size": len(queue.members),
        "average_wait_time": queue.average_wait_seconds,
        "max_size": queue.max_size,
        "date_created": _rfc2822(queue.created_at),
        "date_updated": _rfc2822(queue.created_at),
        "uri": f"/2010-04-01/Accounts/{account_sid}/Queues/{queue.sid}.json",
    }


def member_json(member: Member) -> Json:
    account = member.leg.exchange.account_sid
    return {
        "call_sid": member.leg.sid,
        "queue_sid": member.queue.sid,
        "date_enqueued": _rfc2822(member.enqueued_at),
        "position": member.queue.position(member),
        "wait_time": member.wait_seconds,
        "uri": f"/2010-04-01/Accounts/{account}/Queues/{member.queue.sid}/Members/{member.leg.sid}.json",
    }


def page_json(name: str, items: Sequence[Json], uri: str) -> Json:
    """Everything on one page."""
    return {
        name: list(items),
        "page": 0,
        "page_size": max(50, len(items)),
        "start": 0,
        "end": max(0, len(items) - 1),
        "first_page_uri": uri,
        "next_page_uri": None,
        "previous_page_uri": None,
        "uri": uri,
    }


def _rfc2822(moment: datetime | None) -> str | None:
    return format_datetime(moment) if moment else None
