"""Changing every key after a worker has left. It may be interrupted anywhere: the store always opens.

First every slot gets the new store key beside the old one; then client by client the keys are wrapped anew;
only then is the old store key forgotten. Each client also gets a fresh key of its own for all that is saved
from now on, because the one who left may have kept that as well.
"""

from __future__ import annotations

from msgspec.structs import replace

from coaching.room import is_room
from storage.blobs import Blobs
from storage.envelope import address_of, new_key
from storage.failure import Damaged
from storage.header import Header, write_header
from storage.key_ring import KeyRing, Keys
from storage.room_folder import GROUP as ROOMS
from storage.slot import with_keys

_INDEX = "index"


def change_keys(blobs: Blobs, header: Header, ring: KeyRing) -> None:
    """Begin and finish a change. The caller holds the header; the ring has the new key afterwards."""
    with blobs.lock("keys"):  # no client key is made under the old store key from here on
        ring.keys = (new_key(), *ring.keys)
        header = write_header(blobs, _with_keys(header, ring.keys), ring, forget_previous=True)
    finish_change(blobs, header, ring)


def finish_change(blobs: Blobs, header: Header, ring: KeyRing) -> None:
    """Wrap what is not wrapped under the newest store key yet, and forget the older ones."""
    if len(header.key_ids) == 1:
        return  # somebody else has finished it
    rooms = filter(is_room, blobs.stamps(ROOMS, "key"))
    for client in ("", *blobs.stamps("clients", "key"), *rooms):
        with blobs.lock(f"client/{client}" if client else "use-log"):
            if not ring.is_wrapped_now(client):
                _renew(ring, client)
    _seal_index_anew(blobs, ring)
    ring.keys = ring.keys[:1]
    write_header(blobs, _with_keys(header, ring.keys), ring, forget_previous=True)


def _with_keys(header: Header, keys: Keys) -> Header:
    slots = tuple(with_keys(slot, keys) for slot in header.slots)
    return replace(header, slots=slots, key_ids=tuple(key_id for key_id, _ in keys))


def _renew(ring: KeyRing, client: str) -> None:
    try:
        ring.renew_key(client)
    except Damaged:
        return  # this one client cannot be opened any more; that must not keep the others from being changed


def _seal_index_anew(blobs: Blobs, ring: KeyRing) -> None:
    sealed = blobs.read(_INDEX)
    if sealed is None:
        return
    try:
        address = address_of(sealed, kind="index")
        body = ring.open(address, sealed)
    except Damaged:
        blobs.delete(_INDEX)
    else:
        blobs.write(_INDEX, ring.seal(address, body), durable=False)
