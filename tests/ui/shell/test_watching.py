"""What watches in the background: idle hands, Esc twice, the clipboard, the remembered settings."""

import sys

import pytest
from PySide6 import QtCore, QtGui, QtTest, QtWidgets

from fieldapp.ui import theme
from fieldapp.ui.halo import FocusHalo
from fieldapp.ui.shell.appearance import Appearance
from fieldapp.ui.shell.clipboard import ClipboardGuard
from fieldapp.ui.shell.memory import Memory, Settings
from fieldapp.ui.shell.mishap import report_bugs, without_values
from fieldapp.ui.shell.watch import InputWatch
from tests.ui.layout_checks import settle

ESC = QtCore.Qt.Key.Key_Escape


@pytest.fixture
def window(qtbot):
    made = QtWidgets.QLineEdit()
    qtbot.addWidget(made)
    made.show()
    settle(made)
    return made


@pytest.fixture
def watch(dressed, window, qtbot):
    made = InputWatch(dressed, window, 0.4)
    made.watch(window.windowHandle())
    return made


def test_idle_hands_are_noticed(watch, qtbot):
    with qtbot.waitSignal(watch.idle, timeout=1000):
        pass


def test_a_key_or_the_mouse_puts_it_off(watch, window, qtbot):
    watch.set_seconds(2)
    heard = []
    watch.idle.connect(lambda: heard.append(True))
    for _ in range(24):
        qtbot.wait(100)
        QtTest.QTest.keyClick(window.windowHandle(), QtCore.Qt.Key.Key_A)
        QtTest.QTest.mouseMove(window.windowHandle(), QtCore.QPoint(3, 3))
    assert heard == []

    qtbot.waitUntil(lambda: heard == [True], timeout=5000)


def test_a_longer_time_counts_from_now(watch, qtbot):
    heard = []
    watch.idle.connect(lambda: heard.append(True))

    watch.set_seconds(5)
    qtbot.wait(600)

    assert heard == []


def test_escape_twice_asks_to_hide_and_once_does_not(watch, window, qtbot):
    watch.set_seconds(60)
    heard = []
    watch.hide_asked.connect(lambda: heard.append(True))

    QtTest.QTest.keyClick(window.windowHandle(), ESC)
    assert heard == []
    QtTest.QTest.keyClick(window.windowHandle(), ESC)

    assert heard == [True]


def test_two_slow_escapes_are_just_two_escapes(watch, window, qtbot, monkeypatch):
    monkeypatch.setattr("fieldapp.ui.shell.watch._TWICE_MS", 30)
    watch.set_seconds(60)
    heard = []
    watch.hide_asked.connect(lambda: heard.append(True))

    QtTest.QTest.keyClick(window.windowHandle(), ESC)
    qtbot.wait(60)
    QtTest.QTest.keyClick(window.windowHandle(), ESC)

    assert heard == []


def test_what_is_copied_goes_after_a_while_and_stays_out_of_histories(dressed, window, qtbot):
    clipboard = dressed.clipboard()
    guard = ClipboardGuard(clipboard, window, 80, owns=lambda: True)

    clipboard.setText("Mia, 0470 00 00 00")

    assert clipboard.mimeData().data("x-kde-passwordManagerHint") == b"secret"
    assert clipboard.text() == "Mia, 0470 00 00 00"
    qtbot.waitUntil(lambda: clipboard.text() == "", timeout=2000)
    assert not guard._clock.isActive()


def test_what_another_program_copied_is_left_alone(dressed, window, qtbot):
    clipboard = dressed.clipboard()
    ClipboardGuard(clipboard, window, 20, owns=lambda: False)

    clipboard.setText("from elsewhere")
    qtbot.wait(60)

    assert clipboard.text() == "from elsewhere"


def test_a_second_copy_gets_its_own_time(dressed, window, qtbot):
    clipboard = dressed.clipboard()
    guard = ClipboardGuard(clipboard, window, 400, owns=lambda: True)

    clipboard.setText("een")
    clipboard.setText("twee")

    assert clipboard.text() == "twee"
    assert guard._clock.isActive()
    guard.clear()
    assert clipboard.text() == ""


def test_settings_come_back(tmp_path):
    Memory(tmp_path / "home").change(scale=1.5, look="dark", lock_minutes=8)

    assert Memory(tmp_path / "home").settings == Settings(scale=1.5, look="dark", lock_minutes=8)


@pytest.mark.parametrize(
    "text",
    [
        "",
        " = ",
        "scale",
        "scale = 40\nlook = pink\nlock_minutes = 999\nwidth = -1",
        "scale = nan\nlock_minutes = four\nheight = inf",
        "\u0000\u0001",
    ],
)
def test_a_damaged_file_means_the_defaults(tmp_path, text):
    (tmp_path / "window.settings").write_text(text)

    assert Memory(tmp_path).settings == Settings()


def test_where_nothing_can_be_written_settings_count_for_this_run(tmp_path):
    (tmp_path / "file").write_text("")
    memory = Memory(tmp_path / "file")

    memory.change(scale=2.0)

    assert memory.settings.scale == 2.0


def test_the_text_size_goes_up_and_down_within_bounds(dressed, tmp_path):
    look = Appearance(dressed, Memory(tmp_path))

    for _ in range(20):
        look.step(1)
    assert theme.current().scale == 2.0
    for _ in range(20):
        look.step(-1)
    assert theme.current().scale == 0.9
    look.step(0)

    assert "scale = 1.0\n" in (tmp_path / "window.settings").read_text()


def test_a_size_for_this_run_is_not_remembered(dressed, tmp_path):
    look = Appearance(dressed, Memory(tmp_path), 2.0)

    look.apply()

    assert theme.current().scale == 2.0
    assert Memory(tmp_path).settings.scale == 1.0


def test_dark_can_be_chosen(dressed, tmp_path):
    Appearance(dressed, Memory(tmp_path)).change("look", "dark")

    assert theme.current().dark
    assert dressed.palette().window().color() == QtGui.QColor(theme.DARK["bg"])


def test_the_field_with_the_focus_has_a_halo_under_it(dressed, qtbot):
    ground = QtWidgets.QWidget()
    qtbot.addWidget(ground)
    FocusHalo(dressed, ground)
    column = QtWidgets.QVBoxLayout(ground)
    fields = [QtWidgets.QLineEdit(), QtWidgets.QLineEdit()]
    for field in fields:
        column.addWidget(field)
    ground.show()
    ground.activateWindow()

    for field in fields:
        field.setFocus()
        settle(ground)

        rings = [ring for ring in ground.findChildren(QtWidgets.QWidget) if type(ring).__name__ == "_Ring"]
        shown = [ring for ring in rings if ring.isVisible()]
        assert len(shown) == 1
        assert shown[0].geometry() == field.geometry().adjusted(-3, -3, 3, 3)


def test_a_fault_of_the_program_is_told_without_any_text_of_a_person(capsys, monkeypatch):
    """The trace names places in the code and the kind of fault; the message may hold anything."""
    said = []
    monkeypatch.setattr("sys.excepthook", None)
    report_bugs(said.append)

    try:
        raise KeyError("Mia Claes")
    except KeyError as error:
        sys.excepthook(KeyError, error, error.__traceback__)

    told = capsys.readouterr().err
    assert "fault: KeyError" in told
    assert "test_watching.py" in told
    assert "Mia" not in told + str(said)
    assert said == [
        "Er ging iets mis in het programma zelf. Wat bewaard was, is er nog. "
        "Gebeurt het opnieuw, bel dan je beheerder."
    ]
    assert without_values(KeyError, None) == "fault: KeyError\n"
