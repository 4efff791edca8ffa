"""The switch between rights, the social map and the sheets: they are one entry of the menu."""

from PySide6 import QtCore, QtWidgets

from fieldapp.ui.field import targets
from fieldapp.ui.shell.context import Context
from fieldapp.ui.widgets.chips import ChipGroup

translate = QtCore.QCoreApplication.translate


class Switch(QtWidgets.QWidget):
    """Stands at the top of these pages; `here` is the key of the page it stands on."""

    def __init__(self, context: Context, here: str) -> None:
        super().__init__()
        self._context, self._here = context, here
        options = [
            (targets.RIGHTS, translate("socialmap", "Rights")),
            (targets.SERVICES, translate("socialmap", "Social map")),
            (targets.SHEETS, translate("socialmap", "Sheets")),
            (targets.HELPERS, translate("socialmap", "Helpers")),
        ]
        name = translate("socialmap", "Rights, social map or sheets")
        self.chips = ChipGroup(options, multi=False, may_clear=False, name=name)
        self.chips.set_value((here,))
        self.chips.changed.connect(self._go)
        row = QtWidgets.QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self.chips)

    def _go(self, codes: tuple[str, ...]) -> None:
        self.chips.set_value((self._here,))
        if codes and codes[0] != self._here:
            self._context.go(codes[0])
