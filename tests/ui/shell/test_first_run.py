"""The first run: a passphrase, a code on paper, work; and what happens when it is broken off."""

from functools import partial

import pytest
from PySide6 import QtTest

from fieldapp.store.keyslots import CHEAPEST
from fieldapp.ui import labels
from fieldapp.ui.shell.first_run import FirstRun, is_unfinished
from fieldapp.workflow import session
from tests.ui.layout_checks import settle, texts
from tests.ui.stand_ins import InstantBackground

PASSPHRASE, RECOVERY, WORK = range(3)


@pytest.fixture
def wizard(qtbot, tmp_path):
    made = FirstRun(
        tmp_path, InstantBackground(), create=partial(session.create_profile, calibration=CHEAPEST)
    )
    qtbot.addWidget(made)
    made.resize(1366, 768)
    made.show()
    settle(made)
    yield made
    if made._session is not None:
        session.lock(made._session)


def weighed(step):
    """Let the step weigh what was typed now, instead of after a moment."""
    step._weigh()
    return step.next.isEnabled()


def choose_passphrase(wizard) -> str:
    step = wizard.passphrase
    step.name.edit.setText("Samira B.")
    step.organisation.edit.setText("Buurtwerk Noord")
    words = " ".join(step.boxes.words())
    step.once.edit.setText(words)
    assert weighed(step)
    step.next.click()
    return words


def type_back(wizard) -> str:
    step = wizard.recovery
    code = "-".join(step.boxes.words())
    for field, at in zip(step.fields, step._asked, strict=True):
        field.edit.setText(code.split("-")[at].lower())
    step.next.click()
    return code


def choose_work(wizard, kind="field", role="outreach_basisactor"):
    wizard.work.kind.card(kind).click()
    if wizard.work.role.value() != (role,):
        wizard.work.role.chip(role).click()


def test_five_words_are_proposed_and_others_on_request(wizard):
    first = wizard.passphrase.boxes.words()

    wizard.passphrase.other_words.click()

    assert len(first) == 5
    assert wizard.passphrase.boxes.words() != first


def test_one_cannot_go_on_before_name_organisation_and_words_are_there(wizard):
    step = wizard.passphrase
    step.once.edit.setText(" ".join(step.boxes.words()))
    assert not weighed(step)

    step.name.edit.setText("Samira B.")
    assert not weighed(step)
    step.organisation.edit.setText("Buurtwerk Noord")

    assert weighed(step)


def test_words_that_differ_from_those_proposed_are_said(wizard):
    step = wizard.passphrase

    step.once.edit.setText("heel andere woorden dan boven")
    weighed(step)

    assert "Dit zijn niet de woorden hierboven." in texts(wizard)


def test_a_weak_one_of_ones_own_is_explained_and_refused(wizard):
    step = wizard.passphrase
    step.name.edit.setText("Samira B.")
    step.organisation.edit.setText("Buurtwerk Noord")
    step.kind.card("own").click()

    for field in (step.once, step.again):
        field.edit.setText("azerty12345")

    assert not weighed(step)
    assert "rij van het toetsenbord" in texts(wizard)


def test_the_own_name_makes_a_weak_one(wizard):
    step = wizard.passphrase
    step.kind.card("own").click()
    step.name.edit.setText("Samira Bensalem")
    step.organisation.edit.setText("Buurtwerk Noord")

    for field in (step.once, step.again):
        field.edit.setText("samira bensalem")

    assert not weighed(step)
    assert "naam of organisatie" in texts(wizard)


def test_an_own_one_is_typed_twice(wizard):
    step = wizard.passphrase
    step.name.edit.setText("Samira B.")
    step.organisation.edit.setText("Buurtwerk Noord")
    step.kind.card("own").click()
    step.once.edit.setText("drie paarse olifanten dansen traag")
    assert not weighed(step)

    step.again.edit.setText("drie paarse olifanten dansen snel")
    assert not weighed(step)
    assert "De twee zijn niet gelijk." in texts(wizard)
    step.again.edit.setText("drie paarse olifanten dansen traag")

    assert weighed(step)


