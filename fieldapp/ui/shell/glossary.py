"""Explanation: the words of the brochure, help for a page, and what the program deliberately does not do.

F1 opens it at the term of the control that has the focus: its property `term` (a key of
`resources/help/terms.toml`), or the term that its accessible name speaks of; else at the help of the page.
"""

from PySide6 import QtCore, QtWidgets

from fieldapp.ui import terms, theme
from fieldapp.ui import widgets as kit
from fieldapp.workflow import glossary
from fieldapp.workflow.glossary import ABOUT, PAGE, Entry

TERM_PROPERTY = "term"
_FOLDED = "·"


class GlossaryDialog(QtWidgets.QDialog):
    """A list, searched while typing, and the entry beside it. `own_terms`: one wants to add words."""

    own_terms = QtCore.Signal()

    def __init__(self, start: Entry | None, parent: QtWidgets.QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle("Vindplaats")
        self.setAccessibleName(self.tr("Explanation"))
        self.query = QtWidgets.QLineEdit()
        self.query.setPlaceholderText(self.tr("Search a word…"))
        self.query.setAccessibleName(self.tr("Search a word"))
        self.query.setMaxLength(100)
        self.list = kit.RowList(self.tr("Words"))
        self.nothing = kit.EmptyState(self.tr("Nothing found"), self.tr("Try fewer letters or another word."))
        self.title, self.where = kit.title(""), kit.muted("")
        self.plain = kit.Text(size=15)
        self.quote = kit.NoteBox("", "info")
        self.codes = kit.Text(size=13)
        self.own_button = kit.PlainButton(self.tr("Add own words to a list…"), compact=True)
        self.close_button = kit.PrimaryButton(self.tr("Close"))
        self._entries: dict[str, Entry] = {}
        self._arrange(parent)
        self._connect()
        self._fill()
        self.show_entry(start or next(iter(self._entries.values())))
        self.list.setFocus(QtCore.Qt.FocusReason.OtherFocusReason)

    def _arrange(self, parent: QtWidgets.QWidget | None) -> None:
        outer = QtWidgets.QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        columns = kit.Columns(1, 1.7, narrow=620)
        scroll = kit.Scroll(margins=(20, 16, 20, 16))
        scroll.body.addWidget(columns, 1)
        outer.addWidget(scroll)
        left = columns.columns[0]
        left.addWidget(self.query)
        self.places = QtWidgets.QStackedWidget()
        self.places.addWidget(self.list)
        self.places.addWidget(self.nothing)
        self.places.setMinimumHeight(theme.current().px(260))
        left.addWidget(self.places, 1)
        card = kit.Card()
        for widget in (self.title, self.where, self.plain, self.quote, self.codes):
            card.add(widget)
        own = QtWidgets.QHBoxLayout()
        own.addWidget(self.own_button)
        own.addStretch(1)
        card.add(own)
        card.fill()
        columns.columns[1].addWidget(card, 1)
        outer.addLayout(self._foot())
        room = parent.size() if parent is not None else QtCore.QSize(1366, 768)
        look = theme.current()
        self.resize(min(look.px(960), room.width() - 40), min(look.px(620), room.height() - 40))

    def _foot(self) -> QtWidgets.QHBoxLayout:
        foot = QtWidgets.QHBoxLayout()
        foot.setContentsMargins(20, 0, 20, 14)
        foot.addStretch(1)
        foot.addWidget(self.close_button)
        return foot

    def _connect(self) -> None:
        self.query.textEdited.connect(lambda text: self._fill())
        self.list.current.connect(self._chosen)
        self.own_button.clicked.connect(self.own_terms)
        self.close_button.clicked.connect(self.accept)

    def show_entry(self, entry: Entry) -> None:
        """Show this one."""
        key = _key(entry)
        if key not in self._entries:
            self.query.clear()
            self._fill()
        if not self.list.choose(key, announce=False):
            return
        self.title.set_text(entry.title)
        self.where.set_text(self._where(entry))
        self.where.setVisible(bool(self.where.text()))
        self.plain.set_text(entry.plain)
        self.quote.set_text(self.tr("“{quote}”").format(quote=entry.quote) if entry.quote else "")
        self.quote.setVisible(bool(entry.quote))
        self.codes.set_text("\n".join(self._codes(name) for name in entry.lists))
        self.codes.setVisible(bool(entry.lists))
        self.own_button.setVisible(any(terms.lists()[name].extensible for name in entry.lists))
        self.list.scrollTo(self.list.currentIndex())

    def _fill(self) -> None:
        found = glossary.find(self.query.text())
        self._entries = {_key(entry): entry for entry in found}
        self.list.set_rows(
            [kit.Row(key, entry.title, self._line(entry)) for key, entry in self._entries.items()]
        )
        self.places.setCurrentWidget(self.list if found else self.nothing)

    def _chosen(self, key: str) -> None:
        if key in self._entries:
            self.show_entry(self._entries[key])

    def _line(self, entry: Entry) -> str:
        if entry.kind == PAGE:
            return self.tr("help for a screen")
        if entry.kind == ABOUT:
            return self.tr("about this program")
        return self.tr("brochure, {section}").format(section=entry.section)

    def _where(self, entry: Entry) -> str:
        if not entry.section:
            return ""
        return self.tr("From the brochure ‘Geïntegreerd breed onthaal’ (2016): {section}").format(
            section=entry.section
        )

    def _codes(self, name: str) -> str:
        known = terms.lists()[name]
        lines = [
            f"{_FOLDED} {terms.word(name, term.code)} ({self._source(term.source)})" for term in known.terms
        ]
        head = self.tr("{title} (list {number}, version {version}):").format(
            title=known.title, number=known.name.split("_")[0].upper(), version=known.version
        )
        return "\n".join((head, *lines))

    def _source(self, source: str) -> str:
        known = {"seed": self.tr("brochure"), "toevoeging": self.tr("added by this program")}
        return known.get(source, self.tr("own word of this device"))


def subject(widget: QtWidgets.QWidget | None, page_key: str) -> Entry | None:
    """What F1 explains: the term of `widget` or of what it stands in, else the help of the page."""
    while widget is not None and not widget.isWindow():
        key = widget.property(TERM_PROPERTY)
        found = glossary.entry(key) if isinstance(key, str) else None
        found = found or glossary.about(widget.accessibleName())
        if found is not None:
            return found
        widget = widget.parentWidget()
    return glossary.entry(page_key, PAGE)


def _key(entry: Entry) -> str:
    return f"{entry.kind}:{entry.key}"
