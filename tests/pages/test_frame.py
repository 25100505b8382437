"""A frame is passed on only when all its parts lie inside it."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as some

from server.frame import is_whole
from server.pages.kernel_line import KernelLine


def written(parts: list[bytes]) -> bytes:
    offsets = [8 * (len(parts) + 2)]
    for part in parts:
        offsets.append(offsets[-1] + len(part))
    return b"".join(number.to_bytes(8, "little") for number in [len(offsets), *offsets]) + b"".join(parts)


@given(some.lists(some.binary(max_size=40), min_size=5, max_size=20))
def test_every_message_is_whole_and_no_beginning_of_it_is(parts: list[bytes]) -> None:
    frame = written(parts)
    assert is_whole(frame)
    head = 8 * (len(parts) + 2)
    assert not any(is_whole(frame[:cut]) for cut in range(min(len(frame), head)))
    if parts[-1]:
        assert not is_whole(frame[:-1])


@given(some.binary(max_size=400))
def test_any_bytes_are_judged_at_once(frame: bytes) -> None:
    if is_whole(frame):
        count = int.from_bytes(frame[:8], "little")
        assert 6 <= count <= 64


def test_what_is_no_frame() -> None:
    assert not is_whole("text")
    assert not is_whole(b"")
    assert not is_whole((2**63).to_bytes(8, "little") * 100)
    assert not is_whole(written([b"shell", b"{}"]))


def test_a_picture_that_comes_while_the_page_hangs_up_goes_nowhere() -> None:
    line = KernelLine.__new__(KernelLine)
    line.ws_connection = None
    old_form = (100_000).to_bytes(8, "little") + b"picture" * 100
    assert line.write_message(old_form, binary=True) is None
    line.ws_connection = object()
    assert line.write_message(old_form, binary=True) is None
