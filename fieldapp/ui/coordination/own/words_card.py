"""Who came back under new keys reads four words out to each partner that calls."""

from fieldapp.ui.widgets.cards import Card
from fieldapp.ui.widgets.spoken import WordBoxes
from fieldapp.ui.widgets.text import Text, muted


class WordsCard(Card):
    """The own four words; away for everybody else."""

    def __init__(self) -> None:
        super().__init__(self.tr("Read these four words out"))
        self.add(Text(self.tr("The partners call you on a number that they know. Read out, do not send.")))
        self.words = WordBoxes(self.tr("Four words"))
        self.add(self.words)
        self.add(muted(self.tr("Each partner types what it hears. Only then it sends to you again.")))

    def show_words(self, words: tuple[str, ...]) -> None:
        """Show them, or nothing."""
        self.setVisible(bool(words))
        self.words.show_words(words)
