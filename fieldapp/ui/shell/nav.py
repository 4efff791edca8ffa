"""The dark column at the side: brand, pages, the way to the card for danger, and who works here."""

from collections.abc import Mapping, Sequence

from PySide6 import QtCore, QtGui, QtWidgets

from fieldapp.ui import theme
from fieldapp.ui.shell.page import Page
from fieldapp.ui.widgets import painting
from fieldapp.ui.widgets.buttons import LinkButton, SosButton
from fieldapp.ui.widgets.pressable import Pressable, Roving
from fieldapp.ui.widgets.text import Text

_WIDE, _WIDEST = 216, 320
_PAD = 12


class NavItem(Pressable):
    """One page; lit when it is shown, with a badge when something waits there."""

    def __init__(self, page: Page) -> None:
        super().__init__(page.label)
        self.key = page.key
        self._count = 0
        kind = QtWidgets.QSizePolicy.Policy
        policy = QtWidgets.QSizePolicy(kind.Preferred, kind.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def light(self, on: bool, said: str) -> None:
        """Show that this is the page in sight; `said` tells screen readers."""
        self.lit = on
        self.setAccessibleDescription(said if on else "")
        self.update()

    def set_count(self, count: int) -> None:
        """Show how many things wait there; 0 shows nothing."""
        self._count = count
        self.setAccessibleName(f"{self.text()}, {count}" if count else self.text())
        self.updateGeometry()  # beside a badge a long name takes another line
        self.update()

    def sizeHint(self) -> QtCore.QSize:
        wide = theme.current().px(_WIDE - 20)
        return QtCore.QSize(wide, self.heightForWidth(wide))

    def minimumSizeHint(self) -> QtCore.QSize:
        return QtCore.QSize(theme.current().px(80), theme.current().line_height())

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        look = theme.current()
        taken = painting.lines(self.text(), theme.BASE, self._room(width), bold=True)[1]
        return round(taken.height()) + 2 * look.px(9) + 1

    def paintEvent(self, event: QtGui.QPaintEvent) -> None:
        look, on = theme.current(), self.lit
        painter = QtGui.QPainter(self)
        painter.setRenderHint(QtGui.QPainter.RenderHint.Antialiasing)
        rect = QtCore.QRectF(self.rect())
        if on or self.underMouse():
            painting.box(painter, rect, 8, fill=look.colour("nav_on"))
        if on:
            painter.save()
            painter.setClipRect(QtCore.QRectF(0, 0, 3, self.height()))
            painting.box(painter, rect, 8, fill=look.colour("nav_muted"))
            painter.restore()
        if self.ring:
            painting.box(painter, rect, 8, pen=painting.edge("nav_strong", 2))
        painter.setPen(look.colour("nav_strong" if on else "nav_ink"))
        layout, size = painting.lines(self.text(), theme.BASE, self._room(self.width()), bold=on)
        layout.draw(painter, QtCore.QPointF(look.px(_PAD), (self.height() - size.height()) / 2))
        if self._count:
            self._paint_badge(painter, look)

    def _paint_badge(self, painter: QtGui.QPainter, look: theme.Theme) -> None:
        text = str(self._count) if self._count < 1000 else "999+"
        high = look.px(18)
        wide = max(look.px(22), painting.one_line(text, 13, bold=True) + look.px(12))
        where = QtCore.QRectF(self.width() - look.px(_PAD) - wide, (self.height() - high) / 2, wide, high)
        painting.box(painter, where, high / 2, fill=look.colour("accent"))
        font = look.font(13, bold=True)
        painter.setFont(font)
        painter.setPen(look.colour("on_accent"))
        painter.drawText(where, QtCore.Qt.AlignmentFlag.AlignCenter, text)

    def _room(self, width: int) -> float:
        look = theme.current()
        badge = look.px(34) if self._count else 0
        return width - look.px(_PAD) - look.px(6) - badge


class Nav(QtWidgets.QWidget):
    """The column. `chosen` carries the key of a page. What to do in danger never scrolls out of sight."""

    chosen = QtCore.Signal(str)
    danger = QtCore.Signal()
    asked = QtCore.Signal()
    lock = QtCore.Signal()
    hide_screen = QtCore.Signal()
    settings = QtCore.Signal()
    help = QtCore.Signal()

    def __init__(self, subtitle: str, pages: Sequence[Page]) -> None:
        super().__init__()
        self.setProperty("ground", "nav")
        self.setAttribute(QtCore.Qt.WidgetAttribute.WA_StyledBackground)
        self.setAccessibleName(self.tr("Pages"))
        self.items: dict[str, NavItem] = {}
        self._roving = Roving(self)
        self.sos = SosButton(self.tr("Danger? Call first"))
        self.sos.clicked.connect(self.danger)
        self.who = Text(size=13, tone="nav_muted")
        self.lock_link = self._link("", self.lock)
        self._foot = self._make_foot()
        self.subtitle = Text(subtitle, size=13, tone="nav_muted")
        self._inside = QtWidgets.QWidget()
        self._pages = self._list_pages(pages)
        self._area = self._make_area()
        self._column = QtWidgets.QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 12)
        self._column.setSpacing(0)
        self._column.addWidget(self._area, 1)
        around = QtWidgets.QVBoxLayout()
        around.setContentsMargins(10, 0, 10, 0)
        around.addWidget(self.sos)
        self._column.addLayout(around)
        self.fit()

    def show_page(self, key: str) -> None:
        """Light the entry of `key`."""
        for item in self.items.values():
            item.light(item.key == key, self.tr("shown now"))
        self._roving.settle()

    def renew(self, subtitle: str, pages: Sequence[Page]) -> None:
        """Add entries for pages that came since, at the end."""
        self.subtitle.set_text(subtitle)
        for page in pages:
            if not page.under and page.key not in self.items:
                after = self._pages.indexOf(list(self.items.values())[-1])
                self._pages.insertWidget(after + 1, self._item(page))

    def set_badges(self, counts: Mapping[str, int]) -> None:
        """Show what waits where."""
        for item in self.items.values():
            item.set_count(counts.get(item.key, 0))

    def set_foot(self, who: str, minutes: int) -> None:
        """Say who works here, and after how many minutes the program locks."""
        self.who.set_text(who)
        self.lock_link.set_text(self.tr("Locks after {n} min · Ctrl+L").format(n=minutes))

    def fit(self) -> None:
        """Take the width that the text size asks for; large text moves the foot into the scrolling part."""
        look = theme.current()
        large = look.scale > 1.3
        (self._pages if large else self._column).addWidget(self._foot)
        bar = self._area.verticalScrollBar().sizeHint().width() if look.scale > 1.1 else 0
        least = max(self._inside.minimumSizeHint().width(), self.sos.sizeHint().width() + 20)
        self.setFixedWidth(max(min(look.px(_WIDE), _WIDEST), least) + bar)

    def changeEvent(self, event: QtCore.QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QtCore.QEvent.Type.StyleChange and hasattr(self, "_column"):
            self.fit()

    def _list_pages(self, pages: Sequence[Page]) -> QtWidgets.QVBoxLayout:
        column = QtWidgets.QVBoxLayout(self._inside)
        column.setContentsMargins(10, 16, 10, 6)
        column.setSpacing(2)
        column.addLayout(_brand(self.subtitle))
        for page in pages:
            if not page.under:
                column.addWidget(self._item(page))
        column.addStretch(1)
        return column

    def _item(self, page: Page) -> NavItem:
        item = NavItem(page)
        item.clicked.connect(lambda checked=False, key=page.key: self.chosen.emit(key))
        self.items[page.key] = item
        self._roving.add(item)
        return item

    def _make_area(self) -> QtWidgets.QScrollArea:
        area = QtWidgets.QScrollArea()
        area.setWidgetResizable(True)
        area.setFrameShape(QtWidgets.QFrame.Shape.NoFrame)
        area.setHorizontalScrollBarPolicy(QtCore.Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setFocusPolicy(QtCore.Qt.FocusPolicy.NoFocus)
        self._inside.setProperty("ground", "clear")
        area.setWidget(self._inside)
        return area

    def _make_foot(self) -> QtWidgets.QWidget:
        foot = QtWidgets.QWidget()
        words = QtWidgets.QVBoxLayout(foot)
        words.setContentsMargins(21, 12, 13, 0)
        words.setSpacing(0)
        words.addWidget(self.who)
        words.addSpacing(12)
        for link in (
            self.lock_link,
            self._link(self.tr("Asked about a person?"), self.asked),
            self._link(self.tr("Hide the screen · Esc Esc"), self.hide_screen),
            self._link(self.tr("Explanation · F1"), self.help),
            self._link(self.tr("Settings · Ctrl+,"), self.settings),
        ):
            words.addWidget(link)
        return foot

    def _link(self, text: str, pressed: QtCore.SignalInstance) -> LinkButton:
        link = LinkButton(text)
        link.setProperty("kind", "navlink")
        link.clicked.connect(pressed)
        return link


def _brand(subtitle: Text) -> QtWidgets.QVBoxLayout:
    words = QtWidgets.QVBoxLayout()
    words.setContentsMargins(10, 2, 10, 14)
    words.setSpacing(0)
    words.addWidget(Text("Vindplaats", size=17, bold=True, tone="nav_strong"))
    words.addWidget(subtitle)
    return words
