"""The composition root with real profiles: unlock, first run, the workspace of each, back again."""

import subprocess
import sys

import pytest
from PySide6 import QtCore, QtTest

from fieldapp import app
from fieldapp.store.keyslots import CHEAPEST
from fieldapp.ui import labels
from fieldapp.ui.shell.memory import data_home
from fieldapp.workflow import session
from tests.ui.layout_checks import check_screen, settle, texts


def profile(home, role="outreach_basisactor", workspace=session.FIELD, label="Werk"):
    words = session.propose_passphrase()
    who = session.Profile("Samira B.", role, "Buurtwerk Noord", workspace)
    made = session.create_profile(
        home, session.NewProfile(who, label, words), now=labels.local_now, calibration=CHEAPEST
    )
    session.lock(made.session)
    return made.folder, words


@pytest.fixture
def start(dressed, qtbot):
    running = []

    def begin(options: app.Options) -> app.Program:
        program = app.Program(dressed, options)
        running.append(program)
        program.start()
        for window in (program.unlock, program.first_run):
            if window is not None:
                qtbot.addWidget(window)
        return program

    yield begin
    for program in running:
        program.leave()
        if program.locker is not None:
            program.window.hide()
        program.deleteLater()


def open_with(qtbot, program, words):
    program.unlock.field.setText(words)
    program.unlock.button.click()
    qtbot.waitUntil(lambda: program.window is not None, timeout=20_000)
    qtbot.addWidget(program.window)


def test_a_profile_opens_with_its_passphrase_and_not_with_another(qtbot, start, tmp_path):
    folder, words = profile(tmp_path)
    program = start(app.Options(tmp_path, folder))

    program.unlock.field.setText("wrong")
    program.unlock.button.click()
    qtbot.waitUntil(program.unlock.problem.isVisible, timeout=20_000)
    assert program.window is None
    open_with(qtbot, program, words)

    assert "Samira B." in program.window.nav.who.text()
    assert program.unlock is None


@pytest.mark.parametrize(
    ("workspace", "role", "first"),
    [
        (session.FIELD, "outreach_basisactor", "Vandaag"),
        (session.INTAKE, "onthaalmedewerker_kernactor", "Postvak"),
        (session.COORDINATION, "leidinggevende_signaalbeheerder", "Leden"),
    ],
)
def test_the_role_of_the_profile_chooses_the_workspace(qtbot, start, tmp_path, workspace, role, first):
    folder, words = profile(tmp_path, role, workspace)
    program = start(app.Options(tmp_path, folder))

    open_with(qtbot, program, words)

    assert next(iter(program.window.nav.items.values())).text() == first


def test_someone_else_may_choose_another_profile_without_seeing_a_name(qtbot, start, tmp_path):
    folder, _ = profile(tmp_path, label="Werk")
    _, words = profile(tmp_path, label="Reserve")
    program = start(app.Options(tmp_path, folder))

    program._show_others()
    qtbot.waitUntil(lambda: "Reserve" in texts(program.unlock), timeout=20_000)
    assert "Samira" not in texts(program.unlock)
    program._choose([info.label for info in program._profiles].index("Reserve"))
    open_with(qtbot, program, words)

    assert program.appearance.memory.settings.last == program._folder.name


def test_the_profile_opened_last_is_asked_for_next_time(qtbot, start, tmp_path):
    profile(tmp_path)
    folder, words = profile(tmp_path)
    open_with(qtbot, start(app.Options(tmp_path, folder)), words)

    assert start(app.Options(tmp_path))._folder == folder


def test_a_fresh_computer_begins_with_the_first_run(qtbot, start, tmp_path):
    program = start(app.Options(tmp_path / "nothing-here"))

    qtbot.waitUntil(lambda: program.first_run is not None, timeout=20_000)
    qtbot.addWidget(program.first_run)
    assert "Welkom bij Vindplaats" in texts(program.first_run)


def test_the_card_for_danger_is_there_while_locked(qtbot, start, tmp_path):
    folder, _ = profile(tmp_path)
    program = start(app.Options(tmp_path, folder))

    program.unlock.danger.emit()

    cards = [w for w in app.QtWidgets.QApplication.topLevelWidgets() if type(w).__name__ == "DangerCard"]
    assert len(cards) == 1
    settle(cards[0])
    assert "112" in texts(cards[0])
    assert not cards[0].note_button.isVisible()
    cards[0].close_button.click()


