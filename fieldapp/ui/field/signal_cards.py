"""Cards of the signal form about the question itself: where and when, what was said, what it is about."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date, datetime
from uuid import uuid4

from PySide6 import QtCore, QtWidgets

from fieldapp.domain.ids import PlaceId
from fieldapp.domain.places import PEOPLE_CLASSES, MeetingPlace
from fieldapp.ui import labels, terms
from fieldapp.ui.field import wording
from fieldapp.ui.field.inputs import CaptionedChips
from fieldapp.ui.field.when import WhenField
from fieldapp.ui.widgets.buttons import LinkButton, PlainButton
from fieldapp.ui.widgets.cards import Card
from fieldapp.ui.widgets.chips import ChipGroup
from fieldapp.ui.widgets.fields import Choice, TallTextField
from fieldapp.ui.widgets.pages import Columns
from fieldapp.ui.widgets.text import heading, muted
from fieldapp.workflow.record import SignalForm

DANGER = "gevaar"
NO_VISIT = "geen"


class NewPlaceRow(QtWidgets.QWidget):
    """Offers to add the place that was typed and is not known yet."""

    added = QtCore.Signal(object)  # MeetingPlace

    def __init__(self) -> None:
        super().__init__()
        self._name = ""
        row = QtWidgets.QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(10)
        self.kind = Choice(self.tr("Kind of place"), terms.options("e24_vindplaats_soort"))
        self.kind.combo.setPlaceholderText(self.tr("Kind of place"))
        self.button = PlainButton("")
        self.button.clicked.connect(self._add)
        row.addWidget(self.kind, 1)
        row.addWidget(self.button, 0, QtCore.Qt.AlignmentFlag.AlignBottom)
        self.kind.changed.connect(lambda code: self.kind.set_problem(""))

    def offer(self, name: str) -> None:
        """Offer `name` as a new place."""
        self._name = name
        self.button.set_text(self.tr("Add “{name}”").format(name=name if len(name) < 40 else f"{name[:38]}…"))
        self.show()

    def _add(self) -> None:
        if not self.kind.value():
            self.kind.set_problem(self.tr("What kind of place is it?"))
            self.kind.combo.setFocus()
            return
        place_id = PlaceId(uuid4().hex)
        self.added.emit(MeetingPlace(id=place_id, name=self._name, kind=self.kind.value()))
        self.hide()


class WhereCard(Card):
    """Place, moment, visit and kind of question: the required fields (the author is who unlocked)."""

    changed = QtCore.Signal()
    place_added = QtCore.Signal(object)  # MeetingPlace
    danger = QtCore.Signal()

    def __init__(self) -> None:
        self.saved = muted("").one_line()
        super().__init__(self.tr("Where, when, which question"), self.saved)
        hint = self.tr("Choose or type")
        self.place = Choice(self.tr("Place"), required=True, editable=True, placeholder=hint)
        self.when = WhenField(self.tr("Date"), required=True)
        visit = [(NO_VISIT, self.tr("no visit")), *((code, wording.people(code)) for code in PEOPLE_CLASSES)]
        self.visit = Choice(self.tr("At a visit"), visit)
        self.more = LinkButton(self.tr("How urgent?"))
        kinds = ChipGroup(terms.options("e02_vraagsoort"), multi=False)
        question = self.tr("Kind of question")
        self.kind = CaptionedChips(question, kinds, required=True, trailing=self.more)
        levels = [*terms.options("e04_urgentie"), (DANGER, self.tr("Danger"))]
        self.urgency = CaptionedChips(self.tr("How urgent?"), ChipGroup(levels, multi=False))
        self.new_place = NewPlaceRow()
        self._given = ("", date.min, NO_VISIT)  # the visit that the form came with, and where and when it was
        self._arrange()
        self._connect()

    def _arrange(self) -> None:
        row = Columns(1.5, 1, 1, narrow=520, spacing=10)
        for column, widget in zip(row.columns, (self.place, self.when, self.visit), strict=True):
            column.addWidget(widget)
            column.addStretch(1)
        self.add(row)
        self.new_place.hide()
        self.add(self.new_place)
        self.add(self.kind)
        self.add(self.urgency)

    def _connect(self) -> None:
        self.place.changed.connect(self._chosen)
        self.place.combo.editTextChanged.connect(self._typed)
        self.when.changed.connect(self._another_visit)
        self.when.changed.connect(self.changed)
        self.visit.changed.connect(self.changed)
        self.kind.changed.connect(self._kind)
        self.urgency.changed.connect(self._urgent)
        self.more.clicked.connect(self._unfold)
        self.new_place.added.connect(self.place_added)

    def set_places(self, places: Sequence[MeetingPlace]) -> None:
        """Offer these places."""
        self.place.set_options([(place.id, place.name) for place in places])

    def show_form(self, form: SignalForm, now: datetime) -> None:
        """Show what the form holds."""
        self.place.set_value(form.place_id or "")
        self.when.set_value(form.noted_at, now)
        self.visit.set_value(form.visit_people or NO_VISIT)
        self._given = (form.place_id or "", form.noted_at.astimezone().date(), self.visit.value())
        self.kind.set_value((form.kind,) if form.kind else ())
        self.urgency.set_value((form.urgency,) if form.urgency else ())
        self._fold(bool(form.urgency))
        self.new_place.hide()
        self.explain(())

    def apply(self, form: SignalForm) -> SignalForm:
        """The form with what is shown here."""
        visit = self.visit.value()
        return replace(
            form,
            place_id=self._place(),
            noted_at=self.when.value() or form.noted_at,
            visit_people="" if visit == NO_VISIT else visit,
            kind="".join(self.kind.value()),
            urgency="".join(code for code in self.urgency.value() if code != DANGER),
        )

    def say_saved(self, at: datetime) -> None:
        """Tell that the store has it."""
        self.saved.set_text(self.tr("saved by itself at {time}").format(time=labels.clock(at, seconds=True)))

    def explain(self, missing: Sequence[str]) -> None:
        """Say which required fields are still empty, and bring the focus to the first."""
        self.place.set_problem(self.tr("Where was it?") if "place_id" in missing else "")
        self.kind.set_problem(self.tr("Choose what it was about.") if "kind" in missing else "")
        if "noted_at" in missing:
            self.when.explain()
        reason = QtCore.Qt.FocusReason.OtherFocusReason
        if "place_id" in missing:
            self.place.combo.setFocus(reason)
        elif "noted_at" in missing:
            self.when.edit.setFocus(reason)
        elif "kind" in missing:
            self.kind.take_focus()

    def begin(self) -> None:
        """Bring the focus to the first thing still to fill in."""
        if self._place() is None:
            self.place.combo.setFocus(QtCore.Qt.FocusReason.OtherFocusReason)
        else:
            self.kind.take_focus()

    def _place(self) -> PlaceId | None:
        """The chosen place; a name typed over it that is not known yet is none."""
        combo = self.place.combo
        chosen = combo.currentIndex() >= 0 and combo.currentText() == combo.itemText(combo.currentIndex())
        return PlaceId(self.place.value()) if chosen else None

    def _chosen(self, code: str) -> None:
        if code:
            self.place.set_problem("")
            self.new_place.hide()
            self._another_visit()
            self.changed.emit()

    def _another_visit(self) -> None:
        """How many people were met belongs to one place and day; elsewhere nobody said it."""
        place, day, people = self._given
        when = self.when.value()
        moved = (self._place() or "") != place or (when is not None and when.astimezone().date() != day)
        if moved and self.visit.value() == people:
            self.visit.set_value(NO_VISIT)

    def _typed(self, text: str) -> None:
        name = self.place.text().strip()
        known = self.place.combo.findText(name, QtCore.Qt.MatchFlag.MatchFixedString)
        if known >= 0 and known != self.place.combo.currentIndex():
            self.place.combo.setCurrentIndex(known)
        elif known < 0 and name:
            self.new_place.offer(name)
        if known >= 0 or not name:
            self.new_place.hide()

    def _kind(self, codes: Sequence[str]) -> None:
        self.kind.set_problem("")
        self.changed.emit()

    def _urgent(self, codes: Sequence[str]) -> None:
        if DANGER in codes:
            self.urgency.set_value(())
            self.danger.emit()
        self.changed.emit()

    def _unfold(self) -> None:
        self._fold(True)
        self.urgency.take_focus()

    def _fold(self, shown: bool) -> None:
        self.urgency.setVisible(shown)
        self.more.setVisible(not shown)


class WordsCard(Card):
    """What the person said, in own words, and what the worker saw: the second stays here for ever."""

    changed = QtCore.Signal()

    def __init__(self) -> None:
        super().__init__(self.tr("What do they say?"), hint=self.tr("in their own words"))
        self.own = TallTextField("", least=2, most=7)
        self.seen = TallTextField(
            self.tr("What did you see or hear?"), self.tr("Always stays on this device."), least=1, most=5
        )
        for field in (self.own, self.seen):
            self.add(field)
            field.changed.connect(lambda text: self.changed.emit())
        self.call("")

    def call(self, codename: str) -> None:
        """Use the codename in the heading."""
        words = self.tr("What does {name} say?").format(name=wording.called(codename))
        self.set_title(words, self.tr("in their own words"))
        self.own.edit.setAccessibleName(words)

    def show_form(self, form: SignalForm) -> None:
        """Show what the form holds."""
        self.own.set_text(form.own_words)
        self.seen.set_text(form.observation)

    def apply(self, form: SignalForm) -> SignalForm:
        """The form with what is shown here."""
        return replace(form, own_words=self.own.text(), observation=self.seen.text())


class TopicsCard(Card):
    """What goes well comes first, then what it is about, then why a right is not taken up."""

    changed = QtCore.Signal()

    def __init__(self) -> None:
        super().__init__()
        good, about = self.tr("What goes well, who helps already?"), self.tr("What is it about?")
        strengths = ChipGroup(terms.options("e18_kracht"), more_after=4)
        domains = ChipGroup(terms.options("e16_levensdomein"), more_after=4, more_text=self.tr("+ {n} more"))
        reasons = ChipGroup(terms.options("e06_reden_niet_opname"), more_after=5)
        self.strengths = CaptionedChips(good, strengths, head=heading(good))
        self.domains = CaptionedChips(about, domains, head=heading(about))
        self.non_take_up = CaptionedChips(self.tr("Why does a right not work out?"), reasons)
        for group, space in ((self.strengths, 4), (self.domains, 3), (self.non_take_up, 0)):
            self.add(group)
            self.body.addSpacing(space)
            group.changed.connect(lambda codes: self.changed.emit())
        self.fill()

    def show_form(self, form: SignalForm) -> None:
        """Show what the form holds."""
        self.strengths.set_value(form.strengths)
        self.domains.set_value(form.domains)
        self.non_take_up.set_value(form.non_take_up)

    def apply(self, form: SignalForm) -> SignalForm:
        """The form with what is shown here."""
        return replace(
            form,
            strengths=self.strengths.value(),
            domains=self.domains.value(),
            non_take_up=self.non_take_up.value(),
        )
