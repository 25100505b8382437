"""How topics of the support need are named: areas of life, plain cards, the client's own, and obstacles."""

from __future__ import annotations

from coaching.client_file import ClientFile
from coaching.self_assessment import AREAS
from coaching.support_need import Topic, find_topic
from workbooks.content.content import Content


def ready_ids(content: Content) -> tuple[str, ...]:
    """Return the ids of all ready topics in the order of the screen."""
    return (*AREAS, *(card.id for card in content.support_need.matters))


def topic_name(id: str, file: ClientFile, content: Content) -> str:
    """Return the name of a topic, or the words of an obstacle beside the strengths."""
    if id in AREAS:
        return content.self_assessment.area(id).title
    card = content.support_need.card(id)
    if card is not None:
        return card.title
    title = find_topic(file.support_need, id).title
    return title or next((one.text.strip() for one in file.strengths.obstacles if one.id == id), "")


def level_name(topic: Topic, content: Content) -> str:
    """Return the answer that was given, empty while there is none."""
    levels = content.support_need.levels
    found: str = getattr(levels, topic.level) if topic.level else ""
    return found


def helper_name(topic: Topic, content: Content) -> str:
    """Return who could help: by name when somebody else was named."""
    if not topic.helper:
        return ""
    if topic.helper == "other" and topic.who.strip():
        return topic.who.strip()
    found: str = getattr(content.support_need.helpers, topic.helper)
    return found
