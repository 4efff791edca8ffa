"""The search in the gallery: as pictured, one kind, nothing found, nothing typed, without quotes."""

from dataclasses import replace

from PySide6 import QtWidgets

from fieldapp.domain.people import Situation
from fieldapp.workflow import local_help, people, search
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
        ("search-elsewhere", _elsewhere),
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


def _elsewhere() -> QtWidgets.QWidget:
    """Found in what is noted of a person, on the card of a place, with a helper."""
    session = filled(joined=False)
    person_id, _ = people.add(session, "Zoë")
    people.change(session, person_id, {"situation": Situation(lead_actor="Trekdienst van Lieve")})
    local_help.save(session, replace(local_help.new(), name="Garage Lieve", what="rijdt op dinsdag"))
    return searching(session, "lieve")[0]
