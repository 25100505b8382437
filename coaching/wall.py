"""The wall: what a group sees of its answers. Nothing on it, nor any sum of it, tells of fewer than five.

The rule (`docs/threat-model.md`): results from five answers on, as is usual in surveys of small groups;
released in batches, never live; no view from which another can be subtracted so that fewer than five remain,
which is the linked suppression of Statistics Finland and OHDSI; extremes merged, so that neither one person
at the end of a scale nor a group of one mind is told.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from hashlib import blake2b
from itertools import accumulate, pairwise

from coaching.group_answer import HIGHEST, LOWEST, OWN, Choice, Vote
from coaching.record import Record

K = 5
"""No view, and no part that views cut out of one another, has fewer answers than this."""
FEW = 2
"""A count up to this is told as "0-2", and one that lacks no more than this of all as "n-2 to n"."""


class Cell(Record, frozen=True, kw_only=True):
    """Marks from ``first`` to ``last``, told together."""

    first: int
    last: int
    count: int


class ScaleView(Record, frozen=True, kw_only=True, tag_field="type", tag="scale"):
    """Marks of a group: how many, the middle, the middle half, and merged cells."""

    n: int
    lower: float
    middle: float
    upper: float
    cells: tuple[Cell, ...] = ()


class PulseView(Record, frozen=True, kw_only=True, tag_field="type", tag="pulse"):
    """The group's marks at the door and at the end. Whose mark changed is never known."""

    before: ScaleView
    after: ScaleView


class Bar(Record, frozen=True, kw_only=True):
    """How often an option was chosen: from ``low`` to ``high`` times, exactly when they are equal.

    Several options in one bar are told only together: it is their sum.
    """

    options: tuple[str, ...]
    low: int
    high: int


class ChoiceView(Record, frozen=True, kw_only=True, tag_field="type", tag="choice"):
    """Chosen options in the order of the question, and own words that may be shown."""

    n: int
    bars: tuple[Bar, ...] = ()
    words: tuple[str, ...] = ()


class VoteView(Record, frozen=True, kw_only=True, tag_field="type", tag="vote"):
    """Ideas with their votes, the most wanted first."""

    n: int
    bars: tuple[Bar, ...] = ()


class Petal(Record, frozen=True, kw_only=True):
    """The group's marks for one area: how many, the middle and the middle half."""

    area: str
    n: int
    lower: float
    middle: float
    upper: float


class FlowerView(Record, frozen=True, kw_only=True, tag_field="type", tag="flower"):
    """The group's flower. An area that fewer than five marked has no petal."""

    petals: tuple[Petal, ...] = ()


class WordsView(Record, frozen=True, kw_only=True, tag_field="type", tag="words"):
    """Words that their writers let onto the wall and the facilitator has looked at, shuffled, each once."""

    n: int
    words: tuple[str, ...] = ()


View = ScaleView | ChoiceView | VoteView | FlowerView | WordsView | PulseView


def next_view(present: frozenset[str], released: Sequence[frozenset[str]]) -> frozenset[str] | None:
    """Return the most ballots that may be shown now; None when that is fewer than five.

    A ballot is one version of one answer; its name changes with every version. The views released so far
    cut all ballots into pieces: those that are in the same views. Whoever has the views can at best work
    out each piece, so no piece may have one to four ballots. (Ballots that are in no view are told of
    nowhere; of them there may be any number.) Of each piece the next view takes all; or nothing; or so many
    that at least five are taken and at least five are not. So when one of twelve who were shown takes the
    answer back, the next view leaves four others out beside it, whose turn it is by their random names.

    Args:
        present: ballots that could be opened and are valid, each answer in its newest version only.
        released: the ballots of every view so far, of the same question.
    """
    view: set[str] = set()
    for piece in _pieces(released):
        here = piece & present
        gone = len(piece) - len(here)
        if not gone or (gone >= K and len(here) >= K):
            view |= here
        elif gone < K and len(piece) >= 2 * K:
            view.update(sorted(here)[: len(piece) - K])
    fresh = present.difference(*released)
    if len(fresh) >= K:
        view |= fresh
    return frozenset(view) if len(view) >= K else None


def smallest_piece(released: Sequence[frozenset[str]]) -> int:
    """Return the number of ballots in the smallest piece that the views cut out; 0 without views."""
    return min((len(piece) for piece in _pieces(released)), default=0)


def scale_view(values: Sequence[int]) -> ScaleView:
    """Sum up marks.

    The middle is the median. The middle half lies between Tukey's hinges (*Exploratory Data Analysis*, 1977),
    the medians of both halves with the middle in each: from five marks on they never rest on the lowest or
    the highest mark alone. There is no mean, because one person at the end moves it. Each cell holds at
    least two marks, so no cell tells of one person, none tells that nobody is there, and a group of one mind
    looks like one in which somebody differs.
    """
    _enough(values)
    marks = sorted(values)
    half = (len(marks) + 1) // 2
    return ScaleView(
        n=len(marks),
        lower=_median(marks[:half]),
        middle=_median(marks),
        upper=_median(marks[-half:]),
        cells=_cells(marks),
    )


def pulse_view(before: ScaleView, after: ScaleView) -> PulseView:
    """Put two released views side by side; nothing new is told."""
    return PulseView(before=before, after=after)


def choice_view(answers: Sequence[Choice], options: Sequence[str], most: int = 1) -> ChoiceView:
    """Count chosen options, own words under ``own`` as one of them when anybody may write them.

    See :func:`bars` for what is told.
    """
    _enough(answers)
    chosen = [(*answer.options, *([OWN] if answer.own else ())) for answer in answers]
    return ChoiceView(n=len(answers), bars=bars(_counts(chosen, options), len(answers), most))


