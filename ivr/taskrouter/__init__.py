"""Twilio TaskRouter as the distributor: what it is set up with, and how its offers become ours."""
