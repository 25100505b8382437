"""``askelma serve``: the workbook in a browser on this computer."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from workbooks.command_line.options import (
    Certificate,
    CertificateKey,
    Hotspot,
    Lan,
    LanPort,
    LockAfter,
    NoBrowser,
    Port,
    Store,
    store_folder,
)
from workbooks.command_line.progress import Progress
from workbooks.command_line.speech import fail, text

if TYPE_CHECKING:
    from server.lan import Wish


def serve(
    port: Port = None,
    no_browser: NoBrowser = False,
    lock_after: LockAfter = 5,
    lan: Lan = False,
    lan_port: LanPort = None,
    hotspot: Hotspot = False,
    certificate: Certificate = None,
    certificate_key: CertificateKey = None,
    store: Store = None,
) -> None:
    """Serve a store until it is stopped; the first run asks whether to practise or to set up."""
    if hotspot and certificate:
        fail("cli.lan_two_ways")
    phones = lan or hotspot or certificate is not None
    run(
        store_folder(store),
        port,
        no_browser,
        lock_after,
        phones=phones,
        lan=_wish(lan_port, hotspot, certificate, certificate_key),
    )


def _wish(port: int | None, hotspot: bool, certificate: Path | None, key: Path | None) -> Wish:
    from server.lan import PORT, Wish

    return Wish(
        port=port or PORT,
        hotspot=hotspot,
        certificate=str(certificate.expanduser().absolute()) if certificate else "",
        certificate_key=str(key.expanduser().absolute()) if key else "",
    )


def run(
    folder: Path,
    port: int | None,
    no_browser: bool,
    lock_after: int,
    *,
    practice: bool = False,
    lan: Wish | None = None,
    phones: bool = False,
) -> None:
    """Serve a folder until it is stopped."""
    import errno

    with Progress(text("cli.opening")):
        from server.lean import leave_out, nothing_is_garbage

        leave_out()
        with nothing_is_garbage():
            from server.serving import serve as serve_until_stopped

    try:
        serve_until_stopped(
            folder, port, not no_browser, practice, idle=60 * lock_after, lan=lan, phones=phones
        )
    except OSError as error:
        if error.errno == errno.EADDRINUSE:
            fail("cli.port_taken", port=port or "8866")
        raise
