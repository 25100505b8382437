from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from coaching import goal_ladder, strengths
from coaching.client_file import (
    ClientFile,
    add_ladder,
    find_ladder,
    new_client,
    replace_ladder,
    replace_strengths,
)
from coaching.record import Refused
from tests.conftest import START
from widgets.page.undo import Reversible, revert

Act = tuple[str, int, int]

acts = st.tuples(
    st.sampled_from(
        ["choose", "drop", "top", "wish", "unwish", "add", "move", "remove", "done", "here", "title"]
    ),
    st.integers(0, 4),
    st.integers(0, 4),
)


def apply(file: ClientFile, act: Act, fresh: str) -> ClientFile:
    """Do one thing; what the rules refuse changes nothing."""
    kind, one, two = act
    ladder, chosen = find_ladder(file, "l"), file.strengths
    steps, ids = [step.id for step in ladder.steps], [each.id for each in chosen.chosen]
    wishes = [wish.id for wish in chosen.wishes]
    try:
        if kind == "choose":
            return replace_strengths(file, strengths.choose(chosen, fresh, fresh))
        if kind == "wish":
            return replace_strengths(file, strengths.add_note(chosen, "wishes", fresh, "Toive"))
        if kind == "add":
            return replace_ladder(file, goal_ladder.add_step(ladder, fresh, min(one, len(steps))))
        if kind in ("drop", "top") and ids:
            change = strengths.drop if kind == "drop" else strengths.put_in_top
            return replace_strengths(file, change(chosen, ids[one % len(ids)]))
        if kind == "unwish" and wishes:
            return replace_strengths(file, strengths.remove_note(chosen, "wishes", wishes[one % len(wishes)]))
        if steps and kind in ("move", "remove", "done", "here"):
            step = steps[one % len(steps)]
            changed = {
                "move": lambda: goal_ladder.move_step(ladder, step, two % len(steps)),
                "remove": lambda: goal_ladder.remove_step(ladder, step),
                "done": lambda: goal_ladder.mark_done(ladder, step, START),
                "here": lambda: goal_ladder.stand_on(ladder, step),
            }[kind]()
            return replace_ladder(file, changed)
    except Refused:
        pass
    return file


def grown(before: list[Act]) -> ClientFile:
    file = add_ladder(new_client("c1", START, "Mirja"), goal_ladder.new_ladder("l", START))
    for number, act in enumerate(before):
        file = apply(file, act, f"b{number}")
    return file


@given(before=st.lists(acts, max_size=12), act=acts)
def test_undo_right_away_brings_back_exactly_what_was(before: list[Act], act: Act) -> None:
    file = grown(before)
    changed = apply(file, act, "new")
    assert revert(changed, Reversible(file, changed)) == file


@given(before=st.lists(acts, max_size=10), act=acts, later=st.lists(acts, max_size=4))
def test_undo_never_loses_what_was_written_later(before: list[Act], act: Act, later: list[Act]) -> None:
    file = grown(before)
    changed = apply(file, act, "new")
    now = changed
    for number, one in enumerate(later):
        now = apply(now, one, f"l{number}")
    try:
        undone = revert(now, Reversible(file, changed))
    except Refused:
        return

    def ids(of: ClientFile) -> set[str]:
        return {step.id for step in find_ladder(of, "l").steps} | {wish.id for wish in of.strengths.wishes}

    written_later = ids(now) - ids(changed)
    assert written_later <= ids(undone)
    assert ids(undone) - ids(now) <= ids(file)


@given(before=st.lists(acts, max_size=10), act=acts)
def test_undo_of_nothing_changes_nothing(before: list[Act], act: Act) -> None:
    file = grown(before)
    assert revert(apply(file, act, "new"), Reversible(file, file)) == apply(file, act, "new")
