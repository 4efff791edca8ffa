"""Werkingsgebied: the municipalities of the network, which core actors work there, and the white spots."""

from PySide6 import QtCore, QtWidgets

from fieldapp.domain.ids import OrgId
from fieldapp.domain.services import CORE_KINDS
from fieldapp.errors import FieldAppError
from fieldapp.ui import terms
from fieldapp.ui.coordination.agreed.page import WRITE
from fieldapp.ui.coordination.listing import Column, ColumnList, ColumnRow, ListCard
from fieldapp.ui.shell.context import Context
from fieldapp.ui.shell.page import PageWidget
from fieldapp.ui.widgets.buttons import LinkButton, PlainButton, PrimaryButton
from fieldapp.ui.widgets.cards import Card, EmptyState, NoteBox, Pill
from fieldapp.ui.widgets.fields import Choice
from fieldapp.ui.widgets.lines import Lines
from fieldapp.ui.widgets.pages import Columns, Scroll
from fieldapp.ui.widgets.text import Text, muted
from fieldapp.ui.widgets.ticks import Tick
from fieldapp.workflow import agreements
from fieldapp.workflow.agreements import Actor, Area, Covered
from fieldapp.workflow.changes import Change
from fieldapp.workflow.session import Session

AGREEMENTS = "agreements"


def read_area(session: Session) -> tuple[Area, tuple[str, ...]] | None:
    """What the page shows, and the municipalities that can be added; None without a network."""
    if session.membership is None:
        return None
    names = tuple(name for _, name in agreements.municipality_choices(session))
    return agreements.read_area(session), names


class AreaPage(PageWidget):
    """The coordinator's page: changes stand in the next version of the agreements until that is proposed."""

    def __init__(self, context: Context) -> None:
        super().__init__(context)
        self._title = self.tr("Area")
        self._area: Area | None = None
        self.list = ColumnList(
            self.tr("Municipalities"),
            (
                Column(self.tr("Municipality")),
                *(Column(terms.chip("e14", kind), 76) for kind in CORE_KINDS),
                Column(self.tr("White spots"), 140),
            ),
        )
        self.list.list.current.connect(self._chosen)
        self.white = Pill("", "ok")
        self.card = ListCard(self.tr("Municipalities"), self.white)
        self.town = TownCard(context)
        self.add_card = AddCard(context)
        self.spots = SpotsCard()
        self.begun = NoteBox(
            self.tr("The partners see it once you propose the next version of the agreements."),
            "warn",
            lead=self.tr("Not proposed yet."),
        )
        self.propose_button = PlainButton(self.tr("To the agreements…"), compact=True)
        self.propose_button.clicked.connect(lambda: context.go(AGREEMENTS, WRITE))
        self.empty = EmptyState(
            self.tr("No area was agreed yet."),
            self.tr(
                "Take the municipalities of your network in, and say which core actors work there."
                " Then it shows where nobody does."
            ),
        )
        self._lay_out()

    def refresh(self, change: object = None) -> None:
        touched = Change.DIRECTORY | Change.SERVICES
        if change is None or (isinstance(change, Change) and change & touched):
            self.context.read(read_area, self, self._show)

    def open(self, target: object) -> None:
        if isinstance(target, str):
            self.list.list.choose(target)

    def _lay_out(self) -> None:
        scroll = Scroll()
        outer = QtWidgets.QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(scroll)
        self._sides = Columns(680, 414)
        self.card.add(self.list, 1)
        self.card.add(self.empty, 1)
        self.card.foot(self.tr("What counts is what the core actors agreed on. The social map only hints."))
        self._sides.columns[0].addWidget(self.card, 1)
        right = self._sides.columns[1]
        right.addWidget(self.begun)
        right.addWidget(self.propose_button, 0, QtCore.Qt.AlignmentFlag.AlignRight)
        for widget in (self.town, self.add_card, self.spots):
            right.addWidget(widget)
        right.addStretch(1)
        scroll.body.addWidget(self._sides, 1)

    def _show(self, found: tuple[Area, tuple[str, ...]] | None) -> None:
        self._sides.setVisible(found is not None)
        if found is None:
            return
        area, names = found
        self._area = area
        there = bool(area.municipalities)
        self.list.setVisible(there)
        self.empty.setVisible(not there)
        self.begun.setVisible(area.begun)
        self.propose_button.setVisible(area.begun)
        self.add_card.setVisible(area.may_write)
        self.add_card.offer(names)
        count = len(area.white_spots)
        self.white.setVisible(there)
        self.white.show_state(_spots(count), "bad" if count else "ok")
        self.card.set_title(_towns(len(area.municipalities)))
        self.list.set_rows([_row(town, area.actors) for town in area.municipalities])
        self.spots.show_area(area)
        self._show_town(self.town.nis)

    def _chosen(self, key: str) -> None:
        self._show_town(key)

    def _show_town(self, nis: str) -> None:
        area = self._area
        town = None if area is None else next((t for t in area.municipalities if t.nis == nis), None)
        self.town.setVisible(town is not None)
        if area is not None and town is not None:
            self.town.show_town(town, area)


def _row(town: Covered, actors: tuple[Actor, ...]) -> ColumnRow:
    cells = []
    for kind in CORE_KINDS:
        there = [actor for actor in actors if actor.kind == kind and actor.org_id in town.by]
        cells.append(str(len(there)) if there else "–")
    missing = len(town.missing)
    pill = (_spots(missing), "bad" if missing else "ok")
    names = ", ".join(actor.name for actor in actors if actor.org_id in town.by)
    translate = QtCore.QCoreApplication.translate
    return ColumnRow(
        town.nis, town.name, names or translate("area", "nobody yet"), pill=pill, cells=tuple(cells)
    )


