"""The small dialog for text size, look and the time until the lock."""

from PySide6 import QtCore, QtWidgets

from fieldapp.ui import theme
from fieldapp.ui import widgets as kit
from fieldapp.ui.shell import memory
from fieldapp.ui.shell.capture import protection

translate = QtCore.QCoreApplication.translate


class SettingsDialog(QtWidgets.QDialog):
    """Every choice counts at once; `changed` carries a name and a value of `memory.Settings`.

    `own_terms`: one wants to add words to the lists; `rules`: to try the rules; `retention`: to see
    what is kept how long; `passphrase`: to choose another; `numbers`: to write down whom to call; `lost`: a
    device is lost; `slip`: to print what stops this one;
    `processing`: the record of processing; `leaving`: one leaves the organisation.
    """

    changed = QtCore.Signal(str, object)
    own_terms = QtCore.Signal()
    rules = QtCore.Signal()
    leaving = QtCore.Signal()
    retention = QtCore.Signal()
    numbers = QtCore.Signal()
    lost = QtCore.Signal()
    slip = QtCore.Signal()
    passphrase = QtCore.Signal()
    processing = QtCore.Signal()

    def __init__(self, settings: memory.Settings, parent: QtWidgets.QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Settings"))
        self.setAccessibleName(self.tr("Settings"))
        outer = QtWidgets.QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        scroll = kit.Scroll(margins=(24, 20, 24, 20))
        outer.addWidget(scroll)
        scroll.body.addWidget(kit.title(self.tr("Settings")))
        for title, chips in (
            (self.tr("Text size"), self._sizes(settings)),
            (self.tr("Light or dark"), self._looks(settings)),
            (self.tr("Lock when nobody touches the computer for"), self._minutes(settings)),
        ):
            chips.setAccessibleName(title)
            scroll.body.addWidget(kit.caption(title))
            scroll.body.addWidget(chips)
        scroll.body.addWidget(kit.muted(self.tr("Text size also with Ctrl and + or −, back with Ctrl+0.")))
        scroll.body.addWidget(kit.muted(_of_pictures()))
        for text, asked in (
            (self.tr("Own words in lists…"), self.own_terms),
            (self.tr("Try the rules…"), self.rules),
            (self.tr("Keeping and erasing…"), self.retention),
            (self.tr("Whom to call when somebody asks about a person…"), self.numbers),
            (self.tr("Another passphrase…"), self.passphrase),
            (self.tr("Print the slip for when this laptop is gone…"), self.slip),
            (self.tr("A device is lost or stolen…"), self.lost),
            (self.tr("Record of processing…"), self.processing),
            (self.tr("I am leaving my organisation…"), self.leaving),
        ):
            link = kit.LinkButton(text)
            link.clicked.connect(asked)
            scroll.body.addWidget(link, 0, QtCore.Qt.AlignmentFlag.AlignLeft)
        scroll.body.addStretch(1)
        done = kit.PrimaryButton(self.tr("Done"))
        done.clicked.connect(self.accept)
        scroll.body.addWidget(done, 0, QtCore.Qt.AlignmentFlag.AlignRight)
        look = theme.current()
        self.resize(min(look.px(560), 1200), min(look.px(400), 700))

    def _sizes(self, settings: memory.Settings) -> kit.ChipGroup:
        options = [(str(scale), f"{round(scale * 100)} %") for scale in theme.SCALES]
        return self._chips(options, str(settings.scale), lambda code: self.changed.emit("scale", float(code)))

    def _looks(self, settings: memory.Settings) -> kit.ChipGroup:
        options = [
            (memory.SYSTEM, self.tr("As the computer")),
            (memory.LIGHT, self.tr("Light")),
            (memory.DARK, self.tr("Dark")),
        ]
        return self._chips(options, settings.look, lambda code: self.changed.emit("look", code))

    def _minutes(self, settings: memory.Settings) -> kit.ChipGroup:
        options = [(str(n), self.tr("{n} min").format(n=n)) for n in memory.LOCK_MINUTES]
        return self._chips(
            options, str(settings.lock_minutes), lambda code: self.changed.emit("lock_minutes", int(code))
        )

    def _chips(self, options: list[tuple[str, str]], chosen: str, heard: object) -> kit.ChipGroup:
        chips = kit.ChipGroup(options, multi=False, may_clear=False)
        chips.set_value([chosen])
        chips.changed.connect(lambda codes: heard(codes[0]))  # type: ignore[operator]
        return chips


def _of_pictures() -> str:
    """What this platform does and does not do against pictures of the windows."""
    if protection() is not None:
        return translate("settings", "Other programs cannot make a picture of these windows.")
    return translate(
        "settings", "This system lets other programs make pictures of the screen. Do not share your screen."
    )
