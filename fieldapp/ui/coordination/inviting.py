"""Inviting an organisation, or a device of the own organisation."""

from collections.abc import Callable, Sequence

from PySide6 import QtCore, QtWidgets

from fieldapp.errors import FieldAppError, InvalidInput
from fieldapp.ui import terms
from fieldapp.ui.coordination import wording
from fieldapp.ui.coordination.errands import Errand
from fieldapp.ui.shell.context import Context
from fieldapp.ui.widgets.buttons import PlainButton, PrimaryButton
from fieldapp.ui.widgets.cards import Card
from fieldapp.ui.widgets.fields import Choice, Labelled, TextField
from fieldapp.ui.widgets.text import caption, muted
from fieldapp.ui.widgets.ticks import Tick
from fieldapp.workflow import partnership
from fieldapp.workflow.changes import Change
from fieldapp.workflow.partnership import InvitationOut, MemberRow
from fieldapp.workflow.session import Session


class _InviteCard(Card):
    """A small form that makes an invitation. `made` carries (name, InvitationOut)."""

    made = QtCore.Signal(str, object)
    cancelled = QtCore.Signal()

    def __init__(self, context: Context, heading: str) -> None:
        super().__init__(heading)
        self._context = context
        self._fields: dict[str, Labelled] = {}
        self.make_button = PrimaryButton(self.tr("Make invitation"))
        self.make_button.clicked.connect(self._make)
        self._errand = Errand(context, self.make_button, self._settle)
        self.cancel_button = PlainButton(self.tr("Cancel"))
        self.cancel_button.clicked.connect(self.cancelled)

    def begin(self) -> None:
        """Start with empty fields."""
        raise NotImplementedError

    def _name(self) -> str:
        raise NotImplementedError

    def _complete(self) -> bool:
        raise NotImplementedError

    def _work(self) -> Callable[[Session], InvitationOut]:
        """The invitation to make, from what stands in the fields now."""
        raise NotImplementedError

    def _foot(self, text: str) -> None:
        self.add(muted(text))
        row = QtWidgets.QHBoxLayout()
        row.setSpacing(10)
        row.addStretch(1)
        row.addWidget(self.cancel_button)
        row.addWidget(self.make_button)
        self.add(row)

    def _settle(self) -> None:
        self.make_button.setEnabled(self._complete() and not self._errand.is_running)

    def _make(self) -> None:
        if not self.make_button.isEnabled():
            return
        for field in self._fields.values():
            field.set_problem("")
        name, work = self._name(), self._work()
        self._errand.run(
            lambda session: (work(session), Change.DIRECTORY),
            lambda out: self.made.emit(name, out),
            self._failed,
        )

    def _failed(self, error: FieldAppError) -> None:
        field = self._fields.get(error.field) if isinstance(error, InvalidInput) else None
        if field is None or not isinstance(error, InvalidInput):
            self._context.background.failed.emit(error)
            return
        field.set_problem(wording.invalid(error.reason))
        field.setFocus(QtCore.Qt.FocusReason.OtherFocusReason)


