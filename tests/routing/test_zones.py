"""Time zones of the business and of callers."""

from datetime import UTC, datetime, timedelta

from ivr.routing import load
from ivr.routing.default import default_text
from ivr.routing.zones import zone, zone_names


def test_every_zone_of_the_package_can_be_read() -> None:
    assert {zone(name).key for name in zone_names()} == zone_names()


def test_the_business_keeps_the_clocks_of_the_package_not_of_the_machine() -> None:
    """British Columbia stays seven hours behind UTC in the winter of 2026 (tzdata 2026f), which older machines do
    not know."""
    text = default_text().replace("America/New_York", "America/Vancouver")
    business = load(text, "routing.yaml").business
    winter = datetime(2026, 12, 1, 12, tzinfo=UTC).astimezone(business.time_zone)
    assert winter.utcoffset() == timedelta(hours=-7)
