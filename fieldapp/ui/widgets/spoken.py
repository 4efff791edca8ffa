"""Words to read out or to copy by hand, each in a box of its own."""

from PySide6 import QtWidgets

from fieldapp.ui.widgets.flow import FlowLayout
from fieldapp.ui.widgets.text import Text


class WordBoxes(QtWidgets.QWidget):
    """Words beside each other that wrap when the text is large; a screen reader hears them after the name."""

    def __init__(self, name: str) -> None:
        super().__init__()
        self._name = name
        self._words: tuple[str, ...] = ()
        self._row = FlowLayout(6)
        self.setLayout(self._row)
        self.setAccessibleName(name)

    def words(self) -> tuple[str, ...]:
        """What is shown."""
        return self._words

    def show_words(self, words: tuple[str, ...]) -> None:
        """Show these instead."""
        self._words = words
        while (item := self._row.takeAt(0)) is not None:
            if (old := item.widget()) is not None:
                old.hide()
                old.setParent(None)  # gone at once, for a screen reader too
                old.deleteLater()
        for word in words:
            self._row.addWidget(_Box(word))
        self.setAccessibleName(f"{self._name}: {' '.join(words)}" if words else self._name)


class _Box(QtWidgets.QFrame):
    def __init__(self, word: str) -> None:
        super().__init__()
        self.setProperty("kind", "word")
        row = QtWidgets.QHBoxLayout(self)
        row.setContentsMargins(14, 8, 14, 8)
        row.addWidget(Text(word, bold=True).one_line())
