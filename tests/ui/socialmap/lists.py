"""The invented list of Noorderhaven, as a CSV."""

import tempfile
from datetime import date
from pathlib import Path

from fieldapp.workflow import socialmap
from fieldapp.workflow.session import Session
from fieldapp.workflow.socialmap import ReadingPlan

HEAD = (
    "naam;organisatie;beschrijving;soort;adres;postcode;gemeente;werkingsgebied;wijk;openingsuren;kost;talen;"
    "doelgroep;aanmelden;telefoon;e-mail;website;vol tot;id\n"
)
ROWS = (
    "Schuldhulp;CAW De Brug;Samen brieven en openstaande rekeningen openen en een plan maken.;caw;Kaai 12;"
    "9000;Gent;Gent, Deinze;;ma, wo en vr 9–12 u.;gratis;Nederlands, Frans, Arabisch;"
    "wie schulden heeft, vanaf 18 jaar;Bel of loop binnen, geen afspraak nodig.;09 000 00 01;"
    "schuldhulp@voorbeeld.be;https://voorbeeld.be/schuldhulp;3/12/2026;1\n"
    "Papierwinkel;Buurthuis De Kring;Samen brieven en papieren ordenen.;;Dorpsstraat 4;9000;Gent;Gent;;"
    "elke woensdag 13–16 u.;gratis;Nederlands;iedereen;Loop binnen.;09 000 00 02;;;;2\n"
    "Sociale dienst;OCMW Gent;Vragen over inkomen, wonen en zorg.;ocmw;Markt 1;9000;Gent;Gent;;"
    "ma–vr 8.30–12 u.;gratis;Nederlands;inwoners van Gent;Maak een afspraak.;09 000 00 03;;;;3\n"
    "Taalcafé;Het Huis;Nederlands oefenen bij koffie.;;Stationsplein 2;9800;Deinze;Deinze;;di 19–21 u.;"
    "2 euro;alle talen;wie Nederlands leert;;09 000 00 04;;;;4\n"
    "<b>Vet</b> =1+1;<script>;[link](http://kwaad);;;;Gent;;;;;;;;;;javascript:alert(1);;5\n"
)


def a_file(text: str = HEAD + ROWS, name: str = "sociale_kaart.csv") -> Path:
    """The list in a folder of its own."""
    path = Path(tempfile.mkdtemp()) / name
    path.write_text(text, encoding="utf-8")
    return path


def read_in(session: Session, text: str = HEAD + ROWS) -> None:
    """Read the list in as the screens would."""
    plan = ReadingPlan("Sociale kaart Noorderhaven", "CC BY 4.0", date(2026, 11, 2))
    run, _ = socialmap.start(session, socialmap.look_at(session, a_file(text)), plan)
    while not socialmap.step(session, run)[0].done:
        pass
