"""A device is lost: ask what one knows, say what was on it and what to do now, print the incident report."""

from dataclasses import replace

from PySide6 import QtCore, QtWidgets

from fieldapp.errors import FieldAppError
from fieldapp.interop.printable import Printable
from fieldapp.ui import labels, printing, theme
from fieldapp.ui import widgets as kit
from fieldapp.ui.shell.context import Context
from fieldapp.ui.shell.secrecy.slip_card import SlipCard
from fieldapp.workflow import lost_device
from fieldapp.workflow.changes import Change
from fieldapp.workflow.lost_device import LostForm, LostView
from fieldapp.workflow.partnership import DeviceRow
from fieldapp.workflow.session import Session


class LostDeviceDialog(QtWidgets.QDialog):
    """Questions on the left, what follows from them on the right; each answer changes it at once."""

    def __init__(self, context: Context, parent: QtWidgets.QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAttribute(QtCore.Qt.WidgetAttribute.WA_DeleteOnClose)
        self.context = context
        self.view: LostView | None = None
        now = context.session.now()
        self.setWindowTitle("Vindplaats")
        self.setAccessibleName(self.tr("A device is lost or stolen"))
        self.device = kit.Choice(self.tr("Which device?"), placeholder=self.tr("Choose"))
        self.how = self._chips(
            self.tr("Lost or stolen?"),
            [
                (lost_device.LOST, self.tr("Lost")),
                (lost_device.STOLEN, self.tr("Stolen")),
                (lost_device.UNKNOWN, self.tr("I do not know")),
            ],
        )
        self.knows_seen = kit.Tick(self.tr("Somebody knows when it was last seen"))
        self.seen = kit.DateTimeField(self.tr("Last seen"), now)
        self.noticed = kit.DateTimeField(self.tr("When was it noticed?"), now)
        self.locked = self._chips(self.tr("Was it locked?"), self._answers())
        self.passphrase = self._chips(self.tr("Was the passphrase or the code with it?"), self._answers())
        self.deadline, self.risk = kit.NoteBox("", "bad"), kit.NoteBox("", "warn")
        self.on_it, self.todo, self.trouble = kit.Text(), kit.Text(), kit.NoteBox("", "warn")
        self.revoke_button = kit.DangerButton(self.tr("Take it out of the address list"))
        self.sure = kit.Tick(self.tr("It is this device, and it must not read anything any more"))
        self.report_button = kit.PrimaryButton(self.tr("Incident report…"))
        self.close_button = kit.PlainButton(self.tr("Close"))
        self.slip = SlipCard(context)
        self._arrange()
        self._connect()
        self._read()

    def _answers(self) -> list[tuple[str, str]]:
        return [
            (lost_device.YES, self.tr("Yes")),
            (lost_device.NO, self.tr("No")),
            (lost_device.UNKNOWN, self.tr("I do not know")),
        ]

    def _chips(self, name: str, options: list[tuple[str, str]]) -> kit.ChipGroup:
        chips = kit.ChipGroup(options, multi=False, may_clear=False, name=name)
        chips.set_value((lost_device.UNKNOWN,))
        return chips

    def _arrange(self) -> None:
        outer = QtWidgets.QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        scroll = kit.Scroll(margins=(24, 20, 24, 20))
        outer.addWidget(scroll)
        scroll.body.addWidget(kit.title(self.tr("A device is lost or stolen")))
        columns = kit.Columns(1, 1.15, narrow=820)
        left, right = columns.columns
        left.addWidget(self._asked())
        left.addWidget(self.slip)
        left.addStretch(1)
        self.follows = self._follows()
        right.addWidget(self.follows)
        right.addWidget(self.trouble)
        right.addStretch(1)
        scroll.body.addWidget(columns, 1)
        row = QtWidgets.QHBoxLayout()
        row.addStretch(1)
        row.addWidget(self.close_button)
        row.addWidget(self.report_button)
        scroll.body.addLayout(row)
        self.seen.hide()
        self.follows.hide()
        self.trouble.hide()
        look = theme.current()
        self.resize(min(look.px(980), 1320), min(look.px(700), 740))

    def _asked(self) -> kit.Card:
        card = kit.Card(self.tr("What do you know?"))
        card.add(self.device)
        for name, chips in (
            (self.tr("Lost or stolen?"), self.how),
            (self.tr("Was it locked?"), self.locked),
            (self.tr("Was the passphrase or the code with it?"), self.passphrase),
        ):
            card.add(kit.caption(name))
            card.add(chips)
        for widget in (self.noticed, self.knows_seen, self.seen):
            card.add(widget)
        return card

    def _follows(self) -> kit.Card:
        card = kit.Card(self.tr("What now?"))
        for shown in (self.deadline, self.risk):
            card.add(shown)
        for title, text in ((self.tr("Do now"), self.todo), (self.tr("What is on it"), self.on_it)):
            card.add(kit.caption(title))
            card.add(text)
        for last in (self.sure, self.revoke_button):
            card.add(last)
        return card

    def _connect(self) -> None:
        self.device.changed.connect(lambda code: self._look())
        for chips in (self.how, self.locked, self.passphrase):
            chips.changed.connect(lambda codes: self._look())
        for moment in (self.seen, self.noticed):
            moment.changed.connect(lambda at: self._look())
        self.knows_seen.toggled.connect(self._seen)
        self.sure.toggled.connect(self.revoke_button.setEnabled)
        self.revoke_button.clicked.connect(self._revoke)
        self.slip.used.connect(self._read)
        self.report_button.clicked.connect(self._report)
        self.close_button.clicked.connect(self.reject)
        self.revoke_button.setEnabled(False)
        self.report_button.setEnabled(False)

    def _read(self) -> None:
        self.context.read(lost_device.devices, self, self._fill, self._failed)

    def _fill(self, found: list[DeviceRow]) -> None:
        chosen = self.device.value()
        self.device.set_options([(row.device_id, row.label) for row in found])
        self.device.set_value(chosen)
        if not found:
            self._say(self.tr("Your organisation has no other device in the address list."))

    def form(self) -> LostForm:
        """What one answered."""
        form = LostForm(self.device.value(), self.noticed.value())
        return replace(
            form,
            seen_at=self.seen.value() if self.knows_seen.isChecked() else None,
            how=self.how.value()[0],
            locked=self.locked.value()[0],
            passphrase=self.passphrase.value()[0],
        )

    def _seen(self, on: bool) -> None:
        self.seen.setVisible(on)
        self._look()

    def _look(self) -> None:
        self.trouble.hide()
        form = self.form()
        if form.device_id:
            self.context.read(lambda session: lost_device.look(session, form), self, self._show, self._failed)

    def _show(self, view: LostView) -> None:
        self.view = view
        when = view.deadline.astimezone()
        text = self.tr("Reporting to the authority can be done until {day} at {clock}. {n} hours left.")
        self.deadline.set_text(
            text.format(day=labels.weekday(when.date()), clock=labels.clock(when), n=view.hours_left)
        )
        self.risk.set_text(view.risk_line)
        self.risk.set_tone({lost_device.LOW: "ok", lost_device.HIGH: "bad"}.get(view.risk, "warn"))
        done = set(view.ticked)
        self.todo.set_text(
            "\n".join(f"{'✓' if n in done else '·'} {line}" for n, line in enumerate(view.todo))
        )
        self.on_it.set_text("\n".join(f"· {line}" for line in view.on_it))
        if view.stopped:
            self._say(self.tr("Its slip has stopped it already. Now take it out of the address list too."))
        self.sure.setChecked(False)
        for widget in (self.sure, self.revoke_button):
            widget.setVisible(view.may_revoke)
        self.follows.show()
        self.report_button.setEnabled(True)

    def _revoke(self) -> None:
        form = self.form()
        self.revoke_button.setEnabled(False)

        def work(session: Session) -> Change:
            return lost_device.revoke(session, form)

        self.context.act(work, self, self._look, self._failed)

    def _report(self) -> None:
        form = self.form()
        self.context.act_with(
            lambda session: lost_device.make(session, form), self, self._preview, self._failed
        )

    def _preview(self, made: Printable) -> None:
        self.paper = printing.show(self.context, made)

    def _failed(self, error: FieldAppError) -> None:
        self._say(str(labels.failure(error)))

    def _say(self, text: str) -> None:
        self.trouble.set_text(text)
        self.trouble.show()
