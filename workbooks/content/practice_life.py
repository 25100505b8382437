"""What the invented clients hold in the exercises beside the first three, put on the calendar."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypedDict, get_args

from coaching import pair_agreement
from coaching.application import Application, Experience, Paper, Sentence, Version
from coaching.crisis_landing import CrisisCall, CrisisLanding, Landing
from coaching.history_line import HistoryLine, LifeEvent
from coaching.informal_skills import Doing, InformalSkills, Proof
from coaching.network_map import Distance, NetworkMap, Tie
from coaching.options import Criterion, Fit, Option, Options
from coaching.pair_agreement import Duty, PairAgreement
from coaching.path import Path
from coaching.referral import Referral
from coaching.support_need import FirstThing, SupportNeed, Topic
from coaching.thanks import ThankYou
from coaching.three_rings import AreaRings, ThreeRings

if TYPE_CHECKING:
    from workbooks.content import invented_life as told
    from workbooks.content.invented_days import InventedDays


class Life(TypedDict):
    """The fields of a client file that are told here."""

    paths: tuple[Path, ...]
    three_rings: tuple[ThreeRings, ...]
    support_need: SupportNeed
    options: Options
    referrals: tuple[Referral, ...]
    applications: tuple[Application, ...]
    informal_skills: InformalSkills
    network_map: NetworkMap
    crisis_landing: CrisisLanding
    history_line: HistoryLine
    pair_agreement: PairAgreement
    thanks: tuple[ThankYou, ...]


def life(one: told.InventedLife, days: InventedDays) -> Life:
    """Return what one invented client has in these exercises."""
    return Life(
        paths=_paths(one.path, days),
        three_rings=tuple(_rings(each, n, days) for n, each in enumerate(one.rings, 1)),
        support_need=_need(one.need, days) if one.need else SupportNeed(),
        options=_options(one.options, days) if one.options else Options(),
        referrals=tuple(_referral(each, n, days) for n, each in enumerate(one.referrals, 1)),
        applications=tuple(_application(each, n, days) for n, each in enumerate(one.applications, 1)),
        informal_skills=InformalSkills(
            doings=tuple(_doing(each, days) for each in one.doings),
            learning=days.notes("learning", one.learning),
        ),
        network_map=NetworkMap(
            ties=tuple(_tie(each, n, days) for n, each in enumerate(one.ties, 1)),
            missing=days.notes("missing", one.missing),
        ),
        crisis_landing=_landing(one.landing, days) if one.landing else CrisisLanding(),
        history_line=HistoryLine(
            events=tuple(
                LifeEvent(
                    id=days.id("event", n),
                    text=each.text,
                    when=each.when,
                    feeling=each.feeling,
                    shared=each.shared,
                )
                for n, each in enumerate(one.events, 1)
            )
        ),
        pair_agreement=_agreement(one.agreement, days) if one.agreement else PairAgreement(),
        thanks=tuple(
            ThankYou(id=days.id("thanks", n), to=each.to, text=each.text, on=days.past_date(each.days_ago))
            for n, each in enumerate(one.thanks, 1)
        ),
    )


def _paths(one: told.InventedPath | None, days: InventedDays) -> tuple[Path, ...]:
    if one is None:
        return ()
    return (Path(id=days.id("path"), recipe=one.recipe, since=days.day(one.days_ago, minute=15)),)


def _rings(one: told.InventedRings, n: int, days: InventedDays) -> ThreeRings:
    return ThreeRings(
        id=days.id("rings", n),
        started=days.day(one.days_ago, minute=10),
        finished=days.day(one.days_ago, minute=20),
        areas=tuple(
            AreaRings(area=area, important=marks[0] or None, now=marks[1] or None, wish=marks[2] or None)
            for area, marks in one.areas.items()
        ),
        first=one.first,
    )


def _need(one: told.InventedNeed, days: InventedDays) -> SupportNeed:
    return SupportNeed(
        topics=tuple(
            Topic(
                id=each.id,
                level=each.level,
                words=each.words,
                helps=each.helps,
                helper=each.helper,
                who=each.who,
            )
            for each in one.topics
        ),
        first=tuple(FirstThing(of=each) for each in one.first),
        changed=days.day(one.days_ago, minute=25),
    )


def _options(one: told.InventedOptions, days: InventedDays) -> Options:
    return Options(
        options=tuple(
            Option(
                id=days.id("option", each.id),
                card=each.id,
                apply_by=days.future(each.apply_by_in),
                starts=days.future(each.starts_in),
                needs=each.needs,
                fits=tuple(
                    Fit(criterion=days.id("criterion", what), step=step) for what, step in each.fits.items()
                ),
            )
            for each in one.options
        ),
        criteria=tuple(
            Criterion(id=days.id("criterion", each.id), card=each.id, weight=each.weight)
            for each in one.criteria
        ),
        choice=days.id("option", one.choice) if one.choice else "",
        decided=days.past(one.decided_days_ago),
        ladder=days.id("ladder", one.goal) if one.goal else "",
    )


def _referral(one: told.InventedReferral, n: int, days: InventedDays) -> Referral:
    return Referral(
        id=days.id("referral", n),
        agreed=days.day(one.days_ago, minute=40),
        place=one.place,
        phone=one.phone,
        wish=one.wish,
        receiver=one.receiver,
        contact=one.contact,
        contacted=days.past_date(one.contacted_days_ago),
        first_visit=days.future(one.first_visit_in),
        remind=days.future(one.remind_in),
        started=days.past_date(one.started_days_ago),
    )


def _application(one: told.InventedApplication, n: int, days: InventedDays) -> Application:
    name = ("application", n)
    sentences = tuple(
        Sentence(id=days.id(*name, "sentence", place), text=text)
        for place, text in enumerate(one.sentences, 1)
    )
    kept = days.past(one.kept_days_ago)
    first = Version(id=days.id(*name, "version"), on=kept, sentences=sentences[:1]) if kept else None
    return Application(
        id=days.id(*name),
        created=days.day(one.days_ago, minute=20),
        kind=one.kind,
        title=one.title,
        place=one.place,
        deadline=days.future(one.deadline_in),
        papers=tuple(
            Paper(id=days.id(*name, "paper", card), card=card, state=state)
            for card, state in one.papers.items()
        ),
        reasons=one.reasons,
        sentences=sentences,
        languages=one.languages,
        experience=tuple(
            Experience(id=days.id(*name, "experience", place), title=each.title, when=each.when)
            for place, each in enumerate(one.experience, 1)
        ),
        versions=(first,) if first else (),
    )


def _doing(one: told.InventedDoing, days: InventedDays) -> Doing:
    name = ("doing", one.id)
    return Doing(
        id=days.id(*name),
        card=one.id,
        skills=one.skills,
        own_skills=days.notes(f"doing-{one.id}", one.own_skills),
        proofs=tuple(Proof(id=days.id(*name, of), of=of, text=text) for of, text in one.proofs.items()),
    )


def _tie(one: told.InventedTie, n: int, days: InventedDays) -> Tie:
    return Tie(
        id=days.id("tie", n),
        title=one.title,
        direction=one.direction,
        distance=get_args(Distance)[one.distance - 1],
        organisation=one.organisation,
        resting=one.resting,
        nearer=one.nearer,
        does=one.does,
        agreed=one.agreed,
    )


def _landing(one: told.InventedLanding, days: InventedDays) -> CrisisLanding:
    return CrisisLanding(
        signs=days.notes("sign", one.signs),
        helps=days.notes("help", one.helps),
        holds=days.notes("hold", one.holds),
        calls=tuple(
            CrisisCall(id=days.id("call", n), name=each.name, phone=each.phone)
            for n, each in enumerate(one.calls, 1)
        ),
        landings=tuple(
            Landing(
                id=days.id("rest", n),
                since=days.day(each.days_ago, minute=15),
                back=days.past_date(each.ended_days_ago),
                ended=days.day(each.ended_days_ago, minute=15),
            )
            for n, each in enumerate(one.rests, 1)
        ),
    )


def _agreement(one: told.InventedAgreement, days: InventedDays) -> PairAgreement:
    written = PairAgreement(
        partner=one.partner,
        mine=days.notes("mine", one.mine),
        theirs=days.notes("theirs", one.theirs),
        rules=days.notes("rule", one.rules),
        between=days.notes("between", one.between),
        duties=tuple(
            Duty(id=days.id("duty", n), text=each.text, doer=each.doer)
            for n, each in enumerate(one.duties, 1)
        ),
        often=one.often,
        place=one.place,
        length=one.length,
        ending=one.ending,
    )
    agreed = days.past(one.agreed_days_ago)
    if agreed is None:
        return written
    return pair_agreement.agree(pair_agreement.agree(written, "client", agreed), "pair", agreed)
