"""What outreach workers do in the week: every long form once, and many short ones."""

import tempfile
from typing import Final

from tests.proofs.week_work.hands import Hands
from tests.ui.socialmap.lists import HEAD, ROWS, a_file

WHO: Final = "Mirabel"
KAAI: Final = "Zonneloket;Wijkwerk;Koffie en papieren.;;Kaai 3;9000;Gent;Gent;Kaaiwijk;;;;;;;;;;9\n"
WORDS: Final = "Mijn brieven blijven dicht sinds de zomervakantie"


def long_signal(hands: Hands) -> None:
    """A signal with everything that the form has, left at the list of signals."""
    hands.press("Ctrl+N")
    hands.write("Plaats (verplicht)", "De Kring")
    hands.press("Tab")
    hands.tick("Geld of spullen")
    hands.tap("Hoe dringend?")
    hands.tick("Binnen een week")
    hands.write("Wat zegt de persoon?", WORDS)
    hands.write("Wat zag of hoorde jij?", "Een tas vol enveloppen op de stoel")
    hands.tick("Kan iets goed")
    hands.tick("Inkomen, schulden")
    hands.tick("Kent het niet")
    hands.write("Roepnaam", WHO)
    hands.choose("Leeftijd?", -3)
    hands.tap("Afspraken noteren")
    hands.tick("Via een plaats")
    hands.write("Waar en wanneer", "Dinsdagvoormiddag in De Kring")
    hands.tap("Klaar")
    hands.tap("nog ", "Voor wie")
    hands.tick("Gezin")
    hands.tap("Meer noteren")
    hands.tick("Ik las de eigen woorden voor")
    hands.tick("Informatie en advi")
    hands.tick("Ja", "specialist")
    hands.tick("Telefoon")
    hands.tick("Aangesproken door")
    hands.tick("Hielp actief")
    hands.tick("Bereikbaar")
    hands.tap("Een dienst mag")
    hands.press("Ctrl+S")


def person(hands: Hands) -> None:
    """Who it is, how somebody lives, and whom they trust: kept by itself."""
    _at(hands, "Wie")
    hands.choose("18+")
    hands.write("Voornaam en naam", "Mirabel Vandenbossche")
    _at(hands, "Situatie")
    hands.tick("Zelf")
    hands.write("Welke dienst trekt?", "Trekdienst Lindenhoek")
    hands.write("Wie helpt nog mee?", "Meehelpster Godelieve")
    hands.write("Casemanager", "Casemanager Ferdinand")
    hands.tick("Lichamelijk")
    hands.tick("Weinig of geen mensen")
    hands.tick("Relatiebreuk")
    hands.tick("Mensen in armoede")
    _at(hands, "Vertrouwenspersoon")
    hands.write("Naam", "Vertrouweling Albertina")


def conversation(hands: Hands) -> None:
    """A conversation, written out."""
    _at(hands, "Gesprekken")
    hands.tap("Nieuw gesprek")
    hands.write("1. Wat loopt goed", "Bakt graag wafeltjes")
    hands.tick("Familie of buren")
    hands.write("2. Wat is er aan de hand?", "Toestand met achterstallen")
    hands.write("3. Wat weegt het meest?", "Slapeloosheid weegt")
    hands.write("4. Wat probeerde", "Telefoneerde tevergeefs")
    hands.write("5. Wat wil", "Wenst gemoedsrust")
    hands.tick("Een dienst mag")
    hands.tick("Meer ingrijpend")
    hands.write("Waarom", "Ontoereikende zelfhulp")
    hands.write("Hulp die jullie samen bekeken", "Papierwinkelhulp")
    hands.tap("Toevoegen")
    hands.write("Jouw advies", "Raadgeving budgetplan")
    hands.write("Wat pleit ervoor", "Voordeelpunt overzicht")
    hands.write("Wat pleit ertegen", "Nadeelpunt wachttijd")
    hands.write(f"Wat {WHO} besliste", "Besluitvaardig akkoord")
    hands.tick("Ja", "specialist")
    hands.tick("Vertrouweling Albertina was er")
    hands.tick("Ik las het voor")
    hands.tap("Klaar")


