"""The three steps as widgets: what one notices, what the person wants, who hears it."""

from collections.abc import Sequence
from dataclasses import replace

from PySide6 import QtCore, QtWidgets

from fieldapp.domain.handover import AGREES, LATER, NOT_ASKED, REFUSES
from fieldapp.ui import terms, visible
from fieldapp.ui.handing import words
from fieldapp.ui.handing.large import (
    TEXT,
    LargeChips,
    LargeField,
    LargeOptions,
    LargeTicks,
    LargeWords,
)
from fieldapp.ui.handing.words import About
from fieldapp.ui.widgets.buttons import PlainButton
from fieldapp.ui.widgets.cards import Card, NoteBox
from fieldapp.ui.widgets.icons import Icon
from fieldapp.ui.widgets.options import Option
from fieldapp.ui.widgets.text import Text
from fieldapp.workflow.handover.values import Hearer, WorryForm, WorryPreview

REACH = ("mobile", "home_visit", "letter")
AVOID = ("home_call", "voicemail", "service_name")


class Part(QtWidgets.QWidget):
    """One step: a large title with a muted word behind it, and what is asked below."""

    changed = QtCore.Signal()

    def __init__(self, title: str = "", hint: str = "") -> None:
        super().__init__()
        self.column = QtWidgets.QVBoxLayout(self)
        self.column.setContentsMargins(0, 0, 0, 0)
        self.column.setSpacing(12)
        self.title = Text(hint, lead=title, size=TEXT, tone="muted").with_lead(tone="ink", size=25)
        self.column.addWidget(self.title)
        self.column.addSpacing(2)

    def show_form(self, form: WorryForm, of: About) -> None:
        """Show what the form holds."""
        raise NotImplementedError

    def fill(self, form: WorryForm) -> WorryForm:
        """The form with what stands here."""
        raise NotImplementedError


class NoticePart(Part):
    """Step 1: pictures of what one notices, a first name, and what the person says."""

    def __init__(self) -> None:
        super().__init__(self.tr("What do you notice?"), self.tr("Choose everything that fits."))
        options = [
            Option(term, terms.word("worries", term), icon=terms.extra("worries", term, "icon"))
            for term, _ in terms.options("worries")
        ]
        self.worries = LargeTicks(options, name=self.tr("What do you notice?"))
        self.name = LargeField(
            self.tr("Who is it about?"), placeholder=self.tr("A first name is enough"), longest=80
        )
        self.called = LargeChips(
            [(words.SHE, self.tr("A woman")), (words.HE, self.tr("A man"))],
            multi=False,
            name=self.tr("A woman or a man?"),
        )
        self.said = LargeWords(self.tr("What does this person say?"))
        self.said.edit.setPlaceholderText(self.tr("Not needed. Nothing about illness."))
        row = QtWidgets.QHBoxLayout()
        row.setSpacing(12)
        row.addWidget(self.name, 1)
        row.addWidget(self.called, 0, QtCore.Qt.AlignmentFlag.AlignBottom)
        self.column.addWidget(self.worries)
        self.column.addLayout(row)
        self.column.addWidget(self.said)
        for signal in (self.worries.changed, self.name.changed, self.called.changed, self.said.changed):
            signal.connect(lambda value: self.changed.emit())

    def show_form(self, form: WorryForm, of: About) -> None:
        self.worries.set_value(form.worries)
        if self.name.text() != form.name:
            self.name.set_text(form.name)
        self.called.set_value((form.called,))
        if self.said.text() != form.words:
            self.said.set_text(form.words)

    def fill(self, form: WorryForm) -> WorryForm:
        return replace(
            form,
            worries=self.worries.value(),
            name=self.name.text(),
            called="".join(self.called.value()),
            words=self.said.text(),
        )


