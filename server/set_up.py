"""The set-up: four answers, a worker and a passphrase become a store once the recovery key is safe."""

from __future__ import annotations

import hashlib
import hmac
import secrets
import shutil
from dataclasses import dataclass, field
from pathlib import Path

from storage.failure import StoreFailure
from storage.recovery_key import read_recovery_key

ROLES = ("organiser", "provider", "association", "other")
RETENTIONS = (1, 3, 6, 12)


@dataclass
class Unfinished:
    """A store that is made but not in use yet: its recovery key has not been typed back.

    It lies beside its final place, so that moving it there is one step.
    """

    folder: Path
    organisation: str
    recovery_key: str
    token: str = field(default_factory=lambda: secrets.token_urlsafe(32))

    def belongs_to(self, token: str | None) -> bool:
        """Tell whether this is the browser in which it was begun."""
        return token is not None and hmac.compare_digest(_hash(token), _hash(self.token))

    def is_key(self, typed: str) -> bool:
        """Tell whether the key was typed right."""
        try:
            return hmac.compare_digest(read_recovery_key(typed), read_recovery_key(self.recovery_key))
        except StoreFailure:
            return False

    def finish(self, store: Path) -> None:
        """Put the store in its place."""
        if store.is_dir() and not any(store.iterdir()):
            store.rmdir()
        self.folder.rename(store)

    def drop(self) -> None:
        """Throw the unfinished store away; nothing was ever in it."""
        shutil.rmtree(self.folder, ignore_errors=True)


def _hash(token: str) -> bytes:
    return hashlib.sha256(token.encode()).digest()
