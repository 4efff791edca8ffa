"""Following requests: what came back, what the service knows, stopping, going on."""

from pathlib import Path

from fieldapp.domain.ids import EnvelopeId, RequestId
from fieldapp.store.requests import OUT
from fieldapp.ui.field import targets
from fieldapp.ui.field.passing.page import PassOnPage
from fieldapp.ui.field.requests_page import RequestsPage
from fieldapp.ui.shell.window import MainWindow
from fieldapp.workflow import follow_up
from fieldapp.workflow.session import Session
from tests.ui.field.worker import answered, click, page_of
from tests.ui.layout_checks import settle, texts
from tests.workflow.steps.invented import sent


def shown(window: MainWindow, target: object = None) -> RequestsPage:
    window.go(targets.REQUESTS, target)
    settle(window)
    return page_of(window, RequestsPage)


def test_a_new_request_waits_to_leave_and_shows_what_will_be_read(
    window: MainWindow, worker: Session
) -> None:
    sent(worker)

    page = shown(window)

    (row,) = page.list.rows.rows()
    assert row.title == "Mia → OCMW Lindenhoek"
    assert row.pill == ("klaar om te versturen", "plain")
    assert row.line == "Vertrekt bij de volgende verbinding"
    assert page.view.knows_card.title.text() == "Wat het OCMW zal lezen"
    assert "Hulp bij ongeopende post" in texts(page.view)
    assert "Ik doe mijn brieven niet meer open." not in texts(page.view)


def test_the_timeline_says_each_step_in_plain_words(window: MainWindow, worker: Session) -> None:
    request_id = sent(worker)
    answered(worker, request_id, "ontvangen", "geopend", "opgenomen", "poging", "contact_gelegd")

    page = shown(window)

    said = texts(page.view.timeline)
    for words in (
        "Door jou verzegeld",
        "Ontvangen door het OCMW",
        "Geopend door het OCMW",
        "Opgenomen door het onthaal van het OCMW",
        "Het OCMW probeerde Mia te bereiken",
        "Contact gelegd",
        "Nog te komen: afgerond, ten laatste op 24 februari 2027",
    ):
        assert words in said
    assert page.view.knows_card.title.text() == "Wat het OCMW weet"
    assert page.list.rows.rows()[0].pill == ("contact gelegd", "ok")


def test_filters_count_and_show(window: MainWindow, worker: Session) -> None:
    sent(worker)
    back = sent(worker, codename="Omar")
    answered(worker, back, "ontvangen", "opgenomen", "poging", "poging", "niet_bereikt")
    page = shown(window)
    labels = [chip.text() for chip in page._chips()]
    assert labels == ["Open 2", "Wacht op mij 1", "Afgerond 0"]

    click(page.filters.chip("mine"))
    rows = {row.title: row for row in page.list.rows.rows()}
    assert set(rows) == {"Omar → OCMW Lindenhoek"}, "what is on its way waits for the service"
    assert rows["Omar → OCMW Lindenhoek"].pill == ("terug bij jou", "bad")
    assert rows["Omar → OCMW Lindenhoek"].line == "Niet bereikt na 2 pogingen · kies hoe het verder gaat"

    click(page.filters.chip("closed"))
    assert page.lists.currentWidget() is page.empty


def test_stopping_says_first_what_happens_and_asks(window: MainWindow, worker: Session) -> None:
    request_id = sent(worker)
    page = shown(window)

    click(page.view.stop_button)
    assert "Mia wil stoppen" in texts(page.view.stop_card)
    assert "De contactvraag vertrekt niet. Het OCMW leest niets." in texts(page.view.stop_card)
    click(page.view.stop_card.no)
    assert follow_up.request(worker, request_id).state == "klaar"

    click(page.view.stop_button)
    click(page.view.stop_card.yes)

    assert follow_up.request(worker, request_id).state == "ingetrokken"
    assert follow_up.requests(worker).rows == ()


def test_stopping_after_it_was_read_says_what_cannot_be_undone(window: MainWindow, worker: Session) -> None:
    request_id = sent(worker)
    answered(worker, request_id, "ontvangen", "geopend")
    page = shown(window)

    click(page.view.stop_button)

    assert "Wat iemand al las, weet die nog." in texts(page.view.stop_card)
    assert "Mia verliest er niets door." in texts(page.view.stop_card)


