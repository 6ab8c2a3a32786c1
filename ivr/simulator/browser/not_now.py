"""What cannot be done at the moment."""


class NotNow(Exception):
    """The message tells a person why."""
