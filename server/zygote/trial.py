"""A trial: one kernel from its start to its end in the zygote itself, so that children find it all done.

It knows nobody, has a key and lines of its own, and leaves neither a thread nor an open file. Where it
listens is written in the folder in which the zygote runs, as for every kernel, and removed at the end. Loaded
in the zygote's process only.
"""

from __future__ import annotations

import asyncio
import atexit
import builtins
import gc
import logging
import os
import signal
import sys
import tempfile
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import ExitStack, contextmanager
from pathlib import Path
from typing import Any

import zmq
from jupyter_client.session import Session
from traitlets.config.configurable import SingletonConfigurable

from server.zygote.kernel import ForkedKernel, forget_prepared, join

Play = tuple[str, Sequence[Mapping[str, Any]]]
"""Code that a kernel runs, and what is then said to the widget that this shows."""
LOOK = 0.001
QUIET = 0.05
"""Seconds of silence after which nothing more comes."""
PATIENCE = 5.0

Message = Mapping[str, Any]


def try_out(arguments: Sequence[str], play: Play) -> None:
    """Be a kernel, do what is asked for, and end.

    Args:
        arguments: that every kernel has on its command line besides its connection file.
        play: what it is asked for.

    Raises:
        TimeoutError: the kernel did not answer.
        RuntimeError: the code failed.
    """
    with tempfile.TemporaryDirectory(prefix="trial-", dir=Path.cwd()) as folder, _as_before():
        app: Any = ForkedKernel.instance()
        app.prepare(arguments)
        app.parent_handle = os.getpid()  # so it says nothing of itself on a terminal
        app.capture_fd_output = False  # a pipe for what others print would outlive it
        app.initialize(["-f", str(Path(folder) / "kernel.json"), *arguments])
        join()
        loop = asyncio.get_event_loop()
        talk = loop.create_task(_Talk(app).have(play))
        talk.add_done_callback(lambda _: loop.stop())
        try:
            app.start()
        finally:
            _end(app, loop)
        talk.result()
    gc.collect()


class _Talk:
    """The other side of the kernel's lines, in the same loop; so it looks instead of waiting.

    Args:
        app: the kernel's program.
    """

    def __init__(self, app: Any) -> None:
        self._app = app
        self._session = Session(key=app.session.key, signature_scheme=app.session.signature_scheme)

    async def have(self, play: Play) -> None:
        """Say everything, and hear every answer."""
        code, said = play
        with ExitStack() as undo:
            context = zmq.Context()
            undo.callback(context.term)
            shell, control, published = (
                self._line(context, undo, kind, port)
                for kind, port in (
                    (zmq.DEALER, self._app.shell_port),
                    (zmq.DEALER, self._app.control_port),
                    (zmq.SUB, self._app.iopub_port),
                )
            )
            published.subscribe(b"")
            async with asyncio.timeout(PATIENCE):
                await self._hear(published)  # says that it is heard
                for line in (shell, control):
                    self._session.send(line, "kernel_info_request", {})
                    await self._hear(line)
                shown = await self._run(shell, published, code)
                for number, message in enumerate(said, 1):
                    content = {"id": number, **message}
                    data = {"method": "custom", "content": content}
                    self._session.send(shell, "comm_msg", {"comm_id": shown, "data": data})
                    await self._hear(published, _is_idle)
                while await self._comes(published, QUIET):
                    await self._hear(published)

    async def _run(self, shell: Any, published: Any, code: str) -> str:
        """Run code and return the number of the last widget that it has made, or nothing."""
        asked = {"silent": False, "store_history": True, "user_expressions": {}, "allow_stdin": False}
        self._session.send(shell, "execute_request", {"code": code, **asked})
        shown, is_begun = "", False
        while True:
            message = await self._hear(published)
            kind, content = message["msg_type"], message["content"]
            is_begun = is_begun or kind == "execute_input"
            if kind == "comm_open":
                shown = content["comm_id"]
            elif kind == "error":
                raise RuntimeError(content["ename"])
            elif is_begun and _is_idle(message):
                await self._hear(shell)
                return shown

    async def _hear(self, line: Any, fits: Callable[[Message], bool] = lambda _: True) -> Message:
        while True:
            await self._comes(line, PATIENCE)
            message: Message | None = self._session.recv(line)[1]
            if message is not None and fits(message):
                return message

    async def _comes(self, line: Any, patience: float) -> bool:
        for _ in range(round(patience / LOOK)):
            if line.poll(0) != 0:
                return True
            await asyncio.sleep(LOOK)
        return False

    def _line(self, context: zmq.Context[Any], undo: ExitStack, kind: int, port: int) -> Any:
        line = context.socket(kind)
        line.linger = 0
        undo.callback(line.close)
        line.connect(f"tcp://{self._app.ip}:{port}")
        return line


def _is_idle(message: Message) -> bool:
    return bool(message["msg_type"] == "status" and message["content"]["execution_state"] == "idle")


def _end(app: Any, loop: asyncio.AbstractEventLoop) -> None:
    """Take a kernel apart that would else end with its process."""
    if "ipywidgets" in sys.modules:
        sys.modules["ipywidgets"].Widget.close_all()
    if "zmq.utils.garbage" in sys.modules:
        sys.modules["zmq.utils.garbage"].gc.stop()
    app.close()
    left = asyncio.all_tasks(loop)
    for task in left:
        task.cancel()
    loop.run_until_complete(asyncio.gather(*left, return_exceptions=True))
    loop.run_until_complete(loop.shutdown_default_executor())
    app.kernel.io_loop.close(all_fds=True)
    atexit.unregister(app.iopub_thread.stop)
    app.shell.user_ns.clear()
    forget_prepared()


@contextmanager
def _as_before() -> Iterator[None]:
    """Put back what a kernel changes in its process."""
    handlers = {number: signal.getsignal(number) for number in (signal.SIGINT, signal.SIGTERM)}
    surroundings, folder, path = dict(os.environ), Path.cwd(), list(sys.path)
    shows, names = sys.displayhook, set(vars(builtins))
    alone = {kind: kind._instance for kind in _singletons(SingletonConfigurable)}
    log = logging.getLogger("tornado")
    told = list(log.handlers)
    faults = sys.modules.get("faulthandler")
    kept = {name: getattr(faults, name) for name in ("enable", "register") if hasattr(faults, name)}
    inline: Any = sys.modules.get("matplotlib_inline.backend_inline")
    if inline:
        chosen = getattr(inline.configure_inline_support, "current_backend", "unset")
    try:
        yield
    finally:
        for number, handler in handlers.items():
            signal.signal(number, handler)
        os.environ.clear()
        os.environ.update(surroundings)
        os.chdir(folder)
        sys.path[:] = path
        sys.displayhook = shows  # else that of a cell that was broken off
        for name in set(vars(builtins)) - names:
            delattr(builtins, name)
        for kind in _singletons(SingletonConfigurable):
            kind._instance = alone.get(kind)
        log.handlers[:] = told
        for name, function in kept.items():
            setattr(faults, name, function)
        if inline:
            inline.configure_inline_support.current_backend = chosen
        # The loop that is closed now would be taken for the present one.
        asyncio.set_event_loop_policy(None)


def _singletons(kind: type[SingletonConfigurable]) -> Iterator[type[SingletonConfigurable]]:
    yield kind
    for more in kind.__subclasses__():
        yield from _singletons(more)
