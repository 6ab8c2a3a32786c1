"""What a page says of what was just done there, by a word in its address."""

from flask import request

from ivr.console.rendering import words

NOTES = {
    "discarded": "rules-discarded",
    "carried": "rules-carried",
    "taken-in": "rules-taken-in",
    "clash": "rules-clash",
    "live": "rules-is-live",
    "rolled-back": "rules-rolled-back",
    "busy": "rules-busy",
    "nothing": "rules-nothing",
    "wrong": "rules-wrong-still",
    "overtaken": "rules-overtaken",
    "too-old": "rules-too-old",
}


def note_of() -> str:
    name = NOTES.get(request.args.get("note", ""))
    return words()(name) if name else ""
