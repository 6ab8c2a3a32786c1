"""The callback survey: when to call, what to ask, what an answer means."""
