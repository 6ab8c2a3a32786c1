"""How long things take to say and press."""

WORDS_PER_SECOND = 2.7
KEY_SECONDS = 0.3
BEEP_SECONDS = 0.5
# Between the end of a question and an answer to it, or picking up the phone and speaking.
REACTION_SECONDS = 1.0


def speaking_seconds(text: str) -> float:
    return len(text.split()) / WORDS_PER_SECOND
