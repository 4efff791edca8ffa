"""Every screen of home care, for the gallery: each step, each answer, the start, and strange texts."""

from collections.abc import Callable
from dataclasses import replace

from PySide6 import QtWidgets

from fieldapp.domain.handover import AGREES, LATER, NOT_ASKED, REFUSES
from fieldapp.domain.ids import DeviceId, HandoverId, MessageId
from fieldapp.store.handovers import OUT, StepLine
from fieldapp.ui.field.handovers.move_section import MoveSection
from fieldapp.ui.field.handovers.page import HandoversPage
from fieldapp.ui.homecare.targets import START, WORRY, OpenWorry
from fieldapp.ui.shell.leaving import LeavingDialog
from fieldapp.ui.shell.window import MainWindow
from fieldapp.workflow.handover import giving
from fieldapp.workflow.handover.values import WorryForm
from fieldapp.workflow.session import Session
from tests.ui import stand_ins
from tests.ui.field.worker import a_worker, page_of
from tests.ui.homecare import supervisor
from tests.ui.homecare.aide import a_form, a_window, an_aide
from tests.workflow.steps.invented import OUTREACH_BG, sent

Factory = Callable[[], QtWidgets.QWidget]
LONG = "<b>vet</b> مرحبا بك 👩‍👧 " + "heel erg lang woordvanvijftigletterszonderenkelespatieertussen " * 3


def at_form(session: Session, form: WorryForm) -> MainWindow:
    """The window at this form."""
    giving.autosave(session, form)
    window = a_window(session)
    window.go(WORRY, OpenWorry(form.draft_id))
    return window


def _step(answer: str, step: int, **changes: object) -> Factory:
    def made() -> QtWidgets.QWidget:
        session = an_aide()
        return at_form(session, replace(a_form(session, answer, step), **changes))  # type: ignore[arg-type]

    return made


def given(session: Session, *codes: str) -> HandoverId:
    """Handed over earlier, with these steps heard back."""
    handover, _ = giving.hand_over(session, giving.preview(session, a_form(session)))
    line = session.store.handovers.get(OUT, handover)
    assert line is not None
    with session.database.transaction():
        for at, code in enumerate(codes):
            note = StepLine(handover, MessageId(f"{at:032x}"), code, DeviceId("0" * 32), session.now())
            session.store.handovers.add_step(note)
    return handover


def _start() -> QtWidgets.QWidget:
    session = an_aide()
    for codes in (("gelezen", "afgerond_contact"), ("gelezen", "vraagt_opnieuw"), ("gelezen",), ()):
        given(session, *codes)
    giving.ask_later(session, replace(a_form(session), name="Albert"))
    giving.autosave(session, replace(giving.new_form(session), worries=("eten",), name="Nadia"))
    return a_window(session)


def _alone() -> QtWidgets.QWidget:
    session = an_aide(joined=False)
    return at_form(session, a_form(session))


def _list() -> QtWidgets.QWidget:
    session = supervisor.a_supervisor()
    supervisor.came(session, NOT_ASKED)
    supervisor.offered(session)
    return supervisor.at_list(session, supervisor.came(session))


def _approval() -> QtWidgets.QWidget:
    session = supervisor.a_supervisor()
    supervisor.came(session)
    return supervisor.at_list(session, supervisor.asked(session))


def _approved() -> QtWidgets.QWidget:
    session = supervisor.a_supervisor()
    window = supervisor.at_list(session, supervisor.asked(session))
    page = page_of(window, HandoversPage)
    page.approval.yes.click()
    page.filters.chip("done").click()
    return window


def _not_asked() -> QtWidgets.QWidget:
    session = supervisor.a_supervisor()
    return supervisor.at_list(session, supervisor.came(session, NOT_ASKED))


def _closing() -> QtWidgets.QWidget:
    session = supervisor.a_supervisor()
    window = supervisor.at_list(session, supervisor.came(session))
    page_of(window, HandoversPage).worry.close_button.click()
    return window


def _offer() -> QtWidgets.QWidget:
    session = supervisor.a_supervisor()
    return supervisor.at_list(session, supervisor.offered(session))


def _leaving() -> QtWidgets.QWidget:
    session = a_worker(replace(OUTREACH_BG, organisation="Samen Sterk"))
    sent(session, codename="Mia")
    return LeavingDialog(stand_ins.context(session))


def _moving() -> QtWidgets.QWidget:
    """A person under discretion alone: little may move."""
    session = a_worker()
    sent(session, codename="Mia")
    section = MoveSection(stand_ins.context(session), session.people.all()[0].id)
    section.refresh()
    section.to.combo.setCurrentIndex(0)
    section.agreed.click()
    return section


def screens() -> list[tuple[str, Factory]]:
    """(name, factory) of each."""
    strange = {"name": LONG[:80], "words": LONG, "reach_note": LONG[:150]}
    return [
        ("homecare-start", _start),
        ("homecare-start-empty", lambda: a_window(an_aide())),
        ("homecare-1", _step("", 1)),
        ("homecare-2", _step(AGREES, 2)),
        ("homecare-3-yes", _step(AGREES, 3)),
        ("homecare-3-later", _step(LATER, 3)),
        ("homecare-3-no", _step(REFUSES, 3)),
        ("homecare-3-not-asked", _step(NOT_ASKED, 3)),
        ("homecare-3-alone", _alone),
        ("homecare-list", _list),
        ("homecare-list-not-asked", _not_asked),
        ("homecare-list-closing", _closing),
        ("homecare-list-person", _offer),
        ("homecare-list-approval", _approval),
        ("homecare-list-approved", _approved),
        ("homecare-list-empty", lambda: supervisor.at_list(supervisor.a_supervisor())),
        ("homecare-slip", lambda: supervisor.at_slip(supervisor.a_supervisor())),
        ("homecare-leaving", _leaving),
        ("homecare-move", _moving),
        ("homecare-1-strange", _step("", 1, **strange)),
        ("homecare-3-strange", _step(AGREES, 3, **strange)),
    ]


__all__ = ["START", "at_form", "given", "screens"]
