"""Headers of every answer to a phone, set in one place."""

from __future__ import annotations

from tornado.httputil import HTTPHeaders, HTTPServerRequest
from tornado.web import OutputTransform

from server.group.surroundings import Surroundings
from server.headers import CLOSED, FOR_EVERYONE, policy


class PhoneHeaders(OutputTransform):
    """Puts the headers on the first bytes of every answer."""

    surroundings = Surroundings()
    """Set anew when this machine's addresses change."""

    def __init__(self, request: HTTPServerRequest) -> None:
        self._host = request.host
        self._origin = request.headers.get("Origin", "")

    def transform_first_chunk(
        self,
        status_code: int,
        headers: HTTPHeaders,
        chunk: bytes,
        finishing: bool,  # noqa: ARG002
    ) -> tuple[int, HTTPHeaders, bytes]:
        """Set the headers, whatever the handler has set."""
        besides = self.surroundings.besides(self._host)
        rules = CLOSED | {
            # The participant's own pages are drawn on the phone and shown from its memory.
            "img-src": "'self' data: blob:",
            # The same laptop under its other addresses: the network may change while the page is open.
            "connect-src": " ".join(("'self'", *besides)),
        }
        headers["Content-Security-Policy"] = policy(rules)
        for name, value in FOR_EVERYONE.items():
            headers[name] = value
        if "immutable" not in headers.get("Cache-Control", ""):
            headers["Cache-Control"] = "no-store"
        if is_from_another_of_ours(self.surroundings, self._host, self._origin):
            headers["Access-Control-Allow-Origin"] = self._origin
            headers["Access-Control-Expose-Headers"] = "ETag, Retry-After"
            headers["Cross-Origin-Resource-Policy"] = "cross-origin"
        headers["Vary"] = "Origin, Accept-Encoding, Accept-Language"
        for name in ("Server", "X-Powered-By", "Pragma", "Expires"):
            headers.pop(name, None)
        return status_code, headers, chunk


def is_from_another_of_ours(surroundings: Surroundings, host: str, origin: str) -> bool:
    """Tell whether a request comes from our own page, loaded under another address of this machine."""
    return origin != f"{surroundings.scheme}://{host}" and origin in surroundings.origins
