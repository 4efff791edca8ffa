"""Bewaren en wissen: what will go and when, files outside the cipher, and the terms with who decided them."""

from PySide6 import QtCore, QtWidgets

from fieldapp.ui import theme
from fieldapp.ui import widgets as kit
from fieldapp.ui.shell.context import Context
from fieldapp.ui.shell.secrecy import retention_words as words
from fieldapp.ui.shell.secrecy.retention_going import GoingCard
from fieldapp.ui.shell.secrecy.retention_terms import TermsCard
from fieldapp.workflow import retain
from fieldapp.workflow.changes import Change
from fieldapp.workflow.retain import Overview

_TOUCHES = Change.RETENTION | Change.PEOPLE | Change.AGENDA | Change.DRAFTS | Change.REQUESTS


class RetentionDialog(QtWidgets.QDialog):
    """Reads itself again after every change that may touch it; what was shown counts as seen."""

    def __init__(self, context: Context, parent: QtWidgets.QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAttribute(QtCore.Qt.WidgetAttribute.WA_DeleteOnClose)
        self.context = context
        self.setWindowTitle("Vindplaats")
        self.setAccessibleName(self.tr("Keeping and erasing"))
        self.going = GoingCard(context)
        self.files = kit.Card(self.tr("Files outside the encryption"))
        self.file_lines = kit.Lines()
        self.alone = kit.Card(self.tr("Rather not approached"))
        self.alone_lines = kit.Lines()
        self.terms = TermsCard(context)
        self.time = kit.muted("")
        self.close_button = kit.PrimaryButton(self.tr("Close"))
        self._arrange()
        self.close_button.clicked.connect(self.accept)
        context.changed.connect(self._changed)
        self._read()

    def _arrange(self) -> None:
        outer = QtWidgets.QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        scroll = kit.Scroll(margins=(24, 20, 24, 20))
        outer.addWidget(scroll)
        scroll.body.addWidget(kit.title(self.tr("Keeping and erasing")))
        scroll.body.addWidget(
            kit.Text(
                self.tr(
                    "What you no longer need is erased by itself, counted from the last contact. Nothing goes"
                    " before it stood here. An open request is never erased. Numbers stay, without anybody."
                )
            )
        )
        scroll.body.addWidget(self.going)
        self.files.add(kit.muted(self.tr("The program cannot erase these. Remove them yourself.")))
        self.files.add(self.file_lines)
        scroll.body.addWidget(self.files)
        self.alone.add(kit.muted(self.tr("They asked for it. Nothing but the codename is kept.")))
        self.alone.add(self.alone_lines)
        scroll.body.addWidget(self.alone)
        scroll.body.addWidget(self.terms)
        scroll.body.addWidget(self.time)
        scroll.body.addStretch(1)
        foot = QtWidgets.QHBoxLayout()
        foot.addStretch(1)
        foot.addWidget(self.close_button)
        scroll.body.addLayout(foot)
        look = theme.current()
        self.resize(min(look.px(880), 1300), min(look.px(700), 740))

    def _changed(self, change: object) -> None:
        if isinstance(change, Change) and change & _TOUCHES:
            self._read()

    def _read(self) -> None:
        self.context.read(retain.overview, self, self._show)
        self.terms.read()

    def _show(self, found: Overview) -> None:
        self.going.show_rows(found.rows)
        self.files.setVisible(bool(found.files))
        lines: list[QtWidgets.QWidget] = [
            kit.Line(each.name, words.remove(each.remove_on, each.days)) for each in found.files
        ]
        self.file_lines.show_lines(lines)
        self.alone.setVisible(bool(found.left_alone))
        self.alone_lines.show_lines([self._left_alone(*each) for each in found.left_alone])
        self.time.set_text(words.trusted(found.day, by_hub=found.by_hub))
        unseen = [(row.object, row.ref) for row in found.rows if not row.seen]
        if unseen:
            self.context.act(lambda session: retain.mark_seen(session, unseen), self)

    def _left_alone(self, id_: str, who: str) -> kit.Line:
        line = kit.Line(who, button=self.tr("No longer needed"))
        line.pressed.connect(
            lambda: self.context.act(lambda session: retain.approach_again(session, id_), self)
        )
        return line
