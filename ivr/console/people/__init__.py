"""Signing in, and the pages about people: who they are, and what they changed."""
