"""Regels proberen: choose the facts of a situation and see at once what may leave, and which row says so."""

from __future__ import annotations

from dataclasses import fields, replace
from typing import Any, Final

from PySide6 import QtCore, QtWidgets

from fieldapp.domain.disclosure import Facts
from fieldapp.domain.disclosure.facts import FLAGS, TICKS, VALUES
from fieldapp.ui import terms, theme
from fieldapp.ui import widgets as kit
from fieldapp.ui.shell.context import Context
from fieldapp.ui.shell.secrecy.rules_answer import AnswerCard
from fieldapp.workflow import rules

# Facts to pick from a list, with that list.
_LISTS: Final = {
    "role": "e17",
    "organisation_duty": "fact_organisation",
    "recipient": "fact_recipient",
    "person": "fact_person",
    "age": "e12",
    "danger": "fact_danger",
    "consent": "fact_consent",
    "purpose": "fact_purpose",
}
# Their words need the whole width.
_LONG: Final = ("role", "organisation_duty", "recipient", "purpose")
_FOLLOWS_ORGANISATION: Final = "leidinggevende_signaalbeheerder"


class RulesDialog(QtWidgets.QDialog):
    """Begins with `facts`, or with oneself; nothing chosen here is kept or sent."""

    def __init__(
        self, context: Context, parent: QtWidgets.QWidget | None = None, facts: Facts | None = None
    ) -> None:
        super().__init__(parent)
        self._context = context
        self._facts: Facts | None = None
        self.setWindowTitle("Vindplaats")
        self.setAccessibleName(self.tr("Try the rules"))
        self.choices = {
            name: kit.Choice(terms.word("fact_names", name), _options(name, listed))
            for name, listed in _LISTS.items()
        }
        self.flags = {name: kit.Tick(terms.word("fact_names", name), code=name) for name in FLAGS}
        self.ticks = {code: kit.Tick(terms.word("ticks", code), code=code) for code in TICKS}
        self.answer = AnswerCard()
        self.verdict = kit.Text("")
        self.close_button = kit.PrimaryButton(self.tr("Close"))
        self._arrange()
        self._connect()
        if facts is not None:
            self._begin(facts)
        else:
            context.read(rules.beginning, self, self._begin)

    def _arrange(self) -> None:
        outer = QtWidgets.QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        scroll = kit.Scroll(margins=(24, 20, 24, 20))
        outer.addWidget(scroll)
        scroll.body.addWidget(kit.title(self.tr("Try the rules")))
        scroll.body.addWidget(
            kit.Text(self.tr("Change a fact and see what may leave. Nothing of this is kept or sent."))
        )
        columns = kit.Columns(1.15, 1)
        left, right = columns.columns
        left.addWidget(self._situation())
        left.addWidget(self._true_or_not())
        left.addStretch(1)
        right.addWidget(self.answer)
        right.addStretch(1)
        scroll.body.addWidget(columns)
        scroll.body.addStretch(1)
        outer.addLayout(self._foot())
        look = theme.current()
        self.resize(min(look.px(1160), 1200), min(look.px(720), 720))

    def _foot(self) -> QtWidgets.QHBoxLayout:
        """Stays in sight while one scrolls: how it ends now."""
        foot = QtWidgets.QHBoxLayout()
        foot.setContentsMargins(24, 10, 24, 14)
        foot.setSpacing(16)
        foot.addWidget(self.verdict, 1)
        foot.addWidget(self.close_button, 0, QtCore.Qt.AlignmentFlag.AlignVCenter)
        return foot

    def _situation(self) -> kit.Card:
        card = kit.Card(self.tr("The situation"))
        for name in _LONG:
            card.add(self.choices[name])
        pairs = kit.Columns(1, 1, narrow=420)
        for at, name in enumerate(name for name in _LISTS if name not in _LONG):
            pairs.columns[at % 2].addWidget(self.choices[name])
        for column in pairs.columns:
            column.addStretch(1)
        card.add(pairs)
        return card

    def _true_or_not(self) -> kit.Card:
        card = kit.Card(self.tr("What is true?"))
        pairs = kit.Columns(1, 1, narrow=420)
        left, right = pairs.columns
        for tick in self.flags.values():
            left.addWidget(tick)
        left.addStretch(1)
        right.addWidget(kit.caption(terms.word("fact_names", "ticks")))
        for tick in self.ticks.values():
            right.addWidget(tick)
        right.addStretch(1)
        card.add(pairs)
        return card

    def _connect(self) -> None:
        for choice in self.choices.values():
            choice.changed.connect(self._changed)
        for tick in (*self.flags.values(), *self.ticks.values()):
            tick.toggled.connect(self._changed)
        self.close_button.clicked.connect(self.accept)

    def _begin(self, facts: Facts) -> None:
        self._facts = None  # silent while the fields are filled
        for name, choice in self.choices.items():
            choice.set_value(_shown(name, getattr(facts, name)))
        for name, tick in self.flags.items():
            tick.setChecked(getattr(facts, name))
        for code, tick in self.ticks.items():
            tick.setChecked(code in facts.ticks)
        self._facts = facts
        self._changed()

    def _changed(self, _value: object = None) -> None:
        if self._facts is None:
            return
        chosen: dict[str, Any] = {name: choice.value() for name, choice in self.choices.items()}
        chosen |= {name: tick.isChecked() for name, tick in self.flags.items()}
        chosen["ticks"] = frozenset(code for code, tick in self.ticks.items() if tick.isChecked())
        facts = self._facts = replace(self._facts, **chosen)
        self.choices["organisation_duty"].setVisible(facts.role == _FOLLOWS_ORGANISATION)
        self._context.read(lambda session: rules.attempt(session, facts), self, self._show)

    def _show(self, trial: rules.Trial) -> None:
        if trial.facts == self._facts:  # not the answer to an earlier choice
            self.answer.show_trial(trial)
            decision = trial.decision
            row = self.tr("Row {row}.").format(row=decision.row)
            self.verdict.set_text(row, lead=f"{terms.word('outcomes', decision.outcome)}.")


def _options(name: str, listed: str) -> list[tuple[str, str]]:
    """Every value of a fact with its words."""
    codes = VALUES.get(name) or terms.lists()[listed].codes
    return [(code, terms.word(listed, code)) for code in codes]


def _shown(name: str, value: str) -> str:
    """The value in the list of choices: a purpose is the one that may be, or another."""
    return value if name != "purpose" or value == "offer_contact" else "other"


assert {*_LISTS, *FLAGS, "ticks"} == {field.name for field in fields(Facts)}
