"""How the mailbox works, for whoever sees it empty for the first time."""

from fieldapp.ui.widgets.cards import Card
from fieldapp.ui.widgets.text import Text, muted


class HowCard(Card):
    """Four steps, from yes to closed."""

    def __init__(self) -> None:
        super().__init__(self.tr("How it goes"))
        self.body.setSpacing(14)
        steps = (
            (
                self.tr("Somebody says yes."),
                self.tr("An outreach worker sends what the person agreed to, to you only."),
            ),
            (
                self.tr("You take it up."),
                self.tr("Colleagues see that you follow it up. The term stands beside the name."),
            ),
            (
                self.tr("You look for contact."),
                self.tr("As the person asked: the red line says what not to do."),
            ),
            (
                self.tr("You close it or give it back."),
                self.tr("The sender hears how far it is, never what the help is."),
            ),
        )
        for at, (lead, text) in enumerate(steps, start=1):
            self.add(Text(text, lead=f"{at}. {lead}"))
        self.add(muted(self.tr("Nobody is forgotten: what has no owner keeps a term, and comes back.")))
