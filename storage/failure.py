"""One kind of error for everything that the store cannot do, so that every screen can say it plainly."""

from __future__ import annotations

import errno

FULL = frozenset({errno.ENOSPC, errno.EDQUOT, errno.EFBIG})
READ_ONLY = frozenset({errno.EROFS, errno.EACCES, errno.EPERM})


class StoreFailure(Exception):  # noqa: N818 - the store failed; nothing was lost
    """Something that the store could not do. What was kept before is still as it was.

    Args:
        key: text key under ``errors`` that says it in the user's language.
        words: values that the sentence names.
    """

    def __init__(self, key: str, **words: object) -> None:
        super().__init__(key)
        self.key = key
        self.words = words

    def __reduce__(self) -> tuple[object, tuple[object, ...]]:
        """Travel between processes whole."""
        return (_rebuild, (type(self), self.key, self.words))


class Damaged(StoreFailure):
    """Bytes that are not what was sealed: flipped, cut, swapped or emptied."""

    def __init__(self, key: str = "errors.store_damaged", **words: object) -> None:
        super().__init__(key, **words)


def _rebuild(kind: type[StoreFailure], key: str, words: dict[str, object]) -> StoreFailure:
    return kind(key, **words)


def from_os_error(error: OSError) -> StoreFailure:
    """The sentence that fits an operating-system error."""
    if error.errno in FULL:
        return StoreFailure("errors.store_full")
    if error.errno in READ_ONLY:
        return StoreFailure("errors.store_read_only")
    return StoreFailure("errors.store_io")
