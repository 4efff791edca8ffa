"""On the page of a person: hand this person over to a colleague of the same team, or take that back."""

from dataclasses import dataclass, replace
from datetime import timedelta

from PySide6 import QtWidgets

from fieldapp.domain.ids import HandoverId, PersonId, SignalId
from fieldapp.errors import DisclosureRefused, FieldAppError
from fieldapp.ui import labels, terms
from fieldapp.ui.field import wording
from fieldapp.ui.field.people.sections import SectionWidget
from fieldapp.ui.shell.context import Context
from fieldapp.ui.widgets.buttons import DangerButton, PrimaryButton
from fieldapp.ui.widgets.cards import Card, NoteBox
from fieldapp.ui.widgets.chips import ChipGroup
from fieldapp.ui.widgets.fields import Choice
from fieldapp.ui.widgets.text import Text, caption, muted
from fieldapp.ui.widgets.ticks import Tick
from fieldapp.workflow.changes import Change
from fieldapp.workflow.handover import people
from fieldapp.workflow.handover.people import Colleague, MoveForm, MovePreview
from fieldapp.workflow.session import Session

ALL, LATELY, LAST, NONE = "all", "lately", "last", "none"
_TEAM = "team"
_LATELY = timedelta(days=90)
_TOUCHES = Change.HANDOVERS | Change.SIGNALS | Change.PEOPLE | Change.DIRECTORY


@dataclass(frozen=True, slots=True)
class _Sight:
    """What can be handed over, to whom, and what is on its way."""

    form: MoveForm
    signals: tuple[tuple[SignalId, bool], ...]  # the newest first; noted lately
    colleagues: tuple[Colleague, ...]
    way: HandoverId | None
    way_to: str
    needs_yes: bool


