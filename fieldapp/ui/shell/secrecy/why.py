"""The link "Waarom?" beside a decision: the rules, filled in with the facts that it rests on."""

from PySide6 import QtCore

from fieldapp.domain.disclosure import Facts
from fieldapp.ui import widgets as kit
from fieldapp.ui.shell.context import Context
from fieldapp.ui.shell.secrecy.rules import RulesDialog


class WhyLink(kit.LinkButton):
    """Hidden until there are facts."""

    def __init__(self, context: Context) -> None:
        super().__init__(QtCore.QCoreApplication.translate("WhyLink", "Why?"))
        self._context = context
        self._facts: Facts | None = None
        self.setAccessibleName(QtCore.QCoreApplication.translate("WhyLink", "Why? Which rule says so"))
        self.hide()
        self.clicked.connect(self._explain)

    def show_facts(self, facts: Facts | None) -> None:
        """Offer to explain the decision on these facts; None: there is nothing to explain."""
        self._facts = facts
        self.setVisible(facts is not None)

    def _explain(self) -> None:
        if self._facts is not None:
            dialog = RulesDialog(self._context, self.window(), self._facts)
            dialog.setAttribute(QtCore.Qt.WidgetAttribute.WA_DeleteOnClose)
            dialog.open()
