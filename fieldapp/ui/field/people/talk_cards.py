"""Cards of a conversation, in the order of the talk: what goes well, question, ladder, advice, decision."""

from collections.abc import Sequence
from dataclasses import replace

from PySide6 import QtCore, QtWidgets

from fieldapp.domain.conversation import SAID, Conversation, Offer, asks_reason, ladder
from fieldapp.domain.signals import Wish
from fieldapp.ui import terms
from fieldapp.ui.field import wording
from fieldapp.ui.field.inputs import CaptionedChips
from fieldapp.ui.widgets.buttons import PlainButton
from fieldapp.ui.widgets.cards import Card
from fieldapp.ui.widgets.chips import ChipGroup
from fieldapp.ui.widgets.fields import Combo, TallTextField, TextField
from fieldapp.ui.widgets.lines import Line, Lines
from fieldapp.ui.widgets.text import heading, muted


class SourceChoice(Combo):
    """How a statement is known: self said, seen, hearsay."""

    def __init__(self, about: str, usual: str = SAID) -> None:
        super().__init__()
        self._usual = usual
        for code, label in terms.options("source_quality"):
            self.addItem(label, code)
        self.setProperty("compact", True)
        self.setMinimumContentsLength(14)
        self.setSizePolicy(QtWidgets.QSizePolicy.Policy.Fixed, QtWidgets.QSizePolicy.Policy.Fixed)
        self.setAccessibleName(self.tr("How do you know this? {about}").format(about=about))
        self.set_value(usual)

    def value(self) -> str:
        """The code."""
        held = self.currentData()
        return held if isinstance(held, str) else self._usual

    def set_value(self, code: str) -> None:
        """Show this code, without announcing it."""
        self.blockSignals(True)
        self.setCurrentIndex(max(self.findData(code), 0))
        self.blockSignals(False)


class Statement(QtWidgets.QWidget):
    """One question of the talk: what was answered, and how that is known."""

    changed = QtCore.Signal()

    def __init__(self, question: str, *, least: int = 1) -> None:
        super().__init__()
        column = QtWidgets.QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        head = QtWidgets.QHBoxLayout()
        self.question = heading(question)
        self.source = SourceChoice(question)
        head.addWidget(self.question, 1)
        head.addWidget(self.source)
        column.addLayout(head)
        self.answer = TallTextField("", least=least, most=6)
        self.answer.edit.setAccessibleName(question)
        column.addWidget(self.answer)
        self.answer.changed.connect(lambda text: self.changed.emit())
        self.source.currentIndexChanged.connect(lambda index: self.changed.emit())

    def ask(self, question: str) -> None:
        """Word the question anew."""
        self.question.set_text(question)
        self.answer.edit.setAccessibleName(question)

    def set_value(self, text: str, source: str) -> None:
        """Show this answer."""
        self.answer.set_text(text)
        self.source.set_value(source)


class StrengthsCard(Card):
    """What goes well comes before any problem (6.8)."""

    changed = QtCore.Signal()

    def __init__(self) -> None:
        question = "1. " + QtCore.QCoreApplication.translate("talk", "What goes well, who helps already?")
        super().__init__()
        self.words = Statement(question)
        self.chips = ChipGroup(terms.options("e18_kracht"), name=question)
        self.add(self.words)
        self.add(self.chips)
        self.words.changed.connect(self.changed)
        self.chips.changed.connect(lambda codes: self.changed.emit())

    def show_talk(self, talk: Conversation) -> None:
        """Show what the conversation holds."""
        self.words.set_value(talk.strengths_text, talk.source("strengths_text"))
        self.chips.set_value(talk.strengths)

    def apply(self, talk: Conversation) -> Conversation:
        """The conversation with what is shown here."""
        known = {code for code, _ in terms.options("e18_kracht")}
        own = tuple(code for code in talk.strengths if code not in known)
        return replace(
            _with_source(talk, "strengths_text", self.words.source.value()),
            strengths=(*self.chips.value(), *own),
            strengths_text=self.words.answer.text(),
        )


