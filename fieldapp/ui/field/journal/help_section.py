"""On the page of a person: practical help, papers, information, and the list of what was done."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from PySide6 import QtWidgets

from fieldapp.domain.ids import JournalId, LocalHelperId, PersonId
from fieldapp.domain.journal import LocalHelper
from fieldapp.errors import FieldAppError, InvalidInput
from fieldapp.interop.printable import Printable
from fieldapp.ui import labels, printing, terms
from fieldapp.ui.field import targets
from fieldapp.ui.field.journal import words
from fieldapp.ui.field.journal.help_card import HelpCard
from fieldapp.ui.field.journal.informed_card import InformedCard
from fieldapp.ui.field.journal.log_card import LogCard
from fieldapp.ui.field.journal.papers_card import PapersCard
from fieldapp.ui.field.people.sections import SectionWidget
from fieldapp.ui.field.places.keeping import FormKeeper, Texts
from fieldapp.ui.shell.context import Context
from fieldapp.ui.widgets.pages import Columns
from fieldapp.workflow import half_done, journal, local_help, people
from fieldapp.workflow.changes import Change
from fieldapp.workflow.journal import Journal
from fieldapp.workflow.session import Session

_TOUCHES = Change.JOURNAL | Change.AGENDA | Change.PEOPLE
_DUTCH = "nl"


@dataclass(frozen=True, slots=True)
class _Sight:
    """What is shown: everything done, who can help, who ever could, the language of the person."""

    journal: Journal
    holding: tuple[LocalHelper, ...]
    helpers: tuple[LocalHelper, ...]
    language: str


class HelpSection(SectionWidget):
    """Four cards; what is typed in them is kept while one types."""

    def __init__(self, context: Context, person_id: PersonId) -> None:
        super().__init__()
        self.context, self.person_id = context, person_id
        self._sight: _Sight | None = None
        self.help, self.informed = HelpCard(), InformedCard()
        self.papers, self.log = PapersCard(context.session.now()), LogCard()
        self.keeper = FormKeeper(context, half_done.JOURNAL, self, self._texts, self._restore)
        self._arrange()
        self._connect()
        self.keeper.begin(person_id)

    def _arrange(self) -> None:
        outer = QtWidgets.QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        columns = Columns(1, 1)
        outer.addWidget(columns, 1)
        left, right = columns.columns
        left.addWidget(self.help)
        left.addWidget(self.papers)
        left.addStretch(1)
        right.addWidget(self.informed)
        right.addWidget(self.log, 1)

    def _connect(self) -> None:
        self.help.tapped.connect(self._helped)
        self.help.paper_wanted.connect(self._paper)
        self.help.helpers_wanted.connect(lambda: self.context.go(targets.HELPERS))
        self.informed.noted.connect(self._informed)
        self.informed.sheet_wanted.connect(self._sheet)
        self.papers.planned.connect(self._plan)
        self.papers.ticked.connect(self._tick)
        self.papers.removed.connect(self._remove)
        self.log.removed.connect(self._remove)
        for card in (self.informed, self.papers):
            card.touched.connect(self.keeper.touch)
        for chips in (self.informed.topics, self.papers.when):
            chips.changed.connect(lambda codes: self.grown.emit())

    # reading

    def refresh(self, change: object = None) -> None:
        """Read again when something was noted, ticked in the agenda, or printed."""
        if change is None or (isinstance(change, Change) and change & _TOUCHES):
            person = self.person_id
            self.context.read(lambda session: _look(session, person), self, self._show, lambda error: None)

    def save_forms(self) -> Sequence[Callable[[Session], object]]:
        return self.keeper.save_forms()

    def _show(self, sight: _Sight) -> None:
        first = self._sight is None
        self._sight = sight
        now = self.context.session.now()
        self.help.show_journal(sight.journal.entries, sight.holding)
        self.papers.show_papers(sight.journal.papers, now)
        self.log.show_journal(sight.journal, sight.helpers, now)
        if first and not self.informed.text.text():
            self.informed.language.set_value(sight.language)
        self.grown.emit()

    def _texts(self) -> Texts:
        return {
            "about": self.informed.text.text(),
            "which": self.papers.which.text(),
            "beside": self.papers.beside.text(),
        }

    def _restore(self, texts: Texts) -> None:
        self.informed.text.set_text(texts.get("about", ""))
        self.papers.which.set_text(texts.get("which", ""))
        self.papers.beside.set_text(texts.get("beside", ""))

    def _kept(self) -> None:
        """One form is kept; what stands in the other stays a draft."""
        if any(self._texts().values()):
            self.keeper.touch()
        else:
            self.keeper.finished()

    # one tap

    def _helped(self, code: str) -> None:
        person, helper = self.person_id, self.help.helper_for(code)
        said = terms.word(words.HELP, code)

        def done(entry_id: JournalId) -> None:
            self.help.offer(code)
            text = self.tr("Noted: {help}.").format(help=said)
            self.context.toast(text, lambda: self._take_back(entry_id))

        self.context.act_with(lambda session: journal.helped(session, person, code, helper), self, done)

    def _take_back(self, entry_id: JournalId) -> None:
        self.context.act(lambda session: journal.remove(session, entry_id), self)

    def _remove(self, key: str) -> None:
        sight = self._sight
        entries = () if sight is None else sight.journal.entries
        entry = next((entry for entry in entries if entry.id == key), None)
        if entry is None:
            return
        kept = entry

        def done() -> None:
            self.context.toast(
                self.tr("Taken away."),
                lambda: self.context.act(lambda session: journal.put_back(session, kept), self),
            )

        self.context.act(lambda session: journal.remove(session, kept.id), self, done)

    # papers

    def _plan(self) -> None:
        person, card = self.person_id, self.papers
        which, beside, due = card.which.text(), card.beside.text(), card.due()
        if not which.strip():
            card.explain()
            return

        def done(entry_id: JournalId) -> None:
            card.begin()
            self._kept()
            text = self.tr("It stands in your agenda too.") if due else self.tr("Added.")
            self.context.toast(text, lambda: self._take_back(entry_id))

        self.context.act_with(
            lambda session: journal.plan_paper(session, person, which, beside, due), self, done
        )

    def _tick(self, key: str, done: bool) -> None:
        entry_id = JournalId(key)
        work = journal.paper_done if done else journal.paper_open
        back = journal.paper_open if done else journal.paper_done

        def said() -> None:
            if done:
                self.context.toast(
                    self.tr("Done, also in your agenda."),
                    lambda: self.context.act(lambda session: back(session, entry_id), self),
                )

        self.context.act(lambda session: work(session, entry_id), self, said)

    # information

    def _informed(self) -> None:
        person, card = self.person_id, self.informed
        topics, text = card.topics.value(), card.text.text()
        way, language = card.way.value(), card.language.value()

        def done(entry_id: JournalId) -> None:
            card.begin(language)
            self._kept()
            self.context.toast(self.tr("Noted."), lambda: self._take_back(entry_id))

        def failed(error: FieldAppError) -> None:
            card.explain(missing=isinstance(error, InvalidInput))
            self.grown.emit()

        self.context.act_with(
            lambda session: journal.informed(session, person, topics, way, language, text), self, done, failed
        )

    def _sheet(self) -> None:
        self.context.go(targets.SHEETS, targets.ShowSheet("", self.person_id))

    # the paper one carries

    def _paper(self, key: str) -> None:
        person, helper_id = self.person_id, LocalHelperId(key)
        self.context.read(
            lambda session: local_help.referral(session, helper_id, person),
            self,
            lambda paper: self._show_paper(helper_id, paper),
            lambda error: self.context.toast(str(labels.failure(error))),
        )

    def _show_paper(self, helper_id: LocalHelperId, paper: Printable) -> None:
        preview = printing.show(self.context, paper)
        preview.accepted.connect(lambda: self._referred(helper_id))

    def _referred(self, helper_id: LocalHelperId) -> None:
        """The paper was printed or kept: it goes along."""
        person = self.person_id
        self.context.act_with(
            lambda session: journal.referred(session, person, helper_id), self, lambda entry_id: None
        )


def _look(session: Session, person_id: PersonId) -> _Sight:
    person = people.known(session, person_id)
    return _Sight(
        journal.of_person(session, person.id),
        local_help.holding(session),
        local_help.every(session),
        person.language or _DUTCH,
    )
