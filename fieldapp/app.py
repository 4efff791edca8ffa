"""Composition root of the windows: builds every long-lived object, once, and hands it to those who need it.

The unlock window is painted first; everything else is imported on the store's thread while one looks at it.
"""

from __future__ import annotations

import sys
from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from PySide6 import QtCore, QtGui, QtWidgets

from fieldapp.ui import language, theme
from fieldapp.ui.shell.appearance import Appearance
from fieldapp.ui.shell.memory import Memory, data_home
from fieldapp.ui.shell.placing import place_of, put
from fieldapp.ui.shell.unlock import UnlockWindow

if TYPE_CHECKING:
    from fieldapp.ui.halo import FocusHalo
    from fieldapp.ui.shell.background import Background
    from fieldapp.ui.shell.capture import CaptureGuard
    from fieldapp.ui.shell.clipboard import ClipboardGuard
    from fieldapp.ui.shell.context import Context
    from fieldapp.ui.shell.danger import DangerCard
    from fieldapp.ui.shell.desktop import DesktopWatch
    from fieldapp.ui.shell.first_run import FirstRun
    from fieldapp.ui.shell.locking import Locker
    from fieldapp.ui.shell.page import Workspace
    from fieldapp.ui.shell.resting import Resting
    from fieldapp.ui.shell.secrecy.asked import AskedCard
    from fieldapp.ui.shell.signals import SignalWatch
    from fieldapp.ui.shell.watch import InputWatch
    from fieldapp.ui.shell.window import MainWindow
    from fieldapp.workflow.session import ProfileInfo, Session

    Guard = InputWatch | ClipboardGuard | FocusHalo | Resting | CaptureGuard | DesktopWatch


class Options(NamedTuple):
    """How the windows were asked for on the command line."""

    home: Path
    profile: Path | None = None
    locked: bool = False
    place: str = ""
    text_scale: float | None = None
    quit_after_paint: bool = False

    def repeated(self) -> tuple[str, ...]:
        """What the fresh process after a lock is told again."""
        return () if self.text_scale is None else ("--text-scale", str(self.text_scale))


def run(options: Options) -> int:
    """Show the windows until they are closed."""
    forbid_core_dumps()
    app = QtWidgets.QApplication.instance() or QtWidgets.QApplication(["vindplaats"])
    assert isinstance(app, QtWidgets.QApplication)
    program = Program(app, options)
    program.left.connect(app.quit)
    program.opened.connect(lambda: tell_of_bugs(program))
    program.start()
    return app.exec()


def tell_of_bugs(program: Program) -> None:
    """From the first workspace on, a bug is told in the window."""
    from fieldapp.ui.shell.mishap import report_bugs

    assert program.window is not None
    report_bugs(program.window.toast)


