"""The record of processing: who is responsible is typed here, the rest the program knows."""

from pathlib import Path

from PySide6 import QtWidgets

from fieldapp.errors import FieldAppError
from fieldapp.ui import labels, printing, theme
from fieldapp.ui import widgets as kit
from fieldapp.ui.printing.saving import SaveCard
from fieldapp.ui.shell.context import Context
from fieldapp.workflow import outside, processing
from fieldapp.workflow.outside import Kept
from fieldapp.workflow.processing import Responsible
from fieldapp.workflow.session import Session


class ProcessingDialog(QtWidgets.QDialog):
    """Three lines to fill in; what they say is kept before the record is made."""

    def __init__(self, context: Context, parent: QtWidgets.QWidget | None = None) -> None:
        super().__init__(parent)
        self.context = context
        self.setWindowTitle("Vindplaats")
        self.setAccessibleName(self.tr("Record of processing"))
        self.controller = kit.TextField(self.tr("Controller (organisation, address)"), longest=300)
        self.joint = kit.TextField(self.tr("Joint controllers: which agreement, of when?"), longest=300)
        self.basis = kit.TextField(
            self.tr("Legal ground (articles 6 and 9), as the lawyer wrote it"), longest=300
        )
        self.trouble, self.saving = kit.NoteBox("", "warn"), SaveCard()
        self.print_button = kit.PrimaryButton(self.tr("Print or PDF…"))
        self.text_button = kit.PlainButton(self.tr("Keep as text…"))
        self.close_button = kit.PlainButton(self.tr("Close"))
        self._arrange()
        self.print_button.clicked.connect(self._print)
        self.text_button.clicked.connect(self._ask)
        self.saving.confirmed.connect(self._keep)
        self.saving.cancelled.connect(self.saving.hide)
        self.close_button.clicked.connect(self._close)
        context.read(processing.responsible, self, self._fill)

    def _arrange(self) -> None:
        outer = QtWidgets.QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        scroll = kit.Scroll(margins=(24, 20, 24, 20))
        outer.addWidget(scroll)
        scroll.body.addWidget(kit.title(self.tr("Record of processing")))
        scroll.body.addWidget(
            kit.Text(
                self.tr(
                    "What is kept, why, how long and who gets it: the program fills that in by itself, from"
                    " the rules that hold here. Nobody stands in it."
                )
            )
        )
        for widget in (self.controller, self.joint, self.basis, self.trouble, self.saving):
            scroll.body.addWidget(widget)
        scroll.body.addStretch(1)
        row = kit.FlowLayout(10)
        for button in (self.print_button, self.text_button, self.close_button):
            row.addWidget(button)
        scroll.body.addLayout(row)
        self.trouble.hide()
        self.saving.hide()
        look = theme.current()
        self.resize(min(look.px(640), 1200), min(look.px(460), 720))

    def _fill(self, said: Responsible) -> None:
        self.controller.set_text(said.controller)
        self.joint.set_text(said.joint)
        self.basis.set_text(said.basis)

    def given(self) -> Responsible:
        """What was typed."""
        return Responsible(self.controller.text(), self.joint.text(), self.basis.text())

    def _save(self, then: object) -> None:
        given = self.given()
        self.context.act(lambda session: processing.save(session, given), self, then, self._failed)  # type: ignore[arg-type]

    def _print(self) -> None:
        self._save(
            lambda: self.context.read(
                processing.printable, self, lambda paper: printing.show(self.context, paper)
            )
        )

    def _ask(self) -> None:
        self.saving.show()
        self.saving.ask(personal=False)

    def _keep(self, folder: Path) -> None:
        def work(session: Session) -> Kept:
            return outside.keep_blank(folder, processing.markdown(session).encode(), suffix=".md")

        self._save(lambda: self.context.read(work, self, self._kept, self._failed))

    def _kept(self, kept: Kept) -> None:
        self.saving.hide()
        self.context.toast(self.tr("Kept as {name}.").format(name=kept.name))

    def _close(self) -> None:
        self._save(self.accept)

    def _failed(self, error: FieldAppError) -> None:
        self.trouble.set_text(str(labels.failure(error)))
        self.trouble.show()
