"""The addresses under which phones in the same network find this machine, the likeliest first."""

from __future__ import annotations

import ipaddress
import re
import socket
from typing import NamedTuple

VIRTUAL = re.compile(
    r"^(docker|br-|virbr|veth|vmnet|vboxnet|vEthernet|tun|tap|utun|wg|tailscale|zt|podman|lxc)", re.I
)
"""Beginnings of the names of interfaces behind which there is no room with phones."""
HOTSPOTS = tuple(
    ipaddress.ip_network(one)
    for one in ("10.42.0.0/16", "192.168.137.0/24", "192.168.2.0/24", "172.20.10.0/28")
)
"""Where this machine is its own hotspot: NetworkManager, Windows, macOS; and a phone's hotspot."""
ELSEWHERE = ("192.0.2.1", 9)
"""An address for documentation (RFC 5737). Nothing is sent: it only shows which way the system would send."""


class Address(NamedTuple):
    """One address of this machine."""

    interface: str
    address: str


def own_addresses(*, hotspot: bool = False) -> tuple[str, ...]:
    """Return the IPv4 addresses of this machine that phones may find, the likeliest first.

    Args:
        hotspot: whether this machine is the network.
    """
    found = [one for one in _all() if not VIRTUAL.match(one.interface)]
    way_out = _way_out()

    def rank(one: Address) -> tuple[bool, bool, bool]:
        address = ipaddress.ip_address(one.address)
        in_hotspot = any(address in network for network in HOTSPOTS)
        return (hotspot and not in_hotspot, one.address != way_out, not address.is_private)

    return tuple(dict.fromkeys(one.address for one in sorted(found, key=rank)))


def own_name() -> str:
    """Return the name under which networks that know such names find this machine (RFC 6762)."""
    name = re.sub(r"[^a-z0-9-]", "", socket.gethostname().split(".")[0].lower()).strip("-")
    return f"{name or 'askelma'}.local"


def _all() -> list[Address]:
    import psutil  # noqa: PLC0415 - only while phones may join

    up = {name for name, stats in psutil.net_if_stats().items() if stats.isup}
    return [
        Address(name, one.address)
        for name, addresses in psutil.net_if_addrs().items()
        if name in up
        for one in addresses
        if one.family == socket.AF_INET and not ipaddress.ip_address(one.address).is_loopback
    ]


def _way_out() -> str:
    with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as asked:
        try:
            asked.connect(ELSEWHERE)
        except OSError:
            return ""
        name: str = asked.getsockname()[0]
        return name
