"""Kernels: started for one session and one client, few at a time, and gone when the session is."""

from __future__ import annotations

import asyncio
import os
import subprocess
import sys
from collections.abc import Coroutine, Mapping, Sequence
from datetime import UTC, datetime
from pathlib import Path
from typing import Any
from uuid import uuid4

from jupyter_client.kernelspec import KernelSpec, KernelSpecManager
from jupyter_client.session import DELIM
from jupyter_server._tz import utcnow
from jupyter_server.services.kernels.kernelmanager import AsyncMappingKernelManager, ServerKernelManager
from traitlets import Integer, default

from server.forking import ARGUMENTS, begin_to_fork, environment
from server.kernel_client import KernelClient
from server.session import Session
from server.spare_kernel import SpareKernel, talk_with
from server.zygote import provisioner
from server.zygote.life import Forked
from server.zygote.zygote import Zygote

NAME = "python3"
LEFT_AFTER = 60
"""Seconds without anybody connected after which a kernel may make room for another page."""
STATUS, BUSY = b'"msg_type": "status"', b'"busy"'
UNTIL_WARM = 10.0
"""Seconds that the spare kernel, for which nobody waits yet, waits to be made by fork."""

provisioner.register()


class TooManyOpen(Exception):  # noqa: N818 - what happened, in the words of the page that says it
    """No room for one more kernel."""


class OwnSpec(KernelSpecManager):
    """Knows one kernel only: this very Python, whatever else is installed on the machine."""

    def find_kernel_specs(self) -> dict[str, str]:
        """Return the one kernel's name and folder."""
        return {NAME: str(Path(__file__).parent)}

    def get_kernel_spec(self, kernel_name: str) -> KernelSpec:  # noqa: ARG002
        """Return the one kernel, whatever name a notebook carries."""
        return KernelSpec(
            argv=[
                sys.executable,
                "-m",
                "ipykernel_launcher",
                "-f",
                "{connection_file}",
                *ARGUMENTS,
            ],
            display_name="Python",
            language="python",
            metadata={"kernel_provisioner": {"provisioner_name": provisioner.NAME}},
        )

    def get_all_specs(self) -> dict[str, Any]:
        """Return the one kernel in the form that Voila asks for."""
        spec = self.get_kernel_spec(NAME).to_dict()
        return {NAME: {"resource_dir": str(Path(__file__).parent), "spec": spec}}


class OwnKernel(ServerKernelManager):
    """One kernel's manager, which announces no events: nobody listens, and each would be checked for form."""

    @default("client_factory")
    def _own_client(self) -> type[KernelClient]:
        return KernelClient

    def emit(self, schema_id: object, data: object) -> None:
        """Say nothing."""

    @property
    def is_forked(self) -> bool:
        """Whether the kernel came from the zygote, and so has everything loaded."""
        return isinstance(getattr(self.provisioner, "process", None), Forked)


