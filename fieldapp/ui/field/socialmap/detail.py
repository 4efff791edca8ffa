"""One service: what, where, when, cost, language, for whom; what is not right about it; its way out."""

from datetime import datetime

from PySide6 import QtCore, QtGui, QtWidgets

from fieldapp.domain.services import Remark
from fieldapp.ui import labels, terms
from fieldapp.ui.field.socialmap import words
from fieldapp.ui.widgets.buttons import LinkButton, PlainButton, PrimaryButton
from fieldapp.ui.widgets.cards import Card, NoteBox, Pill
from fieldapp.ui.widgets.flow import FlowLayout
from fieldapp.ui.widgets.tables import FieldRow, FieldTable
from fieldapp.ui.widgets.text import Text, muted, title
from fieldapp.workflow.socialmap import ServiceDetail

_LABEL_WIDTH = 120


class ServiceView(Card):
    """Shows one service. What is typed about it happens in the panels below, which the page puts in."""

    compare = QtCore.Signal()
    wrong = QtCore.Signal()
    together = QtCore.Signal()
    settled = QtCore.Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self.detail: ServiceDetail | None = None
        self.name, self.organisation = title("", 16), muted("")
        self.kind, self.room = Pill(""), Pill("")
        self.about = Text()
        self.table = FieldTable(name=self.tr("The service"), label_width=_LABEL_WIDTH)
        self.origin = muted("")
        self.compare_button = PlainButton(self.tr("Compare"))
        self.wrong_button = PlainButton(self.tr("Not right…"))
        self.together_button = PrimaryButton(self.tr("Looked at together…"))
        self.link, self.steps = WebLink(), QtWidgets.QWidget()
        self.remarks = QtWidgets.QVBoxLayout()
        self.panels = QtWidgets.QVBoxLayout()
        self._arrange()
        self.compare_button.clicked.connect(self.compare)
        self.wrong_button.clicked.connect(self.wrong)
        self.together_button.clicked.connect(self.together)

    def _arrange(self) -> None:
        head = FlowLayout(10, 4, middle=True)
        for shown in (self.name, self.kind, self.room):
            head.addWidget(shown)
        buttons = FlowLayout(10)
        self.steps.setLayout(buttons)
        for button in (self.together_button, self.compare_button, self.wrong_button):
            buttons.addWidget(button)
        self.add(head)
        for widget in (self.organisation, self.about, self.table, self.link):
            self.add(widget)
        self.add(self.remarks)
        self.add(self.origin)
        self.add(self.steps)
        self.add(self.panels)
        self.fill()

    def show_service(self, detail: ServiceDetail, now: datetime) -> None:
        """Show this one."""
        self.detail = detail
        listed = detail.service.listed
        self.name.set_text(listed.name)
        self.organisation.set_text(listed.organisation)
        self.organisation.setVisible(bool(listed.organisation))
        self.about.set_text(listed.description)
        self.about.setVisible(bool(listed.description))
        self.kind.setVisible(bool(listed.kind))
        self.kind.show_state(terms.chip("e14_actor_type", listed.kind) if listed.kind else "", "info")
        room = words.capacity(listed.capacity, now.date())
        self.room.setVisible(room is not None)
        if room is not None:
            self.room.show_state(*room)
        self.table.set_rows([row for row in self._rows() if row.text])
        self.link.show_address(listed.url)
        self.origin.set_text(words.origin(detail.service, now))
        leave, add = self.tr("Take out of comparison"), self.tr("Compare")
        self.compare_button.set_text(leave if detail.compared else add)
        self._show_remarks(now)

    def _rows(self) -> list[FieldRow]:
        if self.detail is None:
            return []
        listed = self.detail.service.listed
        return [
            FieldRow("where", self.tr("Where"), listed.address or listed.municipality),
            FieldRow("when", self.tr("When"), listed.opening),
            FieldRow("cost", self.tr("Cost"), listed.cost),
            FieldRow("language", self.tr("Language"), listed.languages),
            FieldRow("whom", self.tr("For whom"), listed.audience),
            FieldRow("apply", self.tr("How to apply"), listed.apply),
            FieldRow("phone", self.tr("Telephone"), listed.phone),
            FieldRow("email", self.tr("E-mail"), listed.email),
            FieldRow("area", self.tr("Helps in"), words.areas(listed.areas)),
        ]

    def _show_remarks(self, now: datetime) -> None:
        while (item := self.remarks.takeAt(0)) is not None:
            if (widget := item.widget()) is not None:
                widget.hide()
                widget.deleteLater()
        open_ones = (
            [remark for remark in self.detail.remarks if remark.done_at is None] if self.detail else []
        )
        for remark in open_ones[:3]:
            self.remarks.addWidget(self._remark(remark, now))

    def _remark(self, remark: Remark, now: datetime) -> NoteBox:
        lead = self.tr("Not right ({day}).").format(day=labels.near_day(remark.noted_at.date(), now.date()))
        box = NoteBox(remark.text, "warn", lead=lead)
        button = LinkButton(self.tr("Right now"))
        button.setAccessibleDescription(remark.text)
        button.clicked.connect(lambda: self.settled.emit(remark.id))
        box.row.addWidget(button, 0, QtCore.Qt.AlignmentFlag.AlignTop)
        return box


