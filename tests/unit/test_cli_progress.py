from __future__ import annotations

import io
import time

import pytest

from workbooks.command_line import progress
from workbooks.command_line.progress import Progress


class Terminal(io.StringIO):
    def isatty(self) -> bool:
        return True


@pytest.fixture
def soon(monkeypatch) -> None:
    monkeypatch.setattr(progress, "AFTER", 0.05)
    monkeypatch.setattr(progress, "_BEAT", 0.01)


@pytest.mark.parametrize("stream", [io.StringIO, Terminal])
def test_short_work_leaves_no_trace(stream) -> None:
    screen = stream()
    with Progress("Copying", 3, stream=screen) as bar:
        bar.step()
    assert screen.getvalue() == ""


@pytest.mark.usefixtures("soon")
def test_long_work_shows_how_far_it_is_even_within_one_step() -> None:
    screen = Terminal()
    with Progress("Copying", stream=screen) as bar:
        bar.at(1, 4)
        time.sleep(0.1)
        assert "Copying [" in screen.getvalue() and " 25 %" in screen.getvalue()
        bar.at(4, 4)
    assert screen.getvalue().rstrip().removesuffix("\x1b[K").endswith("100 %")


@pytest.mark.usefixtures("soon")
def test_a_log_gets_whole_lines_and_few_of_them() -> None:
    screen = io.StringIO()
    with Progress("Copying", 100, stream=screen) as bar:
        for _ in range(100):
            bar.step()
            time.sleep(0.003)
    lines = screen.getvalue().splitlines()
    assert 1 <= len(lines) <= 6 and lines[-1].endswith("100 %")
    assert "\r" not in screen.getvalue()


@pytest.mark.usefixtures("soon")
def test_work_without_known_steps_shows_that_it_goes_on() -> None:
    screen = Terminal()
    with Progress("Opening", stream=screen):
        time.sleep(0.15)
    assert screen.getvalue().count("\r") > 2 and "%" not in screen.getvalue()


@pytest.mark.usefixtures("soon")
def test_a_failure_is_never_drawn_as_finished() -> None:
    screen = Terminal()
    with pytest.raises(OSError), Progress("Copying", 4, stream=screen) as bar:
        bar.step()
        time.sleep(0.1)
        raise OSError
    assert "100 %" not in screen.getvalue()
