"""Text size and look of all windows: what was chosen, shown at once and remembered."""

from PySide6 import QtCore, QtWidgets

from fieldapp.ui import theme
from fieldapp.ui.shell import memory


class Appearance(QtCore.QObject):
    """Applies the remembered look, and changes to it. `forced_scale` is a text size for this run only."""

    applied = QtCore.Signal()

    def __init__(
        self, app: QtWidgets.QApplication, remembered: memory.Memory, forced_scale: float | None = None
    ) -> None:
        super().__init__(app)
        self._app, self.memory, self._forced = app, remembered, forced_scale
        self._desktop_dark = theme.desktop_is_dark(app)
        app.styleHints().colorSchemeChanged.connect(self._desktop_changed)

    @property
    def scale(self) -> float:
        """The text size in use."""
        return self.memory.settings.scale if self._forced is None else self._forced

    def apply(self) -> None:
        """Show the chosen look."""
        look = self.memory.settings.look
        dark = self._desktop_dark if look == memory.SYSTEM else look == memory.DARK
        theme.apply(self._app, self.scale, dark=dark)
        self.applied.emit()

    def change(self, name: str, value: object) -> None:
        """Change `scale` or `look`."""
        self._forced = None
        self.memory.change(**{name: value})
        self.apply()

    def step(self, by: int) -> None:
        """Larger (+1), smaller (-1), or back to normal (0)."""
        sizes = theme.SCALES
        here = min(range(len(sizes)), key=lambda at: abs(sizes[at] - self.scale))
        self.change("scale", 1.0 if by == 0 else sizes[min(max(here + by, 0), len(sizes) - 1)])

    def _desktop_changed(self) -> None:
        scheme = self._app.styleHints().colorScheme()
        self._desktop_dark = scheme == QtCore.Qt.ColorScheme.Dark
        if self.memory.settings.look == memory.SYSTEM:
            self.apply()