class QuestionCard(Card):
    """Situation, what weighs most, what was tried, what the person wants (7.3)."""

    changed = QtCore.Signal()

    def __init__(self) -> None:
        super().__init__()
        self.statements = {name: Statement(" ") for name in ("situation", "weighs", "tried", "wanted")}
        for statement in self.statements.values():
            self.add(statement)
            statement.changed.connect(self.changed)
        answers = [(option, self._wishes()[option]) for option in Wish.ALL]
        self.wish = CaptionedChips("", ChipGroup(answers, multi=False))
        self.add(self.wish)
        self.wish.changed.connect(lambda codes: self.changed.emit())
        self.call("")

    def _wishes(self) -> dict[str, str]:
        return {
            Wish.SELF: self.tr("Call or go together"),
            Wish.SERVICE: self.tr("A service may get in touch"),
            Wish.LATER: self.tr("Come by again first"),
            Wish.TALK: self.tr("Nothing, just a chat"),
        }

    def call(self, codename: str) -> None:
        """Use the codename in the questions."""
        name = wording.called(codename)
        words = {
            "situation": self.tr("2. What is going on?"),
            "weighs": self.tr("3. What weighs most?"),
            "tried": self.tr("4. What did {name} try already?").format(name=name),
            "wanted": self.tr("5. What does {name} want?").format(name=name),
        }
        for key, statement in self.statements.items():
            statement.ask(words[key])
        self.wish.chips.setAccessibleName(words["wanted"])

    def show_talk(self, talk: Conversation) -> None:
        """Show what the conversation holds."""
        for name, statement in self.statements.items():
            statement.set_value(getattr(talk, name), talk.source(name))
        self.wish.set_value((talk.wish,) if talk.wish else ())

    def apply(self, talk: Conversation) -> Conversation:
        """The conversation with what is shown here."""
        for name, statement in self.statements.items():
            talk = _with_source(talk, name, statement.source.value())
            talk = replace(talk, **{name: statement.answer.text()})  # type: ignore[arg-type]
        return replace(talk, wish="".join(self.wish.value()))


class LadderField(QtWidgets.QWidget):
    """The ladder E19: lit by what the person wants, and only corrected here (practice D1)."""

    changed = QtCore.Signal()

    def __init__(self) -> None:
        super().__init__()
        column = QtWidgets.QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        self._wish = ""
        self._corrected: tuple[str, ...] = ()
        self.rungs = CaptionedChips(
            self.tr("Which help did you talk about? From light to strong."),
            ChipGroup([(code, wording.upper_first(label)) for code, label in terms.options("e19")]),
        )
        self.why = TextField(self.tr("Why is lighter help not enough?"), longest=500)
        column.addWidget(self.rungs)
        column.addWidget(self.why)
        self.rungs.changed.connect(self._correct)
        self.why.changed.connect(lambda text: self.changed.emit())

    def show_ladder(self, wish: str, corrected: Sequence[str], why: str) -> None:
        """Show the rungs that count."""
        self._wish, self._corrected = wish, tuple(corrected)
        self.rungs.set_value(ladder(wish, self._corrected))
        self.why.set_text(why)
        self._look()

    def set_wish(self, wish: str) -> None:
        """Another wish lights another rung, unless the rungs were corrected."""
        if wish != self._wish:
            self._wish = wish
            self.rungs.set_value(ladder(wish, self._corrected))
            self._look()

    def value(self) -> tuple[str, ...]:
        """The corrected rungs; none while they are as the wish says."""
        return self._corrected

    def _correct(self, codes: tuple[str, ...]) -> None:
        inferred = ladder(self._wish, ())
        self._corrected = () if codes == inferred else codes
        if not codes:
            self.rungs.set_value(inferred)
        self._look()
        self.changed.emit()

    def _look(self) -> None:
        self.why.setVisible(asks_reason(self._wish, self._corrected) or bool(self.why.text()))


