"""Pictures of a case-overleg at a service that is asked: to answer, answered, fixed, agreed, ended, none."""

from collections.abc import Callable

from PySide6 import QtWidgets

from fieldapp.domain.consultation import Agreement
from fieldapp.ui.intake.consults_page import InvitedPage
from fieldapp.workflow import consult
from fieldapp.workflow.session import Session
from tests.ui import stand_ins
from tests.ui.consulting import Table, a_table


def invited(session: Session, host: stand_ins.RecordingHost | None = None) -> InvitedPage:
    """The page, with the first one shown."""
    context = stand_ins.context(session, host)
    page = InvitedPage(context)
    context.changed.connect(page.refresh)
    page.refresh()
    return page


def asked() -> Table:
    """Both services were asked."""
    table = a_table()
    table.ask()
    return table


def fixed() -> Table:
    """Both answered, and the moment is fixed."""
    table = asked()
    table.answers(table.ocmw, (True, False))
    table.answers(table.caw, (True, True))
    each = consult.mine(table.worker)[0]
    consult.fix(table.worker, each.id, each.moments[0])
    table.post.carry()
    return table


def agreed() -> Table:
    """What was agreed came in."""
    table = fixed()
    each = consult.mine(table.worker)[0]
    by = each.moments[1].at.date()
    own = table.worker.membership
    assert own is not None
    lines = (
        Agreement(each.partners[1].org, "aanvraag", by, "Wachtlijst"),
        Agreement(own.org_id, "meegaan", by),
        Agreement("persoon", "nakijken", by),
    )
    consult.agree(table.worker, each.id, "erbij", lines)
    table.post.carry()
    return table


def _answered() -> QtWidgets.QWidget:
    table = asked()
    table.answers(table.ocmw, (True, False))
    return invited(table.ocmw)


def _stopping() -> QtWidgets.QWidget:
    page = invited(fixed().ocmw)
    page.view.stop_button.click()
    return page


def _ended() -> QtWidgets.QWidget:
    table = fixed()
    consult.stop_here(table.ocmw, table.thread(table.ocmw))
    return invited(table.ocmw)


def screens() -> list[tuple[str, Callable[[], QtWidgets.QWidget]]]:
    """(name, factory) of each."""
    return [
        ("intake-consult", lambda: invited(asked().ocmw)),
        ("intake-consult-answered", _answered),
        ("intake-consult-fixed", lambda: invited(fixed().ocmw)),
        ("intake-consult-agreed", lambda: invited(agreed().caw)),
        ("intake-consult-stop", _stopping),
        ("intake-consult-ended", _ended),
        ("intake-consult-empty", lambda: invited(a_table().caw)),
    ]
