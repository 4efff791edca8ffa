"""How the question was asked, and what the person answered."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from PySide6 import QtCore, QtWidgets

from fieldapp.domain.calendar import add_months
from fieldapp.domain.consent import NOT_UNDERSTOOD, VARYING
from fieldapp.domain.disclosure.facts import TICKS
from fieldapp.domain.people import SafeContact
from fieldapp.ui import labels, terms
from fieldapp.ui.field import wording
from fieldapp.ui.field.inputs import CaptionedChips
from fieldapp.ui.widgets.buttons import LinkButton
from fieldapp.ui.widgets.cards import Card, NoteBox
from fieldapp.ui.widgets.chips import ChipGroup
from fieldapp.ui.widgets.fields import Choice
from fieldapp.ui.widgets.pages import Columns
from fieldapp.ui.widgets.text import Text, caption, heading, muted
from fieldapp.ui.widgets.ticks import RadioGroup, Tick
from fieldapp.workflow.advise import ConsentForm, SendForm

_MONTHS = (1, 2, 3)
_CHECKS = ("free_to_speak", "own_words_back", "only_needed", "paper_safe")


class CheckCard(Card):
    """What the worker makes sure of: three ticks and whether it was understood are needed for a yes."""

    changed = QtCore.Signal()
    look = QtCore.Signal()

    def __init__(self) -> None:
        super().__init__(self.tr("For you to check"))
        self.ticks = {code: Tick(" ", code=code) for code in _CHECKS}
        self.body.setSpacing(4)
        self.body.setContentsMargins(14, 12, 14, 8)
        for code, tick in self.ticks.items():
            tick.toggled.connect(lambda on: self._touched())
            if code == "only_needed":
                line = QtWidgets.QHBoxLayout()
                self.look_button = LinkButton(self.tr("look"))
                self.look_button.clicked.connect(self.look)
                line.addWidget(tick)
                line.addWidget(self.look_button)
                line.addStretch(1)
                self.add(line)
            else:
                self.add(tick)
        self.add(self._understanding())
        self.problem = Text(size=13, tone="danger")
        self.doubt = NoteBox("", "warn")
        self.add(self.problem)
        self.add(self.doubt)
        self.set_problem("")

    def _understanding(self) -> QtWidgets.QLayout:
        self.understood = ChipGroup(terms.options("understood"), multi=False, may_clear=False)
        self.understood.changed.connect(lambda codes: self._touched())
        self.question = caption("")
        row = QtWidgets.QHBoxLayout()
        row.setSpacing(12)
        row.addWidget(self.question, 0, QtCore.Qt.AlignmentFlag.AlignVCenter)
        row.addWidget(self.understood, 1)
        return row

    def call(self, codename: str, fields: int) -> None:
        """Use the codename and the number of fields."""
        who = wording.called(codename)
        name = wording.upper_first(who)
        says = {
            "free_to_speak": self.tr("{who} could speak freely").format(who=name),
            "own_words_back": self.tr("{who} said in own words what is going to happen").format(who=name),
            "only_needed": self.tr("Only what is needed goes along: {n} fields").format(n=fields),
            "paper_safe": self.tr("Giving a sheet along is safe for {who}").format(who=who),
        }
        for code, text in says.items():
            self.ticks[code].set_text(text)
        question = self.tr("Did {who} understand the question?").format(who=who)
        self.question.set_text(question)
        self.understood.setAccessibleName(question)
        doubt = self.tr(
            "Ask again on another day, or call your supervisor. A diagnosis does not mean that {who} cannot"
            " decide."
        )
        self.doubt.set_text(doubt.format(who=who), self.tr("Nothing leaves now."))

    def show_form(self, form: ConsentForm) -> None:
        """Show what was ticked."""
        for code, tick in self.ticks.items():
            tick.blockSignals(True)
            tick.setChecked(getattr(form, code))
            tick.blockSignals(False)
        self.understood.set_value((form.understood,) if form.understood else ())
        self.doubt.setVisible(form.understood in (VARYING, NOT_UNDERSTOOD))

    def apply(self, form: ConsentForm) -> ConsentForm:
        """The form with what is shown here."""
        return replace(
            form,
            free_to_speak=self.ticks["free_to_speak"].isChecked(),
            own_words_back=self.ticks["own_words_back"].isChecked(),
            only_needed=self.ticks["only_needed"].isChecked(),
            paper_safe=self.ticks["paper_safe"].isChecked(),
            understood="".join(self.understood.value()),
        )

    def set_problem(self, text: str) -> None:
        """Say what stands in the way of a yes."""
        self.problem.set_text(text)
        self.problem.setVisible(bool(text))

    def _touched(self) -> None:
        self.set_problem("")
        self.changed.emit()


class SharedCard(Card):
    """The five conditions of shared professional secrecy, what each means, each ticked with its moment.

    It is the stricter form of consent and holds all that consent asks: never a way round a no (practice A4).
    """

    ticked = QtCore.Signal(str, bool)

    def __init__(self) -> None:
        super().__init__(self.tr("Shared professional secrecy: all five hold"))
        self.body.setSpacing(5)
        self.ticks = {code: Tick(terms.word("ticks", code), code=code) for code in TICKS}
        for code, tick in self.ticks.items():
            tick.toggled.connect(lambda on, code=code: self.ticked.emit(code, on))
            self.add(tick)
            means = muted(terms.extra("ticks", code, "means"))
            tick.setAccessibleDescription(means.text())
            indent = QtWidgets.QHBoxLayout()
            indent.addSpacing(32)
            indent.addWidget(means)
            self.add(indent)
        stricter = self.tr(
            "This comes on top of the yes, never in its place. Not all five? Then it is plain consent."
        )
        self.add(muted(stricter))

    def show_form(self, form: SendForm) -> None:
        """Show which were ticked."""
        held = {code for code, _ in form.ticks}
        for code, tick in self.ticks.items():
            tick.blockSignals(True)
            tick.setChecked(code in held)
            tick.blockSignals(False)


class TermsCard(Card):
    """Until when, whether the worker hears how it goes, and how the service may reach the person."""

    changed = QtCore.Signal()
    until_chosen = QtCore.Signal(object)  # date
    contact_said = QtCore.Signal(object)  # SafeContact

    def __init__(self, worker: str) -> None:
        super().__init__(padding=10)
        self._contact = SafeContact()
        self._days: dict[str, date] = {}
        self.until = Choice("", ())
        self.until.combo.setAccessibleName(self.tr("Until when?"))
        hear = self.tr("May {worker} hear how it goes?").format(worker=worker)
        options = [("yes", self.tr("Yes, only how far it is")), ("no", self.tr("No, only ‘received’"))]
        self.feedback = RadioGroup(options, name=hear)
        self.proposal = Tick(self.tr("A proposal for a first talk may be passed on"))
        self.reach_title = heading(" ")
        ways = terms.options("contact_allowed")
        self.allowed = CaptionedChips("", ChipGroup(ways), head=self.reach_title)
        self.forbidden = CaptionedChips(
            self.tr("Certainly not"), ChipGroup(terms.options("contact_forbidden")), beside=True
        )
        self._arrange(hear)
        self.until.changed.connect(lambda code: self.until_chosen.emit(self._days[code]))
        self.feedback.changed.connect(lambda code: self._heard())
        self.proposal.toggled.connect(lambda on: self.changed.emit())
        for group in (self.allowed, self.forbidden):
            group.changed.connect(lambda codes: self._contact_picked())

    def _arrange(self, hear: str) -> None:
        row = Columns(1, 1, narrow=440, spacing=22)
        left, right = row.columns
        for column in (left, right):
            column.setSpacing(6)
        left.addWidget(heading(self.tr("Until when?")))
        left.addWidget(self.until)
        left.addStretch(1)
        right.addWidget(heading(hear))
        right.addWidget(self.feedback)
        right.addStretch(1)
        for widget in (row, self.proposal, self.allowed, self.forbidden):
            self.add(widget)

    def call(self, codename: str, service: str) -> None:
        """Use codename and service."""
        text = self.tr("How may {service} reach {who}?")
        words = text.format(service=service, who=wording.called(codename))
        self.reach_title.set_text(words)
        self.allowed.chips.setAccessibleName(words)

    def show_form(self, form: SendForm) -> None:
        """Show what was chosen."""
        self._show_until(form)
        self.feedback.set_value("yes" if form.consent.feedback else "no")
        self.proposal.blockSignals(True)
        self.proposal.setChecked(form.consent.proposal)
        self.proposal.blockSignals(False)
        self.proposal.setEnabled(form.consent.feedback)
        contact = form.person.safe_contact
        self._contact = contact
        reach = form.field("bereikbaar")
        said = (
            reach.text.split(";", 1)[0].strip()
            if reach is not None and "via_place" in contact.allowed
            else ""
        )
        via = wording.upper_first(said) or terms.chip("contact_allowed", "via_place")
        self.allowed.chips.set_label("via_place", via if len(via) <= 44 else f"{via[:43]}…")
        self.allowed.set_value(contact.allowed)
        self.forbidden.set_value(contact.forbidden)

    def apply(self, form: ConsentForm) -> ConsentForm:
        """The form with what is shown here."""
        hears = self.feedback.value() == "yes"
        return replace(form, feedback=hears, proposal=hears and self.proposal.isChecked())

    def _heard(self) -> None:
        """Who hears nothing can be proposed nothing."""
        self.proposal.setEnabled(self.feedback.value() == "yes")
        self.changed.emit()

    def _show_until(self, form: SendForm) -> None:
        asked = form.asked_at.astimezone().date()
        self._days = {str(months): add_months(asked, months) for months in _MONTHS}
        self._days.setdefault("other", form.until)
        options = [(code, self._until_words(code)) for code in self._days if code != "other"]
        chosen = next((code for code, day in self._days.items() if day == form.until), "other")
        if chosen == "other":
            options.append(("other", labels.full_day(form.until)))
        self.until.set_options(options)
        self.until.set_value(chosen)

    def _until_words(self, code: str) -> str:
        count = self.tr("1 month") if code == "1" else self.tr("{n} months").format(n=code)
        return f"{labels.full_day(self._days[code])} · {count}"

    def _contact_picked(self) -> None:
        picked: Sequence[str] = self.allowed.value()
        self._contact = replace(self._contact, allowed=tuple(picked), forbidden=tuple(self.forbidden.value()))
        self.contact_said.emit(self._contact)
