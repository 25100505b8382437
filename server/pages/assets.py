"""Sends the files that pages load."""

from __future__ import annotations

from tornado.web import HTTPError

from server.assets import PUBLIC
from server.pages.answer import Answer


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
        if asset.packed is not None and "gzip" in self.request.headers.get("Accept-Encoding", ""):
            self.set_header("Content-Encoding", "gzip")
            self.finish(asset.packed)
        else:
            self.finish(asset.plain)

    def head(self, version: str, path: str) -> None:
        """Answer like a GET, without the file."""
        self.get(version, path)

    def compute_etag(self) -> None:
        """Need no tag: the path already names the content."""
