"""What the devices of a service confirmed, as the worker reads it: how many, never whose."""

from datetime import timedelta

from PySide6 import QtWidgets

from fieldapp.ui.field import receipt_words, targets, today_words
from fieldapp.ui.field.requests_page import RequestsPage
from fieldapp.workflow import answer, follow_up, post, stopping
from fieldapp.workflow.follow_up import TodayCard
from tests.ui import stand_ins
from tests.ui.intake.stopping import Desks, desks
from tests.ui.layout_checks import texts
from tests.workflow.steps.invented import sent

STOP = "persoon_wil_stoppen"


def said(there: Desks, days: int = 0) -> tuple[str, str]:
    today = there.worker.now().astimezone().date() + timedelta(days=days)
    return receipt_words.confirmed(follow_up.request(there.worker, there.request_id), today)


def test_from_received_to_erased(dressed: QtWidgets.QApplication) -> None:
    there = desks()
    assert said(there) == ("Ontvangen op 2 toestellen.", "")
    answer.opened(there.desk, there.request_id)
    there.post.carry()
    assert said(there) == ("Ontvangen op 2 toestellen, geopend op 1.", "")

    there.post.off.add("balie-2")
    post.withdraw(there.worker, there.request_id, STOP)
    there.post.carry()
    words, tone = said(there)
    assert words == (
        "Ontvangen op 2 toestellen, gewist op 1. Nog niet bevestigd: het OCMW, 1 toestel."
        " Dat mag nog tot 1 december."
    )
    assert tone == "warn"
    words, tone = said(there, days=20)
    assert words.endswith("Dat is te lang. Bel de dienst: ze moeten daar het programma openen.")
    assert tone == "bad"

    there.post.off.clear()
    there.post.carry()
    assert said(there) == ("Ontvangen op 2 toestellen, gewist op 2. Iedereen heeft bevestigd.", "ok")


def test_a_dossier_is_told_honestly(dressed: QtWidgets.QApplication) -> None:
    there = desks()
    stopping.note_dossier(there.desk, there.request_id, there=True)
    post.withdraw(there.worker, there.request_id, STOP)
    there.post.carry()

    words, tone = said(there)
    assert "Het OCMW had het al in het eigen dossier gezet. Daar blijft het" in words
    assert tone == "warn"


def test_what_never_left_was_read_by_nobody(dressed: QtWidgets.QApplication) -> None:
    there = desks()
    before = said(there)
    assert before[0].startswith("Ontvangen")

    late = sent(there.worker)
    post.withdraw(there.worker, late, STOP)
    detail = follow_up.request(there.worker, late)
    assert receipt_words.confirmed(detail, there.worker.now().date()) == (
        "Het was nog niet vertrokken. Niemand daar heeft het gelezen.",
        "ok",
    )


def test_vandaag_says_whom_to_call(dressed: QtWidgets.QApplication) -> None:
    card = TodayCard("not_erased", "Mia", "OCMW Lindenhoek", count=1, days=3)

    title, line = today_words.sentence(card)
    assert title == "OCMW Lindenhoek bevestigde nog niet dat het gewist is"
    assert line == "Mia stopte. Nog 1 toestel, 3 dagen over tijd. Bel de dienst."


def test_the_card_leads_to_the_request_though_it_is_over(dressed: QtWidgets.QApplication) -> None:
    there = desks()
    post.withdraw(there.worker, there.request_id, STOP)
    page = RequestsPage(stand_ins.context(there.worker))
    page.open(targets.ShowRequest(there.request_id))
    page.refresh()

    assert page.list.key() == there.request_id
    assert "Nog niet bevestigd: het OCMW, 2 toestellen." in texts(page.view)