class AdviceCard(Card):
    """The ladder, help that was discussed, what was advised, and what the person decided (6.9, 7.4, 7.5)."""

    changed = QtCore.Signal()

    def __init__(self) -> None:
        super().__init__()
        self._offers: tuple[Offer, ...] = ()
        self.ladder = LadderField()
        self.offers = Lines()
        self.offer = TextField(self.tr("Help that you discussed together"), longest=200)
        self.add_button = PlainButton(self.tr("Add"))
        self.texts = {
            "advice": TallTextField(self.tr("Your advice"), least=1, most=5),
            "pros": TallTextField(self.tr("What speaks for it"), least=1, most=4),
            "cons": TallTextField(self.tr("What speaks against it"), least=1, most=4),
            "decision": TallTextField(self.tr("What the person decided"), least=1, most=5),
        }
        self.specialist = CaptionedChips(
            self.tr("Is a specialist needed? Only by way of the service."),
            ChipGroup(terms.options("specialist"), multi=False),
        )
        self._arrange()
        self._connect()

    def _arrange(self) -> None:
        self.add(heading(self.tr("6. How far must help go?")))
        self.add(self.ladder)
        row = QtWidgets.QHBoxLayout()
        row.addWidget(self.offer, 1)
        row.addWidget(self.add_button, 0, QtCore.Qt.AlignmentFlag.AlignBottom)
        self.add(row)
        self.add(self.offers)
        self.add(heading(self.tr("7. Advice and decision")))
        for field in self.texts.values():
            self.add(field)
        self.add(self.specialist)

    def _connect(self) -> None:
        self.ladder.changed.connect(self.changed)
        self.specialist.changed.connect(lambda codes: self.changed.emit())
        for field in self.texts.values():
            field.changed.connect(lambda text: self.changed.emit())
        self.add_button.clicked.connect(self._add)
        self.offer.entered.connect(self._add)

    def call(self, codename: str) -> None:
        """Use the codename."""
        name = wording.called(codename)
        self.texts["decision"].set_label(self.tr("What {name} decided").format(name=name))

    def show_talk(self, talk: Conversation) -> None:
        """Show what the conversation holds."""
        self.ladder.show_ladder(talk.wish, talk.rungs, talk.why_not_lower)
        for name, field in self.texts.items():
            field.set_text(getattr(talk, name))
        self.specialist.set_value((talk.specialist,) if talk.specialist else ())
        self._show_offers(talk.offers)

    def apply(self, talk: Conversation) -> Conversation:
        """The conversation with what is shown here."""
        self.ladder.set_wish(talk.wish)
        return replace(
            talk,
            rungs=self.ladder.value(),
            why_not_lower=self.ladder.why.text().strip(),
            offers=self._offers,
            specialist="".join(self.specialist.value()),
            **{name: field.text() for name, field in self.texts.items()},  # type: ignore[arg-type]
        )

    def _add(self) -> None:
        name = self.offer.text().strip()
        if name:
            self.offer.set_text("")
            self._show_offers((*self._offers, Offer(name)))
            self.changed.emit()

    def _show_offers(self, offers: tuple[Offer, ...]) -> None:
        self._offers = tuple(dict.fromkeys(offers))
        self.offers.show_lines([self._line(offer) for offer in self._offers])
        self.offers.setVisible(bool(offers))

    def _line(self, offer: Offer) -> Line:
        line = Line(offer.name, button=self.tr("Take away"))
        line.pressed.connect(lambda: self._take_away(offer))
        return line

    def _take_away(self, offer: Offer) -> None:
        self._show_offers(tuple(other for other in self._offers if other != offer))
        self.changed.emit()


def stays() -> QtWidgets.QWidget:
    """The line that says where all of this stays."""
    return muted(
        QtCore.QCoreApplication.translate("talk", "Nothing of a conversation can leave this device.")
    )


def _with_source(talk: Conversation, statement: str, source: str) -> Conversation:
    others = tuple((name, code) for name, code in talk.sources if name != statement)
    return replace(talk, sources=others if source == SAID else tuple(sorted((*others, (statement, source)))))
