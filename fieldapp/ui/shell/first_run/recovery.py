"""Step 2: the recovery code, shown once, on paper, two groups typed back."""

from PySide6 import QtCore, QtWidgets

from fieldapp.ui import widgets as kit
from fieldapp.ui.shell.background import Background
from fieldapp.ui.shell.first_run.step import Step
from fieldapp.ui.shell.paper import print_code
from fieldapp.workflow import session


class RecoveryStep(Step):
    """Shows the code; goes on when two groups of it were typed back from the paper."""

    def __init__(self, background: Background) -> None:
        super().__init__(
            QtCore.QCoreApplication.translate("RecoveryStep", "Put your recovery code on paper"),
            QtCore.QCoreApplication.translate(
                "RecoveryStep",
                "Forgot the passphrase? Only this code still opens your data. It is shown once.",
            ),
        )
        self._background, self._code = background, ""
        self._asked: tuple[int, int] = (0, 1)
        self.boxes = kit.WordBoxes(self.tr("Recovery code"))
        self.print_button = kit.PlainButton(self.tr("Print…"))
        self.print_button.clicked.connect(lambda: print_code(self._code, self))
        self.fields = (kit.TextField("", longest=12), kit.TextField("", longest=12))
        for field in self.fields:
            field.changed.connect(lambda text: self._typed())
            field.entered.connect(self._check)
        self._arrange()
        self.next.clicked.disconnect(self.onward)
        self.next.clicked.connect(self._check)

    def show_code(self, code: str, asked: tuple[int, int]) -> None:
        """Show `code`; the groups at `asked` (from 0) are typed back."""
        self._code, self._asked = code, asked
        self.boxes.show_words(tuple(code.split("-")))
        for field, at in zip(self.fields, asked, strict=True):
            field.set_label(self.tr("Group {n}").format(n=at + 1))

    def forget(self) -> None:
        """The code is on paper; nothing here holds it any more."""
        self._code = ""
        self.boxes.show_words(())
        for field in self.fields:
            field.edit.clear()

    def _arrange(self) -> None:
        card = kit.Card(self.tr("Your recovery code"), self.print_button)
        card.add(self.boxes)
        card.add(
            kit.muted(self.tr("Copy it by hand or print it. Keep it apart from the laptop. No photograph."))
        )
        back = kit.Card(self.tr("Look at your paper and type two groups"))
        row = QtWidgets.QHBoxLayout()
        row.setSpacing(12)
        for field in self.fields:
            row.addWidget(field, 1)
        row.addStretch(2)
        back.add(row)
        self.body.addWidget(card)
        self.body.addWidget(back)
        self.finish()

    def _typed(self) -> None:
        for field in self.fields:
            field.set_problem("")
        self.ready(allowed=all(field.text().strip() for field in self.fields))

    def _check(self) -> None:
        if not self.next.isEnabled():
            return
        code = self._code
        typed = [{at: field.text()} for at, field in zip(self._asked, self.fields, strict=True)]
        self._background.run(
            lambda: [session.check_groups(code, group) for group in typed], self, self._checked
        )

    def _checked(self, right: list[bool]) -> None:
        for field, is_right in zip(self.fields, right, strict=True):
            field.set_problem("" if is_right else self.tr("Not the same as on the screen. Look once more."))
        if all(right):
            self.forget()
            self.onward.emit()
