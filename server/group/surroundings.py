"""Where the app is: the names it answers to just now, and the pages whose requests it takes."""

from __future__ import annotations

import msgspec


class Surroundings(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """What the main server tells the app about this machine, one JSON line at each change.

    Attributes:
        hosts: names with port under which the app may be addressed.
        origins: present and earlier origins of our own pages. A phone whose page came from an earlier address
            may go on with the present one.
        alternates: origins that a phone may try, the likeliest first.
        certificate: file of the certificate with its chain; empty in an own hotspot without TLS.
        key: file of its key.
    """

    hosts: tuple[str, ...] = ()
    origins: tuple[str, ...] = ()
    alternates: tuple[str, ...] = ()
    certificate: str = ""
    key: str = ""

    @property
    def scheme(self) -> str:
        """How phones talk to the app."""
        return "https" if self.certificate else "http"

    def besides(self, host: str) -> tuple[str, ...]:
        """Return the origins to try besides the one that a request came to."""
        return tuple(one for one in self.alternates if one != f"{self.scheme}://{host}")
