"""Client files of any shape, for tests where the order or the bytes matter."""

from __future__ import annotations

from datetime import UTC, date, datetime
from typing import get_args

from hypothesis import strategies as st
from msgspec.structs import replace

from coaching import first_meeting, goal_ladder, self_assessment
from coaching import support_need as need_of_support
from coaching import support_stairs as stairs_of_support
from coaching.application import Application, Experience, Paper, Sentence, Version
from coaching.client_file import Client, ClientFile
from coaching.client_text import clean, has_identity_code
from coaching.crisis_landing import CrisisCall, CrisisLanding, Landing
from coaching.first_meeting import Decision, FirstMeeting
from coaching.goal_ladder import Action, Ladder, Step
from coaching.history_line import HistoryLine, LifeEvent
from coaching.informal_skills import Doing, InformalSkills, Proof
from coaching.meeting import Acute, Meeting, NextStep
from coaching.network_map import NetworkMap, Tie
from coaching.options import Criterion, Fit, Option, Options
from coaching.outcome import CHOICES, MOST_PROJECTS, Outcome
from coaching.pair_agreement import Duty, PairAgreement
from coaching.path import Path, StopMark
from coaching.record import Note
from coaching.referral import Contact as WhoContacts
from coaching.referral import Referral
from coaching.self_assessment import AREAS, Answer, AreaMarks, Reading
from coaching.strengths import TOP, Strength, StrengthsMap
from coaching.summary import Summary, TemplatePage
from coaching.support_need import FirstThing, SupportNeed, Topic
from coaching.support_stairs import Contact, StairMark, SupportStairs
from coaching.thanks import ThankYou
from coaching.three_rings import AreaRings, ThreeRings

moments = st.datetimes(datetime(2020, 1, 1), datetime(2035, 1, 1), timezones=st.just(UTC))
days = st.none() | st.dates(date(2020, 1, 1), date(2035, 1, 1))
SAID = (
    "",
    "",
    "Haluan töihin 🙂",
    "أريد أن أعمل",
    "rivi\ntoinen rivi\n",
    "<b>ei</b> & $x_1$",
    "\u200f e\u0301 ",
)
texts = st.sampled_from([clean(text) for text in SAID]) | (
    st.text(max_size=6).filter(lambda text: not has_identity_code(text)).map(clean)
)
lines = texts.map(lambda text: " ".join(text.split()))
steps15 = st.none() | st.integers(1, 5)
marks10 = st.none() | st.integers(0, 10)
doers = st.sampled_from(get_args(goal_ladder.Doer))


any_id = st.integers(0, 99_999).map(str)


def ids(most: int = 4) -> st.SearchStrategy[list[str]]:
    """Ids that differ from each other."""
    return st.integers(0, most).map(lambda count: [f"i{n}" for n in range(count)])


def items(kind: type, most: int = 4, /, **fields: st.SearchStrategy) -> st.SearchStrategy[tuple]:
    """A tuple of items of one kind, each with its own id."""
    return ids(most).flatmap(
        lambda found: st.tuples(*(st.builds(kind, id=st.just(i), **fields) for i in found))
    )


notes = items(Note, 2, text=texts)
actions = items(
    Action,
    2,
    text=texts,
    doer=doers,
    who=lines,
    when=lines,
    due=days,
    done=st.none() | moments,
    agreed=st.none() | moments,
)


def steps(most: int) -> st.SearchStrategy[tuple[Step, ...]]:
    """The steps of one ladder."""
    return items(
        Step,
        most,
        title=lines,
        note=texts,
        theme=lines,
        when=lines,
        due=days,
        actions=actions,
        done=st.none() | moments,
    )


@st.composite
def ladders(draw: st.DrawFn, most: int = goal_ladder.MOST_STEPS) -> Ladder:
    """One ladder; the client stands on one of its steps or on the ground."""
    found = draw(steps(most))
    return Ladder(
        id=draw(any_id),
        created=draw(moments),
        goal=draw(texts),
        by=draw(lines),
        steps=found,
        here=draw(st.sampled_from(["", *(step.id for step in found)])),
        support=draw(notes),
        benefits=draw(notes),
        already_done=draw(notes),
        history=draw(notes),
    )


@st.composite
def strengths_maps(draw: st.DrawFn) -> StrengthsMap:
    """A strengths map with up to five of the chosen in order."""
    chosen = draw(items(Strength, 7, card=lines, own_words=lines, example=texts, observation=texts))
    order = draw(st.permutations([one.id for one in chosen]))
    return StrengthsMap(
        chosen=chosen,
        top=tuple(order[: draw(st.integers(0, TOP))]),
        wishes=draw(notes),
        obstacles=draw(notes),
    )


