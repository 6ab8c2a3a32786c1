"""Where the caller of a number can be, as far as the number tells."""

from dataclasses import dataclass
from typing import Self
from zoneinfo import ZoneInfo

import phonenumbers
from phonenumbers import timezone

from ivr.routing.zones import zone


@dataclass(frozen=True)
class Whereabouts:
    """`country` is an ISO 3166 code; None, and no zones, for what is no number of a known plan."""

    zones: tuple[ZoneInfo, ...] = ()
    country: str | None = None

    @classmethod
    def of(cls, number: str) -> Self:
        """By the prefix of an E.164 number: several zones where it lies across them, all of the country's for a kind
        of number that is tied to no place."""
        try:
            parsed = phonenumbers.parse(number)
        except phonenumbers.NumberParseException:
            return cls()
        names = timezone.time_zones_for_number(parsed)
        zones = () if timezone.UNKNOWN_TIMEZONE in names else tuple(map(zone, names))
        return cls(zones, phonenumbers.region_code_for_number(parsed))
