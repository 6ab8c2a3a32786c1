"""Levelhead: hears raised voices and repeat callers on a phone line, and puts them through to a senior agent."""