class MoveSection(SectionWidget):
    """Who takes over, which signals move, and precisely what does not."""

    def __init__(self, context: Context, person_id: PersonId) -> None:
        super().__init__()
        self.context, self.person_id = context, person_id
        self._sight: _Sight | None = None
        self._shown: MovePreview | None = None
        self.to = Choice(self.tr("Who takes over?"), placeholder=self.tr("Choose"))
        self.which = ChipGroup((), multi=False, may_clear=False, name=self.tr("Which signals move?"))
        self.agreed = Tick(self.tr("The person agrees that this colleague takes over"))
        self.moves, self.stays = Text(), muted("")
        self.problem = NoteBox("", "warn")
        self.move_button = PrimaryButton(self.tr("Hand over"))
        self.way_note, self.undo_button = NoteBox("", "info"), DangerButton(self.tr("Take back"))
        self.alone = NoteBox("", "info")
        self.card, self.way_card = Card(self.tr("Hand over to a colleague")), Card(self.tr("On its way"))
        self._arrange()
        self._connect()

    def _arrange(self) -> None:
        column = QtWidgets.QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(14)
        self.alone.set_text(
            self.tr(
                "There is nobody in your team yet. The administrator of your organisation adds colleagues."
            )
        )
        column.addWidget(self.alone)
        for widget in (self.to, caption(self.tr("Which signals move?")), self.which, self.agreed):
            self.card.add(widget)
        for said in (self.moves, self.stays, self.problem):
            self.card.add(said)
        row = QtWidgets.QHBoxLayout()
        row.addWidget(self.move_button)
        row.addStretch(1)
        self.card.add(row)
        column.addWidget(self.card)
        self.way_card.add(self.way_note)
        back = QtWidgets.QHBoxLayout()
        back.addWidget(self.undo_button)
        back.addStretch(1)
        self.way_card.add(back)
        column.addWidget(self.way_card)
        column.addStretch(1)
        for card in (self.alone, self.card, self.way_card, self.problem):
            card.hide()

    def _connect(self) -> None:
        self.to.changed.connect(lambda code: self._preview())
        self.which.changed.connect(lambda codes: self._preview())
        self.agreed.toggled.connect(lambda on: self._preview())
        self.move_button.clicked.connect(self._move)
        self.undo_button.clicked.connect(self._undo)

    def refresh(self, change: object = None) -> None:
        if change is None or (isinstance(change, Change) and change & _TOUCHES):
            person = self.person_id
            self.context.read(lambda session: _look(session, person), self, self._show, lambda error: None)

    def _show(self, sight: _Sight) -> None:
        self._sight = sight
        options = [
            (each.device_id or _TEAM, each.label or self.tr("The whole team")) for each in sight.colleagues
        ]
        self.to.set_options(options)
        count, lately = len(sight.signals), sum(near for _, near in sight.signals)
        options = [
            (ALL, self.tr("All {n}").format(n=count)),
            (LATELY, self.tr("Of the last three months {n}").format(n=lately)),
            (LAST, self.tr("Only the last one")),
            (NONE, self.tr("None")),
        ]
        if self.which.value():
            for code, label in options:
                self.which.set_label(code, label)
        else:
            self.which.set_options(options)
            self.which.set_value((ALL,))
        self.alone.setVisible(not sight.colleagues)
        self.card.setVisible(bool(sight.colleagues) and sight.way is None)
        self.way_card.setVisible(sight.way is not None)
        self.agreed.setVisible(sight.needs_yes)
        to = sight.way_to or self.tr("the whole team")
        self.way_note.set_text(
            self.tr(
                "Handed over to {to}. Until somebody takes over, you follow this person and can take it back."
            ).format(to=to)
        )
        self._preview()

    # what would move

    def _form(self) -> MoveForm | None:
        sight, code = self._sight, self.to.value()
        if sight is None or not code:
            return None
        to = next((each for each in sight.colleagues if (each.device_id or _TEAM) == code), None)
        which = "".join(self.which.value())
        ids = [signal for signal, near in sight.signals if which == ALL or (which == LATELY and near)]
        if which == LAST:
            ids = [signal for signal, _ in sight.signals[:1]]
        return replace(sight.form, to=to, signals=tuple(ids), agreed=self.agreed.isChecked())

    def _preview(self) -> None:
        self._shown = None
        self.move_button.setEnabled(False)
        form = self._form()
        for widget in (self.moves, self.stays, self.problem):
            widget.hide()
        if form is not None:
            self.context.read(
                lambda session: people.preview(session, form), self, self._previewed, self._refused
            )
        self.grown.emit()

    def _previewed(self, shown: MovePreview) -> None:
        self._shown = shown
        moved = shown.decoded()
        text = self.tr(
            "This moves: the record and {n}. What you saw, what makes somebody vulnerable, the journal,"
            " agenda and rights stay here."
        )
        self.moves.set_text(text.format(n=wording.signals(len(moved.signals))))
        self.stays.set_text(
            self.tr("May not move: {fields}.").format(
                fields=", ".join(terms.word("fields", code).lower() for code in shown.stays)
            )
        )
        self.moves.show()
        self.stays.setVisible(bool(shown.stays))
        self.move_button.setEnabled(True)
        self.grown.emit()

    def _refused(self, error: FieldAppError) -> None:
        if isinstance(error, DisclosureRefused) and "toestemming" in error.missing:
            text = self.tr("Ask the person first whether this colleague may take over.")
        else:
            text = str(labels.failure(error))
        self.problem.set_text(text)
        self.problem.show()
        self.grown.emit()

    # what one does

    def _move(self) -> None:
        shown = self._shown
        if shown is None:
            return
        self.move_button.setEnabled(False)
        self.context.act_with(lambda session: people.move(session, shown), self, self._moved)

    def _moved(self, handover: HandoverId) -> None:
        self.context.toast(self.tr("Handed over."), lambda: self._take_back(handover))

    def _undo(self) -> None:
        if self._sight is not None and self._sight.way is not None:
            self._take_back(self._sight.way)

    def _take_back(self, handover: HandoverId) -> None:
        self.context.act(
            lambda session: people.undo(session, handover),
            self,
            lambda: self.context.toast(self.tr("Taken back.")),
        )


def _look(session: Session, person_id: PersonId) -> _Sight:
    form = people.new_move(session, person_id)
    since = session.now() - _LATELY
    signals = sorted(session.signals.of_person(person_id), key=lambda each: each.noted_at, reverse=True)
    way = people.on_the_way(session, person_id)
    return _Sight(
        form=form,
        signals=tuple((signal.id, signal.noted_at >= since) for signal in signals),
        colleagues=tuple(people.colleagues(session)),
        way=None if way is None else way.id,
        way_to="" if way is None else way.name,
        needs_yes=session.duty != "BG",
    )