def help_and_papers(hands: Hands) -> None:
    """Help given at once, a form with a day, and information in a language and a form."""
    _at(hands, "Hulp en papieren")
    hands.tap("Kledij")
    hands.write("Welk formulier?", "Formulier huurpremie")
    hands.write("Met wie?", "Bijstaander Hortensia")
    hands.to("geen dag")
    hands.press("Right", "Space")
    hands.tap("Toevoegen")
    hands.tick("Inkomen, schulden")
    hands.write("Welke informatie?", "Uitlegblad woonpremie")
    hands.choose("Nederlands", 2)
    hands.choose("In welke vorm")
    hands.tap("Noteren")


def warm_handover(hands: Hands) -> None:
    """Going along to a service, step by step."""
    _at(hands, "Toeleiden")
    hands.tick("Samen gebeld")
    hands.tick("De vraag is duidelijk")
    hands.tick("Een moment is afgesproken")


def agenda(hands: Hands) -> None:
    """Coming back, on another day."""
    _at(hands, "Afspraken")
    hands.tap("+ Terugkomen plannen")
    hands.write("Waarvoor?", "Nabespreking huurpremie")
    hands.tap("In mijn agenda")


def rights(hands: Hands) -> None:
    """The status of one right with its reason, track, decision, and whether help reaches the person."""
    _at(hands, "Rechten")
    hands.tap("Rechten samen bekijken")
    hands.to("Rechten")
    hands.press("Home")
    hands.tick("Uitgelegd")
    hands.tick("Kende het niet")
    hands.write(f"Wat beslist {WHO}?", "Premiebeslissing uitgesteld")
    hands.tap("Bewaren")
    hands.tap("Meer: werkpiste")
    hands.tick("proactief informeren")
    hands.tick("gekend, maar krijgt")


def own_word(hands: Hands) -> None:
    """A word that is missing in a list."""
    hands.press("Ctrl+,")
    hands.tap("Eigen woorden in lijsten")
    hands.write("Nieuw woord", "Brievenschroom")
    hands.tap("Toevoegen")
    hands.tap("Sluiten")


def place(hands: Hands) -> None:
    """A new meeting place, with its marks and what happens there."""
    hands.press("Ctrl+B")
    hands.tap("alle 2")
    hands.tap("+ Plaats")
    hands.write("Naam", "Wijksalon Zonnedauw")
    hands.choose("Soort plaats", 2)
    hands.write("Gemeente", "Noorderhaven")
    hands.write("Mensen komen uit", "Zuiderlingen, Westmeer")
    hands.write("Huisregels", "Begroet Kunigonde eerst")
    hands.tap("Bewaren")
    hands.tap("lukt hulp hier?")
    hands.tap("Kan beter")
    hands.tap("Terug")
    hands.tap("wat is hier te doen?")
    hands.tap("+ Activiteit")
    hands.write("Wat is er te doen?", "Soepnamiddag")
    hands.tick("wo")
    hands.write("Van", "14:00")
    hands.tap("Bewaren")


def presence(hands: Hands) -> None:
    """A presence with what was done there."""
    hands.press("Ctrl+B")
    hands.tap("De Kring")
    hands.tap("5–9")
    hands.tick("Papieren")
    hands.tick("Uitleg gegeven")
    hands.tap("+ Duur, notitie")
    hands.tick("1 of 2 uur")
    hands.write("Noteren", "Druilerige ontmoetingsochtend")
    hands.press("Tab")


def structural(hands: Hands) -> None:
    """What goes wrong again and again, without anybody in it."""
    hands.press("Ctrl+6")
    hands.write("Wat zie je telkens opnieuw?", "De ticketautomaat slaat dialectsprekers over")
    hands.tick("Regels")
    hands.tick("begrijpbaar")
    hands.tick("2")
    hands.write("Gemeente", "Noorderhaven")
    hands.press("Ctrl+Return")


def helper(hands: Hands) -> None:
    """Somebody in the area who helps, and what was agreed."""
    hands.press("Ctrl+7")
    hands.tap("Helpers")
    hands.tap("Nieuwe afspraak")
    hands.write("Wie helpt?", "Garage Willibrord")
    hands.tick("Vervoer")
    hands.write("Wat is afgesproken?", "Kilometerafspraak dinsdagnamiddag")
    hands.tick("tot een dag")
    hands.tap("Bewaren")


