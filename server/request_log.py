"""What the server writes about itself: routes and outcomes, never who, whose, or what was said."""

from __future__ import annotations

import logging
import re
import sys
import traceback
from typing import Any

import structlog
from tornado.web import RequestHandler

METHODS = frozenset({"GET", "HEAD", "POST", "PUT", "DELETE"})
IDENTIFIER = re.compile(r"[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}", re.I)


def log_request(handler: RequestHandler) -> None:
    """Write one line about an answered request, without its path or who sent it."""
    status = handler.get_status()
    structlog.get_logger("server").log(
        logging.WARNING if status >= 500 else logging.INFO,
        "request",
        route=getattr(handler, "name", type(handler).__name__),
        method=handler.request.method if handler.request.method in METHODS else "?",
        status=status,
        ms=round(1000 * handler.request.request_time()),
    )


def without_words(_logger: Any, _method: str, event: dict[str, Any]) -> dict[str, Any]:
    """Keep of another library's message only its form, and of an error only its kind and place."""
    record: logging.LogRecord | None = event.get("_record")
    if record is not None:
        form = record.msg if isinstance(record.msg, str) else type(record.msg).__name__
        event["event"] = IDENTIFIER.sub("-", form.splitlines()[0] if form else "")[:200]
    raised = event.pop("exc_info", None)
    if raised is True:
        raised = sys.exc_info()
    error = raised[1] if isinstance(raised, tuple) else raised
    if isinstance(error, BaseException):
        event["error"] = getattr(error, "ename", type(error).__name__)
        frames = traceback.extract_tb(error.__traceback__)[-3:]
        event["at"] = " < ".join(f"{frame.name}:{frame.lineno}" for frame in reversed(frames))
    return event


def start_log(level: int = logging.INFO) -> None:
    """Send the server's and its libraries' messages to standard error in one plain form."""
    before: list[Any] = [
        structlog.stdlib.add_log_level,
        structlog.processors.TimeStamper(fmt="iso", utc=True),
        without_words,
    ]
    structlog.configure(
        processors=[
            structlog.stdlib.filter_by_level,
            *before,
            structlog.stdlib.ProcessorFormatter.wrap_for_formatter,
        ],
        logger_factory=structlog.stdlib.LoggerFactory(),
    )
    handler = logging.StreamHandler()
    handler.setFormatter(
        structlog.stdlib.ProcessorFormatter(
            foreign_pre_chain=before,
            processors=[
                structlog.stdlib.ProcessorFormatter.remove_processors_meta,
                structlog.processors.KeyValueRenderer(key_order=["timestamp", "level", "event"]),
            ],
        )
    )
    root = logging.getLogger()
    root.handlers = [handler]
    root.setLevel(logging.WARNING)
    logging.getLogger("server").setLevel(level)
