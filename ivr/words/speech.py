"""How long words last when a speech engine says them."""

# People reading aloud take 68 ms for a character in each of 14 alphabets' languages (Trauzettel-Klosinski & Dietz
# 2012, "IReST"), which is some 220 words a minute in English. On the telephone a third more time is taken: 160.
SECONDS_PER_CHARACTER = 0.068 * 1.35


def spoken_seconds(text: str) -> float:
    """Spaces take no time of their own. Not for languages that write a word with one or two characters."""
    return sum(map(len, text.split())) * SECONDS_PER_CHARACTER
