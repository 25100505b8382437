"""The store's first page: which version, whose store, who can open it. The only part in plain words."""

from __future__ import annotations

from hashlib import blake2b
from hmac import compare_digest

import msgspec

from coaching.record import Refused, get_known
from storage.blobs import Blobs
from storage.failure import Damaged, StoreFailure
from storage.key_ring import KeyRing
from storage.slot import Slot, check_costs

VERSION = 1
"""Version of the whole store; raised by every change that an older program could not read."""
NAME = "header"
PREVIOUS = "header-previous"


class Settings(msgspec.Struct, frozen=True, kw_only=True):
    """What an organisation says before its first client. Nothing here is about a client.

    Attributes:
        organisation: who answers for the data.
        role: in which role it acts; a key of the four choices on the set-up page.
        purpose: what the data is for.
        retention_months: how long a client file is kept at most.
        language: language of the pages before anybody has signed in.
    """

    organisation: str
    role: str
    purpose: str
    retention_months: int = 12
    language: str = "fi"


class Header(msgspec.Struct, frozen=True, kw_only=True):
    """The first page. ``proof`` shows that somebody who could open the store wrote it."""

    version: int = VERSION
    store: str
    practice: bool = False
    settings: Settings
    slots: tuple[Slot, ...]
    key_ids: tuple[bytes, ...]
    proof: bytes = b""


class _Version(msgspec.Struct):
    version: int


class _KeyIds(msgspec.Struct):
    key_ids: tuple[bytes, ...]


get_known(Header, _Version, _KeyIds)


def check_settings(settings: Settings) -> None:
    """Refuse settings with a gap: a store for real work says who, why and for how long.

    Raises:
        Refused: naming the first gap.
    """
    for name in ("organisation", "role", "purpose"):
        if not getattr(settings, name).strip():
            raise Refused("errors.setting_missing", setting=name)
    if not 1 <= settings.retention_months <= 120:
        raise Refused("errors.setting_missing", setting="retention_months")


def read_header(blobs: Blobs) -> Header:
    """The header; its previous version when it is damaged.

    Raises:
        StoreFailure: there is no store, a newer program made it, or no copy can be read.
    """
    copies = [copy for name in (NAME, PREVIOUS) if (copy := blobs.read(name)) is not None]
    if not copies:
        raise StoreFailure("errors.store_missing")
    for copy in copies:
        try:
            return _parsed(copy)
        except Damaged:
            continue
    raise Damaged


def write_header(blobs: Blobs, header: Header, ring: KeyRing, *, forget_previous: bool = False) -> Header:
    """Prove and keep a header. A removed worker's way in must not live on in the previous one."""
    proved = msgspec.structs.replace(header, proof=_proof(header, ring))
    for _ in range(2 if forget_previous else 1):
        blobs.write(NAME, msgspec.json.encode(proved), keep=PREVIOUS)
    return proved


def check_proof(header: Header, ring: KeyRing) -> None:
    """Refuse a header that was not written by somebody who could open the store.

    Raises:
        StoreFailure: the keys have been changed since sign-in, or the header has been changed by force.
    """
    if header.key_ids[0] != ring.keys[0][0]:
        raise StoreFailure("errors.locked")
    if not compare_digest(header.proof, _proof(header, ring)):
        raise Damaged


def present_key_id(blobs: Blobs) -> bytes:
    """Id of the present store key; empty where keys have no header (a ring for a test)."""
    stored = blobs.read(NAME)
    if stored is None:
        return b""
    try:
        return msgspec.json.decode(stored, type=_KeyIds).key_ids[0]
    except (msgspec.DecodeError, UnicodeDecodeError, IndexError):
        raise Damaged from None


def _parsed(copy: bytes) -> Header:
    try:
        if msgspec.json.decode(copy, type=_Version).version > VERSION:
            raise StoreFailure("errors.store_newer")
        header = msgspec.json.decode(copy, type=Header)
    except (msgspec.DecodeError, UnicodeDecodeError):
        raise Damaged from None
    if not header.key_ids or not header.slots:
        raise Damaged
    check_costs(header.slots)
    return header


def _proof(header: Header, ring: KeyRing) -> bytes:
    body = msgspec.json.encode(msgspec.structs.replace(header, proof=b""))
    return blake2b(body, key=ring.derived("header"), digest_size=32).digest()
