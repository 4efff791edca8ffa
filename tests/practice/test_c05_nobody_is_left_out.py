"""C5 (2, 4): young adults see the JAC and youth help; the coordinator sees in which municipality a core actor
is missing, and so do all partners. Each partner's own yes stands in `test_b05_mailbox_of_the_social_service`.
"""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6 import QtWidgets

from fieldapp.ui.coordination.agreed.area_page import AreaPage
from fieldapp.ui.field import targets
from fieldapp.ui.field.signal_page import SignalPage
from fieldapp.workflow import agreements
from tests.journeys.conftest import Town
from tests.journeys.network import sync_all
from tests.practice.worlds import looking, working
from tests.ui import stand_ins
from tests.ui.conftest import dressed as dressed
from tests.ui.field.worker import page_of
from tests.ui.layout_checks import settle, texts


@pytest.mark.parametrize(
    ("age", "words"),
    [("jongvolwassene_18_25", "JAC"), ("minderjarig", "jeugdhulp"), ("18plus", ""), ("onbekend", "")],
)
def test_youth_help_is_shown_at_the_age_it_is_for(
    dressed: QtWidgets.QApplication, age: str, words: str
) -> None:
    with working() as session, looking(session) as window:
        window.go(targets.SIGNAL, targets.NewSignal())
        settle(window)
        who = page_of(window, SignalPage).who
        who.age.setCurrentIndex(who.age.findData(age))
        settle(window)

        assert who.youth.isVisible() == bool(words)
        assert words in texts(who)


def test_white_spots_are_named_to_the_coordinator_and_to_every_partner(
    dressed: QtWidgets.QApplication, town: Town
) -> None:
    session = town.coordinator.session
    agreements.add_municipality(session, "Gent")
    ocmw = next(actor for actor in agreements.read_area(session).actors if actor.kind == "ocmw")
    (gent,) = (place.nis for place in agreements.read_area(session).municipalities)
    agreements.set_actors(session, gent, frozenset({ocmw.org_id}))

    page = AreaPage(stand_ins.context(session))
    page.resize(1150, 712)
    page.show()
    page.refresh()
    settle(page)

    assert page.white.text() == "2 witte vlekken"
    said = " ".join(texts(page.spots).split())
    assert "Geen CAW: Gent" in said
    assert "Geen DMW: Gent" in said
    assert "Geen OCMW" not in said
    agreements.propose(session, replace(agreements.draft(session)))
    sync_all(town.coordinator, town.field)
    spots = agreements.read_area(town.field.session).white_spots
    assert [(spot.name, spot.kind) for spot in spots] == [("Gent", "caw"), ("Gent", "dmw")]
