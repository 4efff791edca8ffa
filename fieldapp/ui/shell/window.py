"""The window around the pages: menu at the side, header above, and what every screen may ask of it."""

from collections.abc import Callable, Sequence
from functools import partial

import shiboken6
from PySide6 import QtCore, QtGui, QtWidgets

from fieldapp.errors import FieldAppError, Locked
from fieldapp.ui import labels, terms
from fieldapp.ui import widgets as kit
from fieldapp.ui.shell import safety
from fieldapp.ui.shell.appearance import Appearance
from fieldapp.ui.shell.background import Background
from fieldapp.ui.shell.context import Context
from fieldapp.ui.shell.cover import Cover, Layer
from fieldapp.ui.shell.glossary import GlossaryDialog, subject
from fieldapp.ui.shell.header import Header
from fieldapp.ui.shell.leaving import LeavingDialog
from fieldapp.ui.shell.locking import Locker, Save, close_dialogs
from fieldapp.ui.shell.nav import Nav
from fieldapp.ui.shell.over import OverCards
from fieldapp.ui.shell.own_terms import OwnTermsDialog
from fieldapp.ui.shell.page import Page, PageWidget, Workspace
from fieldapp.ui.shell.placing import place_of
from fieldapp.ui.shell.search.card import SearchCard
from fieldapp.ui.shell.search.looking import Task
from fieldapp.ui.shell.search.offering import own_words, tasks
from fieldapp.ui.shell.secrecy.retention import RetentionDialog
from fieldapp.ui.shell.secrecy.rules import RulesDialog
from fieldapp.ui.shell.settings import SettingsDialog
from fieldapp.ui.shell.syncing import Syncing
from fieldapp.workflow.leaving import erase_profile
from fieldapp.workflow.session import COORDINATION, Session


