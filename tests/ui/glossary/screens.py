"""The explanation and the own words, for the gallery."""

from collections.abc import Callable
from functools import cache

from PySide6 import QtWidgets

from fieldapp.ui.shell.glossary import GlossaryDialog
from fieldapp.ui.shell.own_terms import OwnTermsDialog
from fieldapp.workflow import code_lists, glossary
from fieldapp.workflow.session import Session
from tests.ui.field.worker import a_worker
from tests.ui.stand_ins import context

Factory = Callable[[], QtWidgets.QWidget]


@cache
def worded() -> Session:
    """A worker who added two words. Only looked at."""
    session = a_worker()
    for words in ("kapper aan huis", "schoenmaker die ook sleutels bijmaakt"):
        code_lists.add_term(session, "e23", words)
    return session


def _searched(text: str) -> GlossaryDialog:
    dialog = GlossaryDialog(None)
    dialog.query.setText(text)
    dialog._fill()
    return dialog


def _own(name: str = "e23_praktische_hulp") -> OwnTermsDialog:
    dialog = OwnTermsDialog(context(worded()))
    dialog.which.set_value(name)
    dialog.read()
    return dialog


def _own_refused() -> OwnTermsDialog:
    dialog = _own()
    dialog.add_button.click()
    return dialog


def screens() -> list[tuple[str, Factory]]:
    """Name and factory of every screen."""
    return [
        ("glossary", lambda: GlossaryDialog(glossary.entry("onderbescherming"))),
        ("glossary-not-built", lambda: GlossaryDialog(glossary.entry("koppelen", glossary.ABOUT))),
        ("glossary-page", lambda: GlossaryDialog(glossary.entry("rights", glossary.PAGE))),
        ("glossary-nothing-found", lambda: _searched("zzz")),
        ("own-terms", _own),
        ("own-terms-empty", lambda: _own("e24_vindplaats_soort")),
        ("own-terms-refused", _own_refused),
    ]
