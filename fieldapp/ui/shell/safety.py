"""What the settings lead to about the laptop itself: whom to call, the slip for the night, a lost device."""

from PySide6 import QtWidgets

from fieldapp.errors import FieldAppError
from fieldapp.interop.printable import Printable
from fieldapp.ui import labels, printing
from fieldapp.ui.shell.context import Context
from fieldapp.ui.shell.locking import Locker
from fieldapp.ui.shell.secrecy.lost_device import LostDeviceDialog
from fieldapp.ui.shell.secrecy.new_passphrase import NewPassphraseDialog
from fieldapp.ui.shell.secrecy.numbers import NumbersDialog
from fieldapp.ui.shell.secrecy.processing import ProcessingDialog
from fieldapp.ui.shell.settings import SettingsDialog
from fieldapp.workflow import night_slip, passphrase


def connect(dialog: SettingsDialog, context: Context, locker: Locker, window: QtWidgets.QWidget) -> None:
    """Open each of them from the settings."""
    dialog.numbers.connect(lambda: NumbersDialog(context, window).open())
    dialog.lost.connect(lambda: LostDeviceDialog(context, window).open())
    dialog.processing.connect(lambda: ProcessingDialog(context, window).open())
    dialog.slip.connect(lambda: print_slip(context, dialog))
    dialog.passphrase.connect(lambda: choose_passphrase(context, locker, window))


def choose_passphrase(
    context: Context, locker: Locker, window: QtWidgets.QWidget, *, due: bool = False
) -> NewPassphraseDialog:
    """Another passphrase: the store closes, is encrypted anew, and the program is locked."""
    dialog = NewPassphraseDialog(context, window, due=due)
    dialog.planned.connect(
        lambda made: locker.encrypt_anew(lambda folder: passphrase.finish(folder, made, now=labels.local_now))
    )
    dialog.open()
    return dialog


def remind(context: Context, locker: Locker, window: QtWidgets.QWidget) -> None:
    """After the recovery code a new passphrase is asked for."""
    context.read(
        passphrase.is_due,
        window,
        lambda due: choose_passphrase(context, locker, window, due=True) if due else None,
    )


def print_slip(context: Context, owner: QtWidgets.QWidget) -> None:
    """Show the slip of this laptop, ready to print."""

    def show(made: Printable) -> None:
        printing.show(context, made)

    def failed(error: FieldAppError) -> None:
        context.toast(str(labels.failure(error)))

    context.read(night_slip.own, owner, show, failed)
