"""A small workspace with plain pages, for tests of the window around them."""

from collections.abc import Callable, Sequence
from datetime import UTC, datetime
from types import SimpleNamespace
from typing import Any

from PySide6 import QtWidgets

from fieldapp.ui import widgets as kit
from fieldapp.ui.shell.appearance import Appearance
from fieldapp.ui.shell.context import Context
from fieldapp.ui.shell.locking import Locker, Restart
from fieldapp.ui.shell.memory import Memory
from fieldapp.ui.shell.page import Page, PageWidget, Workspace
from fieldapp.ui.shell.window import MainWindow
from fieldapp.workflow.session import Membership, Profile
from tests.ui.stand_ins import EmptyLedger, InstantBackground

NOW = datetime(2026, 11, 24, 13, 32, tzinfo=UTC)


class NotePage(PageWidget):
    """A page with one field whose text must survive the lock."""

    def __init__(self, context: Context) -> None:
        super().__init__(context)
        self.opened: list[object] = []
        self.refreshed: list[object] = []
        self.sought: list[str] = []
        self.kept: list[str] = []
        box = QtWidgets.QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        scroll = kit.Scroll()
        box.addWidget(scroll)
        card = kit.Card("Wat zegt Mia?", hint="in haar eigen woorden")
        self.field = kit.TallTextField("Wat zag of hoorde jij?", "Blijft altijd op dit toestel.")
        card.add(self.field)
        card.fill()
        scroll.body.addWidget(card, 1)
        self.set_title("Nieuw signaal")

    def search_hint(self) -> str:
        return "Zoeken in signalen… (Ctrl+K)"

    def search(self, text: str) -> None:
        self.sought.append(text)

    def open(self, target: object) -> None:
        self.opened.append(target)

    def refresh(self, change: object = None) -> None:
        self.refreshed.append(change)

    def save_forms(self) -> Sequence[Callable[[Any], object]]:
        text = self.field.text()
        return (lambda session: self.kept.append(text),) if text else ()


class PlainPage(PageWidget):
    """A page that cannot be searched."""

    def __init__(self, context: Context) -> None:
        super().__init__(context)
        self.set_title("Vandaag, dinsdag 24 november")


def workspace() -> Workspace:
    """The pages of the field worker, by name."""
    return Workspace(
        "Geïntegreerd breed onthaal",
        [
            Page("today", "Vandaag", PlainPage),
            Page("signals", "Signalen", NotePage),
            Page("signal", "Nieuw signaal", NotePage, under="signals"),
            Page("places", "Vindplaatsen & bezoeken", PlainPage),
            Page("requests", "Contactvragen", PlainPage),
        ],
        badges=lambda session: {"signals": 4},
    )


class SampleSession(SimpleNamespace):
    """What the window itself asks of a session."""

    ledger = EmptyLedger()

    def now(self) -> datetime:
        return NOW


def session(*, member: bool = True) -> Any:
    """Samira of Buurtwerk Noord."""
    profile = Profile("Samira B.", "outreach_basisactor", "Buurtwerk Noord", supervisor="Hilde M.")
    membership = Membership("n", "Noorderhaven", "o", "Buurtwerk Noord", "d", "m", (), False, False)
    return SampleSession(profile=profile, membership=membership if member else None, duty="OD", closed=[])


def window(
    tmp_path: Any, held: Any = None, replace: Callable[[Sequence[str]], None] | None = None
) -> MainWindow:
    """The window with the small workspace."""
    held = held or session()
    background = InstantBackground()
    locker = Locker(
        held,
        background,
        Restart(tmp_path),
        lambda closed: closed.closed.append(True),
        replace or (lambda command: None),
    )
    app = QtWidgets.QApplication.instance()
    assert isinstance(app, QtWidgets.QApplication)
    made = MainWindow(held, background, locker, Appearance(app, Memory(tmp_path)))
    locker.guard(made)
    made.enter(workspace())
    made.nav.set_badges({"signals": 4})
    return made