def test_the_code_is_shown_once_and_goes_when_two_groups_came_back(wizard):
    choose_passphrase(wizard)
    assert wizard.stack.currentIndex() == RECOVERY

    code = type_back(wizard)

    assert wizard.stack.currentIndex() == WORK
    assert all(group not in texts(wizard) for group in code.split("-"))
    assert wizard.recovery._code == ""


def test_a_group_typed_wrong_is_pointed_at(wizard):
    choose_passphrase(wizard)
    for field in wizard.recovery.fields:
        field.edit.setText("AAAAA")

    wizard.recovery.next.click()

    assert wizard.stack.currentIndex() == RECOVERY
    assert "Kijk nog eens." in texts(wizard)


def test_without_an_invitation_one_can_note(wizard, qtbot):
    choose_passphrase(wizard)
    type_back(wizard)
    assert not wizard.work.alone_button.isEnabled()
    choose_work(wizard)
    wizard.work.phone.edit.setText("0470 00 00 00")

    with qtbot.waitSignal(wizard.finished) as heard:
        wizard.work.alone_button.click()

    opened = heard.args[0]
    assert opened.profile == session.Profile(
        "Samira B.", "outreach_basisactor", "Buurtwerk Noord", session.FIELD, "0470 00 00 00"
    )
    assert opened.duty == "OD"


def test_the_profile_opens_with_the_words_and_with_the_code(wizard, tmp_path):
    words = choose_passphrase(wizard)
    code = type_back(wizard)
    folder = session.list_profiles(tmp_path)[0].folder

    for opens, secret in ((session.unlock, words), (session.unlock_with_code, code)):
        opened = opens(folder, secret, now=labels.local_now)
        assert opened.profile.name == "Samira B."
        session.lock(opened)


def test_while_locked_only_the_label_can_be_seen(wizard, tmp_path):
    wizard.passphrase.label.edit.setText("Laptop 3")
    choose_passphrase(wizard)

    assert [info.label for info in session.list_profiles(tmp_path)] == ["Laptop 3"]


def test_broken_off_before_the_work_was_chosen_it_goes_on_there(wizard, qtbot, tmp_path):
    words = choose_passphrase(wizard)
    folder = session.list_profiles(tmp_path)[0].folder
    again = session.unlock(folder, words, now=labels.local_now)

    assert is_unfinished(again.profile)
    assert again.duty == "AD"
    resumed = FirstRun(tmp_path, InstantBackground(), again)
    qtbot.addWidget(resumed)
    assert resumed.stack.currentIndex() == WORK
    session.lock(again)


def test_a_folder_that_cannot_be_written_is_said_in_words(qtbot, tmp_path):
    blocked = tmp_path / "file"
    blocked.write_text("")
    wizard = FirstRun(
        blocked, InstantBackground(), create=partial(session.create_profile, calibration=CHEAPEST)
    )
    qtbot.addWidget(wizard)
    wizard.show()

    choose_passphrase(wizard)

    assert wizard.stack.currentIndex() == PASSPHRASE
    assert "In deze map kan niets bewaard worden." in texts(wizard)
    assert wizard.passphrase.next.isEnabled()


@pytest.mark.parametrize(
    ("kind", "roles"), [("field", 2), ("homecare", 8), ("intake", 2), ("coordination", 1)]
)
def test_each_card_offers_its_own_roles(wizard, kind, roles):
    wizard.work.kind.card(kind).click()

    assert len(wizard.work.role._chips) == roles


def test_the_whole_first_step_goes_by_keyboard(wizard):
    step = wizard.passphrase
    step.name.edit.setFocus()
    QtTest.QTest.keyClicks(step.name.edit, "Samira B.")
    step.organisation.edit.setFocus()
    QtTest.QTest.keyClicks(step.organisation.edit, "Buurtwerk Noord")
    step.once.edit.setFocus()
    QtTest.QTest.keyClicks(step.once.edit, " ".join(step.boxes.words()))
    assert weighed(step)

    QtTest.QTest.keyClick(step.once.edit, "\r")

    assert wizard.stack.currentIndex() == RECOVERY
