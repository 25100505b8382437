"""Options that many commands share, so that they are named and explained alike everywhere."""

from __future__ import annotations

import os
import sys
from pathlib import Path
from typing import Annotated

import typer

Store = Annotated[Path | None, typer.Option("--store", metavar="DIR", help="cli.option_store")]
PassphraseFile = Annotated[
    Path | None, typer.Option("--passphrase-file", metavar="FILE", help="cli.option_passphrase_file")
]
Worker = Annotated[str, typer.Option("--worker", metavar="NAME", help="cli.option_worker")]
Json = Annotated[bool, typer.Option("--json", help="cli.option_json")]
Yes = Annotated[bool, typer.Option("--yes", help="cli.option_yes")]
Port = Annotated[int | None, typer.Option("--port", metavar="N", min=0, max=65535, help="cli.option_port")]
Lan = Annotated[bool, typer.Option("--lan", help="cli.option_lan")]
LanPort = Annotated[
    int | None, typer.Option("--lan-port", metavar="N", min=1, max=65535, help="cli.option_lan_port")
]
Hotspot = Annotated[bool, typer.Option("--hotspot", help="cli.option_hotspot")]
Certificate = Annotated[
    Path | None, typer.Option("--certificate", metavar="FILE", help="cli.option_lan_certificate")
]
CertificateKey = Annotated[
    Path | None, typer.Option("--certificate-key", metavar="FILE", help="cli.option_lan_certificate_key")
]
NoBrowser = Annotated[bool, typer.Option("--no-browser", help="cli.option_no_browser")]
LockAfter = Annotated[
    int, typer.Option("--lock-after", metavar="MINUTES", min=1, max=60, help="cli.option_lock_after")
]


def store_folder(given: Path | None) -> Path:
    """Return the folder of the store: the one that was named, else the user's own data folder."""
    if given is not None:
        return Path(os.path.abspath(given.expanduser()))  # noqa: PTH100 - a link in the path stays a link
    if sys.platform == "win32":
        base = Path(os.environ.get("LOCALAPPDATA") or Path.home() / "AppData" / "Local")
    else:
        base = Path(os.environ.get("XDG_DATA_HOME") or Path.home() / ".local" / "share")
    return base / "askelma"
