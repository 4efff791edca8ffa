"""The folded part of the signal form: how each text is known, the ladder, the channel, a talk written out."""

from collections.abc import Callable
from dataclasses import replace
from datetime import datetime

from PySide6 import QtCore, QtWidgets

from fieldapp.domain.conversation import SAID, SEEN
from fieldapp.ui import labels, terms
from fieldapp.ui.field import wording
from fieldapp.ui.field.inputs import CaptionedChips
from fieldapp.ui.field.people.talk_cards import LadderField, SourceChoice
from fieldapp.ui.widgets.buttons import PlainButton
from fieldapp.ui.widgets.cards import Card
from fieldapp.ui.widgets.chips import ChipGroup
from fieldapp.ui.widgets.fields import Labelled
from fieldapp.ui.widgets.pages import Columns
from fieldapp.ui.widgets.text import muted
from fieldapp.ui.widgets.ticks import Tick
from fieldapp.workflow.record import SignalForm

_FIELDS = (
    *("channel", "acting", "approach", "barriers", "own_source", "seen_source", "rungs", "why_not_lower"),
    *("specialist", "agreed_at"),
)


# Pressing on needs a reason and the supervisor's eyes: it is noted with the person, not as a chip here.
_ASSERTIVE = "aanklampend"


class MoreCard(Card):
    """What goes with a signal beside its words; shown when it is asked for, or holds something.

    `now`: the clock of the profile.
    """

    changed = QtCore.Signal()
    grown = QtCore.Signal()

    def __init__(self, now: Callable[[], datetime]) -> None:
        self._now = now
        self.talk_button = PlainButton(
            QtCore.QCoreApplication.translate("more", "Write the conversation out…"), compact=True
        )
        super().__init__(QtCore.QCoreApplication.translate("more", "More with this signal"), self.talk_button)
        self._agreed_at: datetime | None = None
        self._read_words = ""
        self._build()
        self._arrange()
        self._connect()

    def _build(self) -> None:
        own, seen = self.tr("The own words"), self.tr("What you saw or heard")
        self.own_source, self.seen_source = SourceChoice(own, SAID), SourceChoice(seen, SEEN)
        self.own_field, self.seen_field = Labelled(own, self.own_source), Labelled(seen, self.seen_source)
        self.agreed = Tick(self.tr("I read the own words out, and they are right"))
        self.agreed_line = muted("")
        self.ladder = LadderField()
        self.specialist = self._one(self.tr("Is a specialist needed?"), "specialist")
        self.channel = self._one(self.tr("By way of"), "e05_kanaal")
        self.acting = self._one(self.tr("How did you act?"), "e28_handelingswijze")
        begun = [option for option in _begun("e25_benadering") if option[0] != _ASSERTIVE]
        self.approach = CaptionedChips(self.tr("How did the contact begin?"), ChipGroup(begun, multi=False))
        barriers = ChipGroup(_begun("e01_zeven_b"))
        self.barriers = CaptionedChips(self.tr("What made help hard to reach? It was not…"), barriers)

    def _one(self, label: str, name: str) -> CaptionedChips:
        return CaptionedChips(label, ChipGroup(_begun(name), multi=False))

    def _arrange(self) -> None:
        known = Columns(1, 1, narrow=420, spacing=12)
        for column, field in zip(known.columns, (self.own_field, self.seen_field), strict=True):
            column.addWidget(field)
        self.add(known)
        rest: tuple[QtWidgets.QWidget, ...] = (
            *(self.agreed, self.agreed_line, self.ladder, self.specialist, self.channel, self.approach),
            *(self.acting, self.barriers),
        )
        for widget in rest:
            self.add(widget)

    def _connect(self) -> None:
        for source in (self.own_source, self.seen_source):
            source.currentIndexChanged.connect(self._say)
        for chips in (self.specialist, self.channel, self.approach, self.acting, self.barriers):
            chips.changed.connect(self._say)
        self.ladder.changed.connect(self._say)
        self.agreed.toggled.connect(self._agree)

    def begin(self) -> None:
        """Bring the focus to the first field."""
        self.own_source.setFocus(QtCore.Qt.FocusReason.OtherFocusReason)

    @staticmethod
    def is_told(form: SignalForm) -> bool:
        """Whether the form holds anything of this."""
        usual = SignalForm(form.draft_id, form.noted_at, form.author)
        return any(getattr(form, name) != getattr(usual, name) for name in _FIELDS)

    def show_form(self, form: SignalForm) -> None:
        """Show what the form holds."""
        self.own_source.set_value(form.own_source)
        self.seen_source.set_value(form.seen_source)
        for chips, code in (
            (self.specialist, form.specialist),
            (self.channel, form.channel),
            (self.acting, form.acting),
            (self.approach, form.approach),
        ):
            chips.set_value((code,) if code else ())
        self.barriers.set_value(form.barriers)
        self.ladder.show_ladder(form.wish, form.rungs, form.why_not_lower)
        self._read_words = form.own_words
        self._show_agreed(form.agreed_at)

    def follow(self, wish: str, own_words: str) -> None:
        """Another wish lights another rung; other words void what was said of the old ones."""
        self.ladder.set_wish(wish)
        if self._agreed_at is not None and own_words != self._read_words:
            self._show_agreed(None)
            self.agreed_line.set_text(self.tr("Something changed. Read it out again."))
            self.agreed_line.show()
        elif self._agreed_at is None:
            self._read_words = own_words

    def apply(self, form: SignalForm) -> SignalForm:
        """The form with what is shown here."""
        return replace(
            form,
            channel="".join(self.channel.value()),
            acting="".join(self.acting.value()),
            approach="".join(self.approach.value()),
            barriers=self.barriers.value(),
            own_source=self.own_source.value(),
            seen_source=self.seen_source.value(),
            rungs=self.ladder.value(),
            why_not_lower=self.ladder.why.text().strip(),
            specialist="".join(self.specialist.value()),
            agreed_at=self._agreed_at,
        )

    def _agree(self, on: bool) -> None:
        self._show_agreed(self._now().astimezone() if on else None)
        self.changed.emit()

    def _show_agreed(self, at: datetime | None) -> None:
        self._agreed_at = at
        self.agreed.blockSignals(True)
        self.agreed.setChecked(at is not None)
        self.agreed.blockSignals(False)
        said = "" if at is None else self._on_day(at)
        self.agreed_line.set_text(said)
        self.agreed_line.setVisible(bool(said))
        self.grown.emit()

    def _on_day(self, at: datetime) -> str:
        return self.tr("Agreed on {day}.").format(day=labels.full_day(at.astimezone().date()))

    def _say(self, *changed: object) -> None:
        self.changed.emit()
        self.grown.emit()


def _begun(name: str) -> list[tuple[str, str]]:
    """A list whose labels begin with a capital, as chips do."""
    return [(code, wording.upper_first(label)) for code, label in terms.options(name)]
