"""Another passphrase: who asks proves it, chooses, puts the new recovery code on paper; then it locks."""

from PySide6 import QtCore, QtWidgets

from fieldapp.errors import FieldAppError, InvalidInput, WeakPassphrase, WrongPassphrase
from fieldapp.ui import labels, theme
from fieldapp.ui import widgets as kit
from fieldapp.ui.shell.context import Context
from fieldapp.ui.shell.paper import print_code
from fieldapp.workflow import passphrase, session
from fieldapp.workflow.passphrase import Plan

translate = QtCore.QCoreApplication.translate
_ASKED = (1, 4)  # groups of the code that are typed back, from 0


class NewPassphraseDialog(QtWidgets.QDialog):
    """`planned` carries the plan: the program closes the store and does it."""

    planned = QtCore.Signal(object)

    def __init__(
        self, context: Context, parent: QtWidgets.QWidget | None = None, *, due: bool = False
    ) -> None:
        super().__init__(parent)
        self.setAttribute(QtCore.Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle("Vindplaats")
        self.setAccessibleName(self.tr("Another passphrase"))
        self.context, self._code = context, ""
        self.current = kit.TextField(
            self.tr("Your passphrase now, or the recovery code"), secret=True, longest=200
        )
        self.boxes, self.other_words = kit.WordBoxes(self.tr("Proposed words")), kit.LinkButton("")
        self.other_words.setText(self.tr("Other words"))
        self.once = kit.TextField(self.tr("The new passphrase"), secret=True, longest=200)
        self.again = kit.TextField(self.tr("Type it again"), secret=True, longest=200)
        self.code = kit.WordBoxes(self.tr("New recovery code"))
        self.print_button = kit.PlainButton(self.tr("Print…"))
        groups = [self.tr("Group {n}").format(n=at + 1) for at in _ASKED]
        self.back = tuple(kit.TextField(group, longest=12) for group in groups)
        self.trouble = kit.NoteBox("", "bad")
        self.button = kit.PrimaryButton(self.tr("Change it"))
        self.close_button = kit.PlainButton(self.tr("Later") if due else self.tr("Cancel"))
        self._arrange(due=due)
        self._connect()
        self.context.background.run(passphrase.new_code, self, self._show_code)
        self._propose()

    def _arrange(self, *, due: bool) -> None:
        outer = QtWidgets.QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        scroll = kit.Scroll(margins=(24, 20, 24, 20))
        outer.addWidget(scroll)
        scroll.body.addWidget(kit.title(self.tr("Another passphrase")))
        if due:
            scroll.body.addWidget(kit.NoteBox(_used(), "warn"))
        scroll.body.addWidget(kit.muted(_what()))
        for card in (self._now(), self._new(), self._paper()):
            scroll.body.addWidget(card)
        scroll.body.addWidget(self.trouble)
        row = QtWidgets.QHBoxLayout()
        row.addStretch(1)
        row.addWidget(self.close_button)
        row.addWidget(self.button)
        scroll.body.addLayout(row)
        self.trouble.hide()
        look = theme.current()
        self.resize(min(look.px(720), 1320), min(look.px(700), 740))

    def _now(self) -> kit.Card:
        card = kit.Card(self.tr("Is it you?"))
        card.add(self.current)
        return card

    def _new(self) -> kit.Card:
        card = kit.Card(self.tr("Choose the new one"), self.other_words)
        card.add(kit.muted(self.tr("Take these five words, or a long sentence of your own.")))
        card.add(self.boxes)
        card.add(self._beside(self.once, self.again))
        return card

    def _paper(self) -> kit.Card:
        card = kit.Card(self.tr("Put the new recovery code on paper"), self.print_button)
        card.add(self.code)
        card.add(kit.muted(self.tr("The old code opens nothing any more. Type two groups from your paper.")))
        card.add(self._beside(*self.back))
        return card

    @staticmethod
    def _beside(*fields: kit.TextField) -> kit.Columns:
        row = kit.Columns(*(1 for _ in fields), narrow=440, spacing=12)
        for column, field in zip(row.columns, fields, strict=True):
            column.addWidget(field)
        return row

    def _connect(self) -> None:
        self.other_words.clicked.connect(self._propose)
        self.print_button.clicked.connect(lambda: print_code(self._code, self))
        self.close_button.clicked.connect(self.reject)
        self.button.clicked.connect(self._plan)
        for field in (self.current, self.once, self.again, *self.back):
            field.changed.connect(lambda text: self._clear())

    def _show_code(self, code: str) -> None:
        self._code = code
        self.code.show_words(tuple(code.split("-")))

    def _propose(self) -> None:
        self.context.background.run(
            session.propose_passphrase, self, lambda words: self.boxes.show_words(tuple(words.split()))
        )

    def _clear(self) -> None:
        self.trouble.hide()
        for field in (self.current, self.once, self.again, *self.back):
            field.set_problem("")

    def _plan(self) -> None:
        code, typed, again = self._code, self.once.edit.text(), self.again.edit.text()
        if typed.split() != again.split():
            self.again.set_problem(self.tr("The two are not the same."))
            return
        for at, field in zip(_ASKED, self.back, strict=True):
            if not session.check_groups(code, {at: field.text()}):
                field.set_problem(self.tr("Not the same as on the screen. Look once more."))
                return
        current = self.current.edit.text()
        self.button.setEnabled(False)
        self.context.read(
            lambda opened: passphrase.plan(opened, current, typed, code), self, self._made, self._failed
        )

    def _made(self, made: Plan) -> None:
        self.planned.emit(made)

    def _failed(self, error: FieldAppError) -> None:
        self.button.setEnabled(True)
        if isinstance(error, WeakPassphrase):
            self.once.set_problem(" ".join(labels.weakness(code) for code in error.reasons))
        elif isinstance(error, WrongPassphrase):
            self.current.set_problem(str(labels.failure(error)))
        elif isinstance(error, InvalidInput) and error.reason == "the_same":
            self.once.set_problem(self.tr("That is the one you have now. Choose another."))
        else:
            self.trouble.set_text(str(labels.failure(error)))
            self.trouble.show()


def _what() -> str:
    return translate(
        "new_passphrase",
        "Everything on this laptop is encrypted anew. The old passphrase, the old code and old copies of the"
        " key then open nothing of it. The program locks, and you open it with the new one.",
    )


def _used() -> str:
    return translate(
        "new_passphrase", "You used the recovery code. Choose a new passphrase, and put a new code on paper."
    )
