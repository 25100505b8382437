"""The keys in process: the store key, what is derived from it, and every client's own key."""

from __future__ import annotations

import threading
from collections import OrderedDict
from collections.abc import Callable, Mapping, Sequence
from hashlib import blake2b
from uuid import uuid4

import msgspec

from coaching.room import is_room
from storage.blobs import Blobs
from storage.envelope import address_of, key_id_of, new_key, unwrap, wrap
from storage.failure import Damaged, StoreFailure
from storage.room_folder import GROUP as ROOMS
from storage.seal import Address

Keys = tuple[tuple[bytes, bytes], ...]
"""Ids and keys, the newest first: new bytes use the first, older copies may need the others."""

_KEPT_IN_MEMORY = 64
_COPIES = ("key", "key-copy")  # a flipped bit in 72 bytes must not cost the whole client


class KeyRing:
    """Seals with keys held in this process: the command line, tests, and the key agent itself.

    Args:
        blobs: where the clients' wrapped keys lie.
        store: the store's id; what is sealed in one store never opens in another.
        keys: store keys, the present one first. There is more than one only while they are changed.
        present_key: tells the id of the store's present key, so that a ring that has become old makes no
            client key that nobody could open later.
    """

    def __init__(
        self, blobs: Blobs, store: str, keys: Keys, present_key: Callable[[], bytes] | None = None
    ) -> None:
        self.store = store
        self.keys = keys
        self._blobs = blobs
        self._present_key = present_key
        self._derived: dict[tuple[bytes, str], bytes] = {}
        self._clients: OrderedDict[str, tuple[str, Keys]] = OrderedDict()
        self._torn: set[str] = set()  # clients of whose keys only one copy opens
        self._guard = threading.RLock()

    @classmethod
    def fresh(cls, blobs: Blobs) -> KeyRing:
        """A ring with a new random key that nobody can get back: for tests and short-lived stores."""
        return cls(blobs, uuid4().hex, (new_key(),))

    def seal(self, address: Address, body: bytes) -> bytes:
        """See :class:`storage.seal.Seal`."""
        if _has_own_key(address):
            key_id, key = self._client_keys(address.client)[0]
            if address.client in self._torn:
                # Whoever seals holds the client's lock, so nobody is destroying the key meanwhile.
                self._keep(address.client, self._client_keys(address.client))
        else:
            key_id, key = self.keys[0][0], self.derived(address.kind)
        return wrap(self.store, address, key_id, key, body)

    def seal_all(self, parts: Sequence[tuple[Address, bytes]]) -> tuple[bytes, ...]:
        """See :class:`storage.seal.Seal`."""
        return tuple(self.seal(address, body) for address, body in parts)

    def open(self, address: Address, sealed: bytes) -> bytes:
        """See :class:`storage.seal.Seal`."""
        key_id = key_id_of(sealed)
        if _has_own_key(address):
            key = dict(self._client_keys(address.client)).get(key_id)
        else:
            key = self.derived(address.kind, key_id) if key_id in dict(self.keys) else None
        if key is None:
            raise Damaged
        return unwrap(self.store, address, key, sealed)

    def make_key(self, client: str) -> None:
        """See :class:`storage.seal.Seal`."""
        with self._blobs.lock("keys"):
            if self._present_key is not None and self._present_key() != self.keys[0][0]:
                raise StoreFailure("errors.locked")
            if not any(self._blobs.read(name) for name in key_names(client)):
                self._keep(client, (new_key(),))

    def destroy_key(self, client: str) -> None:
        """See :class:`storage.seal.Seal`."""
        self._clients.pop(client, None)
        for name in key_names(client):
            self._blobs.destroy(name)

    def renew_key(self, client: str) -> None:
        """Wrap the client's keys under the present store key, with a fresh one for all that follows.

        The old ones stay, because older generations of the file need them.
        """
        self._keep(client, (new_key(), *self._client_keys(client)))

    def is_wrapped_now(self, client: str) -> bool:
        """Whether the client's keys lie under the present store key in every copy."""
        copies = [self._blobs.read(name) for name in key_names(client)]
        return all(copy is not None and _says(copy) == self.keys[0][0] for copy in copies)

    def derived(self, label: str, key_id: bytes = b"") -> bytes:
        """A key for one purpose, derived from a store key (the present one unless told)."""
        key_id = key_id or self.keys[0][0]
        if (key_id, label) not in self._derived:
            maker = blake2b(label.encode(), key=dict(self.keys)[key_id], digest_size=32, person=b"askelma")
            self._derived[key_id, label] = maker.digest()
        return self._derived[key_id, label]

    def _keep(self, client: str, keys: Keys) -> None:
        self._clients.pop(client, None)
        self._torn.discard(client)
        address = Address(client=client, kind="key")
        body = msgspec.msgpack.encode(keys)
        sealed = wrap(self.store, address, self.keys[0][0], self.derived("client-keys"), body)
        for name in key_names(client):
            self._blobs.write(name, sealed)

    def _client_keys(self, client: str) -> Keys:
        stamp = self._blobs.stamp(key_names(client)[0])
        with self._guard:
            known = self._clients.get(client)
            if known is not None and stamp and known[0] == stamp:
                self._clients.move_to_end(client)
                return known[1]
            keys = self._unwrapped(client)
            self._clients[client] = (stamp, keys)
            if len(self._clients) > _KEPT_IN_MEMORY:
                self._clients.popitem(last=False)
            return keys

    def _unwrapped(self, client: str) -> Keys:
        copies = [copy for name in key_names(client) if (copy := self._blobs.read(name)) is not None]
        if not copies:
            raise StoreFailure("errors.no_client")
        mine: Mapping[bytes, bytes] = dict(self.keys)
        bodies = [
            body
            for copy in copies
            if _says(copy) in mine and (body := self._opened(client, copy)) is not None
        ]
        if bodies:
            strange = [copy for copy in copies if _says(copy) and _says(copy) not in mine]
            if len(bodies) + len(strange) < len(_COPIES):
                self._torn.add(client)
            return msgspec.msgpack.decode(bodies[0], type=Keys)
        if len({_says(copy) for copy in copies} - {b""}) == 1 and _says(copies[0]) not in mine:
            # Both copies name the same strange key: the store key has been changed since sign-in.
            raise StoreFailure("errors.locked")
        raise Damaged

    def _opened(self, client: str, copy: bytes) -> bytes | None:
        try:
            address = address_of(copy, client=client, kind="key")
            return unwrap(self.store, address, self.derived("client-keys", key_id_of(copy)), copy)
        except Damaged:
            return None


def key_names(client: str) -> tuple[str, ...]:
    """Where a client's or a room's wrapped keys lie; the use log's own when there is none."""
    group = ROOMS if is_room(client) else "clients"
    return tuple(f"{group}/{client}/{copy}" if client else f"log-{copy}" for copy in _COPIES)


def _has_own_key(address: Address) -> bool:
    # The use log outlives every store key, so it has a random key of its own, like a client.
    return bool(address.client) or address.kind.startswith("use_log")


def _says(copy: bytes) -> bytes:
    try:
        return key_id_of(copy)
    except Damaged:
        return b""
