"""Kernels by fork behave as ordinary ones do, and nothing of one is in another. None is ever left over."""

from __future__ import annotations

import ast
import asyncio
import os
import shutil
import signal
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import suppress
from datetime import UTC, datetime, timedelta
from itertools import pairwise, zip_longest
from pathlib import Path
from typing import Any, NamedTuple
from uuid import uuid4

import psutil
import pytest

from server.forking import PLAIN
from server.kernels import OwnSpec, SessionKernels
from server.zygote.life import Forked
from server.zygote.zygote import Zygote, can_fork

ROOT = Path(__file__).parents[2]
KINDS = ("fork", "rehearsed", "plain") if can_fork() else ("plain",)
"""Kernels of a zygote that is just loaded, of one that has rehearsed what they will do, and ordinary ones."""
PATIENCE = 30


class Said(NamedTuple):
    """What a kernel said to a piece of code."""

    text: str
    error: str
    kinds: tuple[str, ...]

    @property
    def value(self) -> Any:
        return ast.literal_eval(self.text.splitlines()[-1])


class Kernels(SessionKernels):
    """Kernels whose clients are kept, so that a test can ask each of them in a line."""

    def __init__(self, folder: Path) -> None:
        super().__init__(kernel_spec_manager=OwnSpec(), connection_dir=str(folder))
        self.folder = folder
        self.clients: dict[str, Any] = {}

    async def new(self, **settings: str) -> str:
        kernel = str(uuid4())
        await self._start(kernel, settings, self.folder)
        manager = self.get_kernel(kernel)
        manager.shutdown_wait_time = 1
        client = self.clients[kernel] = manager.client()
        client.start_channels()
        await client.wait_for_ready(PATIENCE)
        return kernel

    async def ask(self, kernel: str, code: str, began: Callable[[], Any] | None = None) -> Said:
        texts, errors, kinds = [], [], []

        def hear(message: Any) -> None:
            kind, content = message["msg_type"], message["content"]
            if kind == "execute_input" and began is not None:
                asyncio.get_running_loop().create_task(began())
            if kind in {"stream", "display_data", "execute_result", "error"}:
                kinds.append(kind)
                texts.append(content.get("text", ""))
                texts.append(" ".join(content.get("data", {})))
                errors.append(content.get("ename", ""))

        client = self.clients[kernel]
        await client.execute_interactive(code, output_hook=hear, timeout=PATIENCE, allow_stdin=False)
        return Said("".join(texts), "".join(errors), tuple(kinds))

    def process(self, kernel: str) -> psutil.Process:
        return psutil.Process(self.get_kernel(kernel).provisioner.pid)

    async def close(self) -> None:
        for client in self.clients.values():
            client.stop_channels()
        await self.end_everything()


@pytest.fixture(scope="module")
def run() -> Iterator[Callable[[Any], Any]]:
    with asyncio.Runner() as runner:
        yield runner.run


@pytest.fixture(scope="module")
def folder() -> Iterator[Path]:
    folder = Path(tempfile.mkdtemp(prefix="askelma-"))
    yield folder
    shutil.rmtree(folder, ignore_errors=True)


@pytest.fixture(scope="module", params=KINDS)
def kernels(request: pytest.FixtureRequest, run: Any, folder: Path) -> Iterator[Kernels]:
    async def make() -> Kernels:
        kernels = Kernels(folder)
        if request.param != "plain":
            kernels.begin_to_fork(folder)
            assert await kernels.zygote.warm(PATIENCE)
            kernels.zygote._pause = 0
        if request.param == "rehearsed":
            await until_it_rests(psutil.Process(kernels.zygote.pid))
            assert kernels.zygote.is_warm
        return kernels

    kernels = run(make())
    yield kernels
    run(kernels.close())


@pytest.fixture(scope="module")
def kernel(kernels: Kernels, run: Any) -> str:
    """A kernel that several tests may ask; they leave it as it was."""
    kernel = run(kernels.new(MARK="its own"))
    made_by_fork = isinstance(kernels.get_kernel(kernel).provisioner.process, Forked)
    assert made_by_fork is (kernels.zygote is not None)
    return kernel


