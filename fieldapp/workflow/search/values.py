"""What the search finds, as lines; and how entries of the index become lines."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from fieldapp.domain.finding import Excerpt, Question, excerpt, fits
from fieldapp.domain.ids import ConversationId, RequestId
from fieldapp.workflow.session import Session


@dataclass(frozen=True, slots=True)
class Found:
    """One thing of a kind: its id, its name, and a line about it with the hits marked.

    `elsewhere`: what was asked stands in something that is found and never shown. `about` is what `ref` is
    the id of, when a kind finds more than one kind of thing.
    """

    ref: str
    title: str
    line: Excerpt
    side: str = ""
    elsewhere: bool = False
    about: str = ""


@dataclass(frozen=True, slots=True)
class FoundConversation:
    """A conversation: with whom, when, and the words around the hit."""

    id: ConversationId
    codename: str
    held_at: datetime
    line: Excerpt


@dataclass(frozen=True, slots=True)
class FoundRequest:
    """A request with where it stands; `other` is the other side's name."""

    id: RequestId
    codename: str
    other: str
    state: str
    line: Excerpt


Rows = tuple[tuple[Found, ...], int]
"""Lines, and how many there are (up to `COUNTED`)."""


def entries(session: Session, asked: Question, kind: str, limit: int) -> Rows:
    """What the index has of one kind, newest first."""
    rows = session.search.entries(asked, kind, limit)
    total = len(rows) if len(rows) < limit else session.search.count(asked, kind)
    found = (
        Found(
            row.ref,
            row.title,
            excerpt(row.body, asked),
            elsewhere=not fits((row.title, row.body), asked),
        )
        for row in rows
    )
    return tuple(found), total


def together(limit: int, *parts: Rows) -> Rows:
    """Lines of several kinds that show as one."""
    rows = tuple(row for found, _ in parts for row in found)
    return rows[:limit], sum(total for _, total in parts)
