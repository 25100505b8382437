"""The sealed bytes themselves: XChaCha20-Poly1305, bound to an address, padded to whole 4 KiB."""

from __future__ import annotations

import struct

import msgspec
from nacl.bindings import (
    crypto_aead_xchacha20poly1305_ietf_decrypt as _decrypt,
)
from nacl.bindings import (
    crypto_aead_xchacha20poly1305_ietf_encrypt as _encrypt,
)
from nacl.exceptions import CryptoError
from nacl.utils import random

from storage.failure import Damaged
from storage.seal import Address

PAD = 4096
LINE_PAD = 256
"""Lines of the use log hold only keys and ids, so their length says little anyway."""
KEY_ID = 8
"""Length of a key's own random id, which is not secret."""

_HEAD = struct.Struct(">8s8sIQ24s")  # mark, key id, schema, revision, nonce
_LENGTH = struct.Struct(">I")
_TAG = 16
_MARK = b"ASKELMA1"  # a later layout gets another mark, and a higher version of the whole store


def new_key() -> tuple[bytes, bytes]:
    """A random key with its id."""
    return random(KEY_ID), random(32)


def wrap(store: str, address: Address, key_id: bytes, key: bytes, body: bytes) -> bytes:
    """Seal a body to an address under one key."""
    size = _HEAD.size + _TAG + _LENGTH.size + len(body)
    pad = LINE_PAD if address.kind == "use_log" else PAD
    padded = _LENGTH.pack(len(body)) + body + bytes(-size % pad)
    nonce = random(24)
    head = _HEAD.pack(_MARK, key_id, address.schema, address.revision, nonce)
    return head + _encrypt(padded, _bound(store, address, key_id), nonce, key)


def unwrap(store: str, address: Address, key: bytes, sealed: bytes) -> bytes:
    """Open what was sealed to this address under this key."""
    key_id, schema, revision, nonce = _read_head(sealed)
    if (schema, revision) != (address.schema, address.revision):
        raise Damaged
    try:
        padded = _decrypt(sealed[_HEAD.size :], _bound(store, address, key_id), nonce, key)
    except CryptoError:
        raise Damaged from None
    (length,) = _LENGTH.unpack_from(padded)
    return padded[_LENGTH.size : _LENGTH.size + length]


def key_id_of(sealed: bytes) -> bytes:
    """Which key seals these bytes, as they say themselves."""
    return _read_head(sealed)[0]


def address_of(sealed: bytes, *, client: str = "", kind: str) -> Address:
    """The address that sealed bytes claim, for the client and kind they were found under.

    The claim is proved only by opening them.
    """
    _, schema, revision, _ = _read_head(sealed)
    return Address(client=client, kind=kind, schema=schema, revision=revision)


def _read_head(sealed: bytes) -> tuple[bytes, int, int, bytes]:
    if len(sealed) < LINE_PAD or not sealed.startswith(_MARK):
        raise Damaged
    _, key_id, schema, revision, nonce = _HEAD.unpack_from(sealed)
    return key_id, schema, revision, nonce


def _bound(store: str, address: Address, key_id: bytes) -> bytes:
    # msgpack writes lengths, so no two different addresses can give the same bytes.
    return msgspec.msgpack.encode(
        (store, address.client, address.kind, address.schema, address.revision, key_id)
    )
