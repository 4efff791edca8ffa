"""The dialog of what is kept and erased, in the gallery: with things that go, and with nothing."""

import tempfile
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

from fieldapp.ui.shell.secrecy.retention import RetentionDialog
from fieldapp.workflow import outside, record, retain, upkeep
from fieldapp.workflow.outside import Leaving
from fieldapp.workflow.session import Session
from tests.sync.invented import a_network
from tests.ui import stand_ins
from tests.ui.gallery import Factory
from tests.workflow.steps.invented import FIELD, Clock, a_session, join, mia

_KEEP = []  # sessions and contexts live as long as the pictures


def screens() -> list[tuple[str, Factory]]:
    """Both."""
    return [("retention", filled), ("retention-empty", empty)]


def filled() -> RetentionDialog:
    """Three people, a week of signals, a form and a file."""
    clock, scratch = Clock(), Path(tempfile.mkdtemp())
    session = a_session(scratch / "p", FIELD, clock)
    join(session, a_network(), "veld", "laptop")
    upkeep.rest(session)
    for name in ("Mia", "De man met de rode muts", "Kim"):
        mia(session, codename=name)
    form = record.new_form(session)
    record.autosave(session, replace(form, codename="Jo", own_words="Ik kom er niet uit."))
    outside.keep(session, scratch, b"x", Leaving("blad2"))
    rest(session)
    for _ in range(26):
        clock.at += timedelta(days=1)
        rest(session)
    retain.set_term(session, "contact", 45, "Els P., directeur")
    retain.set_term(session, "contact", 30, "Els P., directeur")
    rest(session)
    return _dialog(session)


def empty() -> RetentionDialog:
    """Nothing will go."""
    return _dialog(a_session(Path(tempfile.mkdtemp()) / "p", FIELD, Clock()))


def rest(session: Session) -> None:
    """Nobody works for a while."""
    while upkeep.rest(session):
        pass


def _dialog(session: Session) -> RetentionDialog:
    context = stand_ins.context(session)
    _KEEP.append((session, context))
    return RetentionDialog(context)
