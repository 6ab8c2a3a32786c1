"""An agent's own page, and the briefing of one call behind a link."""

from ivr.console.agent.briefing import briefing_page
from ivr.console.agent.views import agent_page

__all__ = ["agent_page", "briefing_page"]
