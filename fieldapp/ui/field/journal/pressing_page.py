"""Everybody with whom the worker presses on: to show to the supervisor when the worker chooses (A15)."""

from PySide6 import QtWidgets

from fieldapp.domain.ids import JournalId
from fieldapp.ui import labels, theme
from fieldapp.ui.field import targets, wording
from fieldapp.ui.field.page import FieldPage
from fieldapp.ui.shell.context import Context
from fieldapp.ui.widgets.buttons import LinkButton, PlainButton, PrimaryButton
from fieldapp.ui.widgets.cards import Card, EmptyState, NoteBox
from fieldapp.ui.widgets.flow import FlowLayout
from fieldapp.ui.widgets.rows import Row, RowList
from fieldapp.ui.widgets.text import Text, heading, muted
from fieldapp.workflow import journal
from fieldapp.workflow.changes import Change
from fieldapp.workflow.journal import PressingLine

_TOUCHES = Change.JOURNAL | Change.PEOPLE


class PressingPage(FieldPage):
    """The list on the left, the reason and what one can do with it on the right."""

    def __init__(self, context: Context) -> None:
        super().__init__(context, 1, 1.3)
        self._lines: dict[str, PressingLine] = {}
        self.note = NoteBox(
            self.tr("Nobody sees this list unless you show it. A handover does not take the reason along.")
        )
        self.list = RowList(self.tr("Pressing on"))
        self.empty = EmptyState(
            self.tr("You press on with nobody"),
            self.tr("When it must, note the reason on the page of the person, under ‘Way to help’."),
            self.tr("To the people"),
        )
        self.who, self.since = heading(""), muted("")
        self.why = Text(size=15.5)
        self.again = NoteBox("", "warn")
        self.seen = muted("")
        self.person_button = PlainButton(self.tr("To the person"))
        self.hand_over_button = LinkButton(self.tr("Hand over to a colleague…"))
        self.shown_button = PrimaryButton(self.tr("Shown to my supervisor"))
        self._arrange()
        self._connect()
        self.set_title(self.tr("Pressing on"))

    def _arrange(self) -> None:
        left, right = self.columns.columns
        card = Card(self.tr("Pressing on"), padding=14)
        self.places = QtWidgets.QStackedWidget()
        for widget in (self.list, self.empty):
            self.places.addWidget(widget)
        self.places.setMinimumHeight(theme.current().px(300))
        card.add(self.note)
        card.add(self.places, 1)
        left.addWidget(card, 1)
        self.detail = Card()
        for said in (self.who, self.since, self.why, self.again, self.seen):
            self.detail.add(said)
        self.detail.fill()
        foot = FlowLayout(10)
        for button in (self.shown_button, self.person_button, self.hand_over_button):
            foot.addWidget(button)
        self.detail.add(foot)
        right.addWidget(self.detail, 1)
        self.detail.hide()

    def _connect(self) -> None:
        self.list.current.connect(self._choose)
        self.list.opened.connect(lambda key: self._to_person("warm"))
        self.empty.pressed.connect(lambda: self.context.go(targets.PEOPLE))
        self.person_button.clicked.connect(lambda: self._to_person("warm"))
        self.hand_over_button.clicked.connect(lambda: self._to_person("move"))
        self.shown_button.clicked.connect(self._shown)

    def refresh(self, change: object = None) -> None:
        """Read again when a reason changed."""
        if change is None or (isinstance(change, Change) and change & _TOUCHES):
            self.context.read(journal.pressing, self, self._show)

    def _show(self, lines: tuple[PressingLine, ...]) -> None:
        chosen = self.list.key()
        self._lines = {line.entry.id: line for line in lines}
        self.list.set_rows([self._row(line) for line in lines])
        self.places.setCurrentWidget(self.list if lines else self.empty)
        self.detail.setVisible(bool(lines))
        if lines and not self.list.choose(chosen):
            self.list.choose_first()
        self._choose(self.list.key())

    def _row(self, line: PressingLine) -> Row:
        since = labels.full_day(line.entry.at.astimezone().date())
        if line.late:
            pill = (self.tr("look again"), "bad")
        elif line.entry.shown_at is None:
            pill = (self.tr("not shown"), "off")
        else:
            pill = (self.tr("shown"), "ok")
        return Row(line.entry.id, wording.upper_first(wording.called(line.codename)), since, pill)

    def _choose(self, key: str) -> None:
        line = self._lines.get(key)
        if line is None:
            return
        entry = line.entry
        self.who.set_text(wording.upper_first(wording.called(line.codename)))
        self.since.set_text(self.tr("Since {day}").format(day=labels.full_day(entry.at.astimezone().date())))
        self.why.set_text(entry.text)
        if entry.due is not None:
            day = labels.full_day(entry.due)
            text = self.tr("Look at the reason again on {day}.")
            late = self.tr("The reason had to be looked at again on {day}. Does it still hold?")
            self.again.set_text((late if line.late else text).format(day=day))
            self.again.set_tone("bad" if line.late else "info")
        seen = entry.shown_at
        self.seen.set_text(
            self.tr("Your supervisor has not seen this reason yet.")
            if seen is None
            else self.tr("Your supervisor saw this on {day}.").format(
                day=labels.full_day(seen.astimezone().date())
            )
        )
        self.settle()

    def _to_person(self, section: str) -> None:
        line = self._lines.get(self.list.key())
        if line is not None and line.entry.person_id is not None:
            self.context.go(targets.PERSON, targets.ShowPerson(line.entry.person_id, section))

    def _shown(self) -> None:
        key = JournalId(self.list.key())
        if key not in self._lines:
            return

        def done() -> None:
            self.context.toast(
                self.tr("Noted that your supervisor saw it."),
                lambda: self.context.act(lambda session: journal.not_shown(session, (key,)), self),
            )

        self.context.act(lambda session: journal.shown(session, (key,)), self, done)
