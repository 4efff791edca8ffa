"""Forms about a person that keep themselves: what is typed is in the store a moment later."""

from collections.abc import Callable, Mapping, Sequence
from datetime import datetime
from typing import Any

from PySide6 import QtCore, QtWidgets

from fieldapp.domain.ids import PersonId
from fieldapp.domain.people import Person
from fieldapp.ui import labels
from fieldapp.ui.field.people.sections import SectionWidget
from fieldapp.ui.shell.context import Context
from fieldapp.ui.shell.drafting import DraftKeeper
from fieldapp.ui.widgets.pages import Columns
from fieldapp.ui.widgets.text import muted
from fieldapp.workflow import people
from fieldapp.workflow.changes import Change
from fieldapp.workflow.session import Session


class AutoForm(SectionWidget):
    """Columns of cards about one person. Fill `columns`, connect what changes to `touch`, give the rest:

    `show_person` puts a person on the screen, `fields` gives what `people.change` takes.
    """

    noted = QtCore.Signal()

    def __init__(self, context: Context, person_id: PersonId, *stretches: float) -> None:
        super().__init__()
        self.context, self.person_id = context, person_id
        self._shown = False
        self._kept: Mapping[str, Any] = {}
        self._written: Mapping[str, Any] = {}
        self.keeper: DraftKeeper[Mapping[str, Any], datetime] = DraftKeeper(
            context, self._changed, self._write, self
        )
        self.keeper.saved.connect(self._say_saved)
        outer = QtWidgets.QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.setSpacing(6)
        self.columns = Columns(*stretches)
        outer.addWidget(self.columns)
        self.saved = muted("")
        outer.addWidget(self.saved)
        outer.addStretch(1)

    def show_person(self, person: Person) -> None:
        """Put this person on the screen, without announcing it."""
        raise NotImplementedError

    def fields(self) -> Mapping[str, Any]:
        """What is on the screen, as `people.change` takes it."""
        raise NotImplementedError

    def touch(self, *changed: object) -> None:
        """Something was typed or picked."""
        if self._shown:
            self.keeper.touch()

    def refresh(self, change: object = None) -> None:
        """Read again, unless something was typed here that is not kept yet."""
        wanted = change is None or (isinstance(change, Change) and bool(change & Change.PEOPLE))
        if wanted and not self.keeper.dirty:
            person_id = self.person_id
            self.context.read(lambda session: people.known(session, person_id), self, self._show)

    def save_forms(self) -> Sequence[Callable[[Session], object]]:
        """What was typed last."""
        work = self.keeper.take()
        return () if work is None else (work,)

    def _show(self, person: Person) -> None:
        self._shown = False
        self.show_person(person)
        self._kept = self.fields()
        self._shown = True
        self.grown.emit()

    def _changed(self) -> Mapping[str, Any]:
        """Only what was changed here: what other screens wrote meanwhile is left alone."""
        now = self.fields()
        self._written = now
        return {name: value for name, value in now.items() if value != self._kept.get(name)}

    def _write(self, session: Session, fields: Mapping[str, Any]) -> datetime:
        people.change(session, self.person_id, fields)
        return session.now()

    def _say_saved(self, at: datetime) -> None:
        self._kept = self._written
        self.saved.set_text(self.tr("saved by itself at {time}").format(time=labels.clock(at, seconds=True)))
        self.noted.emit()