def _spots(count: int) -> str:
    translate = QtCore.QCoreApplication.translate
    if not count:
        return translate("area", "none")
    return (
        translate("area", "1 white spot")
        if count == 1
        else translate("area", "{n} white spots").format(n=count)
    )


def _towns(count: int) -> str:
    translate = QtCore.QCoreApplication.translate
    return (
        translate("area", "1 municipality")
        if count == 1
        else translate("area", "{n} municipalities").format(n=count)
    )


class TownCard(Card):
    """One municipality: who works there."""

    def __init__(self, context: Context) -> None:
        super().__init__(" ")
        self._context = context
        self.nis = ""
        self.question = muted(self.tr("Which core actors work here?"))
        self.add(self.question)
        self._holder = QtWidgets.QVBoxLayout()
        self._holder.setSpacing(4)
        self.add(self._holder)
        self.ticks: list[Tick] = []
        self.nobody = muted(
            self.tr("No core actor takes part in the network yet. Invite one under “Members”.")
        )
        self.add(self.nobody)
        self.hint = NoteBox("", "info")
        self.add(self.hint)
        self.remove_button = LinkButton(self.tr("Take this municipality out"))
        self.body.addWidget(self.remove_button, 0, QtCore.Qt.AlignmentFlag.AlignLeft)
        self.remove_button.clicked.connect(self._remove)

    def show_town(self, town: Covered, area: Area) -> None:
        """Show `town` with a tick for each core actor."""
        self.nis = town.nis
        self.set_title(town.name)
        keys = [actor.org_id for actor in area.actors]
        if [tick.code for tick in self.ticks] != keys:
            self._build(area.actors)
        for tick in self.ticks:
            tick.blockSignals(True)
            tick.setChecked(OrgId(tick.code) in town.by)
            tick.blockSignals(False)
            tick.setEnabled(area.may_write)
        self.nobody.setVisible(not keys)
        self.question.setVisible(bool(keys))
        self.remove_button.setVisible(area.may_write)
        mapped = ", ".join(terms.chip("e14", kind) for kind in town.mapped)
        self.hint.setVisible(bool(mapped))
        self.hint.set_text(
            self.tr("The social map on this device knows one here that is no member: {kinds}.").format(
                kinds=mapped
            )
        )

    def _build(self, actors: tuple[Actor, ...]) -> None:
        for tick in self.ticks:
            self._holder.removeWidget(tick)
            tick.hide()
            tick.deleteLater()
        self.ticks = [Tick(actor.name, code=actor.org_id) for actor in actors]
        for tick in self.ticks:
            tick.toggled.connect(self._changed)
            self._holder.addWidget(tick)

    def _changed(self, on: bool) -> None:
        nis = self.nis
        chosen = frozenset(OrgId(tick.code) for tick in self.ticks if tick.isChecked())
        self._context.act(lambda session: agreements.set_actors(session, nis, chosen), self)

    def _remove(self) -> None:
        nis = self.nis
        self._context.act(lambda session: agreements.remove_municipality(session, nis), self)


class AddCard(Card):
    """Taking a municipality in, by its name."""

    def __init__(self, context: Context) -> None:
        super().__init__(self.tr("Take a municipality in"))
        self._context = context
        self._names: tuple[str, ...] = ()
        self.name = Choice(self.tr("Name of the municipality"), editable=True)
        self.edit = self.name.combo.lineEdit() or QtWidgets.QLineEdit(self)
        self.add_button = PrimaryButton(self.tr("Take in"))
        self.add(self.name)
        self.body.addWidget(self.add_button, 0, QtCore.Qt.AlignmentFlag.AlignRight)
        self.name.combo.editTextChanged.connect(lambda text: self.name.set_problem(""))
        self.edit.returnPressed.connect(self._add)
        self.add_button.clicked.connect(self._add)

    def offer(self, names: tuple[str, ...]) -> None:
        """The names that can be completed."""
        if self._names != names:
            self._names, written = names, self.name.text()
            self.name.set_options([(name, name) for name in names])
            self.name.combo.setEditText(written)

    def _add(self) -> None:
        name = self.name.text().strip()
        self._context.act(
            lambda session: agreements.add_municipality(session, name), self, self._added, self._refused
        )

    def _added(self) -> None:
        self.name.combo.setEditText("")
        self.name.setFocus(QtCore.Qt.FocusReason.OtherFocusReason)

    def _refused(self, error: FieldAppError) -> None:
        self.name.set_problem(self.tr("This municipality is not in the list. Write its whole name."))


class SpotsCard(Card):
    """Every white spot, by kind of core actor: what the partners can do something about."""

    def __init__(self) -> None:
        super().__init__(self.tr("White spots"))
        self.lines = Lines()
        self.none = muted(self.tr("Everywhere in the area there is an OCMW, a CAW and a DMW."))
        self.add(self.none)
        self.add(self.lines)

    def show_area(self, area: Area) -> None:
        """Show where somebody is missing."""
        self.setVisible(bool(area.municipalities))
        self.none.setVisible(not area.white_spots)
        shown: list[QtWidgets.QWidget] = []
        for kind in CORE_KINDS:
            names = [spot.name for spot in area.white_spots if spot.kind == kind]
            if names:
                shown.append(
                    Text(", ".join(names), lead=self.tr("No {kind}:").format(kind=terms.chip("e14", kind)))
                )
        self.lines.show_lines(shown)
