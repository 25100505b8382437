"""Which folders a store may live in: a lock holds only on a local disk, and only one program may write."""

from __future__ import annotations

import sys
from pathlib import Path

from storage.failure import StoreFailure

_NETWORK = ("nfs", "cifs", "smb", "afpfs", "webdav", "davfs", "glusterfs", "ceph", "lustre", "afs", "coda")
_NETWORK_FUSE = (
    "sshfs",
    "rclone",
    "s3fs",
    "gcsfuse",
    "onedriver",
    "google-drive",
    "davfs",
    "gvfsd",
    "curlftpfs",
)
_SYNCED = ("onedrive", "dropbox", "google drive", "nextcloud", "owncloud")
"""Also with something after it: "OneDrive - Hyvinvointialue"."""
_SYNCED_EXACTLY = frozenset(
    {
        "googledrive",
        "icloud drive",
        "com~apple~clouddocs",
        "mobile documents",
        "cloudstorage",
        "pcloud",
        "pclouddrive",
        "box sync",
        "mega",
    }
)
_MARKS = (".dropbox.cache", ".stfolder", ".owncloudsync.log", ".sync_*.db", "._sync_*.db")
_MOUNTS = Path("/proc/self/mounts")


def check_folder(folder: Path, mounts: Path = _MOUNTS) -> None:
    """Refuse a folder that another program copies about, or that lies behind a network.

    Args:
        folder: where the store is or will be.
        mounts: the system's list of file systems.

    Raises:
        StoreFailure: with the name of the folder or file system that is in the way.
    """
    whole = folder.expanduser().resolve()
    if sys.platform == "win32" and str(whole).startswith("\\\\"):
        raise StoreFailure("errors.store_shared_folder", name=str(whole.anchor))
    for part in (whole, *whole.parents):
        if _is_synced(part):
            raise StoreFailure("errors.store_shared_folder", name=part.name)
    kind = _file_system(whole, mounts)
    if kind.startswith(_NETWORK) or any(name in kind for name in _NETWORK_FUSE if kind.startswith("fuse")):
        raise StoreFailure("errors.store_shared_folder", name=kind)


def _is_synced(folder: Path) -> bool:
    name = folder.name.casefold()
    if name in _SYNCED_EXACTLY:
        return True
    if any(name == known or name.startswith((f"{known} ", f"{known}-", f"{known}_")) for known in _SYNCED):
        return True
    try:
        return any(next(folder.glob(mark), None) is not None for mark in _MARKS)
    except OSError:
        return False


def _file_system(folder: Path, mounts: Path) -> str:
    try:
        lines = mounts.read_text("utf-8", "replace").splitlines()
    except OSError:
        return ""
    best, kind = -1, ""
    for line in lines:
        fields = line.split(" ")
        if len(fields) < 3:
            continue
        point = Path(fields[1].replace("\\040", " "))
        # The last of several on the same place is the one that is seen.
        if (folder == point or point in folder.parents) and len(point.parts) >= best:
            best, kind = len(point.parts), fields[2].casefold()
    return kind
