"""Structural signals: free of persons by construction, sealed once, bundled, told, undone before that."""

from __future__ import annotations

import sqlite3
from dataclasses import fields, replace
from pathlib import Path

import pytest

from fieldapp.domain.ids import DraftId, PersonId, PlaceId
from fieldapp.domain.people import Person, Representative, SafeContact, TrustedPerson
from fieldapp.domain.places import MeetingPlace
from fieldapp.domain.structural import StructuralFeedback, StructuralSignal, decode_structural
from fieldapp.errors import DisclosureRefused, InvalidInput, NotConnected
from fieldapp.store.structural import OUT, Step, Theme
from fieldapp.workflow import presence, structural
from fieldapp.workflow.changes import Change
from fieldapp.workflow.session import Profile, Session
from fieldapp.workflow.structural import StructuralForm
from sync.protocol import Kind
from tests.sync.invented import Network, an_id
from tests.workflow.steps.invented import NIGHT, Clock, a_session, join
from tests.workflow.steps.patterns import TEXT, sealed


def a_form(session: Session, **changes: object) -> StructuralForm:
    form = replace(
        structural.new_form(session),
        text=TEXT,
        types=("werking_organisatie",),
        barriers=("bereikbaar", "bruikbaar"),
        seen="2_4",
        municipality="Noorderhaven",
    )
    return replace(form, **changes)  # type: ignore[arg-type]


def known(session: Session, **about: str) -> None:
    """Somebody this worker knows."""
    count = len(session.people.named())
    with session.database.transaction():
        session.people.save(Person(**{"id": f"{count:032x}", "codename": "Roos", **about}))  # type: ignore[arg-type]


# --- no room for a person -------------------------------------------------------------------------------


def test_no_value_table_or_payload_has_a_field_of_a_person(field: Session) -> None:
    """What is not there cannot be filled: the columns and fields are exactly these."""
    own = {"text", "types", "barriers", "reasons", "seen", "municipality", "place_kind", "idea", "people"}

    assert {entry.name for entry in fields(StructuralSignal)} == {"id", *own}
    assert {entry.name for entry in fields(StructuralForm)} == {"draft_id", *own}
    columns = {row[1] for row in field.database.rows("PRAGMA table_info(structural)")}
    assert columns == own | {"direction", "id", "noted_at", "mid", "org", "mailbox", "theme_id", "told_at"}
    steps = {row[1] for row in field.database.rows("PRAGMA table_info(structural_step)")}
    assert steps == {entry.name for entry in fields(Step)}
    themes = {row[1] for row in field.database.rows("PRAGMA table_info(structural_theme)")}
    assert themes == {entry.name for entry in fields(Theme)}
    told = {entry.name for entry in fields(StructuralFeedback)}
    assert not told & {"person", "person_id", "codename", "worker", "author", "device", "name"}


def test_a_form_started_at_a_place_takes_its_kind_and_municipality_never_its_name(field: Session) -> None:
    form = structural.new_form(field, NIGHT)

    assert (form.municipality, form.place_kind) == ("Noorderhaven", "nachtopvang")
    structural.send(field, replace(form, text=TEXT, types=("hiaat_beleid",)))
    assert b"Nachtschip" not in sealed(field)[0]


