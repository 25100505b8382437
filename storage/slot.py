"""A key slot: one person's passphrase opens a key pair of their own, and that opens the store keys.

The pair is why a worker can be removed, and all keys changed, without anybody else's passphrase: new store
keys are sealed to the public halves.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import Literal

import msgspec
from nacl.bindings import (
    crypto_aead_xchacha20poly1305_ietf_decrypt as _decrypt,
)
from nacl.bindings import (
    crypto_aead_xchacha20poly1305_ietf_encrypt as _encrypt,
)
from nacl.exceptions import CryptoError
from nacl.public import PrivateKey, PublicKey, SealedBox
from nacl.pwhash import argon2id
from nacl.utils import random

from storage.failure import Damaged, StoreFailure
from storage.key_ring import Keys
from storage.passphrase import normal

MIB = 1024 * 1024
MOST_MEMORY = 1024 * MIB
"""A header that asks for more would only be there to bring the machine down."""
MOST_TURNS = 64


class Cost(msgspec.Struct, frozen=True):
    """What one try of a passphrase costs: turns, and bytes of memory."""

    turns: int = 3
    memory: int = 64 * MIB


class Slot(msgspec.Struct, frozen=True, kw_only=True):
    """One way into the store.

    Attributes:
        worker: whose; empty for the recovery key.
        kind: what opens it.
        salt: random, for the key derivation.
        cost: what the key derivation costs.
        public: the public half of the slot's key pair.
        private: the other half, under the passphrase.
        store_keys: ids of the store keys, and each key sealed to the public half; the present one first.
    """

    worker: str
    kind: Literal["worker", "recovery"] = "worker"
    salt: bytes
    cost: Cost
    public: bytes
    private: bytes
    store_keys: tuple[tuple[bytes, bytes], ...] = ()


def new_slot(store: str, worker: str, passphrase: str, keys: Keys, cost: Cost) -> Slot:
    """A slot that this passphrase opens; the recovery key's when there is no worker."""
    pair = PrivateKey.generate()
    slot = Slot(
        worker=worker,
        kind="worker" if worker else "recovery",
        salt=random(argon2id.SALTBYTES),
        cost=cost,
        public=bytes(pair.public_key),
        private=b"",
    )
    nonce = random(24)
    sealed = _encrypt(bytes(pair), _bound(store, slot), nonce, _stretched(slot, passphrase))
    return with_keys(msgspec.structs.replace(slot, private=nonce + sealed), keys)


def with_keys(slot: Slot, keys: Keys) -> Slot:
    """The same slot, opening these store keys."""
    box = SealedBox(PublicKey(slot.public))
    sealed = tuple((key_id, box.encrypt(key)) for key_id, key in keys)
    return msgspec.structs.replace(slot, store_keys=sealed)


def open_slot(store: str, slot: Slot, passphrase: str) -> Keys:
    """The store keys.

    Raises:
        StoreFailure: the passphrase is wrong.
    """
    key = _stretched(slot, passphrase)
    try:
        private = _decrypt(slot.private[24:], _bound(store, slot), slot.private[:24], key)
    except (CryptoError, ValueError, TypeError):
        raise StoreFailure("errors.wrong_passphrase") from None
    try:
        box = SealedBox(PrivateKey(private))
        return tuple((key_id, box.decrypt(sealed)) for key_id, sealed in slot.store_keys)
    except (CryptoError, ValueError, TypeError):
        raise Damaged from None


def check_costs(slots: Iterable[Slot]) -> None:
    """Refuse slots that no Askelma made: their cost is beyond all reason.

    Raises:
        Damaged: before any memory is taken.
    """
    for slot in slots:
        memory, turns = slot.cost.memory, slot.cost.turns
        reasonable = argon2id.MEMLIMIT_MIN <= memory <= MOST_MEMORY and 1 <= turns <= MOST_TURNS
        if not reasonable or len(slot.salt) != argon2id.SALTBYTES:
            raise Damaged


def _stretched(slot: Slot, passphrase: str) -> bytes:
    check_costs((slot,))
    secret = normal(passphrase).encode("utf-8", "surrogatepass")
    return argon2id.kdf(32, secret, slot.salt, opslimit=slot.cost.turns, memlimit=slot.cost.memory)


def _bound(store: str, slot: Slot) -> bytes:
    parts = (store, slot.worker, slot.kind, slot.salt, slot.cost.turns, slot.cost.memory, slot.public)
    return msgspec.msgpack.encode(parts)
