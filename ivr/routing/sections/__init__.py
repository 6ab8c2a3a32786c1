"""The shape of the routing file: a module for each concept, a class for each section or entry."""
