"""A process of its own for a back-test, of which nobody is the parent that would have to wait for it.

    echo '{"database_url": …, "id": …}' | python -m ivr.backtest_process

It imports what takes time only when whoever started it goes on.
"""

import json
import os
import resource
import sys
from importlib import import_module

from ivr.backtest_request import LONGEST

NICENESS = 10


def main() -> None:
    order = json.load(sys.stdin)
    if os.fork() == 0:
        os.setsid()
        os.nice(NICENESS)
        resource.setrlimit(resource.RLIMIT_CPU, (int(LONGEST.total_seconds()),) * 2)
        import_module("ivr.backtest.running").run(order["database_url"], order["id"])


if __name__ == "__main__":
    main()
