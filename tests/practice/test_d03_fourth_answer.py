"""D3: an aide has a fourth answer: not asked, or not understood. It leaves with why and without a name."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

import pytest
from PySide6 import QtWidgets

from fieldapp.domain.handover import AGREES, LATER, NOT_ASKED, REFUSES
from fieldapp.errors import InvalidInput
from fieldapp.ui import terms
from fieldapp.ui.handing.parts import WishPart
from fieldapp.ui.homecare.targets import WORRY, OpenWorry
from fieldapp.ui.homecare.worry_page import WorryPage
from fieldapp.workflow.handover import giving
from fieldapp.workflow.session import Session
from tests.ui.conftest import dressed as dressed
from tests.ui.field.worker import page_of
from tests.ui.homecare.aide import a_form, a_window, an_aide


@pytest.fixture
def aide() -> Iterator[Session]:
    session = an_aide()
    yield session
    session.close()


def test_four_answers_stand_on_the_screen(aide: Session, dressed: QtWidgets.QApplication) -> None:
    form = a_form(aide, "", 2)
    giving.autosave(aide, form)
    window = a_window(aide)
    window.go(WORRY, OpenWorry(form.draft_id))
    wish = page_of(window, WorryPage).wizard.parts[1]
    assert isinstance(wish, WishPart)

    assert [card.option.code for card in wish.answers._cards] == [AGREES, LATER, REFUSES, NOT_ASKED]
    fourth = wish.answers.card(NOT_ASKED).option
    assert fourth.title == "Ik kon het niet vragen"
    assert "Niet begrepen" in [text for _, text in terms.options("handover_why")]
    window.hide()
    window.deleteLater()


@pytest.mark.parametrize("why", ["niet_alleen", "niet_begrepen"])
def test_it_says_why_and_names_nobody(aide: Session, why: str) -> None:
    worry = giving.preview(aide, replace(a_form(aide, NOT_ASKED), why_not=why)).decoded()

    assert (worry.answer, worry.why_not, worry.identified) == (NOT_ASKED, why, False)
    assert "naam" not in worry.fields
    assert "Rosa" not in " ".join(worry.fields.values())


def test_without_a_reason_it_is_not_yet_an_answer(aide: Session) -> None:
    with pytest.raises(InvalidInput) as refused:
        giving.preview(aide, replace(a_form(aide, NOT_ASKED), why_not=""))
    assert refused.value.field == "why_not"
