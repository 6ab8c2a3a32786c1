"""Who is calling: a number that can be known again, or nobody in particular."""

import phonenumbers

# How a withheld number looks when a network spells the word on a keypad (Twilio: "Anonymous and blocked numbers").
WITHHELD = frozenset({"+266696687", "+7378742833", "+2562533", "+8656696", "+86282452253"})
VERIFIED = "TN-Validation-Passed-A"


def number_of(presented: str) -> str | None:
    """The E.164 number of a caller, or None when it is withheld, a SIP or client name, or not a telephone number."""
    if presented in WITHHELD or not presented.startswith("+"):
        return None
    try:
        parsed = phonenumbers.parse(presented)
    except phonenumbers.NumberParseException:
        return None
    if not phonenumbers.is_possible_number(parsed):
        return None
    return phonenumbers.format_number(parsed, phonenumbers.PhoneNumberFormat.E164)


def is_verified(stir_verstat: str | None) -> bool:
    """Whether the network vouches that the number is the caller's own: full attestation alone says so."""
    return stir_verstat == VERIFIED