ITEMS = {area: tuple(f"{area}_{n}" for n in (1, 2, 3, 4)) for area in AREAS}
"""A set of questions in the shape of the real one: four in each area."""
ALL_ITEMS = tuple(item for area in ITEMS.values() for item in area)


@st.composite
def readings(draw: st.DrawFn) -> Reading:
    """One reading with any part of it answered, skipped or open."""
    answers = []
    for item in draw(st.lists(st.sampled_from(ALL_ITEMS), unique=True)):
        step = draw(steps15)
        answers.append(
            Answer(
                item=item, step=step, skipped=step is None and draw(st.booleans()), talk=draw(st.booleans())
            )
        )
    marked = draw(st.lists(st.sampled_from(AREAS), unique=True))
    return Reading(
        id=draw(any_id),
        started=draw(moments),
        form=draw(st.sampled_from(get_args(self_assessment.Form))),
        finished=draw(st.none() | moments),
        worker_finished=draw(st.none() | moments),
        answers=tuple(answers),
        marks=tuple(
            AreaMarks(area=area, important=draw(steps15), wish=draw(steps15), worker=draw(steps15))
            for area in marked
        ),
        ability=draw(marks10),
        whole=draw(marks10),
        on_paper=draw(st.booleans()),
    )


meetings = items(
    Meeting,
    2,
    started=moments,
    closed=st.none() | moments,
    theme=lines,
    benefit=marks10,
    wish=texts,
    worker_note=texts,
    agenda=notes,
    acute=items(Acute, 2, text=texts, done=days),
    next_step=st.builds(
        NextStep, what=texts, doer=doers, who=lines, when=lines, due=days, action=any_id, done=days
    ),
)

first_meetings = st.builds(
    FirstMeeting,
    held=st.none() | moments,
    card=st.sampled_from(["", "seen"]),
    decisions=st.lists(
        st.builds(
            Decision,
            choice=st.sampled_from(get_args(first_meeting.Choice)),
            on=moments,
            way=st.sampled_from(get_args(first_meeting.Way)),
        ),
        max_size=2,
    ).map(tuple),
    call=days,
)

support_stairs = st.builds(
    SupportStairs,
    marks=items(StairMark, 2, stair=st.sampled_from(["contact", "alone"]), on=moments, resting=st.booleans()),
    support=notes,
    contacts=items(
        Contact,
        2,
        on=days.filter(bool),
        way=st.sampled_from(get_args(stairs_of_support.ContactWay)),
    ),
    every=st.none() | st.integers(0, stairs_of_support.LONGEST_DAYS),
)

three_rings = items(
    ThreeRings,
    2,
    started=moments,
    finished=st.none() | moments,
    areas=st.lists(st.sampled_from(AREAS), unique=True, max_size=3).flatmap(
        lambda found: st.tuples(
            *(
                st.builds(
                    AreaRings,
                    area=st.just(area),
                    important=steps15,
                    now=steps15,
                    wish=steps15,
                    skipped=st.booleans(),
                )
                for area in found
            )
        )
    ),
    first=st.sampled_from(["", *AREAS]),
    on_paper=st.booleans(),
)

support_needs = st.builds(
    SupportNeed,
    topics=items(
        Topic,
        3,
        title=lines,
        level=st.sampled_from(get_args(need_of_support.Level)),
        words=texts,
        helps=texts,
        helper=st.sampled_from(get_args(need_of_support.Helper)),
        who=lines,
    ),
    first=st.sampled_from([(), (FirstThing(of="i0"),), (FirstThing(of="i0", step="i1"),)]),
    changed=st.none() | moments,
)

crisis_landings = st.builds(
    CrisisLanding,
    signs=notes,
    helps=notes,
    holds=notes,
    calls=items(CrisisCall, 2, name=lines, phone=lines),
    landings=items(Landing, 2, since=moments, back=days, ended=st.none() | moments),
)

compared = st.builds(
    Options,
    options=items(
        Option,
        2,
        card=st.sampled_from(["", "studies"]),
        title=lines,
        apply_by=days,
        starts=days,
        needs=texts,
        fits=st.lists(st.builds(Fit, criterion=st.just("i0"), step=st.integers(1, 5)), max_size=1).map(tuple),
    ),
    criteria=items(Criterion, 2, card=st.sampled_from(["", "money"]), title=lines, weight=st.integers(1, 3)),
    choice=st.sampled_from(["", "i0"]),
    decided=st.none() | moments,
    ladder=st.sampled_from(["", "l1"]),
)