def move(hands: Hands) -> None:
    """Somebody goes to a colleague of the team."""
    _at(hands, "Overdragen")
    hands.choose("Wie neemt over?")
    hands.tick("De persoon vindt het goed")
    hands.tap("Overdragen")


def read_list(hands: Hands) -> None:
    """A list of services comes in from a file, with where each service helps."""
    hands.press("Ctrl+8")
    hands.tap("Sociale kaart")
    hands.tap("Lijst inlezen…")
    hands.file("Kies een bestand…", str(a_file(HEAD + ROWS + KAAI)))
    hands.write("Van wie komt de lijst?", "Sociale kaart Noorderhaven")
    hands.tap("Inlezen")
    hands.wait(lambda: False, 0.5)


def sheet(hands: Hands) -> None:
    """A sheet with a second language and a number to stop with goes along, kept as PDF."""
    _at(hands, "Bladen")
    hands.tap("Een blad geven…")
    hands.tick("Frans", "Tweede taal")
    hands.tap("Afdrukken of bewaren")
    hands.tick("Een blad meegeven is veilig")
    hands.tap("Bewaren als PDF…")
    hands.file("Kies een map…", tempfile.mkdtemp())
    hands.tap("Bewaren")


def services(hands: Hands) -> None:
    """A service of the social map, looked at together."""
    _at(hands, "Samen bekeken")
    hands.tap("Zoeken in de sociale kaart")
    hands.to("Diensten")
    hands.press("Home", "Down")
    hands.tap("Samen bekeken")
    hands.write("Roepnaam", WHO)
    hands.tick("Denkt erover na")
    hands.tap("Noteren")


def pass_on(hands: Hands) -> None:
    """The signal goes to a service: shown, read aloud, agreed, sealed."""
    hands.press("Ctrl+2")
    hands.to("Signalen")
    hands.press("Home")
    hands.tap("Doorgeven aan een dienst")
    hands.tick("OCMW Lindenhoek")
    hands.tick(f"{WHO} vindt het goed")
    hands.mark("Naam")
    hands.mark("Bereikbaar")
    hands.write("Vraag", "Hulp bij brievenlawine")
    hands.mark("Vraag")
    hands.tick("Waarover")
    hands.tap("Vraag het aan")
    hands.tick(f"{WHO} kon vrij")
    hands.tick(f"{WHO} zei in eigen woorden")
    hands.tick("Alleen wat nodig is")
    hands.tick("Ja", "Begreep")
    hands.to("Nee, alleen")
    hands.press("Up", "Space")
    hands.tap(f"{WHO} zegt ja")
    hands.tap("Verzegelen en versturen")


def consult(hands: Hands) -> None:
    """A case-overleg with the same service: read aloud, agreed, sealed; then a moment is fixed."""
    hands.press("Ctrl+5")
    hands.to("Contactvragen")
    hands.press("Home")
    hands.tap("Overleg vragen")
    hands.tick("Wie doet wat", "Waarover gaat het")
    hands.tick("Is erbij")
    hands.tick("OCMW Lindenhoek")
    hands.tap("Nu vragen aan")
    hands.tick(f"{WHO} kon vrij")
    hands.tick(f"{WHO} zei in eigen woorden")
    hands.tick("Alleen wat nodig is")
    hands.tick("Ja", "Begreep")
    hands.tap(f"{WHO} zegt ja")
    hands.tap("Verzegelen en versturen")
    hands.tap("Vastleggen")


def _at(hands: Hands, section: str) -> None:
    """The page of the person, at one of its sections."""
    hands.press("Ctrl+3")
    hands.to("Mensen")
    hands.press("Home", "Return")
    hands.to("Wie")
    hands.tap(section)


def short_presence(hands: Hands) -> None:
    """Two taps."""
    hands.press("Ctrl+B")
    hands.tap("Het Nachtschip")
    hands.tap("1")


def short_signal(hands: Hands, name: str) -> None:
    """A signal with a place, a kind and a codename."""
    hands.press("Ctrl+N")
    hands.write("Plaats (verplicht)", "De Kring")
    hands.tick("Zorg")
    hands.write("Roepnaam", name)
    hands.press("Ctrl+S")