class InviteOrganisation(_InviteCard):
    """Name, kind and number of an organisation that will join."""

    def __init__(self, context: Context) -> None:
        super().__init__(context, self.tr("Invite a member"))
        self._succeeds = ""
        self.name = TextField(self.tr("Name of the organisation"), required=True, longest=120)
        options = [(code, terms.word("e14", code)) for code, _ in terms.options("e14")]
        self.org_class = Choice(self.tr("What kind of organisation"), options, required=True)
        self.org_class.combo.setPlaceholderText(self.tr("Choose"))
        self.legal_number = TextField(
            self.tr("Enterprise number (KBO)"), required=True, placeholder="0123.456.789", longest=20
        )
        self._fields = {"name": self.name, "org_class": self.org_class, "legal_number": self.legal_number}
        for field in self._fields.values():
            self.add(field)
        self.name.changed.connect(lambda text: self._settle())
        self.legal_number.changed.connect(lambda text: self._settle())
        self.org_class.changed.connect(lambda code: self._settle())
        self.legal_number.entered.connect(self._make)
        self._foot(self.tr("The first device of the organisation makes its own keys. Nobody else has them."))
        self._settle()

    def begin_successor(self, row: MemberRow) -> None:
        """Begin with what is known of an organisation that was ended and lost its keys."""
        self.name.set_text(row.name)
        self.legal_number.set_text(row.legal_number)
        self.org_class.set_value(row.org_class)
        self._succeeds = row.org_id
        self._settle()

    def begin(self) -> None:
        self._succeeds = ""
        self.name.set_text("")
        self.legal_number.set_text("")
        self.org_class.set_value("")
        for field in self._fields.values():
            field.set_problem("")
        self._settle()
        self.name.setFocus(QtCore.Qt.FocusReason.OtherFocusReason)

    def _name(self) -> str:
        return self.name.text().strip()

    def _complete(self) -> bool:
        return bool(self._name() and self.org_class.value() and self.legal_number.text().strip())

    def _work(self) -> Callable[[Session], InvitationOut]:
        name, kind, number = self._name(), self.org_class.value(), self.legal_number.text().strip()
        succeeds = (self._succeeds,) if self._succeeds else ()
        return lambda session: partnership.invite_organisation(session, name, kind, number, *succeeds)


class InviteDevice(_InviteCard):
    """Label, role and mailboxes of a further device of the own organisation."""

    def __init__(self, context: Context) -> None:
        super().__init__(context, self.tr("Invite a device"))
        self.label = TextField(
            self.tr("Whose device is it?"), required=True, placeholder=self.tr("Laptop of …"), longest=60
        )
        options = [(code, terms.word("e17", code)) for code, _ in terms.options("e17")]
        self.role = Choice(self.tr("What work is done on it?"), options, required=True)
        self.role.combo.setPlaceholderText(self.tr("Choose"))
        self._fields = {"label": self.label, "role": self.role, "roles": self.role}
        self.add(self.label)
        self.add(self.role)
        self.add(caption(self.tr("Which mailboxes are read on it?")))
        self._holder = QtWidgets.QVBoxLayout()
        self._holder.setSpacing(4)
        self.add(self._holder)
        self._boxes: list[Tick] = []
        self.label.changed.connect(lambda text: self._settle())
        self.role.changed.connect(lambda code: self._settle())
        self._foot(self.tr("Every device also has a mailbox of its own, for personal post."))
        self._settle()

    def offer(self, mailboxes: Sequence[tuple[str, str]]) -> None:
        """The shared mailboxes that can be given along, as (id, name)."""
        ticked = set(self.mailboxes())
        for tick in self._boxes:
            self._holder.removeWidget(tick)
            tick.hide()
            tick.deleteLater()
        self._boxes = [Tick(name, code=code) for code, name in mailboxes]
        for tick in self._boxes:
            tick.setChecked(tick.code in ticked)
            self._holder.addWidget(tick)

    def mailboxes(self) -> tuple[str, ...]:
        """The ticked mailboxes."""
        return tuple(tick.code for tick in self._boxes if tick.isChecked())

    def begin(self) -> None:
        self.label.set_text("")
        self.role.set_value("")
        for tick in self._boxes:
            tick.setChecked(False)
        for field in self._fields.values():
            field.set_problem("")
        self._settle()
        self.label.setFocus(QtCore.Qt.FocusReason.OtherFocusReason)

    def _name(self) -> str:
        return self.label.text().strip()

    def _complete(self) -> bool:
        return bool(self._name() and self.role.value())

    def _work(self) -> Callable[[Session], InvitationOut]:
        label, roles, mailboxes = self._name(), (self.role.value(),), self.mailboxes()
        return lambda session: partnership.invite_device(session, label, roles, mailboxes)
