"""The unlock window: what it says when it does not open, and what it never says."""

import subprocess
import sys

import pytest
from PySide6 import QtCore, QtTest, QtWidgets

from fieldapp.errors import NewerStore, StoreDamaged, WrongPassphrase
from fieldapp.ui.shell.unlock import UnlockWindow
from tests.ui.layout_checks import accessible_name, settle, texts

# All of our own code that may be read before the first paint.
SHELL = "fieldapp.ui.shell"
FIRST = {
    *("fieldapp", "fieldapp.app", "fieldapp.errors"),
    *("fieldapp.ui", "fieldapp.ui.labels", "fieldapp.ui.language", "fieldapp.ui.theme"),
    *(SHELL, *(f"{SHELL}.{part}" for part in ("appearance", "memory", "placing", "unlock"))),
}


@pytest.fixture
def window(qtbot):
    made = UnlockWindow()
    qtbot.addWidget(made)
    made.show()
    made.activateWindow()
    settle(made)
    return made


def test_the_passphrase_is_asked_at_once_and_not_shown(window):
    assert window.field.hasFocus()
    assert window.field.echoMode() == QtWidgets.QLineEdit.EchoMode.Password
    assert accessible_name(window.field) == "Wachtwoordzin"


def test_return_hands_over_what_was_typed(window, qtbot):
    QtTest.QTest.keyClicks(window.field, "five words")

    with qtbot.waitSignal(window.submitted) as heard:
        QtTest.QTest.keyClick(window.field, QtCore.Qt.Key.Key_Return)

    assert heard.args == ["five words", False]


def test_nothing_typed_is_not_a_try(window, qtbot):
    with qtbot.assertNotEmitted(window.submitted):
        window.button.click()


def test_a_wrong_passphrase_is_said_under_the_field_and_can_be_typed_over(window):
    window.field.setText("wrong")
    window.busy()
    assert not window.button.isEnabled()

    window.refuse(WrongPassphrase(0, 2))

    assert window.problem.text() == "Klopt niet."
    assert window.advice.text() == "Nog 2 keer proberen, daarna wacht je 30 seconden."
    assert window.field.selectedText() == "wrong"
    assert window.field.hasFocus()
    assert window.button.isEnabled()


def test_after_too_many_tries_one_waits(window, qtbot):
    window._wait.setInterval(10)

    window.refuse(WrongPassphrase(3, 0))

    assert window.advice.text() == "Wacht 3 seconden, probeer dan opnieuw."
    assert not window.button.isEnabled()
    with qtbot.assertNotEmitted(window.submitted):
        window.field.setText("again")
        window._submit()
    qtbot.waitUntil(window.button.isEnabled)
    assert not window.problem.isVisible()


@pytest.mark.parametrize(
    ("error", "words"),
    [(NewerStore(9), "nieuwere versie"), (StoreDamaged("signal"), "beschadigd")],
)
def test_a_store_that_does_not_open_is_not_called_a_wrong_passphrase(window, error, words):
    window.refuse(error)

    assert words in texts(window)
    assert "Klopt niet" not in texts(window)


def test_the_recovery_code_may_be_read_while_typing(window, qtbot):
    window._other_way.click()
    window.field.setText("7K2MA-Q9FA0")

    with qtbot.waitSignal(window.submitted) as heard:
        window.button.click()

    assert heard.args == ["7K2MA-Q9FA0", True]
    assert window.field.echoMode() == QtWidgets.QLineEdit.EchoMode.Normal
    assert accessible_name(window.field) == "Herstelcode"


def test_other_profiles_are_listed_by_the_label_their_users_chose(window, qtbot):
    window.offer(["Werkprofiel", "Reserve"])
    settle(window)

    button = next(b for b in window.findChildren(QtWidgets.QPushButton) if b.text() == "Reserve")
    with qtbot.waitSignal(window.chosen) as heard:
        button.click()
    assert heard.args == [1]


def test_a_half_typed_passphrase_does_not_wait_behind_a_hidden_window(window, qtbot):
    window._forget.setInterval(10)
    window.field.setText("half a pass")

    window.hide()

    qtbot.waitUntil(lambda: window.field.text() == "")


def test_a_label_with_markup_is_shown_as_typed(window):
    window.use("<b>x</b>")

    assert "Profiel: <b>x</b>" in texts(window)


def test_nothing_but_qt_words_and_look_is_read_before_the_first_paint():
    """Everything else is imported while one looks at the window."""
    script = (
        "import sys; from fieldapp import app;"
        "print(*(m for m in sys.modules if m.split('.')[0] in ('fieldapp', 'sync', 'resources')))"
    )

    done = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=True)

    assert set(done.stdout.split()) <= FIRST