class Program(QtCore.QObject):
    """One run of the windows: unlock or first run, then the workspace of the profile, until the lock."""

    opened = QtCore.Signal()
    left = QtCore.Signal()

    def __init__(self, app: QtWidgets.QApplication, options: Options) -> None:
        super().__init__(app)
        self._app, self._options = app, options
        app.setApplicationName("vindplaats")
        app.setApplicationDisplayName("Vindplaats")
        theme.load_fonts()
        language.install(app)
        self.appearance = Appearance(app, Memory(options.home), options.text_scale)
        self.appearance.apply()
        self._background: Background | None = None
        self._signals: SignalWatch | None = None
        self._card: DangerCard | AskedCard | None = None
        self._guards: tuple[Guard, ...] = ()
        self.unlock: UnlockWindow | None = None
        self.first_run: FirstRun | None = None
        self.window: MainWindow | None = None
        self.locker: Locker | None = None
        self._folder = options.profile or self._last_profile()
        self._profiles: list[ProfileInfo] = []

    @property
    def background(self) -> Background:
        """The threads, made when first needed: after the first paint."""
        if self._background is None:
            from fieldapp.ui.shell.background import Background

            self._background = Background()
        return self._background

    def start(self) -> None:
        """Show the first window."""
        if self._folder is None:
            self._settle()
            self._begin()
        else:
            self._ask()

    def leave(self) -> None:
        """Save what is open and end: the window was closed, or the computer asks."""
        if self.locker is not None:
            self.locker.leave()
        guards, self._guards = self._guards, ()
        for guard in guards:
            guard.stop()
        if self._signals is not None:
            self._signals.stop()
        if self._background is not None:
            self._background.close()
        self.left.emit()

    # unlocking

    def _ask(self) -> None:
        unlock = self.unlock = UnlockWindow(was_locked=self._options.locked)
        unlock.painted.connect(self._painted)
        unlock.submitted.connect(self._try)
        unlock.others_asked.connect(self._show_others)
        unlock.chosen.connect(self._choose)
        unlock.new_profile.connect(self._begin)
        unlock.danger.connect(partial(self._show_card, "danger"))
        unlock.asked.connect(partial(self._show_card, "asked"))
        unlock.closing.connect(self._closed)
        self._place(unlock)

    def _painted(self) -> None:
        if self._options.quit_after_paint:
            self.leave()
            return
        if self.unlock is not None:
            self.unlock.polish()
            self.appearance.applied.connect(self.unlock.fit)
            self._add_size_keys(self.unlock)
        self._settle()
        self._read_program(lambda: None)

    def _add_size_keys(self, window: QtWidgets.QWidget) -> None:
        """Larger and smaller text also before one is in."""
        for keys, by in (("Ctrl++", 1), ("Ctrl+=", 1), ("Ctrl+-", -1), ("Ctrl+0", 0)):
            shortcut = QtGui.QShortcut(QtGui.QKeySequence(keys), window)
            shortcut.activated.connect(partial(self.appearance.step, by))

    def _settle(self) -> None:
        """What need not stand before the first paint."""
        from fieldapp.ui.shell.signals import SignalWatch

        self._app.setWindowIcon(QtGui.QIcon(str(theme.resource_path("icons/vindplaats.svg"))))
        self._signals = SignalWatch(self)
        self._signals.asked.connect(self.leave)

    def _read_program(self, then: Callable[[], None]) -> None:
        """Do `then` once the program is read: two threads that import at one time meet half-read modules."""
        self.background.run(read_program, self, lambda _: then())

    def _try(self, text: str, is_code: bool) -> None:
        assert self.unlock is not None
        self.unlock.busy()
        self._read_program(partial(self._unlock, text, is_code))

    def _unlock(self, text: str, is_code: bool) -> None:
        from fieldapp.ui import labels
        from fieldapp.workflow import session

        assert self.unlock is not None
        assert self._folder is not None
        folder = self._folder
        opens = session.unlock_with_code if is_code else session.unlock
        self.background.run(
            lambda: opens(folder, text, now=labels.local_now), self, self.open, self.unlock.refuse
        )

    def _show_others(self) -> None:
        self._read_program(self._list_others)

    def _list_others(self) -> None:
        from fieldapp.workflow.session import list_profiles

        self.background.run(lambda: list_profiles(self._options.home), self, self._offer)

    def _offer(self, profiles: list[ProfileInfo]) -> None:
        self._profiles = profiles
        if self.unlock is not None:
            self.unlock.offer([info.label for info in profiles])

    def _choose(self, at: int) -> None:
        self._folder = self._profiles[at].folder
        if self.unlock is not None:
            self.unlock.use(self._profiles[at].label)

    def _show_card(self, kind: str) -> None:
        self._read_program(partial(self._put_card, kind))

    def _put_card(self, kind: str) -> None:
        from fieldapp.ui.shell.danger import DangerCard
        from fieldapp.ui.shell.secrecy.asked import AskedCard

        if self.unlock is None:
            return
        card = self._card = DangerCard() if kind == "danger" else AskedCard()
        card.setWindowTitle("Vindplaats")
        card.closed.connect(card.close)
        put(card, place_of(self.unlock))

    def _closed(self) -> None:
        if self.window is None and self.first_run is None:
            self.leave()

    # a new profile

    def _begin(self) -> None:
        self._read_program(partial(self._welcome, None))

    def _welcome(self, session: Session | None) -> None:
        from fieldapp.ui.shell.first_run import FirstRun

        wizard = self.first_run = FirstRun(self._options.home, self.background, session)
        wizard.finished.connect(self._welcomed)
        wizard.closing.connect(self._left_wizard)
        self._add_size_keys(wizard)
        self._swap(wizard)

    def _welcomed(self, session: Session) -> None:
        wizard, self.first_run = self.first_run, None
        self._show(session)
        if wizard is not None:
            wizard.close()

    def _left_wizard(self) -> None:
        if self.window is None and self.first_run is not None:
            self.leave()

    # the workspace

    def open(self, session: Session) -> None:
        """Show the workspace of an unlocked profile; one whose first run was broken off goes on there."""
        from fieldapp.ui.shell.first_run import is_unfinished

        if is_unfinished(session.profile):
            self._welcome(session)
        else:
            self._show(session)

    def _show(self, session: Session) -> None:
        from fieldapp.ui import terms
        from fieldapp.ui.shell.locking import Locker, Restart
        from fieldapp.ui.shell.window import MainWindow
        from fieldapp.workflow.session import lock

        self._folder = session.folder
        self.appearance.memory.change(last=session.folder.name)
        restart = Restart(session.folder, self._options.repeated())
        self.locker = Locker(session, self.background, restart, lock)
        window = self.window = MainWindow(session, self.background, self.locker, self.appearance)
        self.locker.guard(window)
        terms.show_local(session.local_terms)
        window.enter(workspace_of(window.context))
        window.closing.connect(self.leave)
        standing = Standing(session, window)
        standing.changed.connect(lambda: window.renew(workspace_of(window.context)))
        self._guard(window)
        self._swap(window)
        window.syncing.start()
        self.opened.emit()

    def _guard(self, window: MainWindow) -> None:
        from fieldapp.ui.halo import FocusHalo
        from fieldapp.ui.shell.capture import CaptureGuard
        from fieldapp.ui.shell.clipboard import ClipboardGuard
        from fieldapp.ui.shell.desktop import DesktopWatch
        from fieldapp.ui.shell.joining import JoinDialog
        from fieldapp.ui.shell.resting import Resting
        from fieldapp.ui.shell.watch import InputWatch

        watch = InputWatch(self._app, self, 60 * self.appearance.memory.settings.lock_minutes)
        watch.idle.connect(window.lock)
        watch.hide_asked.connect(window.hide_screen)
        window.hidden_changed.connect(watch.hold)
        resting = Resting(window.context)
        watch.touched.connect(resting.put_off)
        window.lock_minutes_changed.connect(lambda minutes: watch.set_seconds(60 * minutes))
        clipboard, halo = ClipboardGuard(self._app.clipboard(), self), FocusHalo(self._app, self)
        capture, desktop = CaptureGuard(self._app, self), DesktopWatch(self._app, window, window.lock)
        self._guards = (watch, clipboard, halo, resting, capture, desktop)
        window.connect_asked.connect(lambda: JoinDialog(window.context, window).open())

    # windows

    def _last_profile(self) -> Path | None:
        """The profile opened last, else any; None on a fresh computer."""
        found = sorted(file.parent for file in self._options.home.glob("*/profile.json"))
        last = self.appearance.memory.settings.last
        return next((folder for folder in found if folder.name == last), found[0] if found else None)

    def _swap(self, window: QtWidgets.QWidget) -> None:
        """Put `window` where the one before it stood."""
        before = self.unlock or self.first_run
        old, self.unlock = self.unlock, None
        if before is not None and before is not window and before.isVisible():
            put(window, place_of(before))
        else:
            self._place(window)
        if old is not None:
            old.close()
            old.deleteLater()

    def _place(self, window: QtWidgets.QWidget) -> None:
        settings = self.appearance.memory.settings
        if put(window, self._options.place):
            return
        window.resize(settings.width, settings.height)
        if settings.maximised:
            window.showMaximized()
        else:
            window.show()


