"""What of a case-overleg waits for who asked it: each at most one thing, the most pressing one."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import datetime
from typing import Final

from fieldapp.domain.calendar import add_working_days
from fieldapp.domain.ids import ConsultationId
from fieldapp.workflow.consult.reading import Consultation, mine
from fieldapp.workflow.session import Session
from fieldapp.workflow.standing import local_day

TODAY: Final = "consult_today"
NOTE: Final = "consult_note"
CHOOSE: Final = "consult_choose"
SILENT: Final = "consult_silent"
LAPSED: Final = "consult_lapsed"


@dataclass(frozen=True, slots=True)
class ConsultCard:
    """One case-overleg that waits for something.

    `kind`: consult_today (it is held today: `at`, `where`) · consult_note (it was held, no agreements yet) ·
    consult_choose (answers came: `answered` of `asked`) · consult_silent (`partner` did not answer within the
    term) · consult_lapsed (every moment that was proposed has passed).
    """

    kind: str
    id: ConsultationId
    who: str = field(repr=False)
    partner: str = ""
    answered: int = 0
    asked: int = 0
    at: datetime | None = None
    where: str = ""


def cards(session: Session) -> tuple[ConsultCard, ...]:
    """One card for each that waits, the newest first."""
    found = [_card(session, each) for each in mine(session)]
    return tuple(card for card in found if card is not None)


def _card(session: Session, each: Consultation) -> ConsultCard | None:
    """The agreements were noted, or it is over: then nothing waits."""
    if each.ended or each.outcome is not None:
        return None
    return _fixed(session, each) if each.fixed is not None else _open(session, each)


def _fixed(session: Session, each: Consultation) -> ConsultCard | None:
    moment, now = each.fixed, session.now()
    if moment is None:
        return None
    if moment.at < now:
        return ConsultCard(NOTE, each.id, each.who, at=moment.at, where=moment.where)
    if local_day(moment.at) == local_day(now):
        return ConsultCard(TODAY, each.id, each.who, at=moment.at, where=moment.where)
    return None


def _open(session: Session, each: Consultation) -> ConsultCard | None:
    answered = [partner for partner in each.going_on if partner.can]
    silent = [partner for partner in each.going_on if not partner.can]
    if all(moment.at < session.now() for moment in each.moments):
        return ConsultCard(LAPSED, each.id, each.who)
    due = add_working_days(local_day(each.asked_at), session.terms.take_up, session.holidays)
    if silent and due < local_day(session.now()):
        return ConsultCard(SILENT, each.id, each.who, partner=silent[0].name)
    if answered:
        count = (len(answered), len(each.going_on))
        return ConsultCard(CHOOSE, each.id, each.who, answered=count[0], asked=count[1])
    return None
