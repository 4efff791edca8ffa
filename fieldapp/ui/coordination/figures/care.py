"""Responsible care: the five criteria as pills, and the questions that the partners answer once a year."""

from PySide6 import QtCore, QtWidgets

from fieldapp.errors import FieldAppError, InvalidInput
from fieldapp.ui import labels
from fieldapp.ui import widgets as kit
from fieldapp.ui.coordination.figures import wording
from fieldapp.ui.shell.context import Context
from fieldapp.workflow import figures as work
from fieldapp.workflow.figures import STANDINGS, Care, NetworkFigures

translate = QtCore.QCoreApplication.translate


class CareCard(kit.Card):
    """The pills; `asked` opens the questions."""

    asked = QtCore.Signal()

    def __init__(self) -> None:
        self.answer = kit.PlainButton(translate("figures", "Answer the questions…"), compact=True)
        super().__init__(translate("figures", "Responsible care?"), self.answer)
        self.pills = QtWidgets.QWidget()
        self._flow = kit.FlowLayout(6)
        self.pills.setLayout(self._flow)
        self._shown: list[kit.Pill] = []
        self.add(self.pills)
        self.fill()
        self.answer.clicked.connect(self.asked)

    def show_figures(self, figures: NetworkFigures) -> None:
        """Show these."""
        for old in self._shown:
            self._flow.removeWidget(old)
            old.hide()
            old.deleteLater()
        self._shown = [kit.Pill(_said(each), wording.TONES[each.standing]) for each in figures.care]
        for pill in self._shown:
            self._flow.addWidget(pill)
        self.updateGeometry()


def _said(each: Care) -> str:
    figure = wording.care_figure(each.code, each.figure)
    first = each.text if len(each.text) <= _SHORT else ""
    rest = wording.standing(each.standing) if each.standing else ""
    return " · ".join(filter(None, (wording.short_criterion(each.code), first or figure or rest)))


_SHORT = 36  # characters of an answer that fit a pill


class CareForm(kit.Card):
    """One criterion at a time: how it stands, and one sentence. `left` closes it."""

    left = QtCore.Signal()

    def __init__(self, context: Context) -> None:
        super().__init__(translate("figures", "Responsible care: talk it through with the partners"))
        self._context, self._year = context, 0
        self._care: dict[str, Care] = {}
        self.which = kit.ChipGroup([], multi=False, may_clear=False, name=translate("figures", "Criterion"))
        self.question, self.figure = kit.Text("", bold=True), kit.muted("")
        self.standing = kit.ChipGroup(
            [(code, wording.standing(code)) for code in STANDINGS],
            multi=False,
            name=translate("figures", "How does it stand?"),
        )
        self.text = kit.TextField(
            translate("figures", "In one sentence"),
            placeholder=translate("figures", "for example: the north lags behind, talk about it on 3/12"),
            longest=work.LONGEST,
        )
        self.problem = kit.NoteBox("", "warn")
        self.keep = kit.PrimaryButton(translate("figures", "Keep the answer"))
        self.back = kit.PlainButton(translate("figures", "Ready"))
        for widget in (self.which, self.question, self.figure, self.standing, self.text, self.problem):
            self.add(widget)
        row = kit.FlowLayout(8)
        row.addWidget(self.keep)
        row.addWidget(self.back)
        self.add(row)
        self.fill()
        self.problem.hide()
        self.which.changed.connect(lambda codes: self._open())
        self.keep.clicked.connect(self._keep)
        self.back.clicked.connect(self.left)

    def show_figures(self, figures: NetworkFigures) -> None:
        """Show these; what is being typed stays."""
        fresh = not self._care
        self._year, self._care = figures.period.year, {each.code: each for each in figures.care}
        if fresh:
            self.which.set_options([(each.code, wording.criterion(each.code)) for each in figures.care])
            self.which.set_value([figures.care[0].code])
        if fresh or not self.text.edit.hasFocus():
            self._open()

    def _code(self) -> str:
        return next(iter(self.which.value()), "")

    def _open(self) -> None:
        care = self._care[self._code()]
        self.question.set_text(wording.question(care.code))
        figure = wording.care_figure(care.code, care.figure)
        self.figure.set_text(figure or translate("figures", "A table knows no groups: only talking tells."))
        self.standing.set_value([care.standing] if care.standing else [])
        self.text.set_text(care.text)
        self.problem.hide()

    def _keep(self) -> None:
        year, code, text = self._year, self._code(), self.text.text()
        standing = next(iter(self.standing.value()), "")
        said = translate("figures", "The answer is kept.")
        self._context.act(
            lambda session: work.answer_care(session, year, code, standing, text),
            self,
            lambda: self._context.toast(said),
            failed=self._failed,
        )

    def _failed(self, error: FieldAppError) -> None:
        words = str(labels.failure(error))
        if isinstance(error, InvalidInput):
            words = {
                "missing": translate("figures", "Choose how it stands."),
                "person": translate("figures", "This looks like a person or an address. Leave it out."),
                "too_long": translate("figures", "This is too long for one sentence."),
            }.get(error.reason, words)
        self.problem.set_text(words)
        self.problem.show()
