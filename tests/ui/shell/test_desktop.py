"""The desktop locks, the computer sleeps: heard on a bus of our own, by messages and by the clock."""

import ctypes
import os
import shutil
import subprocess
from ctypes import wintypes

import pytest
from PySide6 import QtCore, QtDBus, QtWidgets

from fieldapp.ui.shell.capture import CaptureGuard, protection
from fieldapp.ui.shell.desktop import LinuxListener, SleepClock, WindowsListener, is_leaving
from fieldapp.ui.shell.placing import place_of, put
from fieldapp.ui.shell.watch import InputWatch
from tests.ui.layout_checks import settle

MANAGER = ("/org/freedesktop/login1", "org.freedesktop.login1.Manager")


@pytest.fixture
def bus(dressed, monkeypatch):
    """A D-Bus daemon of our own, with somebody else's connection to it."""
    if shutil.which("dbus-daemon") is None:
        pytest.skip("no D-Bus daemon on this computer")
    command = ["dbus-daemon", "--session", "--nofork", "--print-address=1", "--nopidfile"]
    daemon = subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True)
    try:
        address = daemon.stdout.readline().strip()
        made = [
            QtDBus.QDBusConnection.connectToBus(address, f"{name}{os.getpid()}") for name in ("us", "them")
        ]
        yield made
        for name in ("us", "them"):
            QtDBus.QDBusConnection.disconnectFromBus(f"{name}{os.getpid()}")
    finally:
        daemon.terminate()
        daemon.wait()
        daemon.stdout.close()


def say(connection, path, interface, name, *arguments):
    message = QtDBus.QDBusMessage.createSignal(path, interface, name)
    message.setArguments(list(arguments))
    assert connection.send(message)


def test_sleep_and_the_screen_saver_are_heard_on_the_bus(qtbot, bus):
    us, them = bus
    heard = []
    them.registerService("org.freedesktop.login1")
    listener = LinuxListener(us, us, lambda: heard.append(True))
    us.interface().isServiceRegistered("org.freedesktop.login1")  # answered after what it asked to hear

    say(them, "/org/freedesktop/ScreenSaver", "org.freedesktop.ScreenSaver", "ActiveChanged", False)
    say(them, "/org/gnome/ScreenSaver", "org.gnome.ScreenSaver", "ActiveChanged", True)
    qtbot.waitUntil(lambda: len(heard) == 1, timeout=15000)
    say(them, *MANAGER, "PrepareForSleep", True)
    qtbot.waitUntil(lambda: len(heard) == 2, timeout=15000)
    say(them, *MANAGER, "PrepareForSleep", False)
    qtbot.wait(100)

    assert len(heard) == 2
    listener.stop()


def test_without_a_bus_it_is_silent(dressed):
    nowhere = QtDBus.QDBusConnection("nobody")

    LinuxListener(nowhere, nowhere, lambda: pytest.fail("heard something")).stop()


def test_a_clock_that_jumped_means_that_the_computer_slept(qtbot):
    at, heard = [1000.0], []
    clock = SleepClock(lambda: heard.append(True), every_ms=10, now=lambda: at[0])
    qtbot.wait(60)
    assert heard == []

    at[0] += 3600
    qtbot.waitUntil(lambda: heard == [True], timeout=1000)
    qtbot.wait(60)

    assert heard == [True]
    clock.stop()


@pytest.mark.parametrize(
    ("message", "parameter", "leaves"),
    [(0x02B1, 0x7, True), (0x02B1, 0x8, False), (0x0218, 4, True), (0x0218, 18, False), (0x0100, 7, False)],
)
def test_messages_of_windows_are_understood(dressed, message, parameter, leaves):
    heard = []
    listener = WindowsListener(dressed, 0, lambda: heard.append(True))
    said = wintypes.MSG(message=message, wParam=parameter)

    kept = listener.nativeEventFilter(b"windows_generic_MSG", ctypes.addressof(said))
    listener.stop()

    assert kept == (False, 0)
    assert (is_leaving(message, parameter), bool(heard)) == (leaves, leaves)


def test_every_window_is_kept_out_of_pictures_once(dressed, qtbot):
    protected = []
    window, dialog = QtWidgets.QWidget(), QtWidgets.QDialog()
    for made in (window, dialog):
        qtbot.addWidget(made)
    window.show()
    guard = CaptureGuard(dressed, window, lambda native: bool(protected.append(native)) or True)

    dialog.show()
    settle(dialog)
    guard.look()
    guard.look()

    assert protected.count(int(window.winId())) == 1
    assert protected.count(int(dialog.winId())) == 1
    guard.stop()


def test_only_windows_and_macos_can_keep_a_window_out_of_pictures():
    assert protection("win32") is not None
    assert protection("darwin") is not None
    assert protection("linux") is None


def test_a_lock_by_itself_leaves_the_window_where_it_was(dressed, qtbot, monkeypatch):
    before, after = QtWidgets.QWidget(), QtWidgets.QWidget()
    for made in (before, after):
        qtbot.addWidget(made)
    before.setGeometry(10, 20, 400, 300)
    before.showMinimized()
    inactive = QtCore.Qt.ApplicationState.ApplicationInactive
    monkeypatch.setattr(QtWidgets.QApplication, "applicationState", staticmethod(lambda: inactive))

    place = place_of(before)
    assert put(after, place)

    assert place.endswith(",min,behind")
    assert after.isMinimized()
    assert after.testAttribute(QtCore.Qt.WidgetAttribute.WA_ShowWithoutActivating)


@pytest.mark.parametrize("place", ["", "1,2,3", "1,2,300,300,huge", "a,b,c,d", "1,2,300,300,max,over"])
def test_a_place_that_says_nothing_usable_is_not_used(dressed, place):
    assert not put(QtWidgets.QWidget(), place)


def test_touching_a_hidden_screen_does_not_put_the_lock_off(dressed, qtbot):
    window = QtWidgets.QLineEdit()
    qtbot.addWidget(window)
    window.show()
    settle(window)
    watch = InputWatch(dressed, window, 0.3)
    watch.watch(window.windowHandle())
    heard, hidden = [], []
    watch.idle.connect(lambda: heard.append(True))
    watch.hide_asked.connect(lambda: hidden.append(True))

    watch.hold(True)
    for _ in range(5):
        qtbot.wait(90)
        qtbot.keyClick(window, QtCore.Qt.Key.Key_A)

    assert heard == [True]
