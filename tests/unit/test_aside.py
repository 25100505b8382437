"""A picture made by a copy of the process is the same picture, and nothing of the copy is left."""

from __future__ import annotations

import os
import sys

import pytest

from widgets.page.aside import Made, aside

if sys.platform == "linux":

    def left() -> list[int]:
        try:
            return [os.waitpid(-1, os.WNOHANG)[0]]
        except ChildProcessError:
            return []

    def test_what_was_made_comes_back_whole() -> None:
        def make() -> Made:
            return {"mime": "image/png", "table": {"head": ["Päivä"]}, "by": os.getpid()}, [b"x" * 3_000_000]

        about, data = aside(make)
        assert about["table"] == {"head": ["Päivä"]}
        assert data == [b"x" * 3_000_000]
        assert about["by"] != os.getpid()
        assert left() == []

    def test_what_the_copy_did_stays_in_the_copy() -> None:
        seen: list[int] = []

        def make() -> Made:
            seen.append(1)
            return {"length": len(seen)}, []

        assert [aside(make), aside(make)] == [({"length": 1}, []), ({"length": 1}, [])]
        assert seen == []

    def test_a_copy_that_fails_does_not_keep_the_picture_away() -> None:
        here = os.getpid()

        def make() -> Made:
            if os.getpid() != here:
                os._exit(3)
            return {"made": "here"}, []

        assert aside(make) == ({"made": "here"}, [])
        assert left() == []

    def test_a_picture_that_cannot_be_drawn_says_so_as_ever() -> None:
        def make() -> Made:
            raise ZeroDivisionError

        with pytest.raises(ZeroDivisionError):
            aside(make)
        assert left() == []
