"""What REST can do with the parts of a workspace, one kind in one place.

https://www.twilio.com/docs/taskrouter/api
"""

from typing import Any

from ivr.simulator.taskrouter.resources.activities import Activities
from ivr.simulator.taskrouter.resources.resource import Resource
from ivr.simulator.taskrouter.resources.task_queues import TaskQueues
from ivr.simulator.taskrouter.resources.tasks import Tasks
from ivr.simulator.taskrouter.resources.workers import Workers
from ivr.simulator.taskrouter.resources.workflows import Workflows

RESOURCES: tuple[Resource[Any], ...] = (Activities(), TaskQueues(), Tasks(), Workers(), Workflows())
