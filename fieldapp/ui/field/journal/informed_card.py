"""Information that was given (7.1): about what, in which language and form."""

from PySide6 import QtCore, QtWidgets

from fieldapp.ui import terms
from fieldapp.ui.field.inputs import CaptionedChips
from fieldapp.ui.field.journal import words
from fieldapp.ui.widgets.buttons import LinkButton, PlainButton
from fieldapp.ui.widgets.cards import Card
from fieldapp.ui.widgets.chips import ChipGroup
from fieldapp.ui.widgets.fields import Choice, TextField
from fieldapp.ui.widgets.pages import Columns


class InformedCard(Card):
    """Sheets that are printed for the person are in the list by themselves; this is for all the rest."""

    noted = QtCore.Signal()
    sheet_wanted = QtCore.Signal()
    touched = QtCore.Signal()

    def __init__(self) -> None:
        super().__init__(self.tr("Information given"), hint=self.tr("sheets note themselves"))
        topics = ChipGroup(words.begun(words.TOPICS), more_after=5)
        self.topics = CaptionedChips(self.tr("What about?"), topics)
        self.text = TextField(
            self.tr("Which information?"), placeholder=self.tr("for example: the social tariff"), longest=200
        )
        self.language = Choice(self.tr("Language"), terms.options("languages"))
        self.way = Choice(self.tr("In which form"), words.begun("info_forms"))
        self.button = PlainButton(self.tr("Note it"))
        self.sheet_button = LinkButton(self.tr("Give a sheet…"))
        self._arrange()
        self.button.clicked.connect(self.noted)
        self.text.entered.connect(self.noted)
        self.sheet_button.clicked.connect(self.sheet_wanted)
        self.text.changed.connect(lambda text: self.touched.emit())
        self.topics.changed.connect(lambda codes: self.explain(missing=False))

    def _arrange(self) -> None:
        self.add(self.topics)
        self.add(self.text)
        row = Columns(1, 1, narrow=340, spacing=10)
        for column, field in zip(row.columns, (self.language, self.way), strict=True):
            column.addWidget(field)
        self.add(row)
        foot = QtWidgets.QHBoxLayout()
        foot.addWidget(self.sheet_button)
        foot.addStretch(1)
        foot.addWidget(self.button)
        self.add(foot)

    def begin(self, language: str) -> None:
        """Empty, in the language of the person."""
        self.topics.set_value(())
        self.text.set_text("")
        self.language.set_value(language)
        self.explain(missing=False)

    def explain(self, *, missing: bool) -> None:
        """Say what is needed to note it."""
        self.topics.set_problem(self.tr("Choose what it was about, or write it down.") if missing else "")