async def until(true: Callable[[], bool], seconds: float) -> None:
    end = time.monotonic() + seconds
    while not true():
        assert time.monotonic() < end, "it took too long"
        await asyncio.sleep(0.02)


async def until_it_rests(process: psutil.Process) -> None:
    """Wait until a process has nothing more to do."""
    end, worked = time.monotonic() + 2 * PATIENCE, -1.0
    while (now := sum(process.cpu_times()[:2])) != worked:
        assert time.monotonic() < end
        worked = now
        await asyncio.sleep(1)


def gone(pid: int) -> bool:
    with suppress(psutil.NoSuchProcess):
        return psutil.Process(pid).status() == psutil.STATUS_ZOMBIE
    return True


def test_code_runs_and_everything_printed_is_heard(kernels: Kernels, kernel: str, run: Any) -> None:
    prints = "import os, sys\nprint('out'); print('err', file=sys.stderr)\n_ = os.system('echo from below')"
    # What a child process prints comes through a pipe, a moment later.
    said = run(kernels.ask(kernel, f"{prints}\n__import__('time').sleep(0.2)\n6 * 7"))
    assert {"out", "err", "from below"} <= set(said.text.splitlines())
    assert "execute_result" in said.kinds
    assert run(kernels.ask(kernel, "1 / 0")).error == "ZeroDivisionError"
    assert run(kernels.ask(kernel, "import asyncio\nprint(await asyncio.sleep(0, 6 * 7))")).value == 42


def test_widgets_and_pictures_find_their_place(kernels: Kernels, kernel: str, run: Any) -> None:
    targets = "import ipywidgets\nprint(sorted(get_ipython().kernel.comm_manager.targets))"
    assert run(kernels.ask(kernel, targets)).value == ["jupyter.widget", "jupyter.widget.control"]
    shown = run(kernels.ask(kernel, "ipywidgets.IntSlider()"))
    assert "application/vnd.jupyter.widget-view+json" in shown.text
    drawn = run(kernels.ask(kernel, "import matplotlib.pyplot as plt\n_ = plt.plot([1, 2])"))
    assert drawn.kinds == ("display_data",)
    assert "image/png" in drawn.text
    ours = "from workbooks.entry import run, warm_up\nwarm_up()\nrun('coaching_session')"
    assert "application/vnd.jupyter.widget-view+json" in run(kernels.ask(kernel, ours)).text


SURROUNDINGS = """
import os, signal, sys
own = {'JPY_PARENT_PID', 'MARK', 'PYDEVD_USE_FRAME_EVAL'}  # the last is the debugger's
print([
    *((name, value) for name, value in sorted(os.environ.items()) if name not in own),
    os.getcwd(), sys.argv[3:], sys.path, __name__, sys.stdin.read(), sys.flags.optimize,
    [str(signal.getsignal(n)) for n in (signal.SIGTERM, signal.SIGCHLD, signal.SIGHUP, signal.SIGPIPE)],
    sorted(signal.pthread_sigmask(signal.SIG_BLOCK, [])), os.getpgid(0) == os.getsid(0) == os.getpid(),
    __import__('gc').isenabled(), __import__('time').tzname, __import__('tempfile').gettempdir(),
    os.umask(0o22), os.nice(0),
])
"""


