"""Whom to call when somebody asks about a person: written down once, kept in the encrypted store."""

from PySide6 import QtCore, QtWidgets

from fieldapp.ui import labels, theme
from fieldapp.ui import widgets as kit
from fieldapp.ui.shell.context import Context
from fieldapp.workflow import asked
from fieldapp.workflow.asked import Numbers


class NumbersDialog(QtWidgets.QDialog):
    """Three lines; `saved` carries them."""

    saved = QtCore.Signal(object)

    def __init__(self, context: Context, parent: QtWidgets.QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self.setWindowTitle("Vindplaats")
        self.setAccessibleName(self.tr("Whom to call"))
        self.fields = {
            "supervisor": kit.TextField(self.tr("Supervisor: name and telephone"), longest=80),
            "lawyer": kit.TextField(self.tr("Lawyer: name and telephone"), longest=80),
            "officer": kit.TextField(self.tr("Data protection officer: name and telephone"), longest=80),
        }
        outer = QtWidgets.QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        scroll = kit.Scroll(margins=(24, 20, 24, 20))
        outer.addWidget(scroll)
        scroll.body.addWidget(kit.title(self.tr("Whom to call")))
        scroll.body.addWidget(
            kit.muted(self.tr("When somebody from outside asks about a person. Stays here."))
        )
        for field in self.fields.values():
            scroll.body.addWidget(field)
        self.trouble = kit.NoteBox("", "bad")
        self.trouble.hide()
        scroll.body.addWidget(self.trouble)
        scroll.body.addStretch(1)
        self.keep = kit.PrimaryButton(self.tr("Keep"))
        self.keep.clicked.connect(self._keep)
        scroll.body.addWidget(self.keep, 0, QtCore.Qt.AlignmentFlag.AlignRight)
        look = theme.current()
        self.resize(min(look.px(520), 1200), min(look.px(400), 700))
        context.read(asked.numbers, self, self._show)

    def _show(self, known: Numbers) -> None:
        for name, field in self.fields.items():
            field.set_text(getattr(known, name))

    def _keep(self) -> None:
        given = Numbers(**{name: field.text() for name, field in self.fields.items()})

        def done() -> None:
            self.saved.emit(given)
            self.accept()

        def failed(error: Exception) -> None:
            self.trouble.set_text(str(labels.failure(error)))  # type: ignore[arg-type]
            self.trouble.show()

        self._context.act(lambda session: asked.save_numbers(session, given), self, done, failed)
