"""What may be filled into prompts: to measure how long they last, and to let people hear them."""

from collections.abc import Iterator, Mapping

Value = str | int

SEVERAL: Mapping[str, tuple[Value, ...]] = {
    "ordinal": (2, 3, 4, 5, 7),
    "days": (0, 1, 3),
    "rise": (9,),
    "seconds": (1, 4),
    "place": (1, 12),
    "minutes": (2, 30),
    "clock": ("ours", "yours"),
}
TEXTS = {
    "en": {
        "label": "a bill or a payment",
        "words": "my phone is off again since Monday",
        "day": "Wednesday, November 25",
        "time": "10:45 AM",
    },
    "es": {
        "label": "una factura o un pago",
        "words": "mi teléfono no funciona otra vez desde el lunes",
        "day": "miércoles, 25 de noviembre",
        "time": "10:45 a. m.",
    },
    "de": {
        "label": "eine Rechnung oder Zahlung",
        "words": "mein Telefon geht seit Montag wieder nicht",
        "day": "Mittwoch, 25. November",
        "time": "10:45",
    },
    "fr": {
        "label": "une facture ou un paiement",
        "words": "mon téléphone ne marche plus depuis lundi",
        "day": "mercredi, 25 novembre",
        "time": "10:45",
    },
}
ANYWHERE = {"business": "Example Company", "key": "2", "agent": "general-1"}
CHOICES = 4  # as many reasons as the shipped routing file has


def values_of(variable: str, language: str, choice: str = "") -> tuple[Value, ...]:
    """Several where the words may depend on it. `choice` is the prompt of that name, filled in."""
    if variable in SEVERAL:
        return SEVERAL[variable]
    if variable == "choices":
        return (" ".join([choice] * CHOICES),)
    return ((ANYWHERE | TEXTS.get(language, TEXTS["en"]))[variable],)


def every_way(values: Mapping[str, tuple[Value, ...]]) -> Iterator[dict[str, Value]]:
    """Each value at least once."""
    for turn in range(max(map(len, values.values()), default=1)):
        yield {name: several[turn % len(several)] for name, several in values.items()}
