"""What the network map's screens do to the file: every tap is one saved change that can be taken back."""

from __future__ import annotations

from collections.abc import Callable

from traitlets import Bool, HasTraits, Instance

from coaching import network_map
from coaching.network_map import Direction, Distance, NetworkMap
from widgets.page.desk import Desk


class NetworkMapModel(HasTraits):
    """The network map of the client on the desk."""

    desk = Instance(Desk)
    narrow = Bool(False)

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk=desk)

    @property
    def map(self) -> NetworkMap:
        """The map as the store has it now."""
        found: NetworkMap = self.desk.file.network_map
        return found

    def add(self, title: str, direction: Direction, distance: Distance) -> None:
        """Name somebody in a place."""
        id = self.desk.new_id()
        self._change(lambda map: network_map.add(map, id, title, direction, distance))

    def place(self, tie: str, direction: Direction, distance: Distance) -> None:
        """Put a tie in another place."""
        self._change(lambda map: network_map.place(map, tie, direction, distance))

    def set_resting(self, tie: str, on: bool) -> None:
        """Let a tie rest, or take it up again."""
        self._change(lambda map: network_map.set_resting(map, tie, on))

    def set_nearer(self, tie: str, on: bool) -> None:
        """Say whether the client wishes them nearer."""
        self._change(lambda map: network_map.set_nearer(map, tie, on))

    def set_organisation(self, tie: str, on: bool) -> None:
        """Say whether it is an organisation."""
        self._change(lambda map: network_map.set_organisation(map, tie, on))

    def remove(self, tie: str, notice: str) -> None:
        """Take a tie away; ``notice`` offers to take that back."""
        self._change(lambda map: network_map.remove(map, tie), notice)

    def add_missing(self) -> None:
        """Add something that is missing, to be written."""
        id = self.desk.new_id()
        self._change(lambda map: network_map.add_missing(map, id))

    def remove_missing(self, note: str) -> None:
        """Take something that was missing away."""
        self._change(lambda map: network_map.remove_missing(map, note))

    def _change(self, change: Callable[[NetworkMap], NetworkMap], notice: str | None = None) -> None:
        self.desk.change(lambda file: network_map.put(file, change(file.network_map)), notice=notice)
