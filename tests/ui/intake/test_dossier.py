"""Into our own dossier: what is ticked, how it goes, what is said of it afterwards, and a status back."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6 import QtGui, QtWidgets

from fieldapp.interop.fhir import decode
from fieldapp.interop.printable import plain_text
from fieldapp.ui.intake.inbox import InboxPage
from fieldapp.ui.shell.clipboard import ClipboardGuard
from fieldapp.workflow import answer, dossier, logbook, post
from fieldapp.workflow.dossier import Choice
from fieldapp.workflow.dossier.words import words
from tests.ui import stand_ins
from tests.ui.intake.dossiers import dossier_page
from tests.ui.intake.stopping import Desks, desks
from tests.ui.layout_checks import texts
from tests.workflow.steps.invented import state
from tests.workflow.steps.test_dossier import task


@pytest.fixture
def there(dressed: QtWidgets.QApplication) -> Iterator[Desks]:
    made = desks()
    yield made
    for session in (made.worker, made.desk, made.colleague):
        session.close()


def handed(there: Desks) -> list[tuple[str, list[str]]]:
    """How and what, as the Logboek has it."""
    lines = logbook.page(there.desk).lines
    return [(line.facts["what"], line.facts["fields"]) for line in lines if line.kind == "dossier"]


def test_everything_is_ticked_and_nothing_goes_without_a_way(there: Desks) -> None:
    page = dossier_page(there.desk, there.request_id)

    assert page.fields.chosen() == ("naam", "bereikbaar", "niet_doen", "vraag", "waarover")
    assert not page.go_button.isEnabled()
    assert page.title() == "Naar ons dossier: Mia Claes"
    assert not page.fields.ticks["niet_doen"].isEnabled()
    page.fields.all_button.click()
    assert page.fields.chosen() == ("niet_doen",)
    page.fields.all_button.click()
    assert len(page.fields.chosen()) == 5
    assert handed(there) == []


def test_a_file_goes_where_it_was_said_after_the_warning(there: Desks) -> None:
    host = stand_ins.RecordingHost()
    page = dossier_page(there.desk, there.request_id, host, dossier.FILE)
    page.fields.ticks["naam"].setChecked(False)
    folder = there.desk.folder.parent / "dossiers"
    folder.mkdir(mode=0o700)

    page.go_button.click()
    assert "zit niet op slot" in texts(page.saving)
    page.saving.use(folder)
    assert page.saving.risks.isHidden()
    page.saving.save.click()

    (path,) = folder.iterdir()
    read = decode(path.read_bytes(), words(there.desk))
    assert "naam" not in read.request.fields
    assert b"Mia" not in path.read_bytes()
    assert handed(there) == [("file", ["bereikbaar", "niet_doen", "vraag", "waarover"])]
    assert "In ons dossier sinds 24 november." in texts(page)
    assert path.name in texts(page)
    assert page.saving.isHidden()


def test_a_folder_that_others_see_is_said_first(there: Desks) -> None:
    page = dossier_page(there.desk, there.request_id, way=dossier.FILE)
    page.go_button.click()
    page.saving.use(Path("/home/an/Dropbox"))
    assert not page.saving.risks.isHidden()
    assert page.saving.save.text() == "Toch daar bewaren"
    page.saving.back.click()
    assert page.saving.isHidden()
    assert page.go_button.isEnabled()
    assert handed(there) == []


def test_a_copy_is_marked_and_gone_after_a_while(there: Desks, qtbot: object) -> None:
    clipboard = QtGui.QGuiApplication.clipboard()
    guard = ClipboardGuard(clipboard, QtWidgets.QApplication.instance(), stays_ms=30, owns=lambda: True)
    page = dossier_page(there.desk, there.request_id, way=dossier.CLIPBOARD)
    page.fields.ticks["vraag"].setChecked(False)
    page.go_button.click()

    assert clipboard.text().startswith("Naam: Mia Claes\nBereikbaar:")
    assert "Vraag" not in clipboard.text()
    assert clipboard.mimeData().hasFormat("x-kde-passwordManagerHint")
    qtbot.waitUntil(lambda: not clipboard.text(), timeout=2000)  # type: ignore[attr-defined]
    guard.stop()
    assert [how for how, _ in handed(there)] == ["clipboard"]


def test_the_paper_has_what_is_ticked_and_is_noted_once_it_left(there: Desks) -> None:
    page = dossier_page(there.desk, there.request_id, way=dossier.PAPER)
    page.fields.ticks["naam"].setChecked(False)
    assert "Mia" not in plain_text(page.paper()).replace("Toestemming van Mia Claes", "")
    assert "Niet thuis bellen" in plain_text(page.paper())

    page.go_button.click()
    assert page.preview is not None
    assert handed(there) == []
    page.preview.reject()
    assert handed(there) == []
    page.go_button.click()
    page.preview.accept()
    assert [how for how, _ in handed(there)] == ["pdf"]


def test_typed_over_can_be_taken_back(there: Desks) -> None:
    host = stand_ins.RecordingHost()
    page = dossier_page(there.desk, there.request_id, host, dossier.TYPED)
    page.go_button.click()
    assert dossier.offering(there.desk, there.request_id).since is not None
    undo = host.said[-1][1]
    assert undo is not None
    undo()
    assert dossier.offering(there.desk, there.request_id).since is None


def test_the_mailbox_has_the_button_and_then_the_mark(there: Desks) -> None:
    host = stand_ins.RecordingHost()
    page = InboxPage(stand_ins.context(there.desk, host))
    page.refresh()
    page.open(there.request_id)
    assert "staat in ons dossier" not in texts(page.detail)
    page.detail.tools["dossier"].click()
    assert host.went == [("dossier", there.request_id)]

    dossier.typed_over(there.desk, Choice(there.request_id, ("naam",)))
    page.refresh()
    assert "staat in ons dossier" in texts(page.detail)
    assert "overgenomen in ons dossier" in texts(page.detail)


def test_of_who_stopped_nothing_can_be_taken_over(there: Desks) -> None:
    dossier.typed_over(there.desk, Choice(there.request_id, ("naam",)))
    post.stop_here(there.desk, there.request_id)
    page = dossier_page(there.desk, there.request_id)

    assert page.how.isHidden()
    assert page.fields.isHidden()
    assert "blijft daar" in texts(page.there)
    assert "Mia" not in texts(page)


def test_a_status_sets_the_next_step_or_says_why_not(there: Desks, tmp_path: Path) -> None:
    page = dossier_page(there.desk, there.request_id)
    file = tmp_path / "status.json"

    file.write_bytes(task(there.request_id, "hulp_gestart"))
    page.status.read(file)
    assert "Deze stap past niet bij hoe de contactvraag nu staat." in texts(page.status)
    assert "Er is niets veranderd." in texts(page.status)
    assert state(there.desk, there.request_id) == "ontvangen"

    file.write_bytes(task(there.request_id, "opgenomen"))
    page.status.read(file)
    assert "Mia Claes: opgenomen." in texts(page.status)
    assert answer.detail(there.desk, there.request_id).mine
    assert file.exists()  # somebody chose it; it is theirs

    page.status.read(tmp_path / "nergens.json")
    assert "Dit bestand is niet te lezen." in texts(page.status)


def test_without_a_request_it_says_where_to_begin(there: Desks) -> None:
    host = stand_ins.RecordingHost()
    page = dossier_page(there.desk, None, host)
    assert "Kies eerst een contactvraag" in texts(page)
    assert page.explained.button is not None
    page.explained.button.click()
    assert host.went == [("inbox", None)]