class WishPart(Part):
    """Step 2: the four answers of the person (mock-up 5)."""

    def __init__(self) -> None:
        super().__init__("-")
        self.answers = LargeOptions(words.answers(words.about("", "")), name=self.tr("The answer"))
        self.note = _Large()
        self.column.addWidget(self.answers)
        self.column.addWidget(self.note)
        self.answers.changed.connect(lambda code: self.changed.emit())

    def show_form(self, form: WorryForm, of: About) -> None:
        self.title.set_text(
            of.fill(self.tr("Ask {her}.")), of.fill(self.tr("What does {who} want?", "in the middle"))
        )
        self.answers.setAccessibleName(self.title.text())
        self.answers.set_options(words.answers(of))
        self.answers.set_value(form.answer)
        self.note.set_text(
            of.fill(self.tr("You need not know which help is needed. You only pass on what {who} wants."))
        )

    def fill(self, form: WorryForm) -> WorryForm:
        return replace(form, answer=self.answers.value())


class HearPart(Part):
    """Step 3: who hears it. Nobody has to choose between services here: the own supervisor does."""

    print_asked = QtCore.Signal()

    def __init__(self) -> None:
        super().__init__(self.tr("Who hears it?"), "-")
        self._about = words.about("", "")
        self.who = _People()
        reach = [(code, terms.chip("contact_allowed", code)) for code in REACH]
        avoid = [(code, terms.word("contact_forbidden", code)) for code in AVOID]
        self.reach = LargeChips([(code, label.capitalize()) for code, label in reach])
        self.when = LargeField(self.tr("When, or how best?"), longest=200)
        self.avoid = LargeChips(avoid, name=self.tr("What must not happen?"))
        self.asked = LargeWords(self.tr("This is how you asked"))
        self.how = Text(size=TEXT, bold=True)
        why = [(code, terms.word("handover_why", code)) for code, _ in terms.options("handover_why")]
        self.why = LargeChips(why, multi=False, name=self.tr("Why could you not ask?"))
        self.why_title = Text(self.tr("Why could you not ask?"), size=TEXT, bold=True)
        self.avoid_title = Text(self.tr("What must not happen?"), size=TEXT, bold=True)
        self.nothing = _Large()
        self.print_button = PlainButton(self.tr("Print a card with telephone numbers"))
        self.print_button.setProperty("large", True)
        self.print_button.clicked.connect(self.print_asked)
        self.reads = _Reads()
        self._add_all()
        for signal in (self.reach.changed, self.avoid.changed, self.why.changed):
            signal.connect(lambda codes: self.changed.emit())
        for typed in (self.when.changed, self.asked.changed):
            typed.connect(lambda text: self.changed.emit())

    def _add_all(self) -> None:
        for widget in (
            *(self.who, self.nothing, self.how, self.reach, self.when, self.avoid_title, self.avoid),
            *(self.why_title, self.why, self.asked, self.reads),
        ):
            self.column.addWidget(widget)
        self.column.addWidget(self.print_button, 0, QtCore.Qt.AlignmentFlag.AlignLeft)

    def show_form(self, form: WorryForm, of: About) -> None:
        self._about = of
        yes, unasked = form.answer == AGREES, form.answer == NOT_ASKED
        self.who.setVisible((yes or unasked) and not form.on_paper)
        for widget in (self.how, self.reach, self.when, self.avoid_title, self.avoid, self.asked):
            widget.setVisible(yes)
        self.why_title.setVisible(unasked)
        self.why.setVisible(unasked)
        self.nothing.setVisible(form.answer in (LATER, REFUSES))
        self.print_button.setVisible(form.answer == REFUSES)
        self.reads.setVisible(yes or unasked)
        self._say(form, of)
        self.reach.set_value(form.reach)
        self.avoid.set_value(form.avoid)
        self.why.set_value((form.why_not,))
        if self.when.text() != form.reach_note:
            self.when.set_text(form.reach_note)
        if self.asked.text() != form.asked:
            self.asked.set_text(form.asked)

    def _say(self, form: WorryForm, of: About) -> None:
        hints = {
            AGREES: self.tr("Only your own supervisor."),
            NOT_ASKED: self.tr("Only your own supervisor, without {her_name}."),
            LATER: self.tr("Nobody, for now."),
            REFUSES: self.tr("Nobody."),
        }
        self.title.set_text(of.fill(hints.get(form.answer, "")))
        self.how.set_text(of.fill(self.tr("How does {who} like it best?")))
        self.reach.setAccessibleName(self.how.text())
        nothing = {
            LATER: self.tr(
                "Nothing leaves. At your next visit you ask {who} again. You find it on your start page."
            ),
            REFUSES: self.tr(
                "That is all right. Nothing is kept with {her_name}. We only count that somebody said no."
                " Should {she} want it later: there is a card with telephone numbers."
            ),
        }
        self.nothing.set_text(of.fill(nothing.get(form.answer, "")))

    def show_hearers(self, hearers: Sequence[Hearer], supervisor: str) -> None:
        """Say who reads it."""
        self.who.show_people(hearers, supervisor)

    def show_preview(self, shown: WorryPreview | None) -> None:
        """Show what the supervisor reads, from the bytes; nothing while something is missing."""
        self.reads.show_preview(shown)

    def fill(self, form: WorryForm) -> WorryForm:
        return replace(
            form,
            reach=self.reach.value(),
            avoid=self.avoid.value(),
            reach_note=self.when.text(),
            asked=self.asked.text(),
            why_not="".join(self.why.value()),
        )


