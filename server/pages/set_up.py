"""Setting up for real work: the questions, then the recovery key."""

from __future__ import annotations

import asyncio
from datetime import UTC, datetime

from coaching.client_text import clean, clean_line
from coaching.record import Refused
from server.pages.page import Page
from server.set_up import RETENTIONS, ROLES
from storage.failure import StoreFailure
from storage.passphrase import check_passphrase

COOKIE = "askelma-set-up"
FIELDS = ("organisation", "role", "purpose", "retention", "worker", "passphrase", "again")


class SetUp(Page):
    """Four questions, a worker and a passphrase."""

    name = "set_up"
    here = "/set-up"

    def get(self) -> None:
        """Show the questions."""
        if self.house.office:
            self.go("/")
            return
        start = dict.fromkeys(FIELDS, "")
        start |= {"purpose": self.content.text("first_run.purpose_start"), "retention": "6"}
        self._ask(start, {})

    async def post(self) -> None:
        """Make the store and go on to its recovery key, or say what is missing."""
        if self.house.office:
            self.go("/")
            return
        typed = {name: self.typed(name, strip=name not in {"passphrase", "again"}) for name in FIELDS}
        mistakes = self._mistakes(typed)
        if not mistakes:
            try:
                unfinished = await self.house.begin_set_up(
                    organisation=clean_line(typed["organisation"], limit=120),
                    role=typed["role"],
                    purpose=clean(typed["purpose"], limit=600),
                    retention_months=int(typed["retention"]),
                    language=self.content.language.code,
                    worker=clean_line(typed["worker"], limit=60),
                    passphrase=typed["passphrase"],
                )
            except (StoreFailure, Refused) as failure:
                mistakes = {"organisation": self.content.text(failure.key, **failure.words)}
            else:
                self.set_cookie(
                    COOKIE,
                    unfinished.token,
                    path="/set-up",
                    httponly=True,
                    samesite="Strict",
                    secure=self.house.tls,
                )
                self.go("/set-up/recovery-key")
                return
        self._ask(typed, mistakes)

    def _mistakes(self, typed: dict[str, str]) -> dict[str, str]:
        needed = self.content.text("first_run.needed")
        mistakes: dict[str, str] = {}
        for name, limit in (("organisation", 120), ("purpose", 600), ("worker", 60)):
            try:
                if not clean(typed[name], limit=limit).strip():
                    mistakes[name] = needed
            except Refused as refused:
                mistakes[name] = self.content.text(refused.key, **refused.words)
        if typed["role"] not in ROLES:
            mistakes["role"] = needed
        if typed["retention"] not in map(str, RETENTIONS):
            mistakes["retention"] = needed
        try:
            check_passphrase(typed["passphrase"], typed["worker"], typed["organisation"])
        except Refused as refused:
            mistakes["passphrase"] = self.content.text(refused.key, **refused.words)
        else:
            if typed["passphrase"] != typed["again"]:
                mistakes["again"] = self.content.text("errors.passphrase_differs")
        return {name: mistakes[name] for name in FIELDS if name in mistakes}

    def _ask(self, typed: dict[str, str], mistakes: dict[str, str]) -> None:
        self.show(
            "set_up.html",
            status=422 if mistakes else 200,
            typed=typed,
            mistakes=mistakes,
            names={name: self.content.text(f"first_run.{name}") for name in FIELDS},
            roles=ROLES,
            retentions=RETENTIONS,
        )


class RecoveryKey(Page):
    """The recovery key: shown, printed or written down, and typed back once."""

    name = "recovery_key"
    here = "/set-up/recovery-key"

    def get(self) -> None:
        """Show the key, to the browser that is setting up and to no other."""
        self._show()

    async def post(self) -> None:
        """Take the store into use when the key is right."""
        unfinished = self.house.unfinished
        if unfinished is None or not unfinished.belongs_to(self.get_cookie(COOKIE)):
            self.go("/set-up")
        elif await asyncio.to_thread(unfinished.is_key, self.typed("key")):
            await self.house.finish_set_up()
            self.clear_cookie(COOKIE, path="/set-up")
            self.go("/sign-in?ready=1")
        else:
            self._show(typed=self.typed("key"), differs=True)

    def _show(self, *, typed: str = "", differs: bool = False) -> None:
        unfinished = self.house.unfinished
        if unfinished is None or not unfinished.belongs_to(self.get_cookie(COOKIE)):
            self.go("/set-up")
            return
        self.show(
            "recovery_key.html",
            status=422 if differs else 200,
            pieces=unfinished.recovery_key.split("-"),
            organisation=unfinished.organisation,
            today=datetime.now(UTC),
            typed=typed,
            differs=differs,
        )
