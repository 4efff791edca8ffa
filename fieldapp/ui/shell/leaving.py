"""For a worker who leaves: hand over, send, give up the device, print the confirmation, erase the profile."""

from PySide6 import QtCore, QtWidgets

from fieldapp.errors import FieldAppError
from fieldapp.ui import labels, printing, theme
from fieldapp.ui import widgets as kit
from fieldapp.ui.shell.context import Context
from fieldapp.workflow import leaving
from fieldapp.workflow.changes import Change
from fieldapp.workflow.leaving import HandedOver, LeavingView

_TEAM = "team"
_TOUCHES = Change.HANDOVERS | Change.OUTBOX | Change.PEOPLE | Change.DIRECTORY


class LeavingDialog(QtWidgets.QDialog):
    """Five steps under each other, the last only when nothing waits to leave. `erase_asked`: all is done."""

    erase_asked = QtCore.Signal()

    def __init__(self, context: Context, parent: QtWidgets.QWidget | None = None) -> None:
        super().__init__(parent)
        self.context = context
        self.view: LeavingView | None = None
        self.setWindowTitle("Vindplaats")
        self.setAccessibleName(self.tr("I am leaving my organisation"))
        self.to = kit.Choice(self.tr("Who takes over?"), placeholder=self.tr("Choose"))
        self.everybody = kit.Tick(self.tr("Also the people without an open request"))
        self.agreed = kit.Tick(self.tr("I asked each of them, and they agree"))
        self.move_button = kit.PrimaryButton(self.tr("Hand over"))
        self.people, self.moved = kit.Text(), kit.NoteBox("")
        self.waiting, self.sync_button = kit.Text(), kit.PlainButton(self.tr("Connect now"))
        self.device, self.give_up_button = kit.Text(), kit.DangerButton(self.tr("Give up this device"))
        self.trouble = kit.NoteBox("", "bad")
        self.print_button = kit.PlainButton(self.tr("Print the confirmation…"))
        self.sure = kit.Tick(
            self.tr("The confirmation is printed and signed. Erase everything on this device.")
        )
        self.gone = kit.NoteBox("", "warn")
        self.erase_button = kit.DangerButton(self.tr("Erase the profile"))
        self.close_button = kit.PlainButton(self.tr("Not yet"))
        self._arrange()
        self._connect()
        self._read()

    def _arrange(self) -> None:
        outer = QtWidgets.QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        scroll = kit.Scroll(margins=(24, 20, 24, 20))
        outer.addWidget(scroll)
        scroll.body.addWidget(kit.title(self.tr("I am leaving my organisation")))
        for title, parts in (
            (self.tr("1 · Hand over"), (self.people, self.to, self.everybody, self.agreed, self.moved)),
            (self.tr("2 · Let everything leave"), (self.waiting,)),
            (self.tr("3 · Give up the device"), (self.device, self.trouble)),
            (
                self.tr("4 · Confirmation"),
                (kit.muted(self.tr("Numbers only, no names of people. To sign.")),),
            ),
            (self.tr("5 · Erase"), (self.sure, self.gone, kit.muted(self._stays()))),
        ):
            scroll.body.addWidget(self._step(title, parts))
        row = QtWidgets.QHBoxLayout()
        row.addStretch(1)
        row.addWidget(self.close_button)
        scroll.body.addLayout(row)
        self.moved.hide()
        self.trouble.hide()
        look = theme.current()
        self.resize(min(look.px(720), 1300), min(look.px(700), 720))

    def _stays(self) -> str:
        """What erasing cannot do."""
        return self.tr(
            "The program cannot erase what is elsewhere: paper, files you kept, copies of this laptop, and"
            " what services and colleagues received. See to the first three yourself."
        )

    def _step(self, title: str, parts: tuple[QtWidgets.QWidget, ...]) -> kit.Card:
        card = kit.Card(title)
        for part in parts:
            card.add(part)
        button = {
            self.people: self.move_button,
            self.waiting: self.sync_button,
            self.device: self.give_up_button,
            self.sure: self.erase_button,
        }.get(parts[0], self.print_button)
        card.body.addWidget(button, 0, QtCore.Qt.AlignmentFlag.AlignLeft)
        return card

    def _connect(self) -> None:
        self.to.changed.connect(lambda code: self._settle())
        self.sure.toggled.connect(lambda on: self._settle())
        self.move_button.clicked.connect(self._move)
        self.sync_button.clicked.connect(self.context.sync_now)
        self.give_up_button.clicked.connect(self._give_up)
        self.print_button.clicked.connect(self._print)
        self.erase_button.clicked.connect(self._erase)
        self.close_button.clicked.connect(self.reject)
        self.context.changed.connect(self._changed)

    def _changed(self, change: object) -> None:
        if isinstance(change, Change) and change & _TOUCHES:
            self._read()

    def _read(self) -> None:
        self.context.read(leaving.view, self, self._show)

    # what there is to do

    def _show(self, view: LeavingView) -> None:
        self.view = view
        text = self.tr(
            "Still with you: people with an open request {n} (open requests: {m}), other people {k}."
        )
        self.people.set_text(text.format(n=view.with_requests, m=view.requests, k=view.others))
        whole = self.tr("The whole team")
        self.to.set_options([(each.device_id or _TEAM, each.label or whole) for each in view.colleagues])
        nobody = not view.colleagues
        for widget in (self.to, self.everybody, self.move_button):
            widget.setVisible(not nobody)
        self.agreed.setVisible(not nobody and self.context.session.duty != "BG")
        if nobody:
            self.moved.set_text(
                self.tr("There is no colleague in your team yet. Call your supervisor first.")
            )
            self.moved.set_tone("warn")
            self.moved.show()
        waits = self.tr("Still to leave: {n}.").format(n=view.waiting)
        self.waiting.set_text(waits if view.waiting else self.tr("Nothing waits to leave."))
        self.sync_button.setVisible(bool(view.waiting))
        self._show_device(view)
        self._show_gone(view)
        self._settle()

    def _show_device(self, view: LeavingView) -> None:
        alone = view.is_administrator and not view.administrators
        who = ", ".join(view.administrators)
        if not view.connected:
            text = self.tr("This device is in no address list.")
        elif alone:
            text = self.tr(
                "This device administers your organisation, and no other does. Do not erase it before the"
                " coordinator has been told: nobody could add or remove devices any more."
            )
        elif view.given_up:
            text = self.tr(
                "“{device}” is stopped: nothing comes in or goes out any more. {who} sees it on the page"
                " Devices and takes it out of the address list."
            ).format(who=who, device=view.device)
        else:
            text = self.tr(
                "This stops “{device}” for good: it receives and sends nothing any more. {who} sees it on the"
                " page Devices and takes it out of the address list."
            ).format(who=who, device=view.device)
        self.give_up_button.setVisible(view.connected and not alone and not view.given_up)
        self.device.set_text(text)

    def _show_gone(self, view: LeavingView) -> None:
        """What goes for good, while one can still hand it over."""
        people = view.with_requests + view.others
        text = self.tr("Gone for good after this: your agenda, places and notes.")
        if people:
            text = self.tr(
                "Gone for good after this: people you did not hand over ({n}), your agenda, places and notes."
            ).format(n=people)
        if view.with_requests:
            alone = self.tr("With an open request: {n}. Nobody follows these up any more.")
            text = f"{text} {alone.format(n=view.with_requests)}"
        self.gone.set_text(text)

    def _settle(self) -> None:
        ready = self.view is not None and self.view.waiting == 0
        self.move_button.setEnabled(bool(self.to.value()))
        self.sure.setEnabled(ready)
        self.give_up_button.setEnabled(ready)
        self.erase_button.setEnabled(ready and self.sure.isChecked())

    # what one does

    def _move(self) -> None:
        view, code = self.view, self.to.value()
        to = (
            next((each for each in view.colleagues if (each.device_id or _TEAM) == code), None)
            if view
            else None
        )
        if to is None:
            return
        everybody, agreed = self.everybody.isChecked(), self.agreed.isChecked()
        self.context.act_with(
            lambda session: leaving.hand_over(session, to, everybody=everybody, agreed=agreed),
            self,
            self._moved,
        )

    def _moved(self, done: HandedOver) -> None:
        text = self.tr("Handed over: {n} (open requests: {m}).").format(n=done.people, m=done.requests)
        if done.kept:
            kept = self.tr("Not moved: {n}. They were not asked, or are younger than 18.")
            text = f"{text} {kept.format(n=done.kept)}"
        self.moved.set_text(text)
        self.moved.set_tone("warn" if done.kept else "ok")
        self.moved.show()

    def _give_up(self) -> None:
        self.give_up_button.setEnabled(False)
        self.trouble.hide()
        self.context.act(leaving.give_up, self, self._read, self._failed)

    def _failed(self, error: FieldAppError) -> None:
        self.trouble.set_text(str(labels.failure(error)))
        self.trouble.show()
        self._settle()

    def _print(self) -> None:
        self.context.read(leaving.confirmation, self, lambda paper: printing.show(self.context, paper))

    def _erase(self) -> None:
        self.context.act(leaving.note_leaving, self, self.erase_asked.emit)
