"""The list of one filter, however long: its sections, any stretch of it, and where a request stands in it.

    Nieuw         what a colleague hands on to me, what nobody has or whose holder is away, then what is mine
    Vandaag       whose term ends today or ended before
    Van mij       what I took up, also while it waits for somebody
    Over de termijn, Wacht, Bij collega's, Alle (what is over last)

Only requests that came to the own mailboxes exist here, so what is overdue is the own organisation's alone
(practice B7).
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date, timedelta
from typing import Final

from fieldapp.domain.calendar import working_days_left
from fieldapp.domain.finding import Question
from fieldapp.domain.ids import RequestId
from fieldapp.domain.requests import CORE_ACTOR, OPEN_STATES
from fieldapp.domain.requests.table import ASKED, NOT_REACHED, PAUSED, RETURNED
from fieldapp.errors import InvalidInput
from fieldapp.store.intake import InboxLine, InboxPart, InboxStretch
from fieldapp.workflow.inbox.team import away, labels, own_device
from fieldapp.workflow.inbox.values import (
    ALL,
    COLLEAGUES,
    FOR_ME,
    FREE,
    LATE,
    MINE,
    NEW,
    OVER,
    TODAY,
    WAITING,
    Entry,
    InboxRow,
    Listing,
    Section,
)
from fieldapp.workflow.session import Session
from fieldapp.workflow.standing import local_day

__all__ = ["InboxStretch", "counts", "listing", "stretch"]

HERE: Final = tuple(state for state in OPEN_STATES if state not in (NOT_REACHED, RETURNED))
_TODAY_CODE: Final = "acuut"  # the code of E04; what was sent says it in words
_NOBODY: Final = "-"


@dataclass(frozen=True, slots=True)
class _Piece:
    """One section and which requests it holds; `headed`: its heading stands above it."""

    code: str
    part: InboxPart
    count: int = 0
    headed: bool = False

    @property
    def entries(self) -> int:
        return self.count + self.headed


@dataclass(frozen=True, slots=True)
class _Look:
    """What every row needs to know."""

    me: str
    today: date
    labels: Mapping[str, str]
    away: Mapping[str, date]


def listing(
    session: Session,
    which: str,
    pages: Iterable[int],
    size: int,
    *,
    words: str = "",
    wanted: RequestId | None = None,
) -> Listing:
    """Some pages of `size` entries of one filter, and the page of `wanted` when it stands in it."""
    pieces, look = _pieces(session, which, words), _look(session)
    place = _place(session, pieces, wanted) if wanted is not None else None
    asked = {*pages, *(() if place is None else (place // size,))}
    total = sum(piece.entries for piece in pieces)
    return Listing(
        which=which,
        sections=tuple(Section(piece.code if piece.headed else "", piece.count) for piece in pieces),
        total=total,
        pages={
            page: entries
            for page in sorted(asked)
            if (entries := _entries(session, pieces, InboxStretch(page * size, size, total), look))
        },
        counts=counts(session),
        place=place,
    )


def stretch(session: Session, which: str, where: InboxStretch, *, words: str = "") -> tuple[Entry, ...]:
    """The entries of a part of one filter."""
    return _entries(session, _pieces(session, which, words), where, _look(session))


def counts(session: Session) -> tuple[tuple[str, int], ...]:
    """How many requests each filter has; what is mine does not count as new."""
    parts = _parts(session)
    found = []
    for which, pieces in parts.items():
        counted = pieces if which != NEW else [piece for piece in pieces if piece.code != MINE]
        found.append((which, sum(session.store.intake.count(piece.part) for piece in counted)))
    return tuple(found)


def free_of(session: Session, device: str) -> int:
    """How many open requests a device has that somebody here must go on with."""
    return session.store.intake.count(InboxPart(states=HERE, owner=CORE_ACTOR, handlers=(device,)))


# --- sections -----------------------------------------------------------------------------------------------


def _parts(session: Session) -> dict[str, list[_Piece]]:
    """The sections of each filter, not counted yet."""
    me, today = own_device(session) or _NOBODY, local_day(session.now())
    absent = tuple(away(session))
    free = InboxPart(states=HERE, owner=CORE_ACTOR, handlers=("", *absent), not_handed_to=me)
    mine = InboxPart(states=HERE, handlers=(me,))
    late = InboxPart(states=HERE, owner=CORE_ACTOR, term_to=today - timedelta(days=1))
    theirs = InboxPart(states=HERE, others_than=("", me, *absent))
    for_me = InboxPart(states=HERE, handed_to=me)
    return {
        NEW: [_Piece(FOR_ME, for_me), _Piece(FREE, free), _Piece(MINE, mine)],
        TODAY: [_Piece("", replace(late, term_to=today))],
        MINE: [_Piece(FOR_ME, for_me), _Piece(MINE, mine)],
        ALL: [_Piece("", InboxPart(states=HERE)), _Piece(OVER, InboxPart(without=HERE))],
        LATE: [_Piece("", late)],
        WAITING: [_Piece("", InboxPart(states=(PAUSED, ASKED)))],
        COLLEAGUES: [_Piece("", theirs)],
    }


def _pieces(session: Session, which: str, words: str) -> list[_Piece]:
    """The sections of one filter that are not empty; a heading stands above all but a first plain one."""
    parts = _parts(session)
    if which not in parts:
        raise InvalidInput("which", "unknown_code")
    asked = Question.of(words) if words.strip() else None
    counted = []
    for piece in parts[which]:
        part = replace(piece.part, words=asked)
        counted.append(replace(piece, part=part, count=session.store.intake.count(part)))
    there = [piece for piece in counted if piece.count]
    heads = _headed(which, [piece.code for piece in there])
    return [replace(piece, headed=piece.code in heads) for piece in there]


def _headed(which: str, there: list[str]) -> set[str]:
    """Which sections need their name: what stands first under its own filter needs none."""
    heads = {code for code in there if code}
    if which == MINE and FOR_ME not in heads:
        heads.discard(MINE)
    if FOR_ME not in heads:
        heads.discard(FREE)
    return heads


def _place(session: Session, pieces: list[_Piece], wanted: RequestId) -> int | None:
    before = 0
    for piece in pieces:
        place = session.store.intake.place_of(piece.part, wanted)
        if place is not None:
            return before + piece.headed + place
        before += piece.entries
    return None


def _entries(session: Session, pieces: list[_Piece], where: InboxStretch, look: _Look) -> tuple[Entry, ...]:
    """What stands from `start` on, over the sections."""
    row = _rower(session, look)
    found: list[Entry] = []
    for piece, inside in _within(pieces, where):
        if inside.start < 0:
            found.append(piece.code)
            inside = replace(inside, start=0, limit=inside.limit - 1)
        found += [row(line) for line in session.store.intake.stretch(piece.part, inside)]
    return tuple(found)


def _within(pieces: list[_Piece], where: InboxStretch) -> Iterator[tuple[_Piece, InboxStretch]]:
    """The part of each section that lies in the stretch; one that begins with its heading starts at -1.

    A neighbour that is known helps only inside its own section.
    """
    first, begins = where.start, 0
    end = min(first + where.limit, sum(piece.entries for piece in pieces))
    near = first - 1 if where.after else end
    for piece in pieces:
        start, stop = max(first, begins), min(end, begins + piece.entries)
        if start < stop:
            rows = range(begins + piece.headed, begins + piece.entries)
            beside = where.beside if (start, stop) == (first, end) and near in rows else None
            yield piece, InboxStretch(start - rows.start, stop - start, piece.count, beside, where.after)
        begins += piece.entries


# --- rows ---------------------------------------------------------------------------------------------------


def _look(session: Session) -> _Look:
    return _Look(own_device(session), local_day(session.now()), labels(session), away(session))


def _rower(session: Session, look: _Look) -> Callable[[InboxLine], InboxRow]:
    """Rows of one reading: many have the same term, and counting its working days is the slow part."""
    domains, urgency = session.taxonomies["e16"], session.taxonomies["e04"]
    urgent = (_TODAY_CODE, urgency.label(_TODAY_CODE))
    left: dict[date | None, int | None] = {None: None}

    def row(line: InboxLine) -> InboxRow:
        if line.term not in left and line.term is not None:
            left[line.term] = working_days_left(look.today, line.term, session.holidays)
        colleague = line.handler not in ("", look.me)
        return InboxRow(
            request_id=line.id,
            thread=line.thread,
            title=line.title,
            sender=line.sender_name,
            about=", ".join(domains.label(code) for code in line.about),
            since=line.made_at,
            state=line.state,
            term=line.term,
            days_left=left[line.term],
            attempts=line.attempts,
            mine=line.handler == look.me != "",
            colleague=colleague,
            urgent=line.urgency in urgent,
            who=look.labels.get(line.handler, "") if colleague else "",
            away=look.away.get(line.handler),
            handed_by=look.labels.get(line.handed_by, "") if line.handed_to == look.me != "" else "",
        )

    return row
