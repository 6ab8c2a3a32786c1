"""Telephones by satellite: a minute costs dollars, and a number of a country's own plan does not show it."""

# ITU-T E.164: Inmarsat, the Global Mobile Satellite System, and networks of no country, which Thuraya's are among.
OF_NO_COUNTRY = ("870", "881", "882", "883")

# libphonenumber, the remarks in resources/PhoneNumberMetadata.xml: it has no kind for satellites, and calls these VoIP,
# mobile or fixed.
REMARKED = (
    *("54670", "54675", "549675"),  # Argentina
    *("61145", "61147"),  # Australia
    "1600",  # Canada
    *("21259240", "21259241", "21259242", "21259293", "212808", "212809"),  # Morocco and Western Sahara
    "26122",  # Madagascar
    *("52200", "52201"),  # Mexico
    *("67520", "67527"),  # Papua New Guinea
    "25006",  # Rwanda
    *("2213392", "22139", "22193"),  # Senegal
    "692635",  # the Marshall Islands
    "90592",  # Turkey
    "84672",  # Vietnam
)

# libphonenumber, resources/carrier/en: ordinary mobile numbers, of a carrier by satellite.
CARRIERS = (
    *(
        "3363800",
        "3364000",
        "3364001",
        "3364002",
        "3364003",
        "3364004",
        "3375076",
        "3375077",
    ),  # Globalstar in France
    *("614201", "614800", "614808", "614858", "614899"),  # Pivotel in Australia
    "7762",  # Nursat in Kazakhstan
)

# Wikipedia, "Telephone numbers in China", "… in Indonesia", "… in Russia".
NUMBERING_PLANS = (
    *("861349", "861740"),  # China Satcom, Tiantong
    "62868",  # Byru
    "7954",  # GlobalTel
)

PREFIXES = tuple(f"+{digits}" for digits in (*OF_NO_COUNTRY, *REMARKED, *CARRIERS, *NUMBERING_PLANS))


def is_satellite(number: str) -> bool:
    """Whether an E.164 number is known to lead to a satellite."""
    return number.startswith(PREFIXES)
