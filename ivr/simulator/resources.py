"""REST resources in Twilio's JSON.

https://www.twilio.com/docs/voice/api/call-resource#call-properties
"""

from collections.abc import Mapping, Sequence
from datetime import datetime
from email.utils import format_datetime
from typing import Any
from urllib.parse import urlencode

from ivr.simulator.leg import Leg
from ivr.simulator.queues import Member, Queue

PAGE_SIZE, LARGEST_PAGE = 50, 1000
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
        "answered_by": leg.answered_by,
        "date_created": _rfc2822(leg.created_at),
        "date_updated": _rfc2822(leg.ended_at or leg.started_at or leg.created_at),
        "start_time": _rfc2822(leg.started_at),
        "end_time": _rfc2822(leg.ended_at),
        "duration": str(leg.seconds) if leg.is_over else None,
        "queue_time": _milliseconds_queued(leg),
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


def part_json(name: str, items: Sequence[Json], uri: str, asked: Mapping[str, str]) -> Json:
    """One page of them.  https://www.twilio.com/docs/usage/twilios-response#pagination"""
    size = min(int(asked.get("PageSize", PAGE_SIZE)), LARGEST_PAGE)
    number = int(asked.get("Page", 0))
    sids = [item["sid"] for item in items]
    after = asked.get("PageToken", "PA")[2:]
    start = sids.index(after) + 1 if after in sids else 0
    page = items[start : start + size]
    following = dict(asked) | {"Page": str(number + 1), "PageSize": str(size)}
    is_last = start + size >= len(items)
    following_uri = (
        None if is_last else f"{uri}?{urlencode(following | {'PageToken': 'PA' + page[-1]['sid']})}"
    )
    place = {"page": number, "page_size": size, "start": start, "end": start + len(page) - 1}
    return page_json(name, page, uri) | place | {"next_page_uri": following_uri}


def _milliseconds_queued(leg: Leg) -> str:
    return str(round(((leg.dialled_at or leg.created_at) - leg.created_at).total_seconds() * 1000))


def _rfc2822(moment: datetime | None) -> str | None:
    return format_datetime(moment) if moment else None