@pytest.mark.parametrize(
    ("text", "kind", "what"),
    [
        ("Roos kwam voor de derde keer.", "name", "Roos"),
        ("Dat is de moeder van Mia Claes.", "name", "Mia Claes"),
        ("dat is de moeder van mia claes.", "name", "mia claes"),
        ("Het is mia die belde.", "name", "mia"),
        ("Mia's brief ging verloren.", "name", "Mia"),
        ("M i a kwam terug.", "name", "M i a"),
        ("Vraag het aan mevrouw Peeters.", "name", "Peeters"),
        ("Bel Samira B. terug.", "name", "Samira B"),
        ("Gisteren kwam Linde 12 voor de derde keer.", "address", "Linde 12"),
        ("In de Kerkstraat 4 bus 2 is er geen lift.", "address", "Kerkstraat 4 bus 2"),
        ("De lift in de Kerkstraat is stuk.", "address", "Kerkstraat"),
        ("Iedereen van dorpsweg heeft het.", "address", "dorpsweg"),
        ("Vooral rond 9120 Beveren.", "address", "9120 Beveren"),
        ("Bellen kan op 0470 12 34 56.", "phone", "0470 12 34 56"),
        ("Bellen kan op 3 / 211 / 98 / 76.", "phone", "3 / 211 / 98 / 76"),
        ("Mail naar roos@voorbeeld.be.", "email", "roos@voorbeeld.be"),
        ("Mail naar roos (at) voorbeeld.be graag.", "email", "roos (at) voorbeeld.be"),
        ("Volg @roosje_noord eens.", "email", "@roosje_noord"),
        ("Iemand van 12/03/1961 kreeg geen brief.", "birth", "12/03/1961"),
        ("Het nummer 85.07.30-033.28 werd geweigerd.", "nn", "85.07.30-033.28"),
        ("Op BE68 5390 0754 7034 komt niets toe.", "iban", "BE68 5390 0754 7034"),
    ],
)
def test_what_points_at_a_person_is_found_and_stops_it(
    field: Session, text: str, kind: str, what: str
) -> None:
    known(field)
    known(field, codename="Mia", full_name="Mia Claes", address="Dorpsweg 3", phone="03 211 98 76")

    found = structural.check(field, a_form(field, text=text)).found

    assert [(one.field, one.kind, one.text) for one in found] == [("text", kind, what)]
    assert text[found[0].start : found[0].end] == what
    with pytest.raises(DisclosureRefused) as refused:
        structural.send(field, a_form(field, text=text))
    assert refused.value.can_do == ("maak_persoonsvrij",)
    assert what not in str(refused.value)
    assert sealed(field) == []


def test_who_speaks_for_somebody_and_how_they_are_reached_points_at_them_too(field: Session) -> None:
    """Also what stands beside a person: the representative, the trusted person's number, the note."""
    person = Person(
        PersonId("5" * 32),
        "Roos",
        safe_contact=SafeContact(note="liefst op 09 / 123 45 67"),
        trusted=TrustedPerson(contact="0470/98.76.54"),
        representative=Representative("bewindvoerder_persoon", "Achiel Wouters"),
    )
    with field.database.transaction():
        field.people.save(person)

    text = "achiel wouters, 3 2 9 1 2 3 4 5 6 7 en 98 76 54"
    found = structural.check(field, a_form(field, text=text)).found

    assert [one.text for one in found] == ["achiel wouters", "3 2 9 1 2 3 4 5 6 7"]
    assert structural.check(field, a_form(field, text="bel 470 98 76 54")).found[0].kind == "phone"


@pytest.mark.parametrize(
    "text",
    [
        TEXT,
        "Mensen raken niet binnen bij de dienst Wonen. Sinds 2 november opladen in het Sociaal Huis.",
        "Drie op de tien weten niet dat Artikel 60 bestaat; in 2026 Vlaanderen breed nagevraagd.",
        "De vrouw op de folder verwijst naar Lijn 5, elke 20 minuten, 5 keer per dag, 30% van de ritten.",
        "De schepen van Wonen en de Praatgroep De Kring bespraken het met 9 mensen op 3 december om 14 uur.",
        "Wie op straat leeft of op het plein slaapt krijgt geen brief. Een man zonder adres ook niet.",
        "Vanaf 18 jaar stopt de hulp; wie 17 of 19 is valt ertussen. Al 3 maanden wachtlijst.",
    ],
)
def test_what_is_about_nobody_may_leave(field: Session, text: str) -> None:
    known(field)
    known(field, codename="Vrouw", full_name="Mia Van den Groten", address="Dorpsweg 3")

    assert structural.check(field, a_form(field, text=text)).is_free


@pytest.mark.parametrize("name", ["idea", "people", "municipality"])
def test_every_text_is_looked_through(field: Session, name: str) -> None:
    known(field, full_name="Mia Claes")

    found = structural.check(field, a_form(field, **{name: "Mia Claes"})).found

    assert {one.field for one in found} == {name}


def test_a_town_that_somebody_is_called_after_is_still_a_town(field: Session) -> None:
    known(field, full_name="Jan Van Mechelen")
    place = MeetingPlace(PlaceId("9" * 32), "Station", "station", "Mechelen")
    presence.save_place(field, place)

    assert structural.check(field, a_form(field, municipality="Mechelen")).is_free
    assert not structural.check(field, a_form(field, text="Wonen in Mechelen is te duur.")).is_free


