"""Values of the file that are more than a text or a number."""

from functools import partial
from typing import Annotated, Any
from zoneinfo import ZoneInfo

import phonenumbers
from pydantic import AfterValidator, BeforeValidator, Field, WithJsonSchema

from ivr.routing.checking import complaint, known, unique
from ivr.routing.faults import suggestion
from ivr.routing.shapes import IDENTIFIER, LANGUAGE, URL
from ivr.routing.zones import zone, zone_names

PHONE_EXAMPLE = '"+1 202 555 0100"'


def _phone(value: Any) -> str:
    """The number in E.164. A bare +12025550100 is an integer in YAML and has lost its plus sign."""
    if not isinstance(value, str):
        raise complaint(f"must be a phone number in quotes, such as {PHONE_EXAMPLE}")
    try:
        number = phonenumbers.parse(value, None)
    except phonenumbers.NumberParseException:
        raise complaint(
            f"'{value}' is not a phone number with + and country code, such as {PHONE_EXAMPLE}"
        ) from None
    if number.extension:
        raise complaint(f"'{value}' has an extension, which cannot be called")
    if not phonenumbers.is_valid_number(number):
        raise complaint(f"'{value}' is not a phone number that exists")
    return phonenumbers.format_number(number, phonenumbers.PhoneNumberFormat.E164)


def _zone(value: Any) -> ZoneInfo:
    if not isinstance(value, str) or value not in zone_names():
        raise complaint(f"'{value}' is not a time zone{suggestion(str(value), zone_names())}")
    return zone(value)


def _key(value: Any) -> str:
    if str(value) not in set("123456789"):
        raise complaint("must be a key from 1 to 9; 0 always reaches a person")
    return str(value)


Text = Annotated[str, Field(min_length=1, max_length=200)]
Identifier = Annotated[str, Field(pattern=IDENTIFIER)]
Language = Annotated[str, Field(pattern=LANGUAGE)]
Url = Annotated[str, Field(pattern=URL)]
Zone = Annotated[ZoneInfo, BeforeValidator(_zone), WithJsonSchema({"type": "string"})]
Phone = Annotated[str, BeforeValidator(_phone), WithJsonSchema({"type": "string", "pattern": r"^\+\d"})]
LineNumber = Annotated[Phone, AfterValidator(partial(unique, "the line"))]
AgentPhone = Annotated[Phone, AfterValidator(partial(unique, "the phone number"))]
Key = Annotated[
    str,
    BeforeValidator(_key),
    AfterValidator(partial(unique, "the key")),
    WithJsonSchema(
        {"anyOf": [{"type": "integer", "minimum": 1, "maximum": 9}, {"type": "string", "pattern": "^[1-9]$"}]}
    ),
]
RuleName = Annotated[Identifier, AfterValidator(partial(unique, "the rule name"))]
QueueName = Annotated[str, AfterValidator(partial(known, "queue"))]
