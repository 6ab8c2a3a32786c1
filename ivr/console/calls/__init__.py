"""Calls: found by what is known of them, and each as its timeline."""

from ivr.console.calls.views import calls

__all__ = ["calls"]