class MainWindow(QtWidgets.QMainWindow):
    """Shows the pages of one workspace. Its title never holds a name."""

    closing = QtCore.Signal()
    lock_minutes_changed = QtCore.Signal(int)
    connect_asked = QtCore.Signal()
    hidden_changed = QtCore.Signal(bool)

    def __init__(
        self, session: Session, background: Background, locker: Locker, appearance: Appearance
    ) -> None:
        super().__init__()
        self.setWindowTitle("Vindplaats")
        self.context = Context(session, background, self)
        self.syncing = Syncing(self.context)
        self._locker, self._appearance = locker, appearance
        self._workspace: Workspace | None = None
        self._pages: dict[str, PageWidget] = {}
        self._narrowed: dict[str, str] = {}  # page → by which words its list is narrowed
        self._search: SearchCard | None = None
        self._key = ""
        self._layers = QtWidgets.QStackedWidget()
        self._cards = OverCards(self.context, self, self._show_layer)
        self.setCentralWidget(self._layers)
        self.header = Header()
        self.stack = QtWidgets.QStackedWidget()
        self.stack.setProperty("ground", "page")
        self.nav: Nav | None = None
        self._toast: kit.Toast | None = None
        self._counting = QtCore.QTimer(self)
        self._counting.setSingleShot(True)
        self._counting.setInterval(60)
        self._counting.timeout.connect(self._count)
        self._connect()
        background.failed.connect(self.explain)

    def _connect(self) -> None:
        self.syncing.told.connect(self.header.show_state)
        self.header.pill.clicked.connect(self._pill_pressed)
        self.header.search.asked.connect(self.search)
        self.header.search.cleared.connect(lambda: self._narrow(""))
        self.context.changed.connect(self._changed)

    def enter(self, workspace: Workspace) -> None:
        """Show `workspace`, at its first page."""
        self._workspace = workspace
        self.nav = self._make_nav(workspace)
        self._say_who()
        ground = QtWidgets.QWidget()
        row = QtWidgets.QHBoxLayout(ground)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(self.nav)
        beside = QtWidgets.QWidget()
        main = QtWidgets.QVBoxLayout(beside)
        main.setContentsMargins(0, 0, 0, 0)
        main.setSpacing(0)
        main.addWidget(self.header)
        main.addWidget(self.stack, 1)
        row.addWidget(beside, 1)
        self._layers.addWidget(ground)
        self._toast = kit.Toast(self, self.nav)
        self._toast.takes.connect(lambda high: main.setContentsMargins(0, 0, 0, high))
        self._add_shortcuts(workspace)
        self.go(workspace.pages[0].key)
        safety.remind(self.context, self._locker, self)

    # what a screen may ask

    def go(self, page_key: str, target: object = None) -> None:
        """Show the page `page_key`, at `target`."""
        self._end_search()
        page = self._page(page_key)
        shown = self._pages[page_key]
        self._key = page_key
        if target is not None:
            shown.open(target)
        self.stack.setCurrentWidget(shown)
        self.header.setVisible(not page.whole)
        if self.nav is not None:
            self.nav.setVisible(not page.whole)
            self.nav.show_page(page.under or page.key)
        self._narrow("")  # the box is empty again: the list must not go on hiding what does not match
        self.header.set_title(shown.title())
        shown.refresh(None)

    def toast(self, text: str, undo: Callable[[], None] | None = None) -> None:
        """Say for a moment that something was done; not over a hidden screen."""
        if self._toast is not None and not self._is_hidden():
            self._toast.say(text, undo)

    def lock(self) -> None:
        """Lock now."""
        self._locker.lock()

    def sync_now(self) -> None:
        """Connect now."""
        self.syncing.now()

    def danger(self) -> None:
        """The card for danger, over everything."""
        self._cards.danger()

    def asked(self) -> None:
        """The card for when somebody from outside asks about a person."""
        if not self._is_hidden():
            self._cards.asked()

    def hide_screen(self) -> None:
        """Cover everything with a neutral page; asked again, take it away. What stands over it closes."""
        shown = self._layers.currentWidget()
        if isinstance(shown, Cover):
            shown.closed.emit()
            return
        if self._toast is not None:
            self._toast.hide()
        close_dialogs()
        cover = Cover(self.context.session.now().date())
        cover.leave_asked.connect(self.lock)
        cover.closed.connect(self._uncovered)
        self._show_layer(cover)
        self.setWindowTitle(cover.name)
        self.hidden_changed.emit(True)
        cover.setFocus(QtCore.Qt.FocusReason.OtherFocusReason)

    def search(self, text: str = "") -> None:
        """Search everything, beginning with `text`; not over a hidden screen."""
        assert self._workspace is not None
        if self._layers.currentIndex() != 0:
            return
        if self._search is not None:
            self._search.ask(text or self._search.edit.text())
            return
        before = QtWidgets.QApplication.focusWidget()
        questions = Task(self.tr("Somebody asks about a person"), lambda typed: self.asked(), icon="eye")
        offered = (*self._narrowing(), *tasks(self._workspace, self.go), questions)
        kinds = (*self._workspace.search, own_words(self.show_own_terms))
        card = self._search = SearchCard(self.context, self, kinds, offered)
        card.closed.connect(lambda: self._search_closed(before))
        card.ask(text)

    def explain(self, error: FieldAppError) -> None:
        """Tell of a failure that no screen handled itself."""
        if not isinstance(error, Locked):
            self.toast(str(labels.failure(error)))

    def show_settings(self) -> None:
        """Text size, look, time until the lock, keys; not over a hidden screen."""
        if self._is_hidden():
            return
        dialog = SettingsDialog(self._appearance.memory.settings, self)
        dialog.changed.connect(self._set)
        dialog.own_terms.connect(self.show_own_terms)
        dialog.rules.connect(self.show_rules)
        dialog.retention.connect(self.show_retention)
        safety.connect(dialog, self.context, self._locker, self)
        dialog.leaving.connect(dialog.accept)
        dialog.leaving.connect(self.show_leaving)
        dialog.open()

    def show_retention(self) -> None:
        """What is kept how long, and what will go."""
        RetentionDialog(self.context, self).open()

    def show_leaving(self) -> None:
        """What a worker who leaves has to do, down to erasing the profile."""
        dialog = LeavingDialog(self.context, self)
        dialog.setAttribute(QtCore.Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.erase_asked.connect(lambda: self._locker.erase(erase_profile))
        dialog.open()

    def show_help(self) -> None:
        """Explain the word of the control that has the focus, or this page; not over a hidden screen."""
        if self._is_hidden():
            return
        dialog = GlossaryDialog(subject(QtWidgets.QApplication.focusWidget(), self._key), self)
        dialog.setAttribute(QtCore.Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.own_terms.connect(self.show_own_terms)
        dialog.open()

    def show_own_terms(self) -> None:
        """The words that this device adds to the code lists."""
        dialog = OwnTermsDialog(self.context, self)
        dialog.setAttribute(QtCore.Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.open()

    def show_rules(self) -> None:
        """Try what the rules say about a situation."""
        dialog = RulesDialog(self.context, self)
        dialog.setAttribute(QtCore.Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.open()

    def renew(self, workspace: Workspace) -> None:
        """The profile changed (a network was joined): the same window with the workspace as it is now."""
        self._workspace = workspace
        if self.nav is not None:
            self.nav.renew(workspace.subtitle, workspace.pages)
        self._say_who()
        self._counting.start()
        self.syncing.start()

    # what the lock asks

    def save_forms(self) -> Sequence[Save]:
        """What every page still has to write."""
        return [save for page in self._pages.values() for save in page.save_forms()]

    def conceal(self) -> None:
        """Show nothing any more."""
        self._end_search()
        self._layers.hide()
        if self._toast is not None:
            self._toast.hide()
        self.repaint()

    def place(self) -> str:
        """Where the window stands."""
        return place_of(self)

    def closeEvent(self, event: QtGui.QCloseEvent) -> None:
        self._appearance.memory.change(
            width=self.normalGeometry().width(),
            height=self.normalGeometry().height(),
            maximised=self.isMaximized(),
        )
        self.closing.emit()
        super().closeEvent(event)

    # inside

    def _make_nav(self, workspace: Workspace) -> Nav:
        nav = Nav(workspace.subtitle, workspace.pages)
        nav.chosen.connect(self.go)
        nav.danger.connect(self.danger)
        nav.asked.connect(self.asked)
        nav.lock.connect(self.lock)
        nav.hide_screen.connect(self.hide_screen)
        nav.settings.connect(self.show_settings)
        nav.help.connect(self.show_help)
        return nav

    def _page(self, key: str) -> Page:
        assert self._workspace is not None
        page = next(page for page in self._workspace.pages if page.key == key)
        if key not in self._pages:
            made = page.factory(self.context)
            made.titled.connect(lambda title, key=key: self._titled(key, title))
            self._pages[key] = made
            self.stack.addWidget(made)
        return page

    def _titled(self, key: str, title: str) -> None:
        if key == self._key:
            self.header.set_title(title)

    def _show_layer(self, layer: Layer) -> None:
        self._end_search()
        before = QtWidgets.QApplication.focusWidget()

        def lift() -> None:
            self._layers.removeWidget(layer)
            layer.deleteLater()
            if before is not None and self.isAncestorOf(before):
                before.setFocus(QtCore.Qt.FocusReason.OtherFocusReason)

        layer.closed.connect(lift)
        self._layers.addWidget(layer)
        self._layers.setCurrentWidget(layer)

    def _is_hidden(self) -> bool:
        return isinstance(self._layers.currentWidget(), Cover)

    def _uncovered(self) -> None:
        self.setWindowTitle("Vindplaats")
        self.hidden_changed.emit(False)

    def _say_who(self) -> None:
        profile = self.context.session.profile
        duty = terms.extra("duties", self.context.session.duty, "line")
        if profile.workspace == COORDINATION:
            duty = self.tr("Sees no data of persons")
        if self.nav is not None:
            minutes = self._appearance.memory.settings.lock_minutes
            self.nav.set_foot(f"{profile.name} · {profile.organisation}\n{duty}", minutes)

    def _add_shortcuts(self, workspace: Workspace) -> None:
        keys: list[tuple[str, Callable[[], object]]] = [
            ("Ctrl+K", self.search),
            ("Ctrl+L", self.lock),
            ("Ctrl+R", self.sync_now),
            ("F1", self.show_help),
            ("Ctrl+,", self.show_settings),
            ("Ctrl++", lambda: self._appearance.step(1)),
            ("Ctrl+=", lambda: self._appearance.step(1)),
            ("Ctrl+-", lambda: self._appearance.step(-1)),
            ("Ctrl+0", lambda: self._appearance.step(0)),
            *((action.shortcut, action.run) for action in workspace.actions),
        ]
        own = [page.key for page in workspace.pages if not page.under]
        for at, key in enumerate(own[:9], 1):
            keys.append((f"Ctrl+{at}", partial(self.go, key)))
        for sequence, run in keys:
            shortcut = QtGui.QShortcut(QtGui.QKeySequence(sequence), self)
            shortcut.activated.connect(run)

    def _end_search(self) -> None:
        if self._search is not None:
            self._search.close_now()

    def _search_closed(self, before: QtWidgets.QWidget | None) -> None:
        card, self._search = self._search, None
        if card is not None:
            card.deleteLater()
        if before is not None and shiboken6.isValid(before) and self.isAncestorOf(before):
            before.setFocus(QtCore.Qt.FocusReason.OtherFocusReason)

    def _narrowing(self) -> Sequence[Task]:
        """The way to narrow the list in sight, by the words that stand in the search."""
        name = self._pages[self._key].search_hint().partition("…")[0]
        side = self.tr("only this list")
        return [Task(name, self._narrow, side, icon="eye", with_words=True)] if name else []

    def _narrow(self, text: str) -> None:
        """Narrow the list in sight; an empty text shows all of it."""
        before = self._narrowed.pop(self._key, "")
        if text:
            self._narrowed[self._key] = text
        if text != before:
            self._pages[self._key].search(text)
        self.header.search.setText(text)

    def _pill_pressed(self) -> None:
        if self.context.session.membership is None:
            self.connect_asked.emit()
        else:
            self.sync_now()

    def _changed(self, change: object) -> None:
        self._counting.start()
        if self._key:
            self._pages[self._key].refresh(change)

    def _count(self) -> None:
        if self._workspace is not None and self.nav is not None:
            self.context.read(self._workspace.badges, self, self.nav.set_badges)

    def _set(self, name: str, value: object) -> None:
        if name == "lock_minutes":
            self._appearance.memory.change(lock_minutes=value)
            self._say_who()
            self.lock_minutes_changed.emit(value)
        else:
            self._appearance.change(name, value)
