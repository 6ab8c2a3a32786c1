"""Changes of single settings in the text of a routing file. All else in it, with its comments, stays as it is."""

from ivr.routing.editing.changes import Change, Drop, Insert, Move, Put
from ivr.routing.editing.edits import ByHandOnly, edited

__all__ = ["ByHandOnly", "Change", "Drop", "Insert", "Move", "Put", "edited"]
