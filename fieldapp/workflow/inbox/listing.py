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
from fieldapp.store.intake import InboxLine, InboxPart, InboxStretch, Tally
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

__all__ = ["InboxStretch", "counts", "first", "listing", "stretch"]

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


def first(session: Session, which: str, size: int) -> Listing:
    """The first page and nothing else: no count is waited for. `total` is what is here, `counts` is empty."""
    parts, row, limit = _parts(session), _rower(session, _look(session)), size
    if which not in parts:
        raise InvalidInput("which", "unknown_code")
    there: list[tuple[_Piece, list[InboxLine]]] = []
    for piece in parts[which]:
        most = max(limit, 1) if limit >= 0 else 0  # a heading on the last line stands only above something
        lines = session.store.intake.stretch(piece.part, InboxStretch(0, most, most))
        if lines:
            there.append((replace(piece, count=len(lines)), lines))
            limit -= len(lines) + 1
    pieces = _with_heads(which, [piece for piece, _ in there])
    entries: list[Entry] = []
    for piece, (_, lines) in zip(pieces, there, strict=True):
        entries += [*([piece.code] if piece.headed else []), *map(row, lines)]
    shown = tuple(entries[:size])
    return Listing(which, _sections(pieces), len(shown), {0: shown} if shown else {}, ())


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
    tally = session.store.intake.tally(local_day(session.now()))
    pieces, look = _pieces(session, which, words, tally), _look(session)
    place = _place(session, pieces, wanted) if wanted is not None else None
    asked = {*pages, *(() if place is None else (place // size,))}
    total = sum(piece.entries for piece in pieces)
    return Listing(
        which=which,
        sections=_sections(pieces),
        total=total,
        pages={
            page: entries
            for page in sorted(asked)
            if (entries := _entries(session, pieces, InboxStretch(page * size, size, total), look))
        },
        counts=_counts(session, tally),
        place=place,
    )


def stretch(session: Session, shown: Listing, where: InboxStretch, *, words: str = "") -> tuple[Entry, ...]:
    """The entries of a part of a list that was read before: its sections are not counted anew."""
    parts, asked = {piece.code: piece for piece in _parts(session)[shown.which]}, _asked(words)
    pieces = [
        replace(
            parts[each.part],
            part=replace(parts[each.part].part, words=asked),
            count=each.count,
            headed=bool(each.code),
        )
        for each in shown.sections
    ]
    return _entries(session, pieces, where, _look(session))


def counts(session: Session) -> tuple[tuple[str, int], ...]:
    """How many requests each filter has; what is mine does not count as new."""
    return _counts(session, session.store.intake.tally(local_day(session.now())))


def _counts(session: Session, tally: list[Tally]) -> tuple[tuple[str, int], ...]:
    found = []
    for which, pieces in _parts(session).items():
        counted = pieces if which != NEW else [piece for piece in pieces if piece.code != MINE]
        found.append((which, sum(_count(session, piece.part, tally) for piece in counted)))
    return tuple(found)


def _count(session: Session, part: InboxPart, tally: list[Tally]) -> int:
    """From what was counted in one walk; what was handed on, or has words, is few and counted apart."""
    if part.handed_to or part.words is not None:
        return session.store.intake.count(part)
    if part.not_handed_to:
        handed = replace(part, handed_to=part.not_handed_to, not_handed_to="")
        whole = replace(part, not_handed_to="")
        return _count(session, whole, tally) - session.store.intake.count(handed)
    fit = [each for each in tally if _fits(part, each)]
    if part.term_to is None:
        return sum(each.count for each in fit)
    today = part.term_to >= local_day(session.now())
    return sum(each.late + (each.today if today else 0) for each in fit)


def _fits(part: InboxPart, each: Tally) -> bool:
    return (
        (not part.states or each.state in part.states)
        and each.state not in part.without
        and (not part.owner or each.owner == part.owner)
        and (not part.handlers or each.handler in part.handlers)
        and each.handler not in part.others_than
    )


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


def _pieces(session: Session, which: str, words: str, tally: list[Tally]) -> list[_Piece]:
    """The sections of one filter that are not empty."""
    parts = _parts(session)
    if which not in parts:
        raise InvalidInput("which", "unknown_code")
    asked, counted = _asked(words), []
    for piece in parts[which]:
        part = replace(piece.part, words=asked)
        counted.append(replace(piece, part=part, count=_count(session, part, tally)))
    return _with_heads(which, [piece for piece in counted if piece.count])


def _asked(words: str) -> Question | None:
    return Question.of(words) if words.strip() else None


def _with_heads(which: str, there: list[_Piece]) -> list[_Piece]:
    """A heading stands above all but a first plain section."""
    heads = _headed(which, [piece.code for piece in there])
    return [replace(piece, headed=piece.code in heads) for piece in there]


def _sections(pieces: list[_Piece]) -> tuple[Section, ...]:
    return tuple(Section(piece.code if piece.headed else "", piece.count, piece.code) for piece in pieces)


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
