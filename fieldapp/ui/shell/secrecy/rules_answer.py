"""What the rules say about a situation, in plain words: the outcome first, then why, then what one can do."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Final

from PySide6 import QtWidgets

from fieldapp.domain.disclosure.facts import FLAGS
from fieldapp.domain.disclosure.strict import Condition
from fieldapp.ui import terms
from fieldapp.ui import widgets as kit
from fieldapp.workflow.rules import Trial

_TONES: Final = {"allow": "ok", "allow_without_identity": "ok", "block": "bad"}
_LISTS: Final = {
    "role": "e17",
    "organisation_duty": "fact_organisation",
    "duty": "duties",
    "age": "e12",
    **dict.fromkeys(FLAGS, "fact_flags"),
}


class AnswerCard(kit.Card):
    """The decision on the facts as they are chosen now."""

    def __init__(self) -> None:
        super().__init__()
        self.setAccessibleName(self.tr("What the rules say"))
        self.outcome = kit.NoteBox("", "info")
        self.row = kit.Text("")
        self.add(self.outcome)
        self.add(self.row)
        self.parts = {
            "missing": self._part(self.tr("What is missing")),
            "can_do": self._part(self.tr("What you can do")),
            "fields": self._part(self.tr("This may go along at most")),
            "must_record": self._part(self.tr("Write down")),
            "ground": self._part(self.tr("Why this is allowed")),
            "why": self._part(self.tr("Why this row")),
        }
        self.version = kit.muted("")
        self.add(self.version)

    def _part(self, label: str) -> tuple[QtWidgets.QWidget, QtWidgets.QWidget, kit.Text]:
        """A heading and its text in one holder, so that it hides whole."""
        holder = QtWidgets.QWidget()
        box = QtWidgets.QVBoxLayout(holder)
        box.setContentsMargins(0, 4, 0, 0)
        box.setSpacing(2)
        head, text = kit.caption(label), kit.Text("")
        box.addWidget(head)
        box.addWidget(text)
        self.add(holder)
        return holder, head, text

    def show_trial(self, trial: Trial) -> None:
        """Say what was decided."""
        decision = trial.decision
        said = terms.word("outcomes", decision.outcome)
        self.outcome.set_tone(_TONES.get(decision.outcome, "info"))
        self.outcome.set_text("", lead=f"{said}.")
        self.row.set_text(self._row(trial))
        self._fill("missing", [terms.word("missing", code) for code in decision.missing])
        self._fill("can_do", [terms.word("can_do", code) for code in decision.can_do])
        self._fill("fields", [", ".join(_field(code) for code in decision.fields_max)])
        self._fill("must_record", [terms.word("must_record", code) for code in decision.must_record])
        self._fill("ground", self._ground(trial))
        self._fill("why", self._why(trial))
        self.version.set_text(self.tr("Rules of version {version}").format(version=decision.policy_version))

    def _fill(self, part: str, lines: Iterable[str]) -> None:
        holder, _, text = self.parts[part]
        said = [line[:1].upper() + line[1:] for line in lines if line]
        text.set_text("\n".join(said))
        holder.setVisible(bool(said))

    def _row(self, trial: Trial) -> str:
        row = str(trial.decision.row)
        words = terms.word("decision_rows", row)
        if trial.rule is None:
            return words
        return self.tr("Row {row} of the table (rule {number}): {words}").format(
            row=row, number=trial.rule.number, words=words
        )

    def _ground(self, trial: Trial) -> list[str]:
        if not trial.decision.basis:
            return []
        said = terms.word("bases", trial.decision.basis)
        article = trial.article
        if article is None:
            return [said]
        if article.new == article.old:
            return [f"{said} ({article.new})"]
        return [
            self.tr("{ground} ({new}, before {old})").format(ground=said, new=article.new, old=article.old)
        ]

    def _why(self, trial: Trial) -> list[str]:
        if trial.rule is None:
            return [self.tr("No rule fits. Then nothing leaves.")]
        lines = [_said(asked) for asked in trial.rule.when]
        lines += [self.tr("Not: {fact}").format(fact=_said(asked)) for asked in trial.rule.unless]
        return lines or [self.tr("No earlier row fits.")]


def _said(asked: Condition) -> str:
    name, words = asked
    listed = _LISTS.get(name, f"fact_{name}")
    codes = [str(word).lower() if isinstance(word, bool) else word for word in words]
    known = terms.lists()[listed].codes
    said = " / ".join(terms.word(listed, code) for code in known if code in codes)
    return f"{terms.word('fact_names', name)}: {said}"


def _field(code: str) -> str:
    listed = "fields" if code in terms.lists()["fields"] else "events"
    return terms.word(listed, code).lower()
