"""Which presented numbers are somebody who can be known again."""

import pytest

from ivr.caller import is_verified, number_of


@pytest.mark.parametrize("presented", ["+12025550123", "+442079460123", "+4930123456"])
def test_a_number_in_international_form_is_known_again(presented: str) -> None:
    assert number_of(presented) == presented


# https://help.twilio.com/articles/223179988 lists the spellings of a withheld number.
@pytest.mark.parametrize(
    "presented",
    ["anonymous", "unknown", "", "+266696687", "+7378742833", "+2562533", "+8656696", "+86282452253"],
)
def test_a_withheld_number_is_nobody(presented: str) -> None:
    assert number_of(presented) is None


@pytest.mark.parametrize(
    "presented",
    [
        "client:alice",
        "sip:alice@example.com",
        "2025550123",
        "+1",
        "+999999999999999999",
        "+43662809FromZ",
        "+1202555FROM",
        "+12025550123;ext=5",
        "+1 202 555 0123",
        "+١٢٠٢٥٥٥٠١٢٣",
    ],
)
def test_what_is_not_a_telephone_number_is_nobody(presented: str) -> None:
    assert number_of(presented) is None


@pytest.mark.parametrize(
    "verstat, verified",
    [
        ("TN-Validation-Passed-A", True),
        ("TN-Validation-Passed-B", False),
        ("TN-Validation-Passed-C", False),
        ("No-TN-Validation", False),
        (None, False),
    ],
)
def test_only_full_attestation_makes_a_number_the_callers_own(verstat: str | None, verified: bool) -> None:
    assert is_verified(verstat) is verified
