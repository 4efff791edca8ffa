"""Section "What we keep": what stands here about somebody, who heard what, and what that person can ask."""

from PySide6 import QtWidgets

from fieldapp.domain.ids import PersonId
from fieldapp.domain.requests import OPEN_STATES
from fieldapp.ui import labels, terms
from fieldapp.ui.field import targets, wording
from fieldapp.ui.field.people.keeping_correct import CorrectCard
from fieldapp.ui.field.people.keeping_report import ReportCard
from fieldapp.ui.field.people.keeping_stop import EraseCard, RestrictCard
from fieldapp.ui.field.people.sections import SectionWidget
from fieldapp.ui.shell.context import Context
from fieldapp.ui.widgets.cards import Card, NoteBox
from fieldapp.ui.widgets.options import Option, OptionGroup
from fieldapp.ui.widgets.pages import Columns
from fieldapp.ui.widgets.tables import FieldRow, FieldTable
from fieldapp.ui.widgets.text import Text
from fieldapp.workflow import person_rights, report
from fieldapp.workflow.changes import Change
from fieldapp.workflow.person_rights import Kept

REPORT, CORRECT, RESTRICT, ERASE = "report", "correct", "restrict", "erase"
_TOUCHES = Change.PEOPLE | Change.SIGNALS | Change.REQUESTS | Change.AGENDA | Change.JOURNAL | Change.RIGHTS


class KeepingSection(SectionWidget):
    """On the left what is kept and since when the person knows; on the right what is asked, one at a time."""

    def __init__(self, context: Context, person_id: PersonId) -> None:
        super().__init__()
        self.context, self.person_id = context, person_id
        self.kept: Kept | None = None
        self.informed, self.restricted = NoteBox("", "info"), NoteBox("", "warn")
        self.until = Text()
        self.counts = FieldTable(name=self.tr("What is kept here"), label_width=270)
        self.told = Text()
        self.asks = OptionGroup(self._options(), columns=2, name=self.tr("What is asked?"))
        self.report, self.correct = ReportCard(context, person_id), CorrectCard(context)
        self.restrict, self.erase = RestrictCard(context, person_id), EraseCard(context, person_id)
        self.panels: dict[str, QtWidgets.QWidget] = {
            REPORT: self.report,
            CORRECT: self.correct,
            RESTRICT: self.restrict,
            ERASE: self.erase,
        }
        self._arrange()
        self.asks.changed.connect(self._choose)
        self.erase.erased.connect(lambda: self.context.go(targets.PEOPLE))
        for panel in (self.report, self.correct, self.erase):
            panel.grown.connect(self.grown)

    def _options(self) -> list[Option]:
        return [
            Option(REPORT, self.tr("What do you keep about me?"), self.tr("Make the report.")),
            Option(CORRECT, self.tr("That is not right"), self.tr("Put right, also at who got it.")),
            Option(RESTRICT, self.tr("Do not use it further"), self.tr("Nothing is sent, nothing erased.")),
            Option(ERASE, self.tr("Erase it"), self.tr("We erase what we may erase.")),
        ]

    def _arrange(self) -> None:
        outer = QtWidgets.QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        columns = Columns(1, 1.25)
        left, right = columns.columns
        card = Card(self.tr("What is kept here"))
        for widget in (self.restricted, self.informed, self.counts, self.until):
            card.add(widget)
        left.addWidget(card)
        heard = Card(self.tr("Who got something?"))
        heard.add(self.told)
        left.addWidget(heard)
        left.addStretch(1)
        asked = Card(self.tr("What is asked?"))
        asked.add(self.asks)
        right.addWidget(asked)
        for panel in self.panels.values():
            right.addWidget(panel)
            panel.hide()
        right.addStretch(1)
        outer.addWidget(columns, 1)

    def refresh(self, change: object = None) -> None:
        if change is None or (isinstance(change, Change) and change & _TOUCHES):
            person_id = self.person_id
            self.context.read(
                lambda session: person_rights.kept(session, person_id), self, self._show, lambda error: None
            )

    def _show(self, kept: Kept) -> None:
        self.kept = kept
        titles = report.titles()
        counts = dict(kept.counts)
        rows = [
            FieldRow(table, title, str(counts[table])) for table, title in titles.items() if table in counts
        ]
        self.counts.set_rows(rows)
        self._say_informed(kept)
        self._say_restricted(kept)
        self.until.set_text(self._until(kept))
        lines = [self._heard(one) for one in kept.told]
        nobody = self.tr("Nobody outside this device.")
        self.told.set_text("\n".join(lines) or nobody)
        self.correct.show_told(kept)
        self.restrict.show_kept(kept)
        self.erase.refresh()
        self.grown.emit()

    def _until(self, kept: Kept) -> str:
        if kept.due is not None and not kept.ground:
            text = self.tr("Kept until {day} unless there is new contact.")
            return text.format(day=labels.full_day(kept.due))
        if kept.ground or any(one.state in OPEN_STATES for one in kept.told):
            return self.tr("Nothing of this is erased now: something is still running, or was asked.")
        return self.tr("Until when it is kept is announced on Vandaag before anything goes.")

    def _say_informed(self, kept: Kept) -> None:
        informed = kept.informed
        if informed.given_on is not None:
            text = self.tr("Told what is kept, with a sheet, on {day}.")
            self.informed.set_text(text.format(day=labels.full_day(informed.given_on)))
            self.informed.set_tone("ok")
        elif informed.due is not None:
            text = self.tr("Others told this. Say by {day} what you keep, and give sheet 1.")
            self.informed.set_text(text.format(day=labels.full_day(informed.due)))
            self.informed.set_tone("warn")
        else:
            self.informed.set_text(self.tr("No sheet given yet. Give sheet 1 at ‘Sheets’."))
            self.informed.set_tone("info")

    def _say_restricted(self, kept: Kept) -> None:
        self.restricted.setVisible(bool(kept.ground))
        if kept.ground and kept.since is not None:
            day = labels.full_day(kept.since.astimezone().date())
            text = self.tr("Not used further since {day}: nothing is sent and nothing is erased.")
            self.restricted.set_text(f"{text.format(day=day)} {terms.word('restriction', kept.ground)}")

    def _heard(self, one: person_rights.Told) -> str:
        state, _ = wording.state(one.state)
        day = labels.full_day(one.at.astimezone().date())
        line = self.tr("{to}, {day}: {state}").format(to=one.recipient, day=day, state=state)
        more = self.tr("put right {n} times").format(n=one.corrected) if one.corrected else ""
        return " · ".join(part for part in (line, more) if part)

    def _choose(self, code: str) -> None:
        for key, panel in self.panels.items():
            panel.setVisible(key == code)
        self.grown.emit()
