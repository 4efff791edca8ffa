"""Step 1: who works here, and the passphrase that opens everything on this device."""

from PySide6 import QtCore, QtWidgets

from fieldapp.ui import labels
from fieldapp.ui import widgets as kit
from fieldapp.ui.shell.background import Background
from fieldapp.ui.shell.first_run.step import Step
from fieldapp.workflow import session

_PROPOSED, _OWN = "proposed", "own"
_QUIET_MS = 250


class PassphraseStep(Step):
    """Five proposed words or one's own; a weak one is explained and does not go on."""

    def __init__(self, background: Background) -> None:
        super().__init__(
            QtCore.QCoreApplication.translate("PassphraseStep", "Choose your passphrase"),
            QtCore.QCoreApplication.translate(
                "PassphraseStep", "It opens everything on this device. Nobody can look it up for you."
            ),
        )
        self._background, self._words, self._weak = background, "", True
        self.name = kit.TextField(self.tr("Your name"), required=True, longest=80)
        self.organisation = kit.TextField(self.tr("Your organisation"), required=True, longest=80)
        self.label = kit.TextField(self.tr("What this profile is called on the lock screen"), longest=40)
        self.label.set_text(self.tr("Work profile"))
        self.boxes = kit.WordBoxes(self.tr("Proposed words"))
        self.other_words = kit.LinkButton(self.tr("Other words"))
        self.kind = kit.OptionGroup(
            [
                kit.Option(
                    _PROPOSED, self.tr("Take these five words"), self.tr("Easy to remember, hard to guess.")
                ),
                kit.Option(
                    _OWN, self.tr("A passphrase of my own"), self.tr("Five words or a long sentence.")
                ),
            ],
            columns=2,
            name=self.tr("Passphrase"),
        )
        self.kind.set_value(_PROPOSED)
        self.once = kit.TextField(self.tr("Type it"), secret=True, longest=200)
        self.again = kit.TextField(self.tr("Type it again"), secret=True, longest=200)
        self.show_typed = kit.Tick(self.tr("Show what I type"))
        self._quiet = QtCore.QTimer(self, interval=_QUIET_MS, singleShot=True)
        self._quiet.timeout.connect(self._weigh)
        self._arrange()
        self._connect()
        self._propose()
        self._choose(_PROPOSED)

    def passphrase(self) -> str:
        """What was typed."""
        return self.once.edit.text()

    def _arrange(self) -> None:
        who = kit.Card(self.tr("Who are you?"))
        names = QtWidgets.QHBoxLayout()
        names.setSpacing(12)
        for field in (self.name, self.organisation, self.label):
            names.addWidget(field, 1)
        who.add(names)
        who.add(
            kit.muted(self.tr("While locked, this computer shows only the name of the profile, never yours."))
        )
        card = kit.Card(self.tr("Passphrase"))
        card.add(self.kind)
        row = QtWidgets.QHBoxLayout()
        row.addWidget(self.boxes, 1)
        row.addWidget(self.other_words, 0, QtCore.Qt.AlignmentFlag.AlignTop)
        card.add(row)
        typed = QtWidgets.QHBoxLayout()
        typed.setSpacing(12)
        typed.addWidget(self.once, 1)
        typed.addWidget(self.again, 1)
        card.add(typed)
        card.add(self.show_typed)
        self.body.addWidget(who)
        self.body.addWidget(card)
        self.finish()

    def _connect(self) -> None:
        self.other_words.clicked.connect(self._propose)
        self.kind.changed.connect(self._choose)
        self.show_typed.toggled.connect(self._show)
        for field in (self.name, self.organisation, self.once, self.again):
            field.changed.connect(lambda text: self._typed())
        self.again.entered.connect(self._entered)
        self.once.entered.connect(self._entered)

    def _propose(self) -> None:
        self._background.run(session.propose_passphrase, self, self._proposed)

    def _proposed(self, words: str) -> None:
        self._words = words
        self.boxes.show_words(tuple(words.split()))
        self._typed()

    def _choose(self, kind: str) -> None:
        proposed = kind == _PROPOSED
        self.boxes.setVisible(proposed)
        self.other_words.setVisible(proposed)
        self.again.setVisible(not proposed)
        label = self.tr("Type the five words") if proposed else self.tr("Type it")
        self.once.set_label(label)
        self.once.edit.clear()
        self.again.edit.clear()
        self._typed()

    def _show(self, shown: bool) -> None:
        echo = QtWidgets.QLineEdit.EchoMode
        for field in (self.once, self.again):
            field.edit.setEchoMode(echo.Normal if shown else echo.Password)

    def _typed(self) -> None:
        self._weak = True
        self.ready(allowed=False)
        self._quiet.start()

    def _weigh(self) -> None:
        """Ask whether what was typed would be guessed."""
        typed, names = self.passphrase(), (self.name.text(), self.organisation.text())
        if not typed:
            self.once.set_problem("")
            return
        self._background.run(
            lambda: session.weaknesses(typed, names), self, lambda reasons: self._weighed(typed, reasons)
        )

    def _weighed(self, typed: str, reasons: tuple[str, ...]) -> None:
        if typed != self.passphrase():
            return
        self._weak = bool(reasons)
        self.once.set_problem(self._why(typed, reasons))
        self.again.set_problem(self._differs())
        self.ready(allowed=self._complete())

    def _why(self, typed: str, reasons: tuple[str, ...]) -> str:
        if self.kind.value() == _PROPOSED:
            same = typed.split() == self._words.split()
            begun = self._words.startswith(" ".join(typed.split()))
            return "" if same or begun else self.tr("These are not the words above.")
        return " ".join(labels.weakness(code) for code in reasons)

    def _differs(self) -> str:
        second = self.again.edit.text()
        if self.kind.value() == _PROPOSED or not second or self.passphrase().startswith(second):
            return ""
        return self.tr("The two are not the same.")

    def _complete(self) -> bool:
        if not self.name.text().strip() or not self.organisation.text().strip() or self._weak:
            return False
        typed = self.passphrase().split()
        other = self._words if self.kind.value() == _PROPOSED else self.again.edit.text()
        return typed == other.split()

    def _entered(self) -> None:
        if self.next.isEnabled():
            self.onward.emit()
