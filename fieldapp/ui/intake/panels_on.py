"""Questions of steps by which somebody else goes on: refer on, give back, hand on to a colleague."""

from collections.abc import Sequence
from datetime import date, timedelta

from PySide6 import QtCore

from fieldapp.ui import labels, terms
from fieldapp.ui.intake import steps, wording
from fieldapp.ui.intake.panels import Panel, week_options
from fieldapp.ui.intake.steps import GivenBack
from fieldapp.ui.widgets.buttons import PrimaryButton
from fieldapp.ui.widgets.cards import NoteBox
from fieldapp.ui.widgets.chips import ChipGroup
from fieldapp.ui.widgets.fields import TextField
from fieldapp.ui.widgets.text import caption
from fieldapp.ui.widgets.ticks import Tick
from fieldapp.workflow.inbox import InboxDetail, ReasonChoice

_CORE = "kernactor"
_WEEKS = (2, 4, 8, 12)
_NEXT = "next"  # the service that the person agreed comes after this one
_ANYBODY = "anybody"
_NOT_OURS = "niet_bevoegd"


def is_core(kind: str) -> bool:
    """Whether a kind of service receives requests itself."""
    return terms.extra("e14", kind, "ring") == _CORE


class ReferPanel(Panel):
    """To which kind of service: other supply, the service that was agreed on, or a core actor that was not.

    Another core actor may only have it when the person agreed. Without that it goes back to the sender, who
    asks the person.
    """

    def __init__(self, detail: InboxDetail, today: date) -> None:
        super().__init__(self.tr("Referred to what kind of service?"))
        self._detail, self._today = detail, today
        self.choice = ChipGroup(
            self._kinds(),
            multi=False,
            may_clear=False,
            more_after=8,
            more_text=self.tr("+ {n} more"),
            name=self.tr("Referred to what kind of service?"),
        )
        self.days = ChipGroup(
            week_options(today, _WEEKS), multi=False, may_clear=False, name=self.tr("Look again when?")
        )
        self.days.set_value([str(_WEEKS[1])])
        self.days_title = caption(self.tr("Look again when?"))
        self.note = NoteBox("")
        self.button = PrimaryButton(self.tr("Refer on"))
        self.choice.changed.connect(lambda codes: self._settle())
        self.button.clicked.connect(self._choose)
        for part in (self.choice, self.days_title, self.days, self.note):
            self.column.addWidget(part)
        self.foot(self.button)
        self._settle()

    def begin(self) -> None:
        self.choice.chip(self._kinds()[0][0]).setFocus(QtCore.Qt.FocusReason.TabFocusReason)

    def kind(self) -> str:
        """The chosen kind, or an empty string."""
        return next(iter(self.choice.value()), "")

    def _kinds(self) -> list[tuple[str, str]]:
        """Other supply first; the service that was agreed on before all."""
        known = terms.options("e14", local=False)
        agreed = [(_NEXT, self.tr("The service that was agreed on"))] if self._detail.offer.next_step else []
        supply = [option for option in known if not is_core(option[0])] if self._may_refer() else []
        return [*agreed, *supply, *(option for option in known if is_core(option[0]))]

    def _may_refer(self) -> bool:
        return "doorverwezen" in self._detail.actions

    def _settle(self) -> None:
        kind = self.kind()
        supply = bool(kind) and kind != _NEXT and not is_core(kind)
        self.days.setVisible(supply)
        self.days_title.setVisible(supply)
        self.button.setEnabled(bool(kind))
        words, do = self._said(kind)
        self.note.set_text(words)
        self.note.setVisible(bool(kind))
        self.note.set_tone("warn" if kind and not supply and kind != _NEXT else "ok")
        self.button.set_text(do)

    def _said(self, kind: str) -> tuple[str, str]:
        """What happens, and what the button says."""
        who, worker = wording.person(self._detail), wording.worker(self._detail)
        if kind == _NEXT:
            words = self.tr(
                "{person} agreed with {worker} which service comes after you. It goes there now, and you"
                " hear no more of it. Which service that is, stays between them."
            )
            return words.format(person=wording.capital(who), worker=worker), self.tr("Pass on")
        if kind and is_core(kind):
            words = self.tr(
                "{person} did not agree that this service may know. So it goes back to {worker}, with this"
                " as your advice: {worker} asks {person} first."
            )
            said = words.format(person=wording.capital(who), worker=worker)
            return wording.whole(said), self.tr("Give back with this advice")
        words = self.tr(
            "Only your colleagues see which kind. {worker} hears: referred. Aftercare stays with you."
        )
        return words.format(worker=worker), self.tr("Refer on")

    def _choose(self) -> None:
        this, kind = self._detail.request_id, self.kind()
        if kind == _NEXT:
            self.chosen.emit(steps.pass_on(this))
        elif is_core(kind):
            self.chosen.emit(steps.give_back(this, GivenBack(_NOT_OURS, alternative=kind)))
        else:
            until = self._today + timedelta(weeks=int(self.days.value()[0]))
            self.chosen.emit(steps.refer(this, kind, until))