def test_an_administrator_gets_the_devices_too(qtbot, start, tmp_path, monkeypatch):
    folder, words = profile(tmp_path)
    program = start(app.Options(tmp_path, folder))
    member = session.Membership("n", "Noorderhaven", "o", "Buurtwerk Noord", "d", "m", (), True, False)
    monkeypatch.setattr(session.Session, "refresh", _with_membership(session.Session.refresh, member))
    monkeypatch.setattr("fieldapp.ui.shell.syncing.Syncing.start", lambda self: None)

    open_with(qtbot, program, words)

    assert "devices" in program.window.nav.items


def test_after_leaving_nothing_watches_the_windows_any_more(qtbot, start, tmp_path, monkeypatch):
    folder, words = profile(tmp_path)
    program = start(app.Options(tmp_path, folder))
    open_with(qtbot, program, words)
    settle(program.window)
    heard = []
    watch, clipboard, halo, resting = guards = program._guards[:4]
    for guard in guards:
        monkeypatch.setattr(guard, "eventFilter", lambda watched, event: bool(heard.append(event)))
    program.window.header.search.setFocus()
    QtTest.QTest.keyClick(program.window.windowHandle(), QtCore.Qt.Key.Key_Shift)
    assert heard != []
    assert halo._field is program.window.header.search

    program.leave()
    heard.clear()
    program.window.header.search.resize(90, 30)
    QtTest.QTest.keyClick(program.window.windowHandle(), QtCore.Qt.Key.Key_Shift)
    app.QtWidgets.QApplication.clipboard().setText("na het vertrek")

    assert heard == []
    assert halo._field is None
    assert not clipboard._clock.isActive()
    assert not watch._clock.isActive()
    assert not resting._clock.isActive()
    app.QtWidgets.QApplication.clipboard().clear()


def _with_membership(refresh, member):
    def refreshed(self):
        refresh(self)
        self.membership = member

    return refreshed


@pytest.mark.parametrize(
    ("environ", "platform"),
    [
        ({"FIELDAPP_HOME": "/x", "HOME": "/home/s"}, "linux"),
        ({"HOME": "/home/s"}, "linux"),
        ({"HOME": "/home/s", "XDG_DATA_HOME": "/d"}, "linux"),
        ({"HOME": "/Users/s"}, "darwin"),
        ({"USERPROFILE": "C:/Users/s", "LOCALAPPDATA": "C:/L"}, "win32"),
        ({"USERPROFILE": "C:/Users/s"}, "win32"),
    ],
)
def test_windows_and_commands_look_for_profiles_in_the_same_place(environ, platform):
    assert data_home(environ, platform) == session.default_home(environ, platform)


def test_no_core_dump_is_left_behind():
    script = (
        "from fieldapp import app; import resource; app.forbid_core_dumps();"
        "print(*resource.getrlimit(resource.RLIMIT_CORE))"
    )

    done = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=True)

    assert done.stdout == "0 0\n"


def test_the_command_explains_itself():
    done = subprocess.run(
        [sys.executable, "-m", "fieldapp", "--help"], capture_output=True, text=True, check=True
    )

    for word in ("--profile", "demo", "sync", "verify-ledger", "open-envelope"):
        assert word in done.stdout


def test_an_unknown_option_is_wrong_usage():
    done = subprocess.run(
        [sys.executable, "-m", "fieldapp", "--bogus"], capture_output=True, text=True, check=False
    )

    assert done.returncode == 2


def test_idle_hands_and_ctrl_l_lock_the_real_window(qtbot, start, tmp_path):
    folder, words = profile(tmp_path)
    program = start(app.Options(tmp_path, folder, text_scale=1.5))
    open_with(qtbot, program, words)
    commands = []
    program.locker._replace = commands.append

    program._guards[0].set_seconds(0.1)

    qtbot.waitUntil(lambda: len(commands) == 1, timeout=5000)
    assert "--locked" in commands[0]
    assert commands[0][commands[0].index("--text-scale") + 1] == "1.5"


def test_text_can_be_made_larger_before_one_is_in(qtbot, start, tmp_path):
    folder, _ = profile(tmp_path)
    program = start(app.Options(tmp_path, folder))
    qtbot.waitUntil(lambda: program._background is not None)
    narrow = program.unlock._card_frame.width()

    program.appearance.step(1)
    program.appearance.step(1)

    qtbot.waitUntil(lambda: program.unlock._card_frame.width() > narrow)
    check_screen(program.unlock)