def came_back(worker: Session) -> RequestId:
    request_id = sent(worker)
    answered(worker, request_id, "ontvangen", "opgenomen", "niet_bereikt")
    return request_id


def test_what_came_back_asks_how_to_go_on(window: MainWindow, worker: Session) -> None:
    request_id = came_back(worker)

    page = shown(window, targets.ShowRequest(request_id, onward=True))

    assert page.list.key() == request_id
    assert page.view.onward_card.isVisible()
    said = texts(page.view.onward_card)
    for words in (
        "Hoe verder?",
        "Jij volgt Mia verder op.",
        "Een andere dienst vragen",
        "Zelf nog eens langsgaan",
    ):
        assert words in said
    assert not page.view.onward_card.button.isEnabled()


def test_asking_another_service_begins_with_the_same_signal(window: MainWindow, worker: Session) -> None:
    page = shown(window, targets.ShowRequest(came_back(worker), onward=True))

    click(page.view.onward_card.options.card("other_service"))
    click(page.view.onward_card.button)
    settle(window)

    passing = page_of(window, PassOnPage)
    assert passing.choose.exactly.fields.line("naam").choice.text == "Mia Claes"
    assert not any(line.tick.isChecked() for line in passing.choose.exactly.fields.lines.values())


def test_closing_ends_it_for_good(window: MainWindow, worker: Session) -> None:
    request_id = came_back(worker)
    page = shown(window, targets.ShowRequest(request_id, onward=True))

    click(page.view.onward_card.options.card("no_help"))
    click(page.view.onward_card.button)

    assert follow_up.request(worker, request_id).state == "geen_hulp_gewenst"
    assert dict(follow_up.requests(worker, "closed").counts)["closed"] == 1


def test_going_again_leaves_it_open_with_the_worker(window: MainWindow, worker: Session) -> None:
    request_id = came_back(worker)
    page = shown(window, targets.ShowRequest(request_id, onward=True))

    click(page.view.onward_card.options.card("later"))
    click(page.view.onward_card.button)

    assert follow_up.request(worker, request_id).state == "niet_bereikt"


def test_without_agreement_to_hear_back_it_says_so(window: MainWindow, worker: Session) -> None:
    request_id = sent(worker)
    request = worker.requests.get(OUT, request_id)
    assert request is not None
    assert request.feedback

    page = shown(window)

    assert page.view.note.text.text().startswith("Je hoort alleen hoe ver het staat, nooit wat Mia")


def test_a_message_that_was_not_trusted_is_kept_apart_and_can_be_exported(
    window: MainWindow, worker: Session, tmp_path: Path
) -> None:
    with worker.database.transaction():
        worker.inbox.keep(bytes(16), 1, b"\xbb" * 16, b"sealed bytes")
        worker.inbox.quarantine(EnvelopeId("b" * 32), "signature")
    page = shown(window, targets.ShowQuarantine())
    assert [chip.text() for chip in page._chips()][-1] == "Niet vertrouwd 1"
    assert page.reader.currentWidget() is page.apart
    assert "Het blijft apart, ongeopend, en verandert niets." in texts(page.apart)
    assert "De handtekening klopt niet." in texts(page.apart)
    assert "code voor de beheerder: signature" in texts(page.apart)

    page.apart.export_to(EnvelopeId("b" * 32), tmp_path / "bericht.env")

    assert (tmp_path / "bericht.env").read_bytes() == b"sealed bytes"


def test_an_export_that_cannot_be_written_is_said(
    window: MainWindow, worker: Session, tmp_path: Path
) -> None:
    with worker.database.transaction():
        worker.inbox.keep(bytes(16), 1, b"\xbb" * 16, b"sealed bytes")
        worker.inbox.quarantine(EnvelopeId("b" * 32), "signature")
    page = shown(window, targets.ShowQuarantine())

    page.apart.export_to(EnvelopeId("b" * 32), tmp_path / "geen map" / "bericht.env")

    assert window._toast is not None
    assert window._toast.text.text() == "Het bestand kon daar niet bewaard worden."
