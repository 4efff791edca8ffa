"""Noting costs few keys: a signal with codename and two chips at most 12 beyond its text, a presence two.

Every case is a worker's own window over an encrypted store, driven by keys or by clicks that are counted:

- by keyboard, from every page of the menu: a signal with a kind, a life domain, own words and a codename;
- by mouse, from Vandaag: the same with every kind of question;
- a sending with five fields, from choosing a service to the seal (practice D1): at most three screens, and
  90 s reckoned as 2.3 s a click, 0.28 s a key and 2.5 words a second read aloud;
- a presence, tapped on the tile of every place that shows and every number of people: two clicks, saved.

A case goes wrong when it takes more, or when what was saved is not what was tapped and typed. The control has
the shortcuts switched off and no focus where one begins: the same hands then need more.
"""

import os
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Final

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6 import QtGui, QtTest, QtWidgets

from fieldapp.domain.places import PEOPLE_CLASSES
from fieldapp.ui import language, theme
from fieldapp.ui.field import targets
from fieldapp.ui.field.page import FieldPage
from fieldapp.ui.field.places.page import PlacesPage
from fieldapp.ui.field.signal_page import SignalPage
from fieldapp.ui.shell.window import MainWindow
from fieldapp.workflow import presence, record
from fieldapp.workflow.session import Session, lock
from tests.proofs import Proof
from tests.proofs.switching import replaced
from tests.ui.field import sending
from tests.ui.field.worker import Keys, a_window, a_worker, click, page_of, places, saw, tick_fields
from tests.ui.layout_checks import settle

_MOST: Final = 12
_TAPS: Final = 2
_SCREENS: Final = 3
_SECONDS: Final = 90
_CLICK, _KEY, _SPOKEN = 2.3, 0.28, 2.5  # seconds with a thought before it, seconds, words a second
_CHECKS: Final = ("free_to_speak", "own_words_back", "only_needed", "understood")
_TOO_MANY: Final = 60
_WORDS: Final = "Ik doe mijn brieven niet meer open."
_CODENAME: Final = "Mia"
_PAGES: Final = (targets.TODAY, targets.SIGNALS, targets.PLACES, targets.REQUESTS, targets.RIGHTS)


def prove(*, full: bool) -> Proof:
    """`full` taps every place with every number of people, instead of each once."""
    _dress()
    cases = [*_signals_by_key(), *_signals_by_click(), _sent_in_time, *_presences(full=full)]
    wrong = sum(not case(True) for case in cases)
    control = _signals_by_key()
    with replaced(FieldPage, "soon", lambda self, focus: None):
        missed = sum(not case(False) for case in control)
    return Proof("keystrokes", tried=len(cases), figure=wrong, goal=0, control=missed)


Case = Callable[[bool], bool]


def _signals_by_key() -> list[Case]:
    return [lambda helped, page=page: _by_key(page, helped=helped) for page in _PAGES]


def _signals_by_click() -> list[Case]:
    return [
        lambda helped, kind=kind: _by_click(kind) for kind in ("materieel", "juridisch", "zorg", "anders")
    ]


def _presences(*, full: bool) -> list[Case]:
    every = [(at, people) for at in range(5) for people in PEOPLE_CLASSES]
    chosen = every if full else [(at, PEOPLE_CLASSES[at % len(PEOPLE_CLASSES)]) for at in range(5)]
    return [lambda helped, at=at, people=people: _two_taps(at, people) for at, people in chosen]


@contextmanager
def _worker(*, joined: bool = False) -> Iterator[tuple[Session, MainWindow]]:
    """A worker who was at a place today, and the window."""
    session = a_worker(joined=joined)
    places(session)
    saw(session)
    window = a_window(session)
    try:
        yield session, window
    finally:
        window.hide()
        window.deleteLater()
        settle(window)
        lock(session)


def _by_key(start: str, *, helped: bool) -> bool:
    """Note a signal by keyboard alone; whether it took few keys and is what was meant."""
    with _worker() as (session, window):
        window.go(start)
        settle(window)
        hands = _Hands(window, helped=helped)
        hands.press("Ctrl+N")
        if not isinstance(window.stack.currentWidget(), SignalPage):
            window.go(targets.SIGNAL, targets.NewSignal())  # for nothing: it will take too many anyway
            settle(window)
        page = page_of(window, SignalPage)
        hands.reach(page.where.kind.chips.chip("materieel"), "Space")
        hands.reach(page.words.own.edit)
        hands.keys.write(_WORDS)
        hands.reach(page.topics.domains.chips.chip("inkomen_schulden"), "Space")
        hands.reach(page.who.codename)
        hands.keys.write(_CODENAME)
        hands.press("Ctrl+S")
        return hands.keys.count <= _MOST and _kept(session, "materieel")


