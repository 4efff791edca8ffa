"""One of every widget of the kit, for tests and the gallery."""

from datetime import UTC, datetime

from PySide6 import QtWidgets

from fieldapp.ui import widgets as kit

AT = datetime(2026, 11, 24, 13, 20, tzinfo=UTC)


def every_widget() -> QtWidgets.QWidget:
    """A page with one of everything."""
    page = kit.Scroll()
    page.widget().setProperty("ground", "page")
    columns = kit.Columns(1.5, 1)
    page.body.addWidget(columns, 1)
    for card in (_fields(), _chips(), _figures()):
        columns.columns[0].addWidget(card)
    for card in (_choices(), _table(), _rows()):
        columns.columns[1].addWidget(card)
    return page


def _fields() -> kit.Card:
    card = kit.Card("Waar, wanneer, welke vraag", kit.muted("vanzelf bewaard om 14:32:07").one_line())
    row = QtWidgets.QHBoxLayout()
    place = kit.Choice("Plaats", [("a", "Buurthuis De Kring")], required=True, editable=True)
    place.set_value("a")
    row.addWidget(place, 3)
    row.addWidget(kit.DateTimeField("Datum", AT, required=True), 2)
    visit = kit.TextField("Bij bezoek")
    visit.set_text("5–9 mensen")
    visit.set_problem("Dit kan zo niet.")
    row.addWidget(visit, 2)
    card.add(row)
    words = kit.TallTextField("Wat zegt Mia?", "in haar eigen woorden")
    words.set_text("“Ik doe mijn brieven niet meer open, het zijn toch altijd rekeningen.”")
    card.add(words)
    card.add(kit.WordsField(name="Vier woorden"))
    words_up = kit.WordBoxes("Woorden om voor te lezen")
    words_up.show_words(("klaproos", "mantel", "fysica", "verhuis"))
    card.add(words_up)
    return card


def _chips() -> kit.Card:
    card = kit.Card("Waarover gaat het?", hint="kies er gerust meer")
    options = [
        (name, name) for name in ("Inkomen, schulden, papieren", "Wonen", "Gezondheid", "Werk", "Recht")
    ]
    chips = kit.ChipGroup(options, more_after=3, more_text="+ {n} meer", name="Waarover gaat het?")
    chips.set_value(["Wonen"])
    card.add(chips)
    card.add(kit.NoteBox("Liefst via het buurthuis.", "bad", lead="Niet thuis bellen."))
    lines = kit.Lines()
    lines.show_lines(
        [
            kit.Line(
                "J. kwam terug van CAW De Brug", "Jij volgt J. verder op.", button="Hoe verder?", primary=True
            ),
            kit.Line("Mia", "OCMW Noorderhaven · vandaag 10:12", pill=("contact gelegd", "ok")),
        ]
    )
    card.add(lines)
    return card


def _figures() -> kit.Card:
    card = kit.Card("Deze maand")
    steps = kit.Steps(["Wachtwoordzin", "Herstelcode", "Werk en uitnodiging", "Oefenen"])
    steps.set_step(2)
    card.add(steps)
    card.add(kit.Bars([kit.Bar("Signalen", 24), kit.Bar("Contact gelegd", 8, "de helft binnen 4 werkdagen")]))
    line = kit.Timeline("Verloop")
    line.set_moments(
        [kit.Moment("Vandaag 10:12", "Contact gelegd"), kit.Moment("", "Nog te komen: afgerond", False)]
    )
    card.add(line)
    card.add(kit.QrView([[x % 3 == y % 2 for x in range(21)] for y in range(21)], "Uitnodiging", side=120))
    return card


def _choices() -> kit.Card:
    card = kit.Card("Wat wil Mia?")
    options = [
        kit.Option("zelf", "Zelf bellen of samen gaan", "Er vertrekt niets. Geef een kaartje of ga mee."),
        kit.Option(
            "dienst", "Een dienst mag contact opnemen", "Je vraagt toestemming.", pill=("nagekeken", "ok")
        ),
        kit.Option("vol", "CAW De Brug, onthaal", note="vol tot 30 november"),
        kit.Option("dicht", "Gedeeld beroepsgeheim", "Kan niet vanuit Buurtwerk Noord.", enabled=False),
        kit.Option("thuis", "Ik help mensen thuis", "Verzorgende, poetshulp, vrijwilliger", icon="house"),
    ]
    group = kit.OptionGroup(options, name="Wat wil Mia?")
    group.set_value("dienst")
    card.add(group)
    ticked = kit.Tick("Mia zei in eigen woorden wat er gebeurt")
    ticked.setChecked(True)
    card.add(ticked)
    card.add(kit.Tick("Een blad meegeven is veilig voor Mia"))
    radios = kit.RadioGroup(
        [("niemand", "Niemand anders"), ("familie", "Partner, kind of andere familie")], name="Wie?"
    )
    radios.set_value("niemand")
    card.add(radios)
    return card


def _table() -> kit.Card:
    card = kit.Card("Precies dit leest het OCMW")
    table = kit.FieldTable(name="Velden", headings=("Veld", "Inhoud", "Gaat mee"))
    table.set_rows(
        [
            kit.FieldRow("naam", "Naam", "Mia Claes", ticked=True),
            kit.FieldRow("vraag", "Vraag", "Hulp bij ongeopende post", ticked=True, editable=True),
            kit.FieldRow("jaar", "Geboortejaar", "1956", ticked=False, warning="Is dat nodig?"),
        ]
    )
    card.add(table)
    row = QtWidgets.QHBoxLayout()
    row.addWidget(kit.PlainButton("Terug"))
    row.addWidget(kit.DangerButton("Mia wil stoppen…", compact=True))
    row.addStretch(1)
    row.addWidget(kit.LinkButton("afdrukken"))
    row.addWidget(kit.PrimaryButton("Versturen"))
    card.add(row)
    return card


def _rows() -> kit.Card:
    card = kit.Card("Postvak")
    rows = kit.RowList("Postvak")
    rows.set_rows(
        [
            kit.Row(
                "1", "Karel P.", "van Wijkgezondheidscentrum · sinds 13 november", ("termijn vandaag", "bad")
            ),
            kit.Row("2", "Mia Claes", "van Buurtwerk Noord", ("contact gelegd", "ok")),
            kit.Row("", "Opgenomen door mij", heading=True),
            kit.Row("3", "Nadia B.", "bellen na 16 u.", ("2de poging", "info")),
        ]
    )
    rows.choose("2")
    rows.setMinimumHeight(260)
    card.add(rows)
    return card
