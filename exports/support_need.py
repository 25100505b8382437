"""What leaves of the support need: nothing by itself. Each obstacle and each help waits for its own tick."""

from __future__ import annotations

from collections.abc import Iterator

from msgspec.structs import replace

from charts.picture import A4, PictureSize
from charts.support_need import need_picture
from coaching.client_file import ClientFile
from coaching.support_need import SupportNeed, Topic, first_things, in_the_way
from exports.chart import WIDTH, Chart
from exports.line import Line, said
from workbooks.content.content import Content
from workbooks.content.support_need_words import helper_name, level_name, ready_ids, topic_name

PICTURE = "pictures/support_need"
FIRST = "support_need/first"


def lines(file: ClientFile, content: Content) -> Iterator[Line]:
    """Say what is in the way, what would help and who, and what comes first; all of it stays by default."""
    for topic in in_the_way(file.support_need, ready_ids(content)):
        name, level = topic_name(topic.id, file, content), level_name(topic, content).lower()
        if not name:
            continue
        words = topic.words.strip()
        key = "export_way" if words else "export_level"
        text = content.text(f"support_need.{key}", topic=name, level=level, words=words)
        yield said(content, "situation", _way(topic), text, on=False)
        helps, who = topic.helps.strip(), helper_name(topic, content)
        if helps:
            text = content.text("support_need.export_helps", topic=name, helps=helps)
            if who:
                text = content.text("support_need.export_helper", line=text, who=who)
            yield said(content, "support", _help(topic), text, on=False, offered=True)
    topics = {
        one.id for one in in_the_way(file.support_need)
    }  # an obstacle is its own line, by the strengths
    first = (one.of for one in first_things(file) if one.of in topics)
    names = [name for id in first if (name := topic_name(id, file, content))]
    if names:
        text = content.text("support_need.export_first", topics=", ".join(names))
        yield said(content, "steps", FIRST, text, on=False)


def keep(file: ClientFile, kept: ClientFile, wanted: frozenset[str]) -> ClientFile:
    """Put the chosen obstacles and helps into the kept file; the picture takes everything in the way."""
    need, drawn = file.support_need, PICTURE in wanted
    known = {one.id for one in in_the_way(need)}
    first = tuple(one for one in need.first if one.of in known) if drawn or FIRST in wanted else ()
    named = {one.of for one in first}
    topics = []
    for topic in in_the_way(need):
        if drawn or {_way(topic), _help(topic)} <= wanted:
            topics.append(topic)
        elif _way(topic) in wanted:
            topics.append(Topic(id=topic.id, title=topic.title, level=topic.level, words=topic.words))
        elif _help(topic) in wanted or topic.id in named:
            told = replace(topic, words="")
            topics.append(told if _help(topic) in wanted else replace(told, helps="", helper="", who=""))
    if not topics:
        return kept
    return replace(kept, support_need=SupportNeed(topics=tuple(topics), first=first))


def charts(file: ClientFile, content: Content) -> Iterator[Chart]:
    """Draw what is in the way and what helps; it leaves by a tick alone."""
    topics = in_the_way(file.support_need)
    if not topics:
        return
    yield Chart(
        id="support-need",
        title=content.text("support_need.picture_title"),
        line=PICTURE,
        size=A4,
        draw=lambda size: need_picture(file, content, size),
        on_page=PictureSize("page", WIDTH),
        rows="none",
        shown=";".join(
            "|".join((one.id, one.title, one.level, one.words, one.helps, one.helper, one.who))
            for one in topics
        ),
        on=False,
    )


def _way(topic: Topic) -> str:
    return f"support_need/{topic.id}/way"


def _help(topic: Topic) -> str:
    return f"support_need/{topic.id}/help"
