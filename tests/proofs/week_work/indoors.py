"""What intake and the coordinator do in the week, with what the workers sealed."""

from tests.proofs.week_work.hands import Hands


def take_up(hands: Hands) -> None:
    """The newest request becomes mine."""
    _open(hands, "Nieuw")
    hands.tap("Opnemen")


def give_back(hands: Hands) -> None:
    """It goes back with a reason that says nothing of the person."""
    _open(hands, "Van mij")
    hands.tap("Meer…")
    hands.tap("Teruggeven…")
    hands.tick("Geen plaats")
    hands.tap("Teruggeven")


def theme(hands: Hands) -> None:
    """One structural signal becomes a theme with a name and a weight; what happens is told."""
    hands.tap("Structurele signalen")
    hands.to("Structurele signalen per fase")
    hands.press("Home")
    hands.write("Wat loopt mis", "Automaten zonder uitleg")
    hands.tap("Een thema maken")
    hands.tick("zwaar", "Hoe zwaar")
    hands.tap("Volgende stap")
    hands.tick("Melden", "Fase")
    hands.write("Wat lezen ze?", "Neergelegd bij het Stadsbureau")
    hands.tick("Getest met een groep")
    hands.write("Getest met…", "Praatgroep Tweetaligen")
    hands.write("Hoeveel mensen?", "9")
    hands.tap("Klaarmaken")
    hands.tap("Versturen")


def _open(hands: Hands, which: str) -> None:
    """The first request of a filter."""
    hands.press("Ctrl+1")
    hands.tap(which, "Welke contactvragen")
    hands.to("Contactvragen")
    hands.press("Home")