def test_a_forked_kernel_has_the_surroundings_of_an_ordinary_one(
    run: Any, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    async def story() -> None:
        told = []
        for kind in KINDS:
            kernels = Kernels(folder)
            if kind == "fork":
                surroundings = {**os.environ, "MARK": "of the zygote"}
                kernels.zygote = Zygote((), environment=surroundings, folder=Path("/"))
                kernels.zygote.begin()
                assert await kernels.zygote.warm(PATIENCE)
            kernel = await kernels.new(TZ="America/Lima", TMPDIR="/var/tmp")
            said = (await kernels.ask(kernel, SURROUNDINGS)).value
            assert not (await kernels.ask(kernel, "'MARK' in __import__('os').environ or None")).kinds
            told.append(said)
            await kernels.close()
        for one, other in pairwise(told):
            assert [line for line in zip_longest(one, other) if line[0] != line[1]] == []

    run(story())


def test_kernels_share_no_chance_no_key_and_no_settings(kernels: Kernels, kernel: str, run: Any) -> None:
    code = (
        "import os, random, tempfile, uuid, secrets, numpy as np\n"
        "print([random.random(), float(np.random.random()), str(uuid.uuid4()), secrets.token_hex(),"
        " next(tempfile._get_candidate_names()), get_ipython().kernel.session.session, os.environ['MARK']])"
    )

    async def story() -> list[tuple[Any, ...]]:
        three = [kernel, *await asyncio.gather(kernels.new(MARK="second"), kernels.new(MARK="third"))]
        told = [(await kernels.ask(one, code)).value for one in three]
        connections = [kernels.get_kernel(one).get_connection_info() for one in three]
        for one in three[1:]:
            kernels.clients.pop(one).stop_channels()
            await kernels.shutdown_kernel(one, now=True)
        places = [
            [(c["ip"], c[f"{name}_port"]) for name in ("shell", "iopub", "stdin", "hb", "control")]
            for c in connections
        ]
        return [*zip(*told, strict=True), tuple(c["key"] for c in connections), *zip(*places, strict=True)]

    for column in run(story()):
        assert len(set(column)) == 3, column


def test_nothing_of_the_server_or_the_zygote_is_open_in_a_kernel(
    kernels: Kernels, kernel: str, run: Any
) -> None:
    others = [os.getpid(), *([kernels.zygote.pid] if kernels.zygote else [])]
    theirs = set().union(*(open_in(pid) for pid in others))
    assert not theirs & open_in(kernels.process(kernel).pid)


def open_in(pid: int) -> set[str]:
    """Return sockets and pipes, and files that are not the same for everybody."""
    found = set()
    for file in Path(f"/proc/{pid}/fd").iterdir():
        with suppress(OSError):
            found.add(str(file.readlink()))
    return {name for name in found if not name.startswith(("/dev/", "anon_inode:"))}


def test_what_a_kernel_is_told_is_not_in_the_process_list(kernels: Kernels, kernel: str, run: Any) -> None:
    for pid in (kernels.process(kernel).pid, *([kernels.zygote.pid] if kernels.zygote else [])):
        assert b"its own" not in Path(f"/proc/{pid}/cmdline").read_bytes()
        if kernels.zygote:
            assert b"its own" not in Path(f"/proc/{pid}/environ").read_bytes()
    if kernels.zygote:
        assert kernels.process(kernel).name() == f"kernel {kernel[:8]}"


def test_an_interrupt_stops_the_code_and_not_the_kernel(kernels: Kernels, kernel: str, run: Any) -> None:
    async def interrupt() -> None:
        await asyncio.sleep(0.1)
        await kernels.interrupt_kernel(kernel)

    began = time.monotonic()
    said = run(kernels.ask(kernel, "kept = 1\nwhile True: __import__('time').sleep(0.01)", interrupt))
    assert said.error == "KeyboardInterrupt"
    assert time.monotonic() - began < 3
    assert run(kernels.ask(kernel, "print(kept)")).value == 1


def test_a_restart_forgets_everything_and_keeps_the_connection(kernels: Kernels, run: Any) -> None:
    async def story() -> None:
        kernel = await kernels.new(MARK="restarted")
        await kernels.ask(kernel, "kept = 1")
        before = kernels.process(kernel).pid
        await kernels.get_kernel(kernel).restart_kernel(now=True)
        client = kernels.clients[kernel]
        await client.wait_for_ready(PATIENCE)
        assert gone(before)
        assert kernels.process(kernel).pid != before
        said = await kernels.ask(kernel, "import os\nprint(['kept' in dir(), os.environ['MARK']])")
        assert said.value == [False, "restarted"]
        after = kernels.process(kernel).pid
        kernels.clients.pop(kernel).stop_channels()
        await kernels.shutdown_kernel(kernel)
        assert kernel not in kernels
        assert gone(after)

    run(story())


@pytest.mark.parametrize("after", [0, 0.005, 0.03, 0.045])
def test_a_start_that_is_broken_off_leaves_nothing(kernels: Kernels, run: Any, after: float) -> None:
    def running() -> set[int]:
        return {one.pid for one in psutil.Process().children(recursive=True) if not gone(one.pid)}

    async def story() -> None:
        before = running()
        kernel = str(uuid4())
        start = asyncio.create_task(kernels._start(kernel, {}, kernels.folder))
        await asyncio.sleep(after)
        start.cancel()
        with suppress(asyncio.CancelledError):
            await start
        if start.done() and not start.cancelled():
            await kernels.shutdown_kernel(kernel, now=True)
        await until(lambda: kernel not in kernels and not kernels._ending and running() == before, 3)
        assert not kernels._pending_kernels

    run(story())


def test_a_kernel_that_nobody_uses_is_ended(
    kernels: Kernels, run: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    async def story() -> None:
        kernel = await kernels.new()
        pid = kernels.process(kernel).pid
        kernels.clients.pop(kernel).stop_channels()
        monkeypatch.setattr(kernels, "cull_idle_timeout", 60)
        await kernels.cull_kernel_if_idle(kernel)
        assert not gone(pid)
        kernels.get_kernel(kernel).execution_state = "idle"
        kernels.get_kernel(kernel).last_activity = datetime.now(UTC) - timedelta(minutes=2)
        await kernels.cull_kernel_if_idle(kernel)
        assert kernel not in kernels
        await until(lambda: gone(pid), 3)

    run(story())


def test_a_kernel_that_was_killed_is_noticed(kernels: Kernels, run: Any) -> None:
    async def story() -> None:
        kernel = await kernels.new()
        provisioner = kernels.get_kernel(kernel).provisioner
        os.kill(provisioner.pid, signal.SIGKILL)
        await until(lambda: provisioner.process.poll() is not None, 1)
        assert provisioner.process.poll() == -signal.SIGKILL
        kernels.clients.pop(kernel).stop_channels()
        assert not await kernels.is_alive(kernel)
        assert kernel not in kernels

    run(story())


ALONE = """
import asyncio, sys, time
from pathlib import Path
from tests.pages.test_zygote import Kernels

async def story():
    kernels = Kernels(Path(sys.argv[1]))
    kernels.begin_to_fork(kernels.folder)
    if kernels.zygote:
        await kernels.zygote.warm(30)
    pids = [kernels.process(await kernels.new()).pid for _ in range(2)]
    if kernels.zygote:
        code = "import subprocess; _ = subprocess.Popen(['sleep', '60'])"
        await kernels.ask(list(kernels.clients)[0], code)
        pids.append(kernels.zygote.pid)
    print("pids", *pids, flush=True)
    time.sleep(60)

asyncio.run(story())
"""


@pytest.mark.parametrize("kind", [kind for kind in KINDS if kind != "rehearsed"])
def test_nothing_is_left_when_the_server_is_killed(folder: Path, run: Any, kind: str) -> None:
    surroundings = os.environ | {"PYTHONPATH": os.pathsep.join((str(ROOT), os.environ.get("PYTHONPATH", "")))}
    if kind == "plain":
        surroundings[PLAIN] = "1"
    server = subprocess.Popen(
        [sys.executable, "-c", ALONE, str(folder)], stdout=subprocess.PIPE, env=surroundings, text=True
    )
    assert server.stdout is not None
    told = next(line for line in server.stdout if line.startswith("pids "))
    pids = [int(word) for word in told.split()[1:]]
    assert len(pids) == (3 if kind == "fork" else 2)
    below = [child.pid for pid in pids[:2] for child in psutil.Process(pid).children()]
    assert len(below) == len(pids) - 2, "what a forked kernel has started ends too"
    server.kill()
    server.wait()
    server.stdout.close()
    run(until(lambda: all(map(gone, [*pids, *below])), 3))


def test_kernels_are_ordinary_ones_when_that_is_asked_for(
    run: Any, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv(PLAIN, "1")

    async def story() -> None:
        kernels = Kernels(folder)
        kernels.begin_to_fork(folder)
        assert kernels.zygote is None
        kernel = await kernels.new()
        assert not isinstance(kernels.get_kernel(kernel).provisioner.process, Forked)
        await kernels.close()

    run(story())


if can_fork():

    @pytest.mark.parametrize("kernels", ["fork"], indirect=True)
    def test_kernels_end_with_their_zygote_and_the_next_one_makes_new_ones(
        kernels: Kernels, run: Any
    ) -> None:
        async def story() -> None:
            two = [await kernels.new() for _ in range(2)]
            pids = [kernels.process(one).pid for one in two]
            zygote = kernels.zygote
            before = zygote.pid
            os.kill(before, signal.SIGKILL)
            await until(lambda: all(map(gone, pids)), 3)
            await until(lambda: not zygote.is_warm, 3)
            for one in two:
                kernels.clients.pop(one).stop_channels()
                assert not await kernels.is_alive(one)
            between = await kernels.new()
            assert not isinstance(kernels.get_kernel(between).provisioner.process, Forked), (
                "nobody has to wait"
            )
            assert await zygote.warm(PATIENCE)
            assert zygote.pid != before
            later = await kernels.new()
            assert isinstance(kernels.get_kernel(later).provisioner.process, Forked)
            assert (await kernels.ask(later, "print(6 * 7)")).value == 42

        run(story())

    @pytest.mark.parametrize("kernels", ["fork"], indirect=True)
    def test_a_zygote_that_hangs_keeps_nobody_waiting_twice(
        kernels: Kernels, run: Any, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        monkeypatch.setattr("server.zygote.zygote.PATIENCE", 0.5)
        zygote = kernels.zygote

        async def story() -> None:
            before = {child.pid for child in psutil.Process(zygote.pid).children()}
            os.kill(zygote.pid, signal.SIGSTOP)
            first = await kernels.new()
            assert not isinstance(kernels.get_kernel(first).provisioner.process, Forked)
            assert not zygote.is_warm
            second = await kernels.new()
            assert not isinstance(kernels.get_kernel(second).provisioner.process, Forked)
            os.kill(zygote.pid, signal.SIGCONT)
            await until(lambda: zygote.is_warm, 5)
            await until(lambda: {c.pid for c in psutil.Process(zygote.pid).children()} == before, 3)
            third = await kernels.new()
            assert isinstance(kernels.get_kernel(third).provisioner.process, Forked)

        run(story())

    @pytest.mark.parametrize(
        ("warm_up", "reason"),
        [
            ("import _thread, time; _thread.start_new_thread(time.sleep, (60,))", "1 more threads"),
            ("global kept; kept = open(__file__)", "open: unfit.py"),
            ("raise ImportError('no such thing')", "ImportError: no such thing"),
            ("import os; os._exit(3)", "ended with 3 while loading"),
        ],
    )
    def test_a_zygote_that_is_not_fit_makes_no_kernels(
        run: Any, tmp_path: Path, warm_up: str, reason: str, caplog: pytest.LogCaptureFixture
    ) -> None:
        (tmp_path / "unfit.py").write_text(f"def warm_up():\n    {warm_up}\n")
        zygote = Zygote((), "unfit:warm_up", environment={"PYTHONPATH": f"{tmp_path}{os.pathsep}{ROOT}"})

        async def story() -> None:
            zygote.begin()
            assert not await zygote.warm(PATIENCE)
            zygote.begin()
            zygote.end()
            assert gone(zygote.pid)

        run(story())
        assert [reason in record.message for record in caplog.records] == [True]
