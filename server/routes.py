"""All routes on one screen: what answers, and who may use it."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

from server.assets import PUBLIC
from server.gate import Way
from server.pages.assets import SendAsset
from server.pages.clients import Clients, NewClient
from server.pages.entrance import FirstRun, Front, Practise
from server.pages.outcomes import Outcomes
from server.pages.page import CLIENT, NOTEBOOK, ROOM
from server.pages.path import ChoosePath
from server.pages.pending import HandOver
from server.pages.presence import Alive, ChooseLanguage, Lock, RoomAlive
from server.pages.recover import Recover
from server.pages.rooms import EraseRoom, LetPhonesIn, OpenRoom, RoomFront, Rooms
from server.pages.services import Services
from server.pages.set_up import RecoveryKey, SetUp
from server.pages.sign_in import SignIn

if TYPE_CHECKING:
    from voila.configuration import VoilaConfiguration

KERNEL = rf"({CLIENT})"

WAYS = (
    Way(re.compile(r"/"), "anyone"),
    Way(re.compile(r"/language"), "anyone"),
    Way(re.compile(r"/practice"), "anyone"),
    Way(re.compile(r"/lock"), "anyone"),
    Way(re.compile(rf"/assets/[0-9a-f]{{12}}/{PUBLIC.pattern}"), "anyone"),
    Way(re.compile(r"/first-run|/set-up|/set-up/recovery-key"), "before"),
    Way(re.compile(r"/sign-in|/recover"), "after"),
    Way(re.compile(r"/clients|/clients/new|/services|/outcomes|/alive"), "session", alive=True),
    Way(re.compile(rf"/clients/{CLIENT}/path"), "session", alive=True),
    Way(re.compile(r"/rooms|/rooms/(?:open|erase|phones)"), "session", alive=True),
    Way(re.compile(rf"/rooms/alive|/session/{ROOM}(?:/workshop)?"), "session", room=True),
    Way(re.compile(rf"/session/{CLIENT}(?:/{NOTEBOOK})?"), "session", alive=True),
)
"""Whatever is not named here needs a session and is no sign of life."""

ENTRANCE: list[Any] = [
    (r"/", Front),
    (r"/first-run", FirstRun),
    (r"/set-up", SetUp),
    (r"/set-up/recovery-key", RecoveryKey),
    (r"/practice", Practise),
    (r"/sign-in", SignIn),
    (r"/recover", Recover),
    (r"/language", ChooseLanguage),
    (r"/alive", Alive),
    (r"/lock", Lock),
    (r"/clients", Clients),
    (r"/clients/new", NewClient),
    (rf"/clients/({CLIENT})/path", ChoosePath),
    (r"/services", Services),
    (r"/outcomes", Outcomes),
    (r"/rooms", Rooms),
    (r"/rooms/open", OpenRoom),
    (r"/rooms/erase", EraseRoom),
    (r"/rooms/phones", LetPhonesIn),
    (r"/rooms/alive", RoomAlive),
    (rf"/session/({ROOM})", RoomFront),
    (rf"/session/({CLIENT})/pending", HandOver),
    (r"/assets/([0-9a-f]{12})/(.+)", SendAsset),
]
"""Routes that need no Voila: they are there from the first moment on."""


def routes(configuration: VoilaConfiguration, template_paths: list[str]) -> list[Any]:
    """Return the routes as the application takes them. What is not here is not found."""
    # They bring Voila with them, which the entrance does not wait for.
    from server.pages.kernel_line import Kernel, KernelEnd, KernelLine  # noqa: PLC0415
    from server.pages.room import RoomPage  # noqa: PLC0415
    from server.pages.workbook import WorkbookPage  # noqa: PLC0415

    workbook = {"voila_configuration": configuration, "template_paths": template_paths}
    return [
        *ENTRANCE,
        (rf"/session/({ROOM})/workshop", RoomPage, workbook),
        (rf"/session/({CLIENT})", WorkbookPage, workbook),
        (rf"/session/({CLIENT})/({NOTEBOOK})", WorkbookPage, workbook),
        (rf"/api/kernels/{KERNEL}", Kernel),
        (rf"/api/kernels/{KERNEL}/channels", KernelLine),
        (rf"/voila/api/shutdown/{KERNEL}", KernelEnd),
    ]
