"""The right half of the sending screen: precisely this is read, this is in the way, this stays here."""

from PySide6 import QtCore, QtWidgets

from fieldapp.domain.consent import CHANGED, Consent
from fieldapp.ui import labels, terms
from fieldapp.ui.field import wording
from fieldapp.ui.field.passing import words
from fieldapp.ui.field.passing.field_lines import FieldLines
from fieldapp.ui.field.passing.sight import Sight
from fieldapp.ui.widgets.buttons import LinkButton
from fieldapp.ui.widgets.cards import Card, NoteBox, Pill
from fieldapp.ui.widgets.text import muted
from fieldapp.workflow.advise import FieldChoice
from fieldapp.workflow.fields import LEFT_UNSAID
from fieldapp.workflow.scan import TextFinding

_ALWAYS_HERE = ("eigen_woorden", "observatie", "andere_signalen")


class FindingNote(NoteBox):
    """One thing found in a text, to decide on: leave it out, or keep it on purpose."""

    def __init__(self, choice: FieldChoice, finding: TextFinding) -> None:
        super().__init__(words.found(finding, choice.code), "bad" if finding.blocks else "warn")
        self.leave_out = LinkButton(self.tr("Leave out"))
        self.keep = LinkButton(self.tr("Keep it all the same"))
        self.row.addWidget(self.leave_out)
        self.row.addWidget(self.keep)
        self.keep.setVisible(not finding.blocks)


class UnsaidNote(NoteBox):
    """A prohibition that stays behind while other fields go along, with the way to take it along."""

    def __init__(self, fields: FieldLines) -> None:
        super().__init__("", "warn")
        self._fields = fields
        self._left: FieldChoice | None = None
        self.take_along = LinkButton(self.tr("Take along"))
        self.take_along.clicked.connect(self._take_along)
        self.row.addWidget(self.take_along)

    def show_fields(self, choices: tuple[FieldChoice, ...], service: str) -> None:
        """Say which one `service` would not know, or nothing."""
        self._left = next((choice for choice in choices if choice.warning_code == LEFT_UNSAID), None)
        self.set_text(words.left_unsaid(self._left.text, service) if self._left is not None else "")
        self.setVisible(self._left is not None)

    def _take_along(self) -> None:
        """Tick it; the focus goes to the tick, because this note goes away."""
        if self._left is not None:
            tick = self._fields.line(self._left.code, self._left.value).tick
            tick.setFocus(QtCore.Qt.FocusReason.TabFocusReason)
            tick.click()


class ExactlyCard(Card):
    """3 · Precisely this is what the service reads, drawn from the encoded bytes."""

    leave_out = QtCore.Signal(object, object)  # FieldChoice, TextFinding
    keep = QtCore.Signal(object, object)
    put_back = QtCore.Signal()

    def __init__(self) -> None:
        self._pills = QtWidgets.QWidget()
        row = QtWidgets.QHBoxLayout(self._pills)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(10)
        self.read_pill, self.count_pill = Pill("", "ok"), Pill("", "info")
        row.addWidget(self.read_pill)
        row.addWidget(self.count_pill)
        super().__init__(self.tr("3 · Precisely this is read"), self._pills)
        self.void = NoteBox("", "bad")
        self.hint = NoteBox("", "info")
        self.fields = FieldLines()
        self.removed = NoteBox("", "warn")
        self.restore = LinkButton(self.tr("Keep it all the same"))
        self.restore.clicked.connect(self.put_back)
        self.removed.row.addWidget(self.restore)
        self.unsaid = UnsaidNote(self.fields)
        self._findings = QtWidgets.QVBoxLayout()
        self._findings.setSpacing(8)
        self._shown: list[FindingNote] = []
        for widget in (self.void, self.hint, self.fields, self.unsaid):
            self.add(widget)
        self.add(self._findings)
        self.add(self.removed)
        self.fill()
        self.say_removed("")

    def show_sight(self, sight: Sight, consent: Consent | None, asked_at: str) -> None:
        """Show the fields, what was found in them, and whether the yes still counts."""
        who, service = wording.called(sight.form.person.codename), words.service_of(sight.form.recipient)
        self.set_title(self.tr("3 · Precisely this is what {service} reads").format(service=service))
        rows = dict(sight.preview.rows()) if sight.preview is not None else {}
        self.fields.show_fields(sight.form.fields, rows, sight.problem, words.warnings(who, service))
        self.read_pill.setVisible(sight.agreed)
        self.read_pill.show_state(self.tr("read aloud {time}").format(time=asked_at), "ok")
        self.count_pill.setVisible(bool(rows))
        self._pills.setVisible(bool(rows))
        count = self.tr("1 field") if len(rows) == 1 else self.tr("{n} fields").format(n=len(rows))
        self.count_pill.show_state(count, "info")
        self._say_void(sight, consent, who)
        self._say_hint(sight, service)
        self.unsaid.show_fields(sight.form.fields, service)
        self._say_findings(sight)

    def say_removed(self, text: str) -> None:
        """Tell what the worker just left out, with the way back."""
        self.removed.set_text(text)
        self.removed.setVisible(bool(text))

    def _say_void(self, sight: Sight, consent: Consent | None, who: str) -> None:
        void = consent is not None and consent.answer == "ja" and sight.standing == CHANGED
        lead = self.tr("Something changed after it was read aloud.")
        text = self.tr("The yes of {who} does not count for this any more. Read it aloud and ask again.")
        self.void.set_text(text.format(who=who), lead)
        self.void.setVisible(void)

    def _say_hint(self, sight: Sight, service: str) -> None:
        text = ""
        if sight.problem[0] == "recipient":
            text = self.tr("Choose a service first. Ticks start off: only what you tick goes along.")
        elif sight.problem == ("fields", "missing"):
            text = self.tr("Nothing is ticked yet. Tick only what {service} really needs to know.")
        self.hint.set_text(wording.upper_first(text.format(service=service)))
        self.hint.setVisible(bool(text))

    def _say_findings(self, sight: Sight) -> None:
        for note in self._shown:
            self._findings.removeWidget(note)
            note.hide()
            note.deleteLater()
        self._shown = [self._note(choice, finding) for choice, finding in sight.findings[:3]]

    def _note(self, choice: FieldChoice, finding: TextFinding) -> FindingNote:
        note = FindingNote(choice, finding)
        note.leave_out.clicked.connect(lambda: self.leave_out.emit(choice, finding))
        note.keep.clicked.connect(lambda: self.keep.emit(choice, finding))
        self._findings.addWidget(note)
        return note


class StaysCard(Card):
    """What stays on this device, said at every sending."""

    def __init__(self) -> None:
        super().__init__(self.tr("Stays on this device"), padding=14)
        self.body.setSpacing(2)
        self.line = muted("")
        self.add(self.line)

    def show_sight(self, sight: Sight) -> None:
        """Name what is known here and does not go along."""
        codes = [code for code, _ in sight.preview.local_only] if sight.preview is not None else _ALWAYS_HERE
        shown = " · ".join(terms.word("stays", code) for code in dict.fromkeys(codes))
        self.line.set_text(wording.upper_first(shown))


def read_at(consent: Consent | None) -> str:
    """The clock time of the answer."""
    return labels.clock(consent.asked_at) if consent is not None else ""
