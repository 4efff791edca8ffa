"""A received request into our own dossier: what, how, and what that means when the person stops later."""

from dataclasses import dataclass, replace
from pathlib import Path
from typing import Final

from PySide6 import QtCore, QtGui, QtWidgets

from fieldapp.domain.ids import RequestId
from fieldapp.errors import FieldAppError
from fieldapp.interop.printable import Printable
from fieldapp.ui import labels, printing, visible
from fieldapp.ui import widgets as kit
from fieldapp.ui.intake import dossier_words as words
from fieldapp.ui.intake.dossier_back import StatusCard
from fieldapp.ui.intake.dossier_fields import FieldsCard
from fieldapp.ui.intake.paper import printable
from fieldapp.ui.printing.preview import PreviewDialog
from fieldapp.ui.printing.saving import SaveCard
from fieldapp.ui.shell.context import Context
from fieldapp.ui.shell.page import PageWidget
from fieldapp.workflow import dossier, inbox, stopping
from fieldapp.workflow.changes import Change
from fieldapp.workflow.dossier import Choice, Offering
from fieldapp.workflow.inbox import InboxDetail
from fieldapp.workflow.outside import Kept
from fieldapp.workflow.session import Session

DOSSIER: Final = "dossier"
_TOUCHED: Final = Change.REQUESTS | Change.INBOX
_CODE: Final = "contactvraag_dossier"


def open_dossier(context: Context, request_id: RequestId) -> None:
    """Go to the page with this request."""
    context.go(DOSSIER, str(request_id))


@dataclass(frozen=True, slots=True)
class _Look:
    """One request, and what of it can be handed over."""

    offering: Offering
    detail: InboxDetail


def _look(session: Session, request_id: RequestId) -> _Look:
    return _Look(dossier.offering(session, request_id), inbox.detail(session, request_id))


