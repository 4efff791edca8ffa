"""Work off the screen's thread, and drafts that are saved in time."""

import threading
import time

import pytest
from PySide6 import QtCore, QtWidgets

from fieldapp.errors import DiskFull
from fieldapp.ui.shell.background import Background
from fieldapp.ui.shell.drafting import DraftKeeper
from fieldapp.workflow.changes import Change
from tests.ui.stand_ins import RecordingHost, context


@pytest.fixture
def background(qtbot):
    made = Background()
    yield made
    made.close()


@pytest.fixture
def owner(qtbot):
    made = QtWidgets.QWidget()
    qtbot.addWidget(made)
    return made


def test_work_is_done_elsewhere_and_its_result_comes_home(background, owner, qtbot):
    seen = []

    background.run(
        threading.current_thread, owner, lambda where: seen.append((where, threading.current_thread()))
    )

    qtbot.waitUntil(lambda: bool(seen))
    assert seen[0][0] is not threading.main_thread()
    assert seen[0][1] is threading.main_thread()


def test_jobs_of_the_store_come_one_after_the_other_on_one_thread(background, owner, qtbot):
    seen = []
    for at in range(20):
        background.run(lambda at=at: (at, threading.get_ident()), owner, lambda result: seen.append(result))

    qtbot.waitUntil(lambda: len(seen) == 20)
    assert [at for at, _ in seen] == list(range(20))
    assert len({thread for _, thread in seen}) == 1


def test_the_sync_does_not_hold_up_the_store(background, owner, qtbot):
    release, seen = threading.Event(), []
    background.run_sync(release.wait, owner, lambda _: seen.append("sync"))

    background.run(lambda: None, owner, lambda _: seen.append("store"))

    qtbot.waitUntil(lambda: seen == ["store"])
    release.set()
    qtbot.waitUntil(lambda: seen == ["store", "sync"])


def test_a_result_for_something_that_has_gone_is_dropped(background, qtbot):
    release, seen = threading.Event(), []
    gone = QtCore.QObject()
    background.run(release.wait, gone, lambda _: seen.append("gone"))
    gone.deleteLater()
    QtCore.QCoreApplication.sendPostedEvents(gone, QtCore.QEvent.Type.DeferredDelete)

    release.set()
    other = QtCore.QObject()
    background.run(lambda: None, other, lambda _: seen.append("other"))

    qtbot.waitUntil(lambda: seen == ["other"])


def test_a_known_failure_goes_to_who_asked_or_to_everyone(background, owner, qtbot):
    def fail():
        raise DiskFull

    mine, everyones = [], []
    background.failed.connect(everyones.append)
    background.run(fail, owner, lambda _: None, mine.append)
    background.run(fail, owner, lambda _: None)

    qtbot.waitUntil(lambda: len(mine) == len(everyones) == 1)
    assert isinstance(mine[0], DiskFull)


def test_a_bug_is_not_swallowed(background, owner, qtbot):
    with qtbot.captureExceptions() as caught:
        background.run(lambda: 1 / 0, owner, lambda _: None)
        qtbot.waitUntil(lambda: bool(caught))

    assert caught[0][0] is ZeroDivisionError


def test_after_closing_nothing_is_taken_on(background, owner, qtbot):
    seen = []
    background.close()

    background.run(lambda: None, owner, seen.append)
    qtbot.wait(50)

    assert seen == []


def test_an_action_tells_what_it_changed_before_going_on(owner):
    told = []
    held = context("session")
    held.changed.connect(lambda change: told.append(change))

    held.act(lambda session: Change.SIGNALS, owner, lambda: told.append("then"))
    held.act_with(lambda session: (session, Change.DRAFTS), owner, told.append)

    assert told == [Change.SIGNALS, "then", Change.DRAFTS, "session"]


def test_a_screen_asks_the_window_through_its_context():
    host = RecordingHost()
    held = context("session", host)

    held.go("signals", 3)
    held.toast("Bewaard.")
    held.lock()
    held.sync_now()
    held.danger()

    assert host.went == [("signals", 3)]
    assert host.said == [("Bewaard.", None)]
    assert host.asked == ["lock", "sync", "danger"]


@pytest.fixture
def typed():
    return {"text": ""}


@pytest.fixture
def kept():
    return []


@pytest.fixture
def keeper(owner, typed, kept):
    return DraftKeeper(
        context("session"), lambda: typed["text"], lambda session, text: kept.append(text), owner
    )


def test_a_draft_is_in_the_store_within_two_seconds_of_the_last_keystroke(keeper, typed, kept, qtbot):
    typed["text"] = "a"
    began = time.monotonic()
    keeper.touch()

    qtbot.waitUntil(lambda: kept == ["a"], timeout=2000)
    assert time.monotonic() - began < 2
    assert not keeper.dirty


def test_who_goes_on_typing_is_saved_meanwhile(keeper, typed, kept, qtbot):
    """A keystroke every 100 ms for two seconds: the quiet moment never comes, yet the draft is saved."""
    for letter in "abcdefghijklmnopqrst":
        typed["text"] += letter
        keeper.touch()
        qtbot.wait(100)

    assert kept
    assert kept[0] == typed["text"][: len(kept[0])]


def test_the_lock_takes_what_is_unsaved_once(keeper, typed, kept):
    typed["text"] = "half"
    keeper.touch()

    save = keeper.take()
    typed["text"] = "later"
    save("session")

    assert kept == ["half"]
    assert keeper.take() is None


def test_what_was_thrown_away_is_not_saved(keeper, typed, kept, qtbot):
    keeper.touch()
    keeper.forget()
    keeper.flush()
    qtbot.wait(20)

    assert kept == []
