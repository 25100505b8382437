"""What is said between the key agent and those who ask it: one question, one answer, each with its length."""

from __future__ import annotations

import struct
from typing import Any

import msgspec

from storage.failure import Damaged, StoreFailure
from storage.seal import Address

LONGEST = 64 * 1024 * 1024
"""No message is longer; the list of a hundred thousand clients fits."""
LENGTH = struct.Struct(">I")


class Message(msgspec.Struct, frozen=True, tag=True):
    """A question or an answer."""


class Unlock(Message, frozen=True):
    """A worker signs in. Answer: a handle to the whole store."""

    worker: str
    passphrase: str


class Recover(Message, frozen=True):
    """Somebody has the printed recovery key and gives a worker a new passphrase."""

    recovery_key: str
    worker: str
    passphrase: str


class MakeTicket(Message, frozen=True):
    """Answer: a ticket, good once and for a minute, for a handle to one client only."""

    handle: str
    client: str


class Redeem(Message, frozen=True):
    """A ticket is used. Answer: a handle to its client."""

    ticket: str


class DoSeal(Message, frozen=True):
    """Seal bodies, all or none."""

    handle: str
    parts: tuple[tuple[Address, bytes], ...]


class DoOpen(Message, frozen=True):
    """Open what was sealed."""

    handle: str
    address: Address
    sealed: bytes


class MakeKey(Message, frozen=True):
    """Make a key for a new client."""

    handle: str
    client: str


class DestroyKey(Message, frozen=True):
    """Destroy a client's key."""

    handle: str
    client: str


class Note(Message, frozen=True):
    """Write a line into the use log, in the name of the worker whose handle it is."""

    handle: str
    action: str
    client: str = ""
    reason: str = ""


class Touch(Message, frozen=True):
    """Somebody is there."""

    handle: str


class Lock(Message, frozen=True):
    """End a handle and everything that came from it."""

    handle: str


class Handed(Message, frozen=True):
    """A handle or a ticket, and the client it is for."""

    secret: str
    client: str = ""


class Bytes(Message, frozen=True):
    """What was opened."""

    data: bytes


class Sealed(Message, frozen=True):
    """What was sealed, in the order of the question."""

    parts: tuple[bytes, ...]


class Done(Message, frozen=True):
    """It is done."""


class Failed(Message, frozen=True):
    """It could not be done, and why."""

    key: str
    words: dict[str, Any] = {}
    damaged: bool = False
    refused: bool = False


Question = (
    Unlock | Recover | MakeTicket | Redeem | DoSeal | DoOpen | MakeKey | DestroyKey | Note | Touch | Lock
)
Answer = Handed | Bytes | Sealed | Done | Failed

_encoder = msgspec.msgpack.Encoder()
_questions: msgspec.msgpack.Decoder[Question] = msgspec.msgpack.Decoder(Question)
_answers: msgspec.msgpack.Decoder[Answer] = msgspec.msgpack.Decoder(Answer)


def packed(message: Message) -> bytes:
    """A message with its length before it."""
    body = _encoder.encode(message)
    if len(body) > LONGEST:
        raise StoreFailure("errors.store_io")
    return LENGTH.pack(len(body)) + body


def read_question(body: bytes) -> Question:
    """A question from its bytes.

    Raises:
        msgspec.MsgspecError: it is none.
    """
    return _questions.decode(body)


def read_answer(body: bytes) -> Answer:
    """An answer from its bytes."""
    return _answers.decode(body)


def failed(failure: StoreFailure) -> Failed:
    """A failure as an answer."""
    return Failed(failure.key, failure.words, damaged=isinstance(failure, Damaged))


def failure_of(answer: Failed) -> StoreFailure:
    """The failure that an answer tells of."""
    return (Damaged if answer.damaged else StoreFailure)(answer.key, **answer.words)
