"""Words of what was handed over."""

from datetime import datetime

from PySide6 import QtCore

from fieldapp.domain.handover import APPROVAL, CLOSED, NOT_ASKED, PERSON
from fieldapp.ui import labels, terms
from fieldapp.ui.field import wording
from fieldapp.ui.widgets.rows import Row
from fieldapp.workflow.handover.people import MovedRow
from fieldapp.workflow.handover.values import ReceivedRow

translate = QtCore.QCoreApplication.translate


def row(received: ReceivedRow, now: datetime) -> Row:
    """One line of the list."""
    title = received.title or translate("handovers", "Without a name")
    if received.standing in CLOSED:
        title = translate("handovers", "Closed")
    giver = f"{received.giver} · {wording.moment(received.at, now)}"
    if received.what == APPROVAL:
        title = translate("handovers", "Do you agree too?")
        note = translate("handovers", "second pair of eyes")
    elif received.what == PERSON:
        note = translate("handovers", "person")
    elif received.answer == NOT_ASKED:
        note = translate("handovers", "not asked yet")
    else:
        note = ""
    return Row(received.id, title, giver, pill(received.standing), note=note)


def moved_row(moved: MovedRow, now: datetime) -> Row:
    """A person whom one handed over oneself: the date and to whom, no name."""
    to = moved.to or translate("handovers", "the whole team")
    state = terms.chip("handover_steps", moved.standing) if moved.standing else ""
    return Row(
        f"moved:{moved.id}",
        translate("handovers", "Person handed over to {to}").format(to=to),
        wording.moment(moved.at, now),
        (state or translate("handovers", "On its way"), "ok" if state else "off"),
        dim=True,
    )


def pill(standing: str) -> tuple[str, str]:
    """How it stands, and in which tone."""
    if not standing:
        return translate("handovers", "New"), "off"
    tone = "ok" if standing in CLOSED else "info"
    return terms.chip("handover_steps", standing), tone


def from_whom(received: ReceivedRow, now: datetime) -> str:
    """Rita P., huishoudhulp of poetshulp · today 10:12 · on paper."""
    parts = [
        f"{received.giver}, {terms.word('e17', received.role)}",
        wording.moment(received.at, now),
    ]
    if received.paper is not None:
        day = labels.near_day(received.paper, now.astimezone().date())
        parts.append(translate("handovers", "slip of {day}").format(day=day))
    return " · ".join(parts)