class SessionKernels(AsyncMappingKernelManager):
    """Starts kernels for sessions and knows whose each one is."""

    @default("kernel_manager_class")
    def _own_kernel(self) -> str:
        return f"{__name__}.{OwnKernel.__name__}"

    most = Integer(8, config=True, help="So many kernels at once, all sessions together.")
    most_each = Integer(3, config=True, help="So many kernels of one session; one more ends the oldest.")

    def __init__(self, **settings: Any) -> None:
        super().__init__(**settings)
        self._owners: dict[str, Session] = {}
        self._spare: SpareKernel | None = None
        self._taken: dict[str, SpareKernel] = {}
        self._ending: set[asyncio.Task[None]] = set()
        self._room = asyncio.Lock()
        self.zygote: Zygote | None = None

    def begin_to_fork(self, folder: Path) -> None:
        """Get ready, in the background, to make kernels by fork; until then they are started from nothing.

        Args:
            folder: the server's private folder for this run.
        """
        self.zygote = begin_to_fork(folder)

    async def reserve(self, session: Session, client: str) -> str:
        """Make room for one more kernel of a session and return the id that it will have.

        Raises:
            TooManyOpen: there is no room, or the session is over.
        """
        async with self._room:
            while len(session.kernels) >= self.most_each:
                await self.end(next(iter(session.kernels)))
            if len(self._owners) >= self.most:
                await self._end_one_that_was_left()
            if session.ended or len(self._owners) >= self.most:
                raise TooManyOpen
            kernel_id = str(uuid4())
            if self._spare is not None:
                spare, self._spare = self._spare, None
                kernel_id = spare.kernel_id
                self._taken[kernel_id] = spare
            self._owners[kernel_id] = session
            session.kernels[kernel_id] = client
            return kernel_id

    async def start_reserved(self, kernel_id: str, settings: Mapping[str, str], folder: Path) -> Any:
        """Start the kernel for which there is room.

        Args:
            kernel_id: what :meth:`reserve` has returned.
            settings: what the kernel is told in its environment.
            folder: the server's private folder for this run.

        Returns:
            a client that talks with the kernel.

        Raises:
            TooManyOpen: the room was needed for another one meanwhile.
            RuntimeError: the kernel does not answer.
        """
        spare = self._taken.pop(kernel_id, None)
        client = None
        try:
            if spare is not None:
                try:
                    client = await spare.ready(settings)
                except Exception:
                    # It was only there to be quick; a fresh one does as well.
                    await spare.hang_up()
                    if kernel_id in self:
                        await super().shutdown_kernel(kernel_id, now=True)
            if client is None:
                await self._start(kernel_id, settings, folder)
                if kernel_id in self._owners:
                    client = await self._talk_with(kernel_id)
        except BaseException:
            await self.end(kernel_id)
            raise
        if kernel_id not in self._owners:
            if client is not None:
                client.stop_channels()
            await self.end(kernel_id)
            raise TooManyOpen
        return client

    async def keep_a_spare(self, folder: Path) -> None:
        """See to it that the next page need not wait for a kernel to start, if there is room."""
        async with self._room:
            if self._spare is None and len(self._owners) < self.most:
                kernel_id = str(uuid4())

                async def start() -> tuple[Any, bool]:
                    if self.zygote is not None:
                        await self.zygote.warm(UNTIL_WARM)
                    await self._start(kernel_id, {}, folder)
                    manager = self.get_kernel(kernel_id)
                    return manager, manager.is_forked

                self._spare = SpareKernel(kernel_id, start)

    async def drop_the_spare(self) -> None:
        """End the spare kernel, when nobody is signed in."""
        if self._spare is not None:
            await self.end(self._spare.kernel_id)

    def start_watching_activity(self, kernel_id: str) -> None:
        """Note when a kernel does something, as Jupyter does, but read only whether it is busy.

        To read every message here too would take the server as long as passing it on to the page.
        """
        kernel: Any = self.get_kernel(kernel_id)
        kernel.reason = ""
        kernel.last_activity = utcnow()
        kernel._activity_stream = kernel.connect_iopub()

        def note(parts: Sequence[bytes]) -> None:
            self.last_kernel_activity = kernel.last_activity = utcnow()
            _, header, _, _, content = parts[parts.index(DELIM) + 1 :][:5]
            if STATUS in header:
                kernel.execution_state = "busy" if BUSY in content else "idle"

        kernel._activity_stream.on_recv(note)

    async def end_everything(self) -> None:
        """End all kernels, those on their way included."""
        await self.drop_the_spare()
        await asyncio.gather(*self._ending, return_exceptions=True)
        try:
            await self.shutdown_all(now=True)
        finally:
            if self.zygote is not None:
                await asyncio.to_thread(self.zygote.end)

    async def _start(self, kernel_id: str, settings: Mapping[str, str], folder: Path) -> None:
        starting = asyncio.ensure_future(
            self.start_kernel(
                kernel_id=kernel_id,
                kernel_name=NAME,
                env=environment(os.environ, folder, settings),
                cwd=str(folder),
                # What a kernel prints could be a client's words; nobody reads it.
                stdout=subprocess.DEVNULL,
                stderr=subprocess.DEVNULL,
            )
        )
        try:
            await asyncio.shield(starting)
        except asyncio.CancelledError:
            # Broken off in the middle it would leave a process that nobody knows.
            self._see_to(self._end_started(kernel_id, starting))
            raise
        except Exception:
            self._pending_kernels.pop(kernel_id, None)
            raise

    async def _talk_with(self, kernel_id: str) -> Any:
        return await talk_with(self.get_kernel(kernel_id))

    async def _end_started(self, kernel_id: str, starting: asyncio.Future[str]) -> None:
        await asyncio.wait({starting})
        self._pending_kernels.pop(kernel_id, None)
        if kernel_id in self:
            await self.shutdown_kernel(kernel_id, now=True)

    def _see_to(self, ending: Coroutine[Any, Any, None]) -> None:
        task = asyncio.create_task(ending)
        self._ending.add(task)
        task.add_done_callback(self._ending.discard)

    async def end(self, kernel_id: str) -> None:
        """End a kernel at once."""
        spare = self._forget(kernel_id)
        if spare is not None:
            self._see_to(self._end_spare(spare))
        elif kernel_id in self:
            await self.shutdown_kernel(kernel_id, now=True)

    async def _end_one_that_was_left(self) -> None:
        """End the oldest kernel whose page is gone without a word, so that nobody has to wait for it."""
        for kernel_id in self._owners:
            if kernel_id in self and not self._kernel_connections.get(kernel_id):
                quiet = datetime.now(UTC) - self.get_kernel(kernel_id).last_activity
                if quiet.total_seconds() > LEFT_AFTER:
                    await self.end(kernel_id)
                    return

    async def _end_spare(self, spare: SpareKernel) -> None:
        # One that is just being started could not be ended cleanly.
        await spare.hang_up()
        if spare.kernel_id in self:
            await self.shutdown_kernel(spare.kernel_id, now=True)

    async def end_all_of(self, session: Session) -> None:
        """End all kernels of a session."""
        await asyncio.gather(*(self.end(kernel_id) for kernel_id in tuple(session.kernels)))

    async def is_alive(self, kernel_id: str) -> bool:
        """Tell whether a kernel's process still runs; forget the kernel when it does not."""
        if kernel_id in self and await self.get_kernel(kernel_id).is_alive():
            return True
        await self.end(kernel_id)
        return False

    async def bury_the_dead(self) -> None:
        """Forget kernels whose process is gone, so that their pages notice, and replace a zygote that is."""
        spare = [self._spare.kernel_id] if self._spare else []
        for kernel_id in [*self._owners, *spare]:
            if kernel_id in self:
                await self.is_alive(kernel_id)
        if self.zygote is not None:
            self.zygote.begin()

    async def shutdown_kernel(self, kernel_id: str, *args: Any, **kwargs: Any) -> None:
        """End a kernel, whoever asks: the page that is left, the culler, the lock."""
        self._forget(kernel_id)
        await super().shutdown_kernel(kernel_id, *args, **kwargs)

    def remove_kernel(self, kernel_id: str) -> Any:
        """Forget a kernel that is no more."""
        self._forget(kernel_id)
        return super().remove_kernel(kernel_id)

    def _forget(self, kernel_id: str) -> SpareKernel | None:
        session = self._owners.pop(kernel_id, None)
        if session is not None:
            session.kernels.pop(kernel_id, None)
            for line in [line for line in session.lines if line.kernel_id == kernel_id]:
                line.close(4002, "ended")
        spare = self._taken.pop(kernel_id, None)
        if self._spare is not None and self._spare.kernel_id == kernel_id:
            spare, self._spare = self._spare, None
        return spare
