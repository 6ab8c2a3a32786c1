"""The routing file: changed, tried, back-tested, made live, and rolled back."""

from ivr.console.rules import back_tests, draft, going_live, history, trying, views
from ivr.console.rules.blueprints import changing, rules

__all__ = ["rules"]

VIEWS = (views, draft, going_live, history, back_tests)  # each has put its own into the two
rules.register_blueprint(changing)
rules.register_blueprint(trying.trying)
