"""Sealed bytes open where they were sealed, and nowhere else."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from storage.envelope import PAD, address_of, new_key, wrap
from storage.failure import Damaged, StoreFailure
from storage.key_ring import KeyRing
from storage.memory_blobs import MemoryBlobs
from storage.seal import Address

AT = Address(client="c1", kind="body", schema=1, revision=7)


@pytest.fixture
def ring(ring):
    for client in ("c1", "c2"):
        ring.make_key(client)
    return ring


def test_what_was_sealed_opens_at_its_address_only(ring):
    sealed = ring.seal(AT, b"teksti")
    assert ring.open(AT, sealed) == b"teksti"
    for other in (
        replace(AT, client="c2"),
        replace(AT, kind="head"),
        replace(AT, schema=2),
        replace(AT, revision=8),
        Address(kind="index"),
    ):
        with pytest.raises(Damaged):
            ring.open(other, sealed)


def test_another_stores_bytes_do_not_open(ring, blobs):
    sealed = ring.seal(AT, b"teksti")
    with pytest.raises(Damaged):
        KeyRing(blobs, "another store", ring.keys).open(AT, sealed)


def test_the_same_text_is_never_sealed_to_the_same_bytes(ring):
    assert len({ring.seal(AT, b"teksti") for _ in range(50)}) == 50


def test_sizes_tell_little(ring):
    assert {len(ring.seal(AT, b"x" * size)) for size in range(0, 3000, 37)} == {PAD}
    assert len(ring.seal(AT, b"x" * 10_000)) == 3 * PAD


_RING = KeyRing.fresh(MemoryBlobs())
_RING.make_key("c1")


@given(st.binary(max_size=9000), st.integers(0, 2**63), st.integers(0, 2**31))
def test_every_body_comes_back(body, revision, schema):
    address = Address(client="c1", kind="body", schema=schema, revision=revision)
    sealed = _RING.seal(address, body)
    assert address_of(sealed, client="c1", kind="body") == address
    assert _RING.open(address, sealed) == body
    assert len(sealed) % PAD == 0


@given(st.data())
def test_no_changed_byte_goes_unnoticed(data):
    sealed = bytearray(_RING.seal(AT, b"teksti"))
    place = data.draw(st.integers(0, len(sealed) - 1))
    sealed[place] ^= data.draw(st.integers(1, 255))
    with pytest.raises(Damaged):
        _RING.open(address_of(bytes(sealed), client="c1", kind="body"), bytes(sealed))


@given(st.binary(max_size=5000))
def test_any_other_bytes_are_refused(noise):
    for sealed in (noise, b"ASKELMA1" + noise):
        with pytest.raises(Damaged):
            _RING.open(address_of(sealed, client="c1", kind="body"), sealed)


def test_each_client_has_a_key_of_their_own_and_it_is_nowhere_in_the_clear(ring, blobs):
    keys = [ring._client_keys(client)[0][1] for client in ("c1", "c2")]
    assert keys[0] != keys[1]
    stored = b"".join(blobs.read(name) for name in blobs.names())
    for secret in (*keys, ring.keys[0][1]):
        assert secret not in stored


def test_a_client_without_a_key_is_no_client(ring):
    with pytest.raises(StoreFailure, match="no_client"):
        ring.seal(Address(client="c9", kind="body"), b"x")


def test_making_a_key_twice_keeps_the_first(ring):
    sealed = ring.seal(AT, b"teksti")
    ring.make_key("c1")
    assert ring.open(AT, sealed) == b"teksti"


def test_a_destroyed_key_opens_nothing_in_any_process(ring, blobs):
    sealed = ring.seal(AT, b"teksti")
    other = KeyRing(blobs, ring.store, ring.keys)
    assert other.open(AT, sealed) == b"teksti"
    ring.destroy_key("c1")
    for each in (ring, other):
        with pytest.raises(StoreFailure):
            each.open(AT, sealed)


def test_one_damaged_copy_of_a_key_does_not_matter(ring, blobs):
    sealed = ring.seal(AT, b"teksti")
    for copy in ("key", "key-copy"):
        whole = blobs.read(f"clients/c1/{copy}")
        blobs.write(f"clients/c1/{copy}", b"rikki")
        assert KeyRing(blobs, ring.store, ring.keys).open(AT, sealed) == b"teksti"
        blobs.write(f"clients/c1/{copy}", whole)


def test_a_damaged_copy_of_a_key_is_made_good_at_the_next_save(ring, blobs):
    for spoilt in (b"rikki", None):
        for copy in ("key", "key-copy"):
            name = f"clients/c1/{copy}"
            blobs.delete(name)
            if spoilt is not None:
                blobs.write(name, spoilt)
            fresh = KeyRing(blobs, ring.store, ring.keys)
            sealed = fresh.seal(AT, b"teksti")
            assert fresh.is_wrapped_now("c1")
            assert KeyRing(blobs, ring.store, ring.keys).open(AT, sealed) == b"teksti"


def test_a_key_from_another_store_is_told_apart_from_damage(ring, blobs):
    stranger = KeyRing(blobs, ring.store, (new_key(),))
    with pytest.raises(StoreFailure, match="locked"):
        stranger.seal(AT, b"x")


def test_many_clients_do_not_fill_the_memory(blobs):
    ring = KeyRing.fresh(blobs)
    for number in range(100):
        ring.make_key(f"c{number}")
        ring.seal(Address(client=f"c{number}", kind="body"), b"x")
    assert len(ring._clients) <= 64


def test_derived_keys_differ_by_purpose_and_by_store_key():
    one, other = KeyRing.fresh(MemoryBlobs()), KeyRing.fresh(MemoryBlobs())
    keys = {ring.derived(label) for ring in (one, other) for label in ("index", "header", "client-keys")}
    assert len(keys) == 6


def test_an_empty_body_can_be_sealed_by_hand():
    sealed = wrap("store", AT, b"12345678", bytes(32), b"")
    assert len(sealed) == PAD
