"""Using nothing further, and erasing: what it does and what must stay is said before."""

from datetime import date

from PySide6 import QtCore, QtWidgets

from fieldapp.domain.ids import PersonId
from fieldapp.errors import FieldAppError, InvalidInput
from fieldapp.ui import labels, terms
from fieldapp.ui.shell.context import Context
from fieldapp.ui.widgets.buttons import DangerButton, PlainButton, PrimaryButton
from fieldapp.ui.widgets.cards import Card, NoteBox
from fieldapp.ui.widgets.text import Text, caption
from fieldapp.ui.widgets.ticks import RadioGroup, Tick
from fieldapp.workflow import person_rights, report
from fieldapp.workflow.person_rights import Erasing, Kept

translate = QtCore.QCoreApplication.translate


class RestrictCard(Card):
    """On which ground, or that it may be used again."""

    def __init__(self, context: Context, person_id: PersonId) -> None:
        super().__init__(self.tr("Do not use it further"))
        self.context, self.person_id = context, person_id
        self.ground = RadioGroup(terms.options("restriction"), name=self.tr("Why?"))
        self.line = Text(
            self.tr(
                "From then on nothing of this person can be sent or handed over, and nothing is erased."
                " What is kept stays, until the two of you lift it again."
            )
        )
        self.restrict_button = PrimaryButton(self.tr("Use nothing further"))
        self.lift_button = PlainButton(self.tr("It may be used again"))
        self.add(self.line)
        self.add(self.ground)
        row = QtWidgets.QHBoxLayout()
        row.addWidget(self.restrict_button)
        row.addWidget(self.lift_button)
        row.addStretch(1)
        self.add(row)
        self.ground.changed.connect(lambda code: self.restrict_button.setEnabled(True))
        self.restrict_button.setEnabled(False)
        self.restrict_button.clicked.connect(self._restrict)
        self.lift_button.clicked.connect(self._lift)

    def show_kept(self, kept: Kept) -> None:
        """Offer the one or the other."""
        held = bool(kept.ground)
        self.ground.setVisible(not held)
        self.restrict_button.setVisible(not held)
        self.lift_button.setVisible(held)

    def _restrict(self) -> None:
        person_id, ground = self.person_id, self.ground.value()
        said = self.tr("Nothing is used further.")
        self.context.act(
            lambda session: person_rights.restrict(session, person_id, ground),
            self,
            lambda: self.context.toast(said),
        )

    def _lift(self) -> None:
        person_id = self.person_id
        said = self.tr("It may be used again. Tell the person.")
        self.context.act(
            lambda session: person_rights.lift(session, person_id), self, lambda: self.context.toast(said)
        )


class EraseCard(Card):
    """What goes, what stays and why; then, ticked, what may go is gone."""

    grown = QtCore.Signal()
    erased = QtCore.Signal()

    def __init__(self, context: Context, person_id: PersonId) -> None:
        super().__init__(self.tr("We erase what we may erase"))
        self.context, self.person_id = context, person_id
        self.stopped = NoteBox("", "warn")
        self.goes, self.stays = Text(), Text()
        self.sure = Tick(self.tr("The person asked this, and knows what stays"))
        self.erase_button = DangerButton(self.tr("Erase now"))
        self.add(self.stopped)
        for title, text in ((self.tr("This goes"), self.goes), (self.tr("This stays, and why"), self.stays)):
            self.add(caption(title))
            self.add(text)
        self.add(self.sure)
        row = QtWidgets.QHBoxLayout()
        row.addWidget(self.erase_button)
        row.addStretch(1)
        self.add(row)
        self.sure.toggled.connect(self._allow)
        self.erase_button.clicked.connect(self._erase)
        self._may = False
        self._allow()

    def refresh(self) -> None:
        """Read again what would go."""
        person_id = self.person_id
        self.context.read(
            lambda session: person_rights.erasing(session, person_id), self, self._show, lambda error: None
        )

    def _show(self, found: Erasing) -> None:
        titles = report.titles()
        goes = [f"· {titles[table]}: {n}" for table, n in found.goes if table in titles]
        self.goes.set_text("\n".join(goes))
        self.stays.set_text("\n".join(f"· {line}" for line in stays(found)))
        self.stopped.set_text(_why_not(found.stopped))
        self.stopped.setVisible(bool(found.stopped))
        self._may = not found.stopped
        self._allow()
        self.grown.emit()

    def _allow(self) -> None:
        self.sure.setEnabled(self._may)
        self.erase_button.setEnabled(self._may and self.sure.isChecked())

    def _erase(self) -> None:
        person_id = self.person_id
        self.erase_button.setEnabled(False)
        self.context.act(
            lambda session: person_rights.erase(session, person_id), self, self._gone, self._failed
        )

    def _gone(self) -> None:
        self.context.toast(self.tr("Erased what may be erased."))
        self.erased.emit()

    def _failed(self, error: FieldAppError) -> None:
        reason = error.reason if isinstance(error, InvalidInput) else ""
        self.stopped.set_text(_why_not(reason) or str(labels.failure(error)))
        self.stopped.show()
        self.grown.emit()


def stays(found: Erasing) -> list[str]:
    """What must stay or cannot be reached, each with its reason."""
    known = {
        "cijfers": translate("keeping", "Figures without anybody: how many signals, about what."),
        "logboek": translate(
            "keeping", "The Logboek keeps that something happened, as ‘name erased’: it proves what left."
        ),
        "beslissing": translate(
            "keeping", "That there was a yes, without a name: the law asks that we can show that."
        ),
        "kopieen": translate("keeping", "Copies of this device within reach go within a day."),
    }
    lines = [known[code] for code in found.stays if code in known]
    if found.to:
        there = translate("keeping", "What {to} received, they erase themselves. Ask it there.")
        lines.append(there.format(to=", ".join(found.to)))
    lines += [_file(day) for day in found.files]
    return lines


def _file(day: date) -> str:
    text = translate("keeping", "A file outside this program. Remove it yourself, by {day}.")
    return text.format(day=labels.full_day(day))


def _why_not(code: str) -> str:
    known = {
        person_rights.OPEN_REQUEST: translate(
            "keeping", "A request is still running. Does the person want to stop? Stop that first."
        ),
        person_rights.ON_HOLD: translate(
            "keeping", "The person asked to use nothing further and to erase nothing. Lift that first."
        ),
    }
    return known.get(code, "")
