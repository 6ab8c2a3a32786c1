"""How long things take to say and press."""

WORDS_PER_SECOND = 2.7
KEY_SECONDS = 0.3


def speaking_seconds(text: str) -> float:
    return len(text.split()) / WORDS_PER_SECOND
