"""Who makes a version live, as far as this machine knows them."""

import getpass
import os
import socket

LONGEST_NAME = 80


def user() -> str:
    try:
        return getpass.getuser()[:LONGEST_NAME]
    except (KeyError, OSError):
        return f"user {os.getuid()}"  # containers have numbers without names


def user_at_host() -> str:
    return f"{user()}@{socket.gethostname()}"[:LONGEST_NAME]
