"""What a search, a choice and a step of the hand-over do to the file; the search itself is kept nowhere."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, timedelta

from msgspec.structs import replace
from traitlets import HasTraits, Instance, Unicode

from coaching import referral
from coaching.client_file import last_reading
from coaching.record import Refused
from coaching.referral import Contact, Day, Referral
from coaching.service import Service, Wanted, said, wished_areas
from widgets.page.desk import Desk
from widgets.referral.sources import Directory
from workbooks.content.content import Content


class ReferralModel(HasTraits):
    """The referrals of the client on the desk, and what is being looked for at the moment.

    What is looked for lives here and nowhere else: not in the file, the address or a log. It goes when
    another exercise is opened; the town stays for the sitting.

    Args:
        desk: the client file.
        directory: the local services.
    """

    desk = Instance(Desk)
    wanted = Instance(Wanted)
    instead_of = Unicode()
    """The referral that did not start and for which another service is being looked for."""

    def __init__(self, desk: Desk, directory: Directory) -> None:
        super().__init__(desk=desk, wanted=Wanted())
        self.directory = directory

    def today(self) -> date:
        """Return the day where this machine is."""
        day: date = self.desk.now().astimezone().date()
        return day

    # Looking

    def look_for(self, words: str) -> None:
        """Look for words."""
        self.wanted = replace(self.wanted, words=words[:200])

    def narrow(self, kind: str, value: str) -> None:
        """Take a mark into the search; the same one again takes it out."""
        if kind not in ("area", "group", "language", "town"):
            raise Refused("errors.not_understood")
        now = getattr(self.wanted, kind)
        self.wanted = replace(self.wanted, **{kind: "" if now == value else value[:80]})

    def widen(self) -> None:
        """Forget everything that was looked for."""
        self.wanted = Wanted()

    def leave(self) -> None:
        """Forget what was looked for, but for the town."""
        self.wanted = Wanted(town=self.wanted.town)
        self.instead_of = ""

    def suggested(self, content: Content) -> tuple[str, ...]:
        """Return the areas that the client's own marks point at."""
        return wished_areas(last_reading(self.desk.file), content.self_assessment.items_by_area())

    def service(self, id: str) -> Service:
        """Return a service of the directory."""
        found = self.directory.service(id)
        if found is None:
            raise Refused("errors.gone")
        return found

    # Choosing

    def choose(self, id: str) -> str:
        """Begin a hand-over to a service; choosing one that is under way already opens that one."""
        service = self.service(id)
        for one in referral.open_referrals(self.desk.file):
            if one.service == id:
                return one.id
        language = self.desk.file.client.language
        return self._begin(
            service=service.id,
            place=said(service.names, language),
            phone=service.phones[0].number if service.phones else "",
            web=service.web,
            address=service.addresses[0] if service.addresses else "",
            hours=said(service.hours, language),
        )

    def write_own(self) -> str:
        """Begin a hand-over to a service that is in no directory; its facts are typed in."""
        return self._begin()

    def _begin(self, **facts: str) -> str:
        made = referral.begin(self.desk.new_id(), self.desk.now(), instead_of=self.instead_of, **_kept(facts))
        self.instead_of = ""
        self.desk.change(lambda file: referral.add(file, made))
        return made.id

    # Following

    def find(self, id: str) -> Referral:
        """Return one referral of the file."""
        return referral.find_referral(self.desk.file, id)

    def set_contact(self, id: str, contact: Contact) -> None:
        """Say who gets in touch."""
        self._change(id, lambda one: referral.set_contact(one, contact))

    def set_day(self, id: str, which: Day, day: date | None) -> None:
        """Write or clear a day."""
        today = self.today()
        self._change(id, lambda one: referral.set_day(one, which, day, today))

    def set_in(self, id: str, which: Day, days: int) -> None:
        """Take a ready choice: so many days from today."""
        self.set_day(id, which, self.today() + timedelta(days=min(max(days, 0), 366)))

    def start(self, id: str, notice: str) -> None:
        """The service has started."""
        today = self.today()
        self._change(id, lambda one: referral.start(one, today, today), notice)

    def end(self, id: str, notice: str) -> None:
        """It did not start."""
        today = self.today()
        self._change(id, lambda one: referral.end(one, today, today), notice)

    def reopen(self, id: str) -> None:
        """Open it again."""
        self._change(id, referral.reopen)

    def remove(self, id: str, notice: str) -> None:
        """Take a choice back."""
        self.desk.change(lambda file: referral.remove(file, id), notice=notice)

    def _change(self, id: str, by: Callable[[Referral], Referral], notice: str | None = None) -> None:
        self.desk.change(lambda file: referral.change(file, id, by), notice=notice)


def _kept(facts: dict[str, str]) -> dict[str, str]:
    """Cut the directory's facts to what a line of the file takes."""
    most = {"hours": LONGEST_HOURS}
    return {name: fact[: most.get(name, LONGEST_FACT)] for name, fact in facts.items()}


LONGEST_FACT, LONGEST_HOURS = 200, 1000
