"""Who may open which of these pages."""

from flask import Blueprint

from ivr.console.guard import takes
from ivr.console.visiting import needs
from ivr.people.role import Right
from ivr.routing.loading import LARGEST_BYTES

# In a form, a text is longer than it is, and not alone.
LARGEST_FORM = 3 * LARGEST_BYTES + 10_000

rules = Blueprint("rules", __name__, url_prefix="/rules")
rules.before_request(takes(LARGEST_FORM))
rules.before_request(needs(Right.SEE_RULES))

changing = Blueprint("changing", __name__)
changing.before_request(needs(Right.CHANGE_RULES))
