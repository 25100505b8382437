"""Nothing that a client said can be found on the disk without a key, not even in a name."""

from __future__ import annotations

import base64
import os
from pathlib import Path

import msgspec
import pytest

from coaching.client_file import ClientFile
from storage import backup
from storage.erasure import erase
from storage.store import Store
from tests.any_store import CHEAP, OTHER_PASSPHRASE, PASSPHRASE, SETTINGS, new_file, wish

MARKER = "TUNNISTETTAVA"


def full_file(clock):
    text = f"{MARKER} äö"
    note = {"id": "n1", "text": text}
    step = {"what": text, "who": text, "when": text}
    action = {"id": "a1", "text": text, "who": text, "when": text}
    ladder_step = {"id": "s1", "title": text, "note": text, "theme": text, "when": text, "actions": [action]}
    return msgspec.convert(
        {
            "client": {"id": "c1", "label": text, "created": clock().isoformat()},
            "strengths": {
                "chosen": [
                    {"id": "s1", "own_words": text, "example": text, "observation": text, "group": text}
                ],
                "wishes": [note],
                "obstacles": [note],
            },
            "readings": [
                {"id": "r1", "started": clock().isoformat(), "answers": [{"item": MARKER, "step": 1}]},
            ],
            "ladders": [
                {
                    "id": "l1",
                    "created": clock().isoformat(),
                    "goal": text,
                    "by": text,
                    "steps": [ladder_step],
                    **{each: [note] for each in ("support", "benefits", "already_done", "history")},
                }
            ],
            "meetings": [
                {
                    "id": "m1",
                    "started": clock().isoformat(),
                    "closed": clock().isoformat(),
                    "theme": text,
                    "wish": text,
                    "worker_note": text,
                    "next_step": step,
                }
            ],
        },
        ClientFile,
    )


def forms_of(text):
    """The marker as a careless program could have left it."""
    yield text.encode()
    yield text.encode("utf-16-le")
    yield text[::-1].encode()
    for shift in range(3):
        # Base64 of any text around it: the middle does not depend on the neighbours.
        yield base64.b64encode(b"x" * shift + text.encode() + b"xx")[4:-4]


def everything_under(folder):
    for place, folders, names in os.walk(folder):
        yield place.encode()
        for name in (*folders, *names):
            yield name.encode()
        for name in names:
            path = Path(place) / name
            yield path.read_bytes()
            for attribute in os.listxattr(path):
                yield os.getxattr(path, attribute)


@pytest.fixture
def used_store(tmp_path, clock):
    """A store in which everything has happened once."""
    store, recovery_key = Store.create(
        tmp_path / "store", SETTINGS, "Outi", PASSPHRASE, cost=CHEAP, clock=clock
    )
    ring = store.unlock("Outi", PASSPHRASE)
    repository = store.repository(ring)
    repository.create(full_file(clock))
    repository.create(new_file(clock, "erased-client", label=f"{MARKER} toinen"))
    for number in range(20):
        repository.create(new_file(clock, f"many-{number}", label=f"{MARKER} {number}"))
    for number in range(4):
        clock.pass_(hours=1)
        repository.change("c1", wish(f"{MARKER} {number}"))
    store.index(ring).rows()
    assert store.blobs.read("index")
    store.blobs.write("clients/c1/body", store.blobs.read("clients/c1/body")[:-1])
    assert repository.read("c1").restored_from is not None
    store.add_worker(ring, "Matti", OTHER_PASSPHRASE, by="Outi")
    store.remove_worker(ring, "Matti", by="Outi")
    erase(repository, store.index(ring), store.use_log(ring), "erased-client", by="Outi", reason="pyyntö")
    backup.write(store.blobs, tmp_path / "backups" / "one.tar", clock())
    backup.restore(tmp_path / "backups" / "one.tar", tmp_path / "again")
    return tmp_path, ring, recovery_key


def test_no_word_of_a_client_lies_anywhere_in_the_clear(used_store):
    folder, _, _ = used_store
    found = list(everything_under(folder))
    assert len(found) > 60
    for form in forms_of(MARKER):
        assert not [part[:80] for part in found if form in part]


def test_no_key_and_no_passphrase_lies_there_either(used_store):
    folder, ring, recovery_key = used_store
    secrets = [key for _, key in ring.keys] + [key for _, key in ring._client_keys("c1")]
    secrets += [PASSPHRASE.encode(), recovery_key.encode(), recovery_key.replace("-", "").encode()]
    for part in everything_under(folder):
        for secret in secrets:
            assert secret not in part
            assert base64.b64encode(secret)[:-4] not in part


def test_an_erased_client_is_not_even_named(used_store):
    folder, _, _ = used_store
    assert not [path for path in (folder / "store").rglob("*") if path.name == "erased-client"]