class WebLink(QtWidgets.QWidget):
    """An address on the web as plain text; opened only after a click and a yes."""

    def __init__(self) -> None:
        super().__init__()
        self._address = ""
        self.address = Text()
        self.button = PlainButton(self.tr("Open website…"), compact=True)
        self.question = NoteBox("", "warn")
        self.yes, self.no = PlainButton(self.tr("Open in the browser")), PlainButton(self.tr("Do not open"))
        self.asking = QtWidgets.QWidget()
        self._arrange()
        self.button.clicked.connect(self._ask)
        self.yes.clicked.connect(self._open)
        self.no.clicked.connect(self._close)

    def _arrange(self) -> None:
        column = QtWidgets.QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        line = FlowLayout(10, 4, middle=True)
        line.addWidget(self.address)
        line.addWidget(self.button)
        column.addLayout(line)
        inside = QtWidgets.QVBoxLayout(self.asking)
        inside.setContentsMargins(0, 0, 0, 0)
        inside.addWidget(self.question)
        buttons = FlowLayout(10)
        buttons.addWidget(self.yes)
        buttons.addWidget(self.no)
        inside.addLayout(buttons)
        column.addWidget(self.asking)
        self.asking.hide()

    def show_address(self, address: str) -> None:
        """Show this address, without a question; only one of the web can be opened."""
        self._address = address
        self.setVisible(bool(address))
        self.address.set_text(address)
        self.button.setVisible(web_address(address) is not None)
        self.asking.hide()

    def _ask(self) -> None:
        url = web_address(self._address)
        if url is not None:
            self.question.set_text(
                self.tr("Whoever owns the site can see that somebody looks at it."),
                self.tr("Leave the program and go to {host}?").format(host=url.host()),
            )
            self.asking.show()
            self.no.setFocus(QtCore.Qt.FocusReason.OtherFocusReason)

    def _open(self) -> None:
        url = web_address(self._address)
        self.asking.hide()
        if url is not None:
            QtGui.QDesktopServices.openUrl(url)

    def _close(self) -> None:
        self.asking.hide()
        self.button.setFocus(QtCore.Qt.FocusReason.OtherFocusReason)


def web_address(text: str) -> QtCore.QUrl | None:
    """A web address that can be opened; "www.…" counts, anything with another scheme or a login does not."""
    text = text.strip()
    whole = f"https://{text}" if text.startswith("www.") else text
    url = QtCore.QUrl(whole, QtCore.QUrl.ParsingMode.StrictMode)
    good = url.isValid() and url.scheme() in ("http", "https") and bool(url.host()) and not url.userInfo()
    return url if good else None
