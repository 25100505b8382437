"""Security headers: added to every answer in one place, so that no handler can forget or weaken them."""

from __future__ import annotations

from tornado.httputil import HTTPHeaders, HTTPServerRequest
from tornado.web import OutputTransform

CLOSED = {
    "default-src": "'none'",
    "script-src": "'self'",
    "style-src": "'self'",
    "img-src": "'self' data:",
    "font-src": "'self'",
    "connect-src": "'self'",
    "form-action": "'self'",
    "base-uri": "'none'",
    "frame-ancestors": "'none'",
}
"""What a page of ours may load: nothing but files of this server."""

WORKBOOK = CLOSED | {
    # A widget's code arrives in its model and is imported from a blob of this page.
    "script-src": "'self' blob:",
    # Pictures come over the socket and are shown from memory.
    "img-src": "'self' data: blob:",
}
"""What the workbook page may load. No inline script runs on it, and no inline style counts."""

FOR_EVERYONE = {
    "X-Content-Type-Options": "nosniff",
    "X-Frame-Options": "DENY",
    # Not "no-referrer": under it a browser hides the origin of our own forms from us as well.
    "Referrer-Policy": "same-origin",
    "Permissions-Policy": (
        "accelerometer=(), camera=(), display-capture=(), geolocation=(), gyroscope=(), "
        "hid=(), magnetometer=(), microphone=(), midi=(), payment=(), serial=(), usb=()"
    ),
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
}


def policy(rules: dict[str, str]) -> str:
    """Write a content security policy as a header value."""
    return "; ".join(f"{name} {sources}" for name, sources in rules.items())


class SecurityHeaders(OutputTransform):
    """Puts the headers on the first bytes of every answer."""

    def __init__(self, request: HTTPServerRequest) -> None:
        self._path = request.path

    def transform_first_chunk(
        self,
        status_code: int,
        headers: HTTPHeaders,
        chunk: bytes,
        finishing: bool,  # noqa: ARG002
    ) -> tuple[int, HTTPHeaders, bytes]:
        """Set the headers, whatever the handler has set."""
        rules = WORKBOOK if self._path.startswith("/session/") else CLOSED
        headers["Content-Security-Policy"] = policy(rules)
        for name, value in FOR_EVERYONE.items():
            headers[name] = value
        if "immutable" not in headers.get("Cache-Control", ""):
            headers["Cache-Control"] = "no-store"
        for name in ("Server", "X-Powered-By", "Pragma", "Expires"):
            headers.pop(name, None)
        return status_code, headers, chunk