@pytest.mark.parametrize(
    ("changes", "name"),
    [
        ({"text": " "}, "text"),
        ({"types": ()}, "types"),
        ({"municipality": ""}, "municipality"),
        ({"types": ("mia_claes",)}, "types"),
        ({"barriers": ("mia_claes",)}, "barriers"),
        ({"reasons": ("mia_claes",)}, "reasons"),
        ({"place_kind": "mia_claes"}, "place_kind"),
        ({"seen": "mia"}, "seen"),
        ({"municipality": "Kerkstraat 4"}, "municipality"),
        ({"text": "x" * 1201}, "text"),
        ({"idea": "x" * 601}, "idea"),
    ],
)
def test_anything_else_is_refused_by_name(field: Session, changes: dict[str, object], name: str) -> None:
    with pytest.raises(InvalidInput) as refused:
        structural.send(field, a_form(field, **changes))

    assert refused.value.field == name
    assert sealed(field) == []


def test_what_is_wrong_is_said_while_typing(field: Session) -> None:
    form = a_form(field, text="x" * 1201, idea="x" * 601, municipality="9120")

    assert structural.check(field, form).wrong == ("text", "idea", "municipality")
    assert not structural.check(field, form).is_free


# --- the worker's thirty seconds ------------------------------------------------------------------------


def test_a_draft_comes_back_whole_and_goes_when_it_is_sent(field: Session) -> None:
    form = a_form(field, idea="Een balie met een mens.", people="Praatgroep De Kring, 9 mensen.")
    structural.autosave(field, form)

    assert structural.drafts(field) == [form.draft_id]
    assert structural.open_draft(field, form.draft_id) == form
    structural.send(field, form)
    assert structural.drafts(field) == []
    with pytest.raises(InvalidInput):
        structural.open_draft(field, DraftId("0" * 32))


def test_it_is_sealed_once_with_its_ledger_entry_in_one_transaction(field: Session) -> None:
    form = a_form(field)

    signal_id, change = structural.send(field, form)
    again, nothing = structural.send(field, form)

    assert (signal_id, again) == (form.draft_id, form.draft_id)
    assert change == Change.STRUCTURAL | Change.OUTBOX | Change.LEDGER | Change.DRAFTS
    assert nothing == Change.NONE
    (payload,) = sealed(field)
    assert decode_structural(payload).text == TEXT
    (mid,) = [kept.mid for kept in field.store.structural.newest(OUT)]
    assert field.ledger.of_message(mid) is not None
    line = field.outbox.of_message(mid)
    assert line is not None
    assert (line.kind, line.mailbox) == (Kind.STRUCTURAL, an_id("regie").hex())


def test_nothing_is_kept_when_sealing_fails(field: Session, monkeypatch: pytest.MonkeyPatch) -> None:
    form = a_form(field)
    structural.autosave(field, form)

    def fails(*_: object) -> bool:
        raise sqlite3.OperationalError("full")

    monkeypatch.setattr(type(field.store.structural), "add", fails)
    with pytest.raises(sqlite3.OperationalError):
        structural.send(field, form)

    assert sealed(field) == []
    assert field.ledger.count() == 0
    assert structural.drafts(field) == [form.draft_id]


def test_without_a_network_it_stays_a_draft(alone: Session) -> None:
    form = a_form(alone)
    structural.autosave(alone, form)

    with pytest.raises(NotConnected):
        structural.send(alone, form)

    assert structural.drafts(alone) == [form.draft_id]


def test_every_role_may_tell_a_pattern(tmp_path: Path, clock: Clock, network: Network) -> None:
    """Also who has discretion only: there is nobody in it (row 3)."""
    cleaner = a_session(
        tmp_path / "cleaner", Profile("Els", "huishoudhulp_poetshulp", "Buurtwerk Noord"), clock
    )
    join(cleaner, network, "veld", "poets")

    structural.send(cleaner, a_form(cleaner))

    assert len(sealed(cleaner)) == 1
    cleaner.close()


def test_similar_ones_are_counted_while_typing(field: Session, clock: Clock) -> None:
    structural.send(field, a_form(field))
    structural.send(field, a_form(field, text="De bus naar de voedselbank rijdt niet meer op zaterdag."))

    typed = a_form(field, text="Je kan alleen online een afspraak maken bij Wonen")
    other = a_form(field, text="De apotheek sluit al om zes uur")

    assert structural.similar(field, typed).own == 1
    assert structural.similar(field, other).own == 0
    assert structural.similar(field, replace(typed, text="")).own == 0


# --- the coordinator's board ----------------------------------------------------------------------------
