"""Plays TaskRouter: who is given which waiting call, and when.

expressions             conditions about workers and tasks
workers, workflows      who may be given work, and the way of a task through queues
tasks, workspace        work, its reservations, and all that belongs together
dispatcher              gives tasks to workers, and sees each reservation through
assignment, callbacks   what the application is asked and told
router                  the account's workspaces, and the calls that wait in them
resources, rest         the REST API: one resource, one file
"""
