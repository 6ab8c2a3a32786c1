"""Structured logs: one JSON object a line, with the CallSid bound; no number, digit or transcript in any of them."""

import logging

import structlog

# Libraries speak of addresses, frames and bodies, among them callers' numbers, keys and voices.
DISCREET = ("httpx", "httpcore", "twilio", "urllib3", "alembic", "dbos", "websockets", "a2wsgi", "uvicorn")
# And of every change in a folder, be it of the file that the log is written into.
TALKATIVE = ("watchfiles",)


def logger(name: str) -> structlog.stdlib.BoundLogger:
    """A logger of the standard library's that takes facts as keyword arguments.

    It does not depend on how a host's application has configured structlog, whose default would print every local
    variable of a traceback.
    """
    bound: structlog.stdlib.BoundLogger = structlog.wrap_logger(
        logging.getLogger(name),
        processors=[structlog.contextvars.merge_contextvars, structlog.stdlib.render_to_log_kwargs],
        wrapper_class=structlog.stdlib.BoundLogger,
    )
    return bound


def configure(level: str) -> None:
    """For a process that is Levelhead's own: JSON to standard error."""
    handler = logging.StreamHandler()
    handler.setFormatter(
        structlog.stdlib.ProcessorFormatter(
            foreign_pre_chain=[
                structlog.stdlib.add_log_level,
                structlog.stdlib.ExtraAdder(),
                structlog.processors.TimeStamper(fmt="iso"),
                structlog.processors.format_exc_info,
            ],
            processors=[
                structlog.stdlib.ProcessorFormatter.remove_processors_meta,
                structlog.processors.JSONRenderer(),
            ],
        )
    )
    logging.basicConfig(level=level, handlers=[handler], force=True)
    for library in (*DISCREET, *TALKATIVE):
        logging.getLogger(library).setLevel("WARNING")
