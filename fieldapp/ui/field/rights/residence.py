"""What must be read before support of an OCMW is asked: it can cost a conditional right of residence.

There is no field for residence anywhere in the program, and none may be added here.
"""

from PySide6 import QtCore, QtWidgets

from fieldapp.ui.widgets.buttons import PlainButton
from fieldapp.ui.widgets.cards import Card
from fieldapp.ui.widgets.icons import Icon
from fieldapp.ui.widgets.text import Text

ADVICE = "verblijf_advies"


class ResidenceCard(Card):
    """One line and the way to legal help; `asked` when one wants that."""

    asked = QtCore.Signal()

    def __init__(self) -> None:
        super().__init__(padding=12)
        lead = self.tr("Temporary or uncertain residence?")
        self.setAccessibleName(lead)
        self.words = Text(
            self.tr(
                "Support of the OCMW can have consequences for the residence. Ask a lawyer for advice first."
                " Do not write the residence down."
            ),
            size=13,
        )
        said = QtWidgets.QVBoxLayout()
        said.setSpacing(0)
        said.addWidget(Text(lead, bold=True))
        said.addWidget(self.words)
        self.button = PlainButton(self.tr("Look for legal help"), compact=True)
        self.button.clicked.connect(self.asked)
        row = QtWidgets.QHBoxLayout()
        row.setContentsMargins(4, 0, 4, 0)
        row.setSpacing(14)
        row.addWidget(Icon("stop", 28), 0, QtCore.Qt.AlignmentFlag.AlignVCenter)
        row.addLayout(said, 1)
        row.addWidget(self.button, 0, QtCore.Qt.AlignmentFlag.AlignVCenter)
        self.add(row)