class _Large(NoteBox):
    """A note in large letters."""

    def __init__(self) -> None:
        super().__init__("")
        self.text.hide()
        self.words = Text(size=TEXT)
        self.row.addWidget(self.words, 1)

    def set_text(self, text: str, lead: str = "") -> None:
        self.words.set_text(text, lead)


class _People(QtWidgets.QFrame):
    """Who reads it, by name; or what to do when nobody can."""

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("kind", "card")
        row = QtWidgets.QHBoxLayout(self)
        row.setContentsMargins(24, 14, 18, 14)
        row.setSpacing(23)
        row.addWidget(Icon("people", 30))
        self.text = Text(size=TEXT)
        row.addWidget(self.text, 1)

    def show_people(self, hearers: Sequence[Hearer], supervisor: str) -> None:
        """Name them."""
        if hearers:
            names = ", ".join(hearer.label for hearer in hearers)
            self.text.set_text(self.tr("asks again in person, before anybody else hears it."), names)
        elif supervisor:
            self.text.set_text(
                self.tr("Your device does not know your supervisor yet. Call first; this is kept here."),
                supervisor,
            )
        else:
            self.text.set_text(
                self.tr("Your device does not know your supervisor yet. Call first; this is kept here."), ""
            )


class _Reads(Card):
    """Precisely what the supervisor reads."""

    def __init__(self) -> None:
        super().__init__()
        self.add(Text(self.tr("This is what your supervisor reads"), size=TEXT, bold=True))
        self.lines = Text(size=TEXT)
        self.add(self.lines)

    def show_preview(self, shown: WorryPreview | None) -> None:
        """Draw it from the bytes."""
        if shown is None:
            self.lines.set_text(self.tr("You see it here as soon as everything is filled in."))
            self.lines.set_tone("muted")
            return
        worry = shown.decoded()
        rows = [terms.word("worries", code) for code in worry.worries]
        rows += [
            f"{terms.word('fields', code)}: {visible.shown(text)}" for code, text in worry.fields.items()
        ]
        if worry.why_not:
            rows.append(self.tr("Not asked: {why}").format(why=terms.word("handover_why", worry.why_not)))
        rows.append(self.tr("From: {name}").format(name=worry.giver.name))
        self.lines.set_tone("ink")
        self.lines.set_text("\n".join(rows))
