"""Section "Decisions" of a person: what was asked and answered, and what was noted without sending."""

from PySide6 import QtWidgets

from fieldapp.domain.consent import Consent
from fieldapp.domain.ids import PersonId
from fieldapp.domain.secrecy import QUESTIONS, SEVERAL, SecrecyRecord
from fieldapp.ui import labels, terms, theme
from fieldapp.ui.field import wording
from fieldapp.ui.field.people.sections import SectionWidget
from fieldapp.ui.shell.context import Context
from fieldapp.ui.widgets.cards import Card, EmptyState
from fieldapp.ui.widgets.rows import Row, RowList
from fieldapp.ui.widgets.tables import FieldRow, FieldTable
from fieldapp.ui.widgets.text import heading, muted
from fieldapp.workflow import decisions
from fieldapp.workflow.changes import Change
from fieldapp.workflow.decisions import Decided

_TOUCHES = Change.CONSENTS | Change.PEOPLE


class DecisionsSection(SectionWidget):
    """A list of decisions on the left, the chosen one in full on the right."""

    def __init__(self, context: Context, person_id: PersonId) -> None:
        super().__init__()
        self.context, self.person_id = context, person_id
        self._rows: dict[str, Decided] = {}
        self.list = RowList(self.tr("Decisions"))
        hint = self.tr("Here stands who said yes or no to what, and what you noted without sending anything.")
        self.empty = EmptyState(self.tr("Nothing decided yet"), hint)
        self.places = QtWidgets.QStackedWidget()
        for widget in (self.list, self.empty):
            self.places.addWidget(widget)
        self.places.setMinimumHeight(theme.current().px(300))
        self.what = heading("")
        self.table = FieldTable(name=self.tr("Decision"), label_width=190)
        self.note = muted(self.tr("This stays on this device. The signature too."))
        row = QtWidgets.QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        left, right = Card(padding=1), Card()
        left.add(self.places, 1)
        for shown in (self.what, self.table, self.note):
            right.add(shown)
        right.fill()
        row.addWidget(left, 1)
        row.addWidget(right, 1)
        self.right = right
        self.list.current.connect(self._choose)

    def refresh(self, change: object = None) -> None:
        if change is None or (isinstance(change, Change) and change & _TOUCHES):
            person_id = self.person_id
            self.context.read(lambda session: decisions.of_person(session, person_id), self, self._show)

    def _show(self, found: tuple[Decided, ...]) -> None:
        self._rows = {each.id: each for each in found}
        self.list.set_rows([self._row(each) for each in found])
        self.places.setCurrentWidget(self.list if found else self.empty)
        self.right.setVisible(bool(found))
        if found and not self.list.key():
            self.list.choose_first()
        self.grown.emit()

    def _row(self, each: Decided) -> Row:
        when = wording.moment(each.at, self.context.session.now())
        if each.consent is not None:
            pill = (_answer(each.consent), "ok" if each.consent.answer == "ja" else "off")
            return Row(each.id, self.tr("Consent: {service}").format(service=each.service), when, pill)
        assert each.record is not None
        kind = wording.upper_first(terms.word("secrecy_kinds", each.record.kind))
        return Row(each.id, kind, when, (self.tr("nothing sent"), "off"))

    def _choose(self, key: str) -> None:
        each = self._rows.get(key)
        if each is None:
            return
        if each.consent is not None:
            self.what.set_text(self.tr("Consent: {service}").format(service=each.service))
            self.table.set_rows(self._consent_lines(each.consent))
        elif each.record is not None:
            self.what.set_text(wording.upper_first(terms.word("secrecy_kinds", each.record.kind)))
            self.table.set_rows(self._record_lines(each.record))
        self.grown.emit()

    def _consent_lines(self, consent: Consent) -> list[FieldRow]:
        lines = (
            ("answer", self.tr("Answer"), _answer(consent)),
            ("by", self.tr("Who answered"), terms.chip("answered_by", consent.answered_by)),
            ("asked", self.tr("Asked by"), _asked_by(consent)),
            ("at", self.tr("When"), labels.moment(consent.asked_at, self.context.session.now())),
            ("form", self.tr("How"), self._how(consent)),
            ("present", self.tr("Who was there"), _present(consent)),
            ("understood", self.tr("Understood"), _chip("understood", consent.understood)),
            ("language", self.tr("Language"), terms.chip("languages", consent.language)),
            ("fields", self.tr("Which fields"), terms.words("fields", consent.fields)),
            ("reach", self.tr("How to reach"), terms.words("contact_allowed", consent.allowed)),
            ("never", self.tr("Certainly not"), terms.words("contact_forbidden", consent.forbidden)),
            ("feedback", self.tr("Hear how it goes"), self.tr("yes") if consent.feedback else self.tr("no")),
            (
                "proposal",
                self.tr("First talk may be proposed"),
                self.tr("yes") if consent.proposal else "",
            ),
            ("until", self.tr("Until"), labels.full_day(consent.until)),
            ("sheet", self.tr("Text that was read"), consent.sheet),
            ("withdrawn", self.tr("Stopped"), self._withdrawn(consent)),
        )
        return [FieldRow(code, label, text) for code, label, text in lines if text]

    def _how(self, consent: Consent) -> str:
        parts = (
            terms.chip("consent_form", consent.form),
            _chip("signed_on", consent.signed_on),
            _chip("interpreters", consent.interpreter),
            consent.interpreter_note,
        )
        return " · ".join(part for part in parts if part)

    def _withdrawn(self, consent: Consent) -> str:
        if consent.withdrawn_at is None:
            return ""
        return labels.moment(consent.withdrawn_at, self.context.session.now())

    def _record_lines(self, record: SecrecyRecord) -> list[FieldRow]:
        now = self.context.session.now()
        lines = [FieldRow("at", self.tr("When"), labels.moment(record.at, now))]
        for question in QUESTIONS[record.kind]:
            answer = record.answers.get(question.code, "")
            if answer and question.options:
                answer = terms.words(question.options, answer.split(SEVERAL))
            if answer:
                lines.append(FieldRow(question.code, terms.word("secrecy_questions", question.code), answer))
        rule = self.tr("row {row} · rules {version}").format(row=record.row, version=record.policy)
        lines.append(FieldRow("rule", self.tr("Why that was allowed"), rule))
        lines.append(FieldRow("by", self.tr("Noted by"), record.noted_by))
        return lines


def _chip(name: str, code: str) -> str:
    return terms.chip(name, code) if code else ""


def _answer(consent: Consent) -> str:
    return wording.answer(consent.answer)


def _asked_by(consent: Consent) -> str:
    role = _chip("e17_rol_gebruiker", consent.asked_role)
    return " · ".join(part for part in (consent.asked_by, role) if part)


def _present(consent: Consent) -> str:
    return " · ".join(
        part for part in (terms.chip("consent_present", consent.present), consent.company) if part
    )
