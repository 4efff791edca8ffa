"""The search in the gallery: as pictured, one kind, nothing found, nothing typed, without quotes."""

from PySide6 import QtWidgets

from fieldapp.workflow import search
from tests.ui.field.worker import Keys
from tests.ui.gallery import Factory
from tests.ui.search.worker import LONG, filled, searching, shown
from tests.workflow.steps.invented import mia


def screens() -> list[tuple[str, Factory]]:
    """Name and factory of each."""
    return [
        ("search-typing-error", lambda: searching(shown(), "rekenig")[0]),
        ("search-nothing-typed", lambda: searching(shown())[0]),
        ("search-nothing-found", lambda: searching(shown(), "zzzz")[0]),
        ("search-one-kind", _one_kind),
        ("search-without-quotes", _without_quotes),
        ("search-strange", _strange),
    ]


def _one_kind() -> QtWidgets.QWidget:
    window, _ = searching(shown(), "rekening")
    Keys(window).press("Tab")
    return window


def _without_quotes() -> QtWidgets.QWidget:
    session = filled()
    search.keep_quotes(session, wanted=False)
    return searching(session, "rekening")[0]


def _strange() -> QtWidgets.QWidget:
    session = filled()
    for _ in range(12):
        mia(session, codename=LONG[:110], own_words=LONG)
    return searching(session, "rekening")[0]