class GiveBackPanel(Panel):
    """Why the service gives it back, what may be tried instead, and exactly what the sender will read."""

    def __init__(self, detail: InboxDetail, reasons: Sequence[ReasonChoice]) -> None:
        super().__init__(self.tr("Why do you give it back?"), self._explanation(detail))
        self._detail = detail
        self._first = reasons[0].code
        self._reveals = {reason.code for reason in reasons if reason.reveals}
        options = [(reason.code, wording.capital(terms.word("e29", reason.code))) for reason in reasons]
        self.choice = ChipGroup(
            options, multi=False, may_clear=False, name=self.tr("Why do you give it back?")
        )
        self.choice.changed.connect(lambda codes: self._chose())
        self.agree = Tick(self.tr("Yes, the sender may know this reason."))
        self.agree.toggled.connect(lambda on: self._settle())
        self.warning = NoteBox("", "warn")
        self.instead_title = caption(self.tr("What could be tried instead? (not required)"))
        self.instead = ChipGroup(
            terms.options("e14", local=False),
            multi=False,
            more_after=5,
            more_text=self.tr("+ {n} more"),
            name=self.tr("What could be tried instead? (not required)"),
        )
        self.instead.changed.connect(lambda codes: self._settle())
        self.note = TextField(self.tr("For your own mailbox; this does not travel"), longest=500)
        self.reads = NoteBox("")
        self.button = PrimaryButton(self.tr("Give back"))
        self.button.clicked.connect(self._choose)
        self._lay_out()
        self._settle()

    def _lay_out(self) -> None:
        for part in (self.choice, self.warning, self.agree, self.instead_title, self.instead):
            self.column.addWidget(part)
        self.column.addWidget(self.note)
        self.column.addWidget(self.reads)
        self.foot(self.button)

    def _explanation(self, detail: InboxDetail) -> str:
        if detail.offer.next_step:
            words = self.tr("After this it goes by itself to the service that {person} agreed comes next.")
            return wording.whole(words.format(person=wording.person(detail)))
        if "afgerond_geen_hulp" in detail.actions:
            return self.tr("Does the person want no help? Then choose Close.")
        return ""

    def begin(self) -> None:
        self.choice.chip(self._first).setFocus(QtCore.Qt.FocusReason.TabFocusReason)

    def given(self) -> GivenBack:
        """What was chosen so far."""
        reason = next(iter(self.choice.value()), "")
        reveal = reason in self._reveals and self._detail.feedback and self.agree.isChecked()
        instead = next(iter(self.instead.value()), "")
        return GivenBack(reason, self.note.text().strip(), reveal, instead)

    def _chose(self) -> None:
        self.agree.setChecked(False)  # a yes is for one reason
        self._settle()

    def _settle(self) -> None:
        given = self.given()
        reveals = given.reason in self._reveals and self._detail.feedback
        who = wording.person(self._detail)
        self.warning.set_text(
            self.tr("It says something about {person}. It travels only if you say yes.").format(person=who),
            self.tr("This reason tells something."),
        )
        self.warning.setVisible(reveals)
        self.agree.setVisible(reveals)
        for part in (self.reads, self.instead, self.instead_title, self.note):
            part.setVisible(bool(given.reason))
        self.button.setEnabled(bool(given.reason))
        if given.reason:
            self.reads.set_text(wording.returned(self._detail, given, reveals=given.reason in self._reveals))

    def _choose(self) -> None:
        self.chosen.emit(steps.give_back(self._detail.request_id, self.given()))


class HandOnPanel(Panel):
    """Let it go for whoever can, or hand it on to one colleague, who has it after taking it up."""

    def __init__(self, detail: InboxDetail) -> None:
        super().__init__(
            self.tr("Who goes on with it?"),
            self.tr("{worker} hears no name of a colleague.").format(worker=wording.worker(detail)),
        )
        self._detail = detail
        self._colleagues = {str(one.device): one for one in detail.offer.colleagues}
        options = [
            (code, one.label if one.until is None else self._away(one.label, one.until))
            for code, one in self._colleagues.items()
        ]
        if "losgelaten" in detail.actions:
            options.insert(0, (_ANYBODY, self.tr("Whoever can")))
        self._first = options[0][0] if options else ""
        self.choice = ChipGroup(options, multi=False, may_clear=False, name=self.tr("Who goes on with it?"))
        self.note = NoteBox("")
        self.button = PrimaryButton(self.tr("Hand on"))
        self.choice.changed.connect(lambda codes: self._settle())
        self.button.clicked.connect(self._choose)
        self.column.addWidget(self.choice)
        self.column.addWidget(self.note)
        self.foot(self.button)
        self._settle()

    def begin(self) -> None:
        if self._first:
            self.choice.chip(self._first).setFocus(QtCore.Qt.FocusReason.TabFocusReason)
        else:
            super().begin()

    def _away(self, label: str, until: date) -> str:
        words = self.tr("{colleague} (away until {day})")
        return words.format(colleague=label, day=labels.long_day(until))

    def _settle(self) -> None:
        code = next(iter(self.choice.value()), "")
        self.button.setEnabled(bool(code))
        self.note.setVisible(bool(code))
        if code == _ANYBODY:
            self.note.set_text(self.tr("It stands under New again, for everybody. The term starts anew."))
        elif code:
            words = self.tr("{colleague} sees it on top. It is theirs once they take it up.")
            stays = self.tr("{colleague} sees it on top. Until they take it up, it stays yours.")
            chosen = words if "losgelaten" in self._detail.actions else stays
            self.note.set_text(chosen.format(colleague=self._colleagues[code].label))

    def _choose(self) -> None:
        code, this = self.choice.value()[0], self._detail.request_id
        self.chosen.emit(
            steps.release(this) if code == _ANYBODY else steps.hand_on(this, self._colleagues[code])
        )
