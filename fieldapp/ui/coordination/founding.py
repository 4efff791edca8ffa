"""Founding a network: once, by whoever coordinates it."""

from PySide6 import QtCore, QtWidgets

from fieldapp.errors import FieldAppError, HubProblem, InvalidInput
from fieldapp.ui.coordination import wording
from fieldapp.ui.coordination.errands import Errand
from fieldapp.ui.shell.context import Context
from fieldapp.ui.widgets.buttons import PrimaryButton
from fieldapp.ui.widgets.cards import Card, NoteBox
from fieldapp.ui.widgets.fields import Labelled, TextField
from fieldapp.ui.widgets.pages import Columns
from fieldapp.ui.widgets.text import Text, muted, title
from fieldapp.workflow import partnership
from fieldapp.workflow.partnership import Founding


class FoundingForm(QtWidgets.QWidget):
    """What the coordinator fills in, and what `fieldhub init` printed. `founded` when it is there."""

    founded = QtCore.Signal()

    def __init__(self, context: Context, organisation: str) -> None:
        super().__init__()
        self._context = context
        self.network = TextField(self.tr("Name of the network"), required=True, longest=120)
        self.organisation = TextField(self.tr("Your organisation"), required=True, longest=120)
        self.organisation.set_text(organisation)
        self.legal_number = TextField(self.tr("Enterprise number (KBO)"), longest=20)
        self.hub_url = TextField(
            self.tr("Address of the post"), required=True, placeholder="https://", longest=300
        )
        self.hub_key = TextField(self.tr("Key of the post"), required=True, longest=200)
        self.token = TextField(self.tr("Founding code"), required=True, longest=200)
        self.button = PrimaryButton(self.tr("Found the network"))
        self.button.clicked.connect(self._found)
        self._errand = Errand(context, self.button, self._settle)
        self._fields: dict[str, Labelled] = {
            "network": self.network,
            "organisation": self.organisation,
            "legal_number": self.legal_number,
            "hub_url": self.hub_url,
            "hub_key": self.hub_key,
            "token": self.token,
        }
        for field in self._texts():
            field.changed.connect(lambda text: self._settle())
            field.entered.connect(self._found)
        self._lay_out()
        self._settle()

    def _texts(self) -> list[TextField]:
        return [field for field in self._fields.values() if isinstance(field, TextField)]

    def _lay_out(self) -> None:
        column = QtWidgets.QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(14)
        column.addWidget(title(self.tr("There is no network yet"), 22))
        column.addWidget(
            Text(
                self.tr(
                    "Found it once. After that you invite organisations; each manages its own devices"
                    " and can always leave."
                ),
                tone="muted",
            )
        )
        sides = Columns(1, 1)
        names = Card(self.tr("The network"))
        for field in (self.network, self.organisation, self.legal_number):
            names.add(field)
        names.fill()
        post = Card(self.tr("The post"), hint=self.tr("· carries envelopes, cannot open them"))
        for field in (self.hub_url, self.hub_key, self.token):
            post.add(field)
        post.add(muted(self.tr("Whoever installed the post has these three: fieldhub init prints them.")))
        post.fill()
        sides.columns[0].addWidget(names)
        sides.columns[1].addWidget(post)
        column.addWidget(sides)
        column.addWidget(
            NoteBox(self.tr("You see no data of persons here, and cannot open what others send each other."))
        )
        foot = QtWidgets.QHBoxLayout()
        foot.addStretch(1)
        foot.addWidget(self.button)
        column.addLayout(foot)
        column.addStretch(1)

    def _settle(self) -> None:
        needed = (self.network, self.organisation, self.hub_url, self.hub_key, self.token)
        complete = all(field.text().strip() for field in needed)
        self.button.setEnabled(complete and not self._errand.is_running)

    def _found(self) -> None:
        if not self.button.isEnabled():
            return
        for field in self._fields.values():
            field.set_problem("")
        founding = Founding(
            network=self.network.text().strip(),
            organisation=self.organisation.text().strip(),
            hub_url=self.hub_url.text().strip(),
            hub_key=self.hub_key.text().strip(),
            token=self.token.text().strip(),
            legal_number=self.legal_number.text().strip(),
        )
        self._errand.run(
            lambda session: (None, partnership.found_network(session, founding)), self._done, self._failed
        )

    def _done(self, _nothing: None) -> None:
        self._context.toast(self.tr("The network is there. Invite the first organisation."))
        self.founded.emit()

    def _failed(self, error: FieldAppError) -> None:
        name, reason = "", ""
        if isinstance(error, InvalidInput):
            name, reason = error.field, error.reason
        elif isinstance(error, HubProblem) and error.kind == "refused":
            name, reason = "token", "refused"
        elif isinstance(error, HubProblem) and error.kind == "not_genuine":
            name, reason = "hub_key", "other_key"
        field = self._fields.get(name)
        if field is None:
            self._context.background.failed.emit(error)
            return
        field.set_problem(wording.invalid(reason))
        field.setFocus(QtCore.Qt.FocusReason.OtherFocusReason)
