"""A5: danger is never a reason on the sending screen; "Gevaar? Bel eerst" is one press from everywhere."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from fieldapp.domain.consent import VALID
from fieldapp.domain.secrecy import DANGER
from fieldapp.errors import InvalidInput
from fieldapp.ui.field import targets
from fieldapp.ui.field.passing.page import PassOnPage
from fieldapp.ui.shell.danger import DangerCard
from fieldapp.ui.shell.secrecy.danger_note import DangerNote
from fieldapp.ui.shell.window import MainWindow
from fieldapp.workflow import advise, secrecy
from fieldapp.workflow.session import Session
from sync.ledger import EntryKind
from tests.practice.worlds import answered, looking, mia, working
from tests.ui.conftest import dressed as dressed
from tests.ui.field.worker import page_of
from tests.ui.layout_checks import settle, texts

CALLED = {
    "wie_belde": "ik",
    "wie_gebeld": "112",
    "waarom_geen_andere_weg": "leven_in_gevaar,geen_tijd",
    "leidinggevende_verwittigd": "nog_niet",
}


@pytest.fixture
def worker() -> Iterator[Session]:
    with working() as session:
        yield session


def card_of(window: MainWindow) -> DangerCard:
    settle(window)
    cards = [card for card in window.findChildren(DangerCard) if card.isVisible()]
    assert len(cards) == 1
    return cards[0]


def test_no_answer_of_the_sending_screen_is_danger(worker: Session) -> None:
    for urgency in worker.taxonomies["e04"].codes:
        form = advise.start(worker, mia(worker, urgency=urgency))
        assert advise.facts(worker, form, VALID).danger == "none"
    assert not [position for position in advise.POSITIONS if "danger" in position or "gevaar" in position]


@pytest.mark.usefixtures("dressed")
def test_from_every_page_it_is_one_press_away(worker: Session) -> None:
    signal_id = mia(worker)
    with looking(worker) as window:
        assert window._workspace is not None
        for page in window._workspace.pages:
            if page.whole:
                continue
            window.go(page.key)
            assert window.nav is not None
            assert window.nav.sos.isVisible()
            assert window.nav.sos.isEnabled()
        window.nav.sos.click()
        assert "De app verstuurt nu niets" in texts(card_of(window))
        card_of(window).closed.emit()
        window.go(targets.PASS_ON, targets.PassOn(signal_id))
        settle(window)
        page_of(window, PassOnPage).choose.danger_button.click()
        assert "112" in texts(card_of(window))


@pytest.mark.usefixtures("dressed")
def test_after_the_call_it_is_noted_and_nothing_is_sent(worker: Session) -> None:
    with looking(worker) as window:
        window.danger()
        card = card_of(window)
        card.note_button.click()
        settle(window)
        note = card.findChild(DangerNote)
        assert note is not None
        for code, answer in CALLED.items():
            note.form.fields[code].show_answer(answer)
        note.keep.click()
        settle(window)
        assert "Er is niets verstuurd. Bel nu je leidinggevende." in texts(card)

    (made,) = secrecy.newest(worker)
    assert (made.kind, made.row, made.basis) == (DANGER, 1, "HULPPLICHT")
    assert dict(made.answers) == CALLED
    assert [line.kind for line in worker.ledger.entries()] == [EntryKind.RECORDED]


@pytest.mark.parametrize("lacking", sorted(CALLED))
def test_all_of_row_one_is_asked(worker: Session, lacking: str) -> None:
    said = {code: answer for code, answer in CALLED.items() if code != lacking}

    with pytest.raises(InvalidInput) as refused:
        secrecy.record(worker, answered(worker, DANGER, said))
    assert (refused.value.field, refused.value.reason) == (lacking, "missing")
    assert secrecy.newest(worker) == ()
