"""Numbers: what calls came to, over time and by line, queue, reason and rule."""

from ivr.console.numbers.views import numbers

__all__ = ["numbers"]