class DossierPage(PageWidget):
    """Left what is handed over, a tick per field; right how, and what became of it."""

    def __init__(self, context: Context) -> None:
        super().__init__(context)
        self._title = words.title()
        self._wanted: RequestId | None = None
        self._shown: _Look | None = None
        self.preview: PreviewDialog | None = None
        self.explained = kit.EmptyState(
            self.tr("Choose a request first"),
            self.tr("Open a request in the mailbox. On top stands the button that leads here."),
            self.tr("To the mailbox"),
        )
        self.fields = FieldsCard()
        self.how = kit.Card(self.tr("2. How?"))
        self.ways = kit.OptionGroup(words.ways(), name=self.tr("How?"))
        self.go_button = kit.PrimaryButton(words.go(""))
        self.trouble = kit.NoteBox("", "bad")
        self.saving = SaveCard(words.file_title(), words.file_warning())
        self.there = kit.Card(words.title())
        self.since, self.means, self.outside = kit.NoteBox("", "ok"), kit.muted(""), kit.muted("")
        self.back = kit.PlainButton(self.tr("Back to the request"))
        self.status = StatusCard(context)
        self._lay_out()
        self._connect()
        self._show_nothing()

    def _lay_out(self) -> None:
        scroll = kit.Scroll()
        outer = QtWidgets.QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(scroll)
        sides = kit.Columns(1.15, 1)
        row = kit.FlowLayout(8)
        row.addWidget(self.go_button)
        for item in (self.ways, self.trouble, row):
            self.how.add(item)
        for widget in (self.since, self.means, self.outside):
            self.there.add(widget)
        left, right = sides.columns
        for card in (self.explained, self.there, self.fields):
            left.addWidget(card)
        left.addWidget(self.back, 0, QtCore.Qt.AlignmentFlag.AlignLeft)
        left.addStretch(1)
        for card in (self.how, self.saving, self.status):
            right.addWidget(card)
        right.addStretch(1)
        scroll.body.addWidget(sides, 1)

    def _connect(self) -> None:
        self.explained.pressed.connect(lambda: self.context.go("inbox"))
        self.back.clicked.connect(lambda: self.context.go("inbox", str(self._wanted)))
        self.fields.changed.connect(self._allow)
        self.ways.changed.connect(self._choose_way)
        self.go_button.clicked.connect(self._go)
        self.saving.confirmed.connect(self._to_file)
        self.saving.cancelled.connect(self._leave_saving)

    # --- what the window asks ---------------------------------------------------------------------------

    def open(self, target: object) -> None:
        """One request, with every field ticked."""
        if isinstance(target, str):
            self._wanted, self._shown = RequestId(target), None
            self._read()

    def refresh(self, change: object = None) -> None:
        if change is None or (isinstance(change, Change) and change & _TOUCHED):
            self._read()

    def _read(self) -> None:
        wanted = self._wanted
        if wanted is not None:
            self.context.read(
                lambda session: _look(session, wanted), self, self._show, lambda error: self._show_nothing()
            )

    # --- what is shown ----------------------------------------------------------------------------------

    def _show(self, look: _Look) -> None:
        if look.offering.request_id != self._wanted:
            return
        again = self._shown is not None
        self._shown = look
        offering = look.offering
        name = visible.shown(offering.title) or self.tr("a request without a name")
        self.set_title(self.tr("{title}: {name}").format(title=words.title(), name=name))
        self.explained.hide()
        self.fields.show_rows(offering.rows)
        for card in (self.fields, self.how):
            card.setVisible(offering.may)
        self.back.show()
        self._show_there(offering)
        if not again:
            self.ways.set_value("")
            self.saving.hide()
            self._say("")
            first = self.ways.card(dossier.FILE) if offering.may else self.back
            first.setFocus(QtCore.Qt.FocusReason.OtherFocusReason)
        self._allow()

    def _show_there(self, offering: Offering) -> None:
        there = offering.since is not None
        self.there.setVisible(there or not offering.may)
        self.there.set_title(self.tr("It is in our own dossier") if there else words.title())
        told = words.since(offering.since) if offering.since is not None else words.not_now()
        self.since.set_text(told)
        self.since.set_tone("ok" if there else "warn")
        self.means.set_text(words.what_that_means() if offering.may else words.stays())
        self.means.setVisible(there)
        self.outside.set_text(words.files(offering.files))
        self.outside.setVisible(bool(offering.files))

    def _show_nothing(self) -> None:
        self._shown = None
        self.set_title(words.title())
        self.explained.show()
        for widget in (self.fields, self.how, self.saving, self.there, self.back, self.trouble):
            widget.hide()

    def _choose_way(self, way: str) -> None:
        self.saving.hide()
        self._say("")
        self._allow()

    def _allow(self) -> None:
        way = self.ways.value()
        self.go_button.set_text(words.go(way))
        self.go_button.setEnabled(bool(way and self.fields.chosen()) and self.saving.isHidden())

    def _say(self, text: str) -> None:
        self.trouble.set_text(text)
        self.trouble.setVisible(bool(text))

    # --- what one does ----------------------------------------------------------------------------------

    def choice(self) -> Choice:
        """What is ticked now."""
        assert self._wanted is not None
        return Choice(self._wanted, self.fields.chosen())

    def _go(self) -> None:
        self._say("")
        {
            dossier.FILE: self._ask_folder,
            dossier.PAPER: self._preview,
            dossier.CLIPBOARD: self._copy,
            dossier.TYPED: self._note_typed,
        }[self.ways.value()]()

    def _ask_folder(self) -> None:
        self.saving.show()
        self.saving.ask(personal=True)
        self._allow()

    def _leave_saving(self) -> None:
        self.saving.hide()
        self._allow()
        self.go_button.setFocus(QtCore.Qt.FocusReason.OtherFocusReason)

    def _to_file(self, folder: Path) -> None:
        choice = self.choice()
        self.context.act_with(
            lambda session: dossier.to_file(session, choice, folder), self, self._kept, self._failed
        )

    def _kept(self, kept: Kept) -> None:
        self._leave_saving()
        day = labels.long_day(kept.remove_on) if kept.remove_on is not None else ""
        self.context.toast(self.tr("Kept as {name}. It goes on {day}.").format(name=kept.name, day=day))

    def _copy(self) -> None:
        choice = self.choice()

        def copied(text: str) -> None:
            clipboard = QtGui.QGuiApplication.clipboard()
            clipboard.setText(text)
            self.context.toast(words.done(dossier.CLIPBOARD))

        self.context.act_with(lambda session: dossier.copied(session, choice), self, copied, self._failed)

    def _preview(self) -> None:
        """The paper has its own line in the Logboek; only when it left is it noted here."""
        choice, paper = self.choice(), self.paper()
        self.preview = printing.show(self.context, paper)

        def left() -> None:
            self.context.act(
                lambda session: dossier.on_paper(session, choice),
                self,
                lambda: self.context.toast(words.done(dossier.PAPER)),
                self._failed,
            )

        self.preview.accepted.connect(left)

    def paper(self) -> Printable:
        """The sheet of what is ticked, and of nothing else."""
        assert self._shown is not None
        chosen, detail = self.fields.chosen(), self._shown.detail
        rows = tuple((code, text) for code, text in self._shown.offering.rows if code in chosen)
        only = replace(
            detail,
            title=detail.title if "naam" in chosen else "",
            rows=rows,
            do_not=detail.do_not if "niet_doen" in chosen else "",
            reachable=detail.reachable if "bereikbaar" in chosen else "",
            afterwards=(),
        )
        return replace(printable(only), code=_CODE)

    def _note_typed(self) -> None:
        choice = self.choice()
        request_id = choice.request_id

        def undo() -> None:
            self.context.act(
                lambda session: stopping.note_dossier(session, request_id, there=False), self.context
            )

        self.context.act(
            lambda session: dossier.typed_over(session, choice),
            self,
            lambda: self.context.toast(words.done(dossier.TYPED), undo),
            self._failed,
        )

    def _failed(self, error: FieldAppError) -> None:
        self._say(str(labels.failure(error)))