history_lines = st.builds(
    HistoryLine,
    events=items(
        LifeEvent,
        3,
        text=texts,
        when=lines,
        feeling=st.sampled_from(["", "good", "hard"]),
        shared=st.booleans(),
        carried=st.sampled_from(["", "i0"]),
    ),
)

pair_agreements = st.builds(
    PairAgreement,
    partner=lines,
    mine=notes,
    theirs=notes,
    rules=notes,
    between=notes,
    duties=items(Duty, 2, text=texts, doer=st.sampled_from(["", "client", "pair"])),
    often=lines,
    place=lines,
    length=lines,
    ending=texts,
    client_agreed=st.none() | moments,
    agreed_words=st.sampled_from(["", "0a"]),
)

paths = items(
    Path,
    2,
    recipe=st.integers(0, 99).map(lambda number: f"path_{number:02}"),
    since=moments,
    marks=st.lists(
        st.builds(
            StopMark,
            stop=st.sampled_from(["strengths", "options", "meeting_2"]),
            on=moments,
            how=st.sampled_from(["passed", "skipped"]),
        ),
        max_size=2,
    ).map(tuple),
    added=st.sampled_from([(), ("options",)]),
    order=st.sampled_from([(), ("options", "strengths")]),
    ended=st.none() | moments,
    ending=st.sampled_from(["", "reached", "own_way"]),
)

referrals = items(
    Referral,
    2,
    agreed=moments,
    service=any_id,
    place=lines,
    phone=lines,
    web=lines,
    address=lines,
    hours=texts,
    wish=texts,
    receiver=lines,
    contact=st.sampled_from(get_args(WhoContacts)),
    contact_by=days,
    contacted=days,
    first_visit=days,
    remind=days,
    started=days,
    reason=texts,
    note=texts,
)

sentences = items(Sentence, 2, text=texts, source=any_id)

applications = items(
    Application,
    2,
    created=moments,
    kind=st.sampled_from(["", "study", "other"]),
    title=lines,
    place=lines,
    deadline=days,
    sent=st.none() | moments,
    papers=items(Paper, 2, own_words=lines.filter(bool), state=st.sampled_from(["have", "asked", "not_yet"])),
    reasons=texts,
    sentences=sentences,
    languages=texts,
    experience=items(Experience, 2, title=lines, when=lines),
    versions=items(Version, 1, on=moments, reasons=texts, sentences=sentences),
)

outcomes = st.builds(
    Outcome,
    project=st.integers(0, MOST_PROJECTS),
    **{question: st.sampled_from(("", *choices)) for question, choices in CHOICES.items()},
).flatmap(
    lambda one: (
        st.just(one) | st.builds(lambda yes, on: replace(one, counted=yes, said=on), st.booleans(), moments)
    )
)

informal_skills = st.builds(
    InformalSkills,
    doings=items(
        Doing,
        2,
        own_words=lines.filter(bool),
        skills=st.sampled_from([(), ("responsibility",)]),
        own_skills=notes,
        proofs=items(Proof, 1, of=st.sampled_from(["seen", "thing"]), text=texts),
    ),
    learning=notes,
)

network_maps = st.builds(
    NetworkMap,
    ties=items(
        Tie,
        2,
        title=lines.filter(bool),
        direction=st.sampled_from(["close", "services"]),
        distance=st.sampled_from([1, 2, 3]),
        organisation=st.booleans(),
        resting=st.booleans(),
        nearer=st.booleans(),
        does=texts,
        agreed=texts,
    ),
    missing=notes,
)

client_files = st.builds(
    ClientFile,
    client=st.builds(
        Client,
        id=any_id,
        label=lines.filter(bool),
        language=st.sampled_from(["fi", "en"]),
        created=moments,
    ),
    strengths=strengths_maps(),
    readings=st.lists(readings(), max_size=2, unique_by=lambda one: one.id).map(tuple),
    ladders=st.lists(ladders(3), max_size=2, unique_by=lambda one: one.id).map(tuple),
    meetings=meetings,
    thanks=items(ThankYou, 2, to=lines, text=texts, on=days),
    summary=st.builds(Summary, receiver=lines, pages=items(TemplatePage, 2, receiver=lines, fields=notes)),
    paths=paths,
    first_meeting=first_meetings,
    support_stairs=support_stairs,
    referrals=referrals,
    crisis_landing=crisis_landings,
    history_line=history_lines,
    pair_agreement=pair_agreements,
    three_rings=three_rings,
    support_need=support_needs,
    options=compared,
    applications=applications,
    informal_skills=informal_skills,
    network_map=network_maps,
    outcome=outcomes,
)
