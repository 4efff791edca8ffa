"""Leaving the sending screen for what one can do instead: what was chosen is kept first."""

from collections.abc import Callable

from PySide6 import QtCore

from fieldapp.domain.secrecy import REPRESENTED
from fieldapp.ui.field import targets
from fieldapp.ui.field.secrecy.way_lines import About, go
from fieldapp.ui.shell.context import Context
from fieldapp.workflow import advise
from fieldapp.workflow.advise import SendForm


def leave_by(context: Context, owner: QtCore.QObject, form: SendForm, code: str) -> None:
    """Do what the button of a way says (code of the list "can_do")."""
    about = About(form.signal_id, form.person.id)
    _kept_first(context, owner, form, lambda: go(context, code, about))


def represent(context: Context, owner: QtCore.QObject, form: SendForm) -> None:
    """Note who may speak for the person by law, and the supervisor's yes."""
    target = targets.NoteSecrecy(REPRESENTED, form.person.id, form.signal_id)
    _kept_first(context, owner, form, lambda: context.go(targets.NOTE, target))


def _kept_first(context: Context, owner: QtCore.QObject, form: SendForm, then: Callable[[], object]) -> None:
    context.act(lambda session: advise.save_person_answers(session, form), owner, then)
