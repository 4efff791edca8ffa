"""The list of rights with what narrows it: a word, a life domain, a group."""

from collections.abc import Mapping, Sequence

from PySide6 import QtCore, QtWidgets

from fieldapp.domain.rights import Right
from fieldapp.ui import terms, theme
from fieldapp.ui.field import targets
from fieldapp.ui.field.rights import words
from fieldapp.ui.field.socialmap.switch import Switch
from fieldapp.ui.shell.context import Context
from fieldapp.ui.widgets.buttons import LinkButton
from fieldapp.ui.widgets.cards import Card, EmptyState
from fieldapp.ui.widgets.chips import ChipGroup
from fieldapp.ui.widgets.fields import Choice
from fieldapp.ui.widgets.rows import Row, RowList
from fieldapp.ui.widgets.text import muted

ALL = "alle"  # no filter: not a code of a list
_FIRST = ("inkomen_schulden", "energie_water", "gezondheid")


class Finder(Card):
    """The left side of the page. `narrowed` when a filter changed; `chosen` carries the code of a right."""

    narrowed = QtCore.Signal()
    chosen = QtCore.Signal(str)
    without_person = QtCore.Signal()

    def __init__(self, context: Context) -> None:
        super().__init__(padding=1)
        self.switch = Switch(context, targets.RIGHTS)
        self.body.setSpacing(0)
        self.setAccessibleName(self.tr("Rights"))
        self._rights: dict[str, Right] = {}
        self.domains = ChipGroup(
            (),
            multi=False,
            may_clear=False,
            more_after=len(_FIRST) + 1,
            more_text="+{n}",
            name=self.tr("Life domain"),
        )
        self.query = QtWidgets.QLineEdit()
        self.query.setPlaceholderText(self.tr("Search a right…"))
        self.query.setAccessibleName(self.tr("Search a right"))
        self.query.setMaxLength(100)
        self.group = Choice("", [(ALL, self.tr("For everybody")), *terms.options("e11_doelgroep")])
        self.group.combo.setAccessibleName(self.tr("For whom"))
        self.group.set_value(ALL)
        self.list = RowList(self.tr("Rights"))
        self.nothing = EmptyState(
            self.tr("No right found"),
            self.tr("Try fewer letters, another domain, or ‘For everybody’."),
            self.tr("Show all rights"),
        )
        self.count = muted("")
        self.stays = muted(self.tr("What you note here stays on this device."))
        self.alone = LinkButton(self.tr("Look without a person"))
        self._arrange()
        self._connect()

    def _arrange(self) -> None:
        head = QtWidgets.QVBoxLayout()
        head.setContentsMargins(14, 11, 6, 11)
        head.setSpacing(8)
        head.addWidget(self.switch)
        head.addWidget(self.domains)
        row = QtWidgets.QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(self.query, 3)
        row.addWidget(self.group, 2)
        head.addLayout(row)
        self.add(head)
        self.places = QtWidgets.QStackedWidget()
        self.places.addWidget(self.list)
        self.places.addWidget(self.nothing)
        self.places.setMinimumHeight(theme.current().px(300))
        self.add(self.places, 1)
        foot = QtWidgets.QVBoxLayout()
        foot.setContentsMargins(14, 11, 14, 11)
        foot.setSpacing(1)
        for widget in (self.count, self.stays):
            foot.addWidget(widget)
        foot.addWidget(self.alone, 0, QtCore.Qt.AlignmentFlag.AlignLeft)
        self.add(foot)

    def _connect(self) -> None:
        self.domains.changed.connect(lambda codes: self.narrowed.emit())
        self.query.textEdited.connect(lambda text: self.narrowed.emit())
        self.group.changed.connect(lambda code: self.narrowed.emit())
        self.list.current.connect(self.chosen)
        self.nothing.pressed.connect(self.show_all)
        self.alone.clicked.connect(self.without_person)

    def offer(self, rights: Sequence[Right]) -> None:
        """The whole checklist: which domains can be chosen, and how many rights there are."""
        self._rights = {right.code: right for right in rights}
        used = {domain for right in rights for domain in right.domains}
        first = [code for code in _FIRST if code in used]
        rest = [
            term.code for term in terms.lists()["e16"].terms if term.code in used and term.code not in first
        ]
        everything = (ALL, self.tr("All {n}").format(n=len(rights)))
        options = [*map(_tab, first), everything, *map(_tab, rest)]
        chosen = self.domains.value()
        self.domains.set_options(options)
        self.domains.set_value(chosen or (ALL,))

    def query_text(self) -> str:
        """What is searched for."""
        return self.query.text().strip()

    def show_all(self) -> None:
        """Take every filter away."""
        self.query.clear()
        self.domains.set_value((ALL,))
        self.group.set_value(ALL)
        self.narrowed.emit()

    def show_rights(self, found: Sequence[Right], statuses: Mapping[str, str] | None) -> None:
        """Show those of `found` that fit the filters; `statuses` by right, or None without a person."""
        domain, group = "".join(self.domains.value()), self.group.value()
        fitting = [
            right
            for right in found
            if (domain in ("", ALL) or domain in right.domains)
            and (group in ("", ALL) or group in right.groups)
        ]
        self.list.set_rows([_row(right, statuses) for right in fitting])
        self.places.setCurrentWidget(self.list if fitting else self.nothing)
        oldest = min((right.checked for right in self._rights.values()), default=None)
        if oldest is not None:
            self.count.set_text(words.shown_of(len(fitting), len(self._rights), oldest))
        for widget in (self.stays, self.alone):
            widget.setVisible(statuses is not None)

    def choose(self, code: str) -> bool:
        """Choose a right, and show all rights first when the filters hide it; False when it is unknown."""
        return code in self._rights and self.list.choose(code)


def _tab(code: str) -> tuple[str, str]:
    return code, terms.extra("e16_levensdomein", code, "tab") or terms.chip("e16_levensdomein", code)


def _row(right: Right, statuses: Mapping[str, str] | None) -> Row:
    pill = words.status_pill(statuses.get(right.code, "niet_besproken")) if statuses is not None else None
    return Row(right.code, right.name, right.line, pill)