def _by_click(kind: str) -> bool:
    """The same with the mouse: a click on the button, on each chip and into each field."""
    with _worker() as (session, window):
        window.go(targets.SIGNALS)
        settle(window)
        button = next(
            found
            for found in window.stack.currentWidget().findChildren(QtWidgets.QPushButton)
            if found.isVisible() and "Ctrl+N" in found.text()
        )
        keys, clicks = Keys(window), [button]
        click(button)
        settle(window)
        page = page_of(window, SignalPage)
        steps: list[tuple[QtWidgets.QWidget, str]] = [
            (page.where.kind.chips.chip(kind), ""),
            (page.words.own.edit, _WORDS),
            (page.topics.domains.chips.chip("inkomen_schulden"), ""),
            (page.who.codename, _CODENAME),
        ]
        for widget, text in steps:
            click(_target(widget))
            clicks.append(widget)
            settle(window)
            keys.write(text)
        keys.press("Ctrl+S")
        return len(clicks) + keys.count <= _MOST and _kept(session, kind)


def _sent_in_time(_helped: bool) -> bool:
    """To whom, precisely this, yes: the screens that were seen, and how long hands and voice need."""
    with _worker(joined=True) as (session, window):
        page, seen = sending.begun(window), []
        sending.to_the_ocmw(page)
        sending.write(page, "vraag", sending.QUESTION)
        tick_fields(page, sending.FIELDS)
        settle(page)
        seen.append(page.views.currentWidget())
        click(page.choose.primary_button)
        settle(page)
        seen.append(page.views.currentWidget())
        words = sum(len(part.text.split()) for part in page.ask.read.paragraphs())
        sending.checked(page)
        click(page.ask.yes)
        settle(page)
        seen.append(page.views.currentWidget())
        click(page.choose.primary_button)
        settle(page)
        seen.append(page.views.currentWidget())
        clicks = 1 + 1 + len(sending.FIELDS) + 1 + len(_CHECKS) + 1 + 1
        seconds = clicks * _CLICK + len(sending.QUESTION) * _KEY + words / _SPOKEN
        return len(set(seen)) <= _SCREENS and seconds <= _SECONDS and len(sending.sealed_bytes(session)) == 1


def _two_taps(at: int, people: str) -> bool:
    """Tap a place and a number of people: after that it is saved, and there is nothing more to do."""
    with _worker() as (session, window):
        window.go(targets.PLACES, targets.BeHere())
        settle(window)
        page = page_of(window, PlacesPage)
        before = {row.visit.id for row in presence.visits(session)}
        place = page.where.tiles[at]
        tapped = [place, next(tile for tile in page.people.tiles if tile.code == people)]
        for tile in tapped:
            click(tile)
            settle(window)
        kept = [row for row in presence.visits(session) if row.visit.id not in before]
        said = [(row.place_name, row.visit.people) for row in kept]
        return len(tapped) == _TAPS and said == [(place.text(), people)]


class _Hands:
    """Keys that are counted; without help there is no shortcut, and Tab has to do."""

    def __init__(self, window: MainWindow, *, helped: bool) -> None:
        self.keys, self._window, self._helped = Keys(window), window, helped

    def press(self, name: str) -> None:
        """One combination."""
        if not self._helped:
            for shortcut in self._window.findChildren(QtGui.QShortcut):
                shortcut.setEnabled(False)
        self.keys.press(name)

    def reach(self, widget: QtWidgets.QWidget, key: str = "") -> None:
        """Tab until `widget` has the focus, then `key`."""
        for _ in range(_TOO_MANY):
            if QtWidgets.QApplication.focusWidget() is _target(widget):
                break
            self.press("Tab")
        if key:
            self.press(key)


def _target(widget: QtWidgets.QWidget) -> QtWidgets.QWidget:
    """The widget that takes the focus for it."""
    return widget.focusProxy() or widget


def _kept(session: Session, kind: str) -> bool:
    rows = record.page(session).rows
    if len(rows) != 1:
        return False
    form = record.edit_form(session, rows[0].id)
    meant = (kind, ("inkomen_schulden",), _WORDS, _CODENAME)
    return (form.kind, form.domains, form.own_words, form.codename) == meant


def _dress() -> None:
    """The program's own look and words."""
    app = QtWidgets.QApplication.instance() or QtWidgets.QApplication([])
    assert isinstance(app, QtWidgets.QApplication)
    theme.load_fonts()
    language.install(app)
    theme.apply(app)
    QtTest.QTest.qWait(0)
