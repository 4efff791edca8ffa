"""All sheets and the other paper: look, choose a language, print; filled in for a person or blank."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace

from PySide6 import QtCore, QtWidgets

from fieldapp.domain.ids import PersonId
from fieldapp.errors import FieldAppError
from fieldapp.interop.printable import Printable
from fieldapp.ui import labels, terms, theme
from fieldapp.ui import widgets as kit
from fieldapp.ui.printing.aside import HoursCard, LanguagesCard
from fieldapp.ui.printing.pages import pages
from fieldapp.ui.printing.preview import DUTCH_ONLY, show
from fieldapp.ui.printing.sight import PageSight
from fieldapp.ui.printing.stopping import StopCard
from fieldapp.ui.shell.context import Context
from fieldapp.ui.shell.page import PageWidget
from fieldapp.workflow import sheets
from fieldapp.workflow.changes import Change
from fieldapp.workflow.session import Session
from fieldapp.workflow.sheets import SheetLine

SLIP, REFUSAL = "slip", "refusal"
_TOUCHES = Change.PROFILE | Change.PEOPLE | Change.REQUESTS


@dataclass(frozen=True, slots=True)
class ShowSheet:
    """One sheet (empty: the first), filled in for a person or for nobody."""

    code: str = ""
    person_id: PersonId | None = None


@dataclass(frozen=True, slots=True)
class _Look:
    """One read: the lines of the list, the chosen sheet in every language, whom it is for, the hours."""

    lines: tuple[SheetLine, ...]
    choices: tuple[Printable, ...]
    who: str
    hours: str


class SheetsPage(PageWidget):
    """The list on the left, the sheet itself on the right."""

    def __init__(self, context: Context) -> None:
        super().__init__(context)
        self._code, self._second, self._person_id = "", "", ""
        self._choices: dict[str, Printable] = {}
        self.list = kit.RowList(self.tr("Sheets"))
        self.hours, self.languages, self.stop = HoursCard(context), LanguagesCard(), StopCard(context)
        self.heading, self.tested = kit.title(""), kit.muted("")
        self.second = kit.ChipGroup((), multi=False, may_clear=False, name=self.tr("Second language"))
        self.draft, self.person = kit.NoteBox("", "warn"), kit.NoteBox("", "info")
        self.nobody = kit.PlainButton(self.tr("For nobody"), compact=True)
        self.blank = kit.Tick(self.tr("Blank, to fill in by hand"))
        self.print = kit.PrimaryButton(self.tr("Print or keep as PDF…"))
        self.sight = PageSight()
        self.head = QtWidgets.QVBoxLayout()  # above the list; a workspace may put something there
        self._arrange()
        self._connect()
        self.set_title(self.tr("Sheets"))

    def _arrange(self) -> None:
        outer = QtWidgets.QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        area = kit.Scroll()
        outer.addWidget(area)
        columns = kit.Columns(1, 1.6)
        area.body.addWidget(columns, 1)
        card = kit.Card(padding=1)
        card.body.setSpacing(0)
        self.list.setMinimumHeight(theme.current().px(330))
        card.add(self.head)
        card.add(self.list, 1)
        left, right = columns.columns
        left.addWidget(card, 1)
        left.addWidget(self.stop)
        left.addWidget(self.hours)
        left.addWidget(self.languages)
        paper = kit.Card()
        for widget in self._above():
            paper.add(widget)
        row = kit.FlowLayout(12, 8, middle=True)
        row.addWidget(self.print)
        row.addWidget(self.blank)
        paper.add(row)
        paper.add(self.sight)
        paper.fill()
        right.addWidget(paper, 1)

    def _above(self) -> tuple[QtWidgets.QWidget, ...]:
        self.person.row.addWidget(self.nobody)
        for note in (self.draft, self.person):
            note.hide()
        return (self.heading, self.tested, self.second, self.draft, self.person)

    def _connect(self) -> None:
        self.list.current.connect(self._choose)
        self.second.changed.connect(lambda codes: self._speak("".join(codes)))
        self.blank.toggled.connect(lambda on: self._read())
        self.nobody.clicked.connect(self._for_nobody)
        self.print.clicked.connect(self._print)

    # what the window asks

    def open(self, target: object) -> None:
        """One sheet, for a person."""
        if isinstance(target, ShowSheet):
            self._code = target.code or self._code
            self._person_id = target.person_id or ""
            self._second = ""
            self.blank.setChecked(False)

    def refresh(self, change: object = None) -> None:
        """Read again when the profile or the person may have changed."""
        if change is None:
            self.list.setFocus(QtCore.Qt.FocusReason.OtherFocusReason)
        if change is None or (isinstance(change, Change) and change & _TOUCHES):
            self._read()

    def save_forms(self) -> Sequence[Callable[[Session], object]]:
        """The hours as they were typed."""
        return self.hours.save_forms()

    # the list and the sheet

    def _read(self) -> None:
        code, blank = self._code, self.blank.isChecked()
        person_id = PersonId(self._person_id) if self._person_id else None

        def work(session: Session) -> _Look:
            lines = sheets.catalogue()
            who = "" if person_id is None else _codename(session, person_id)
            chosen = code or lines[0].code
            return _Look(lines, _made(session, chosen, person_id, blank=blank), who, sheets.hours(session))

        def failed(error: FieldAppError) -> None:  # erased or merged meanwhile
            if self._person_id:
                self._person_id = ""
                self._read()
            else:
                self.context.toast(str(labels.failure(error)))

        self.context.read(work, self, self._show, failed)

    def _show(self, look: _Look) -> None:
        rows = [kit.Row(line.code, line.title, line.motto) for line in look.lines]
        rows.append(kit.Row("", self.tr("Other paper"), heading=True))
        rows.append(
            kit.Row(SLIP, self.tr("Slip for home care"), self.tr("The three steps, to fill in by hand"))
        )
        rows.append(
            kit.Row(REFUSAL, self.tr("Card after a no"), self.tr("Nothing about the person is on it"))
        )
        self._code = self._code or look.lines[0].code
        self.list.set_rows(rows)
        self.list.choose(self._code)
        self.hours.show_hours(look.hours, self.context.session.profile.phone)
        self.languages.show_languages(sheets.languages())
        tested = {line.code: line.tested_with for line in look.lines}
        self._show_tested(tested.get(self._code))
        self._show_person(look.who, look.choices[0].number)
        self._show_choices(look.choices)

    def _show_tested(self, whom: str | None) -> None:
        said = (
            self.tr("Tested with {whom}.").format(whom=whom)
            if whom
            else self.tr("Not yet tested with readers.")
        )
        self.tested.set_text(said)
        self.tested.setVisible(whom is not None)

    def _show_person(self, who: str, number: str) -> None:
        self.person.setVisible(bool(who))
        if who and number:
            text = self.tr("For {who}. The number to stop is {number}.").format(who=who, number=number)
        else:
            text = self.tr("For {who}. There is no number on it.").format(who=who)
        self.person.set_text(text)

    def _show_choices(self, choices: Sequence[Printable]) -> None:
        self._choices = {choice.second: choice for choice in choices}
        several = len(choices) > 1
        self.second.setVisible(several)
        self.blank.setVisible(several)
        if self._second not in self._choices or not self._second:
            self._second = choices[0].second
        if several:
            self.second.set_options([(code or DUTCH_ONLY, self._language(code)) for code in self._choices])
            self.second.set_value((self._second or DUTCH_ONLY,))
        self._show_sheet()

    def _language(self, code: str) -> str:
        return terms.word("languages", code) if code else self.tr("Only Dutch")

    def _show_sheet(self) -> None:
        chosen = self._choices[self._second]
        made = pages(chosen)
        self.heading.set_text(chosen.title)
        self.draft.set_text(
            self.tr("Draft: not yet read through by a native speaker. The sheet says so too.")
        )
        self.draft.setVisible(chosen.draft)
        name = self.tr("Page {n} of {all}").format(n=1, all=len(made))
        self.sight.show_page(made[0], name, made[0].text)

    # what one does

    def _choose(self, key: str) -> None:
        if key and key != self._code:
            self._code = key
            self._read()

    def _speak(self, code: str) -> None:
        self._second = "" if code == DUTCH_ONLY else code
        self._show_sheet()

    def _for_nobody(self) -> None:
        self._person_id = ""
        self._read()

    def _print(self) -> None:
        chosen = self._choices[self._second]
        show(self.context, chosen, *(one for one in self._choices.values() if one is not chosen))


def _codename(session: Session, person_id: PersonId) -> str:
    person = session.people.get(person_id)
    return "" if person is None else person.codename


def _made(session: Session, code: str, person_id: PersonId | None, *, blank: bool) -> tuple[Printable, ...]:
    if code == SLIP:
        return (sheets.slip(session),)
    if code == REFUSAL:
        return (replace(sheets.refusal(session), number=""),)
    return sheets.sheet(session, code, person_id, blank=blank)
