"""Sends the files that pages load."""

from __future__ import annotations

from tornado.web import HTTPError

from server.assets import PUBLIC
from server.pages.answer import Answer

BEST = ("br", "gzip")
"""Codings, the shortest first."""


class SendAsset(Answer):
    """One file. A file under its present version never changes, so a browser may keep it."""

    name = "asset"

    def get(self, version: str, path: str) -> None:
        """Send a file; those beyond the public ones only to who has signed in."""
        if self.session is None and not PUBLIC.fullmatch(path):
            raise HTTPError(404)
        asset = self.house.assets.find(path)
        if asset is None:
            raise HTTPError(404)
        present = version == self.house.assets.version()
        self.set_header("Content-Type", asset.kind)
        self.set_header("Cache-Control", "private, max-age=31536000, immutable" if present else "no-store")
        self.set_header("Vary", "Accept-Encoding")
        accepted = _codings(self.request.headers.get("Accept-Encoding", ""))
        coding = next((one for one in BEST if one in accepted and one in asset.packed), None)
        if coding is not None:
            self.set_header("Content-Encoding", coding)
        self.finish(asset.packed[coding] if coding else asset.plain)

    def head(self, version: str, path: str) -> None:
        """Answer like a GET, without the file."""
        self.get(version, path)

    def compute_etag(self) -> None:
        """Need no tag: the path already names the content."""


def _codings(header: str) -> set[str]:
    """Return what a browser accepts; the weight 0 means that it does not (RFC 9110, 12.5.3)."""
    found = set()
    for one in header.lower().split(","):
        coding, _, weight = one.replace(" ", "").partition(";q=")
        if weight.strip("0.") or not weight:
            found.add(coding)
    return found