def vote_view(answers: Sequence[Vote], ideas: Sequence[str], most: int = 1) -> VoteView:
    """Count votes, the most wanted idea first. See :func:`bars` for what is told."""
    _enough(answers)
    told = bars(_counts([answer.ideas for answer in answers], ideas), len(answers), most)
    ranked = sorted(told, key=lambda bar: (len(bar.options) > 1, -bar.low))
    return VoteView(n=len(answers), bars=tuple(ranked))


def petal(area: str, marks: Sequence[int]) -> Petal:
    """Sum up one area's marks: the middle and the middle half, as in :func:`scale_view`."""
    view = scale_view(marks)
    return Petal(area=area, n=view.n, lower=view.lower, middle=view.middle, upper=view.upper)


def words_view(n: int, texts: Iterable[str], seed: str) -> WordsView:
    """Put approved words into an order that tells nothing of who wrote when; each once, whatever its case."""
    if n < K:
        raise ValueError("fewer than five")
    once: dict[str, str] = {}
    for text in sorted(texts):
        once.setdefault(text.casefold(), text)
    return WordsView(n=n, words=tuple(sorted(once.values(), key=lambda text: _shuffled(seed, text))))


def bars(counts: Mapping[str, int], n: int, most: int = 1) -> tuple[Bar, ...]:
    """Return what may be told of counts: neither none nor one, neither all nor all but one.

    A count of 0-2 is told as "0-2", one of n-2 to n as "n-2 to n". That alone is not enough: a sum that is
    known gives a merged number away, which is why statistics offices suppress a second cell beside the
    first. So some options are told only together:

    * When each answer chose one option, all that have 0-2 are told together. Beside one that nearly all chose
      that is "0-2", otherwise it is their exact sum; when that is two or less, or of one option, the option
      with the next smallest count is in it too.
    * When each may choose several, but the counts that are told leave one choice or none for those with 0-2,
      these are told together with all that have the next smallest count.

    The tests go through all counts of small groups and everything that could be worked out from the bars.
    """
    if len(counts) < 2:
        return ()
    low = [option for option, count in counts.items() if count <= FEW]
    high = [option for option, count in counts.items() if count >= n - FEW]
    together = _told_together(counts, low, high, n, most)
    told = []
    for option, count in counts.items():
        if option in together:
            continue
        if option in high:
            told.append(Bar(options=(option,), low=n - FEW, high=n))
        elif option in low:
            told.append(Bar(options=(option,), low=0, high=FEW))
        else:
            told.append(Bar(options=(option,), low=count, high=count))
    if together:
        total = sum(counts[option] for option in together)
        merged = most == 1 and bool(high)
        told.append(Bar(options=together, low=0 if merged else total, high=FEW if merged else total))
    return tuple(told)


def _told_together(
    counts: Mapping[str, int], low: Sequence[str], high: Sequence[str], n: int, most: int
) -> tuple[str, ...]:
    others = [option for option in counts if option not in low]
    exact = [option for option in others if option not in high]
    if not low:
        return ()
    if most == 1:
        enough = high or (len(low) > 1 and sum(counts[option] for option in low) > FEW)
        next_ones = [] if enough or not exact else [min(reversed(exact), key=counts.__getitem__)]
    else:
        left = most * n - sum(counts[option] for option in exact) - (n - FEW) * len(high)
        if left >= FEW:
            return ()
        smallest = min((counts[option] for option in exact), default=None)
        # All that are equal go together: then any of them could be the one that hardly anybody chose.
        next_ones = [option for option in others if smallest is None or counts[option] == smallest]
    return tuple(option for option in counts if option in low or option in next_ones)


def _enough(answers: Sequence[object]) -> None:
    if len(answers) < K:
        raise ValueError("fewer than five")


def _pieces(released: Sequence[frozenset[str]]) -> list[frozenset[str]]:
    """Cut the ballots into those that are in the same views."""
    pieces: dict[tuple[int, ...], set[str]] = {}
    places: dict[str, list[int]] = {}
    for place, view in enumerate(released):
        for ballot in view:
            places.setdefault(ballot, []).append(place)
    for ballot, found in places.items():
        pieces.setdefault(tuple(found), set()).add(ballot)
    return [frozenset(piece) for piece in pieces.values()]


def _median(marks: Sequence[int]) -> float:
    half = len(marks) // 2
    return float(marks[half]) if len(marks) % 2 else (marks[half - 1] + marks[half]) / 2


def _cells(marks: Sequence[int]) -> tuple[Cell, ...]:
    """Cut the scale into as many cells as can each hold two marks, and those as even as possible."""
    steps = range(LOWEST, HIGHEST + 1)
    below = list(accumulate((sum(mark == step for mark in marks) for step in steps), initial=0))
    # The best way to cut what lies below each edge: most cells, then least squared widths, then first edges.
    best: dict[int, tuple[int, int, tuple[int, ...]]] = {0: (0, 0, (0,))}
    for end in range(1, len(below)):
        ways = [
            (cells - 1, squares + (end - start) ** 2, (*edges, end))
            for start, (cells, squares, edges) in best.items()
            if below[end] - below[start] >= FEW
        ]
        if ways:
            best[end] = min(ways)
    edges = best[len(steps)][2]
    return tuple(
        Cell(first=LOWEST + start, last=LOWEST + end - 1, count=below[end] - below[start])
        for start, end in pairwise(edges)
    )


def _counts(chosen: Sequence[Sequence[str]], options: Sequence[str]) -> dict[str, int]:
    return {option: sum(option in one for one in chosen) for option in options}


def _shuffled(seed: str, text: str) -> bytes:
    return blake2b(
        text.encode(), key=blake2b(seed.encode(), digest_size=32).digest(), digest_size=16
    ).digest()
