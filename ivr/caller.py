"""Who is calling: a number that can be known again, or nobody in particular."""

import re

import phonenumbers

# ITU-T E.164: at most 15 digits. Checked first, because a parser made for people also reads letters as digits.
E164 = re.compile(r"\+[1-9][0-9]{1,14}")
# How a withheld number looks when a network spells the word on a keypad (Twilio: "Anonymous and blocked numbers").
WITHHELD = frozenset({"+266696687", "+7378742833", "+2562533", "+8656696", "+86282452253"})
VERIFIED = "TN-Validation-Passed-A"
KNOWN_DIGITS = 4


def number_of(presented: str) -> str | None:
    """The E.164 number of a caller, or None when it is withheld, a SIP or client name, or not a telephone number."""
    if presented in WITHHELD or not E164.fullmatch(presented):
        return None
    try:
        is_possible = phonenumbers.is_possible_number(phonenumbers.parse(presented))
    except phonenumbers.NumberParseException:
        return None
    return presented if is_possible else None


def is_verified(stir_verstat: str | None) -> bool:
    """Whether the network vouches that the number is the caller's own: full attestation alone says so."""
    return stir_verstat == VERIFIED


def abridged(number: str) -> str:
    """Its last digits, for those who need not know it."""
    return f"…{number[-KNOWN_DIGITS:]}"