class Standing(QtCore.QObject):
    """Notices that the profile joined a network, or got another place in it."""

    changed = QtCore.Signal()

    def __init__(self, session: Session, window: MainWindow) -> None:
        super().__init__(window)
        self._session, self._known = session, session.membership
        window.context.changed.connect(self._look)

    def _look(self) -> None:
        if self._session.membership != self._known:
            self._known = self._session.membership
            self.changed.emit()


def read_program() -> None:
    """Import the rest of the program; on the store's thread, while the first window is looked at."""
    from fieldapp.ui.coordination.workspace import workspace as coordination  # noqa: F401
    from fieldapp.ui.field.workspace import workspace as field  # noqa: F401
    from fieldapp.ui.homecare.workspace import workspace as homecare  # noqa: F401
    from fieldapp.ui.intake.workspace import workspace as intake  # noqa: F401
    from fieldapp.ui.shell import first_run, window  # noqa: F401


def workspace_of(context: Context) -> Workspace:
    """The workspace of the profile; who administers an organisation gets its devices too."""
    from dataclasses import replace

    from fieldapp.ui.coordination.workspace import administrator_pages, badges
    from fieldapp.ui.coordination.workspace import workspace as coordination
    from fieldapp.ui.field.workspace import workspace as field
    from fieldapp.ui.homecare.workspace import workspace as homecare
    from fieldapp.ui.intake.workspace import workspace as intake
    from fieldapp.workflow.session import COORDINATION, HOMECARE, INTAKE, works_in_steps

    kind = context.session.profile.workspace
    if kind == COORDINATION:
        return coordination(context)
    if kind == HOMECARE and works_in_steps(context.session.profile):
        made = homecare(context)
    else:
        made = intake(context) if kind == INTAKE else field(context)
    membership = context.session.membership
    if membership is None or not membership.is_administrator:
        return made
    own = made.badges
    return replace(
        made,
        pages=[*made.pages, *administrator_pages(context)],
        badges=lambda session: {**badges(session), **own(session)},
    )


def forbid_core_dumps() -> None:
    """A crash leaves no picture of the memory behind."""
    if sys.platform != "win32":
        import resource

        resource.setrlimit(resource.RLIMIT_CORE, (0, 0))


def options_of(arguments: object, environ: dict[str, str]) -> Options:
    """Options from parsed arguments."""
    given = vars(arguments)
    profile = given["profile"]
    return Options(
        home=profile.parent if profile is not None else data_home(environ),
        profile=profile,
        locked=given["locked"],
        place=given["at"],
        text_scale=given["text_scale"],
        quit_after_paint=given["quit_after_paint"],
    )
