"""Being somewhere, in two taps: where, and with how many people one talked."""

from collections.abc import Sequence

from PySide6 import QtCore

from fieldapp.domain.places import PEOPLE_CLASSES, MeetingPlace
from fieldapp.ui.field import wording
from fieldapp.ui.field.places.tiles import NumberTile, PlaceTile, TileGrid
from fieldapp.ui.widgets.buttons import LinkButton
from fieldapp.ui.widgets.cards import Card, NoteBox
from fieldapp.ui.widgets.pages import Columns
from fieldapp.ui.widgets.pressable import Roving
from fieldapp.ui.widgets.text import muted

HOME = "huisbezoek"
_SHOWN = 5  # places as tiles; the sixth is the home visit
_ACROSS = 3

_ICONS = {
    "voedselbank": "basket",
    "sociale_kruidenier": "basket",
    "station": "station",
    "dorpsrestaurant": "heart",
    "huis_vh_kind": "people",
    "jeugdhuis": "people",
    "vwan": "people",
    "bibliotheek": "book",
    "school": "book",
    "online": "laptop",
    "openbare_ruimte": "pin",
    "camping": "pin",
    "nachtopvang": "door",
}


class WhereTap(Card):
    """Tap 1: the places one goes to most, the home visit, and the way to all others."""

    chosen = QtCore.Signal(str)  # a place id, or HOME
    all_wanted = QtCore.Signal()

    def __init__(self) -> None:
        self.keys = muted("")
        super().__init__(self.tr("Tap 1 · Where are you?"), self.keys)
        self.all_button = LinkButton("")
        self.all_button.clicked.connect(self.all_wanted)
        self.head.addWidget(self.all_button, 0, QtCore.Qt.AlignmentFlag.AlignTop)
        self._grid = TileGrid(_ACROSS)
        self._grid.setAccessibleName(self.tr("Where are you?"))
        self._roving = Roving(self._grid)
        self.tiles: list[PlaceTile] = []
        self.add(self._grid)
        self.show_places((), 0)

    def show_places(self, places: Sequence[MeetingPlace], total: int) -> None:
        """Offer these, the most used first."""
        chosen = next((tile.code for tile in self.tiles if tile.isChecked()), "")
        self._roving.clear()
        unknown = self.tr("opening hours not noted")
        self.tiles = [
            PlaceTile(place.name, place.opening or unknown, _ICONS.get(place.kind, "house"), place.id)
            for place in places[:_SHOWN]
        ]
        self.tiles.append(PlaceTile(self.tr("Home visit"), self.tr("counts too"), "door", HOME))
        for tile in self.tiles:
            tile.clicked.connect(lambda checked, tile=tile: self._tapped(tile))
            self._roving.add(tile)
        self._grid.set_tiles(self.tiles)
        self.choose(chosen)
        keys = self.tr("keys 1 to {n} ·") if len(self.tiles) > 1 else self.tr("key 1 ·")
        self.keys.set_text(keys.format(n=len(self.tiles)))
        self.all_button.set_text(self._all(total))

    def _all(self, total: int) -> str:
        if not total:
            return self.tr("add a place")
        return self.tr("all places") if total == 1 else self.tr("all {n} places").format(n=total)

    def choose(self, code: str) -> None:
        """Choose a place, also one that has no tile."""
        for tile in self.tiles:
            tile.setChecked(tile.code == code)
        self._roving.settle()

    def take_focus(self) -> None:
        """Bring the focus here, so that a digit chooses at once."""
        tile = next((tile for tile in self.tiles if tile.isChecked()), self.tiles[0])
        tile.setFocus(QtCore.Qt.FocusReason.OtherFocusReason)

    def has_ring(self) -> bool:
        """Whether somebody came here by key."""
        return any(tile.ring and tile.hasFocus() for tile in self.tiles)

    def tap(self, number: int) -> bool:
        """Choose the tile with this number; False when there is none."""
        if not 1 <= number <= len(self.tiles):
            return False
        self.tiles[number - 1].click()
        return True

    def _tapped(self, tile: PlaceTile) -> None:
        self.choose(tile.code)
        self.chosen.emit(tile.code)


class PeopleTap(Card):
    """Tap 2: with how many people one talked. It is saved at once; another tap changes it."""

    chosen = QtCore.Signal(str)
    undone = QtCore.Signal()

    def __init__(self) -> None:
        self.keys = muted(self.tr("a guess will do"))
        super().__init__(self.tr("Tap 2 · How many people did you talk with?"), self.keys)
        row = Columns(*([1.0] * len(PEOPLE_CLASSES)), narrow=560, spacing=10)
        row.setAccessibleName(self.tr("How many people did you talk with?"))
        self._roving = Roving(row)
        self.tiles = [NumberTile(wording.people_class(code), code) for code in PEOPLE_CLASSES]
        for column, tile in zip(row.columns, self.tiles, strict=True):
            tile.clicked.connect(lambda checked, tile=tile: self._tapped(tile))
            column.addWidget(tile)
            self._roving.add(tile)
        self.add(row)
        self.note = NoteBox("")
        self.undo_button = LinkButton(self.tr("Undo"))
        self.undo_button.clicked.connect(self.undone)
        self.note.row.addWidget(self.undo_button, 0, QtCore.Qt.AlignmentFlag.AlignVCenter)
        self.note.hide()
        self.add(self.note)
        self.allow(False)

    def allow(self, on: bool) -> None:
        """Whether a place is chosen."""
        for tile in self.tiles:
            tile.setEnabled(on)
        keys = self.tr("keys 1 to {n} · a guess will do").format(n=len(self.tiles))
        self.keys.set_text(keys if on else self.tr("a guess will do"))
        self._roving.settle()

    def tap(self, number: int) -> bool:
        """Choose the class with this number, counted from 1; False when there is none or no place yet."""
        if not 1 <= number <= len(self.tiles) or not self.tiles[number - 1].isEnabled():
            return False
        self.tiles[number - 1].click()
        return True

    def take_focus(self, *, by_key: bool = False) -> None:
        """Bring the focus here: the second key counts people. Who came by key sees where the focus is."""
        reason = QtCore.Qt.FocusReason
        self.tiles[0].setFocus(reason.TabFocusReason if by_key else reason.OtherFocusReason)

    def has_focus(self) -> bool:
        """Whether one of the numbers has the focus."""
        return any(tile.hasFocus() for tile in self.tiles)

    def clear(self) -> None:
        """Nothing counted yet."""
        for tile in self.tiles:
            tile.setChecked(False)
        self.note.hide()

    def say_saved(self, lead: str, text: str) -> None:
        """Tell that it is kept."""
        self.note.set_text(text, lead)
        self.note.show()

    def _tapped(self, tile: NumberTile) -> None:
        for other in self.tiles:
            other.setChecked(other is tile)
        self.chosen.emit(tile.code)
