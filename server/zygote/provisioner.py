"""The place where Jupyter asks for a kernel process: forked when a zygote is warm, else an ordinary one."""

from __future__ import annotations

import subprocess
from importlib.metadata import EntryPoint
from pathlib import Path
from typing import Any

from jupyter_client.provisioning.factory import KernelProvisionerFactory
from jupyter_client.provisioning.local_provisioner import LocalProvisioner

from server.zygote.life import NotForked
from server.zygote.zygote import Zygote

NAME = "askelma-fork"
"""Under this name a kernel specification asks for it."""
LAUNCHER = ["-m", "ipykernel_launcher"]


class ForkProvisioner(LocalProvisioner):
    """Starts a kernel by fork when whoever manages its manager has a ``zygote`` that is warm.

    The kernel's output goes nowhere, as that of a server's kernels should. Anything out of the ordinary
    (another kernel than ipykernel, output that somebody wants to read, no zygote) is started the usual way.
    """

    async def launch_kernel(self, cmd: list[str], **kwargs: Any) -> Any:
        """Start the kernel and return how to connect with it."""
        zygote: Zygote | None = getattr(getattr(self.parent, "parent", None), "zygote", None)
        unread = {kwargs.get(name) for name in ("stdin", "stdout", "stderr")} <= {None, subprocess.DEVNULL}
        if zygote is None or not unread or cmd[1:3] != LAUNCHER:
            return await super().launch_kernel(cmd, **kwargs)
        zygote.begin()
        if not zygote.is_warm:
            return await super().launch_kernel(cmd, **kwargs)
        folder = str(kwargs.get("cwd") or Path.cwd())
        try:
            forked = await zygote.launch(cmd[3:], kwargs["env"], folder, f"kernel {self.kernel_id}")
        except NotForked as why:
            self.log.warning("kernel not forked, started the ordinary way: %s", why)
            return await super().launch_kernel(cmd, **kwargs)
        self.process = forked
        self.pid, self.pgid, self.cwd = forked.pid, None, folder
        return self.connection_info


def register() -> None:
    """Make the provisioner known in this process, also where nothing has been installed."""
    entry = EntryPoint(NAME, f"{__name__}:{ForkProvisioner.__name__}", KernelProvisionerFactory.GROUP_NAME)
    KernelProvisionerFactory.provisioners.setdefault(NAME, entry)
