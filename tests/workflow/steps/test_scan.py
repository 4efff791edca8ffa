"""Numbers that never leave, and names and numbers that are decided one by one."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from fieldapp.domain.ids import PersonId, PlaceId
from fieldapp.domain.people import Person
from fieldapp.domain.places import MeetingPlace
from fieldapp.workflow.scan import blocking_kinds, numbers, scan, scan_fields
from fieldapp.workflow.session import Session

CARD = "4111 1111 1111 1111"


@pytest.mark.parametrize(
    ("text", "kind", "found"),
    [
        ("haar nummer is 85.07.30-033.28, zei ze", "nn", "85.07.30-033.28"),
        ("85073003328", "nn", "85073003328"),
        ("85 07 30 033 28", "nn", "85 07 30 033 28"),
        ("RR 85.07.30-033.61 met een tikfout", "nn", "85.07.30-033.61"),
        ("８５.０７.３０-０３３.２８", "nn", "８５.０７.３０-０３３.２８"),
        ("85.07.30\u200b-033\u00ad.28", "nn", "85.07.30\u200b-033\u00ad.28"),
        ("٨٥٠٧٣٠٠٣٣٢٨", "nn", "٨٥٠٧٣٠٠٣٣٢٨"),
        ("85.07.30–033.28", "nn", "85.07.30–033.28"),
        ("stort op BE68 5390 0754 7034 van haar", "iban", "BE68 5390 0754 7034"),
        ("be68539007547034", "iban", "be68539007547034"),
        ("BE68-5390-0754-7034.", "iban", "BE68-5390-0754-7034"),
        ("NL91 ABNA 0417 1643 00", "iban", "NL91 ABNA 0417 1643 00"),
        (f"kaart {CARD} geblokkeerd", "card", CARD),
        ("kaart 4111-1111-1111-1111", "card", "4111-1111-1111-1111"),
        ("bel 0470 12 34 56", "phone", "0470 12 34 56"),
        ("bel 0470/12.34.56 na 16 u.", "phone", "0470/12.34.56"),
        ("+32 470 12 34 56", "phone", "+32 470 12 34 56"),
        ("03 123 45 67", "phone", "03 123 45 67"),
        ("mail mia.claes@voorbeeld.be", "email", "mia.claes@voorbeeld.be"),
    ],
)
def test_what_is_found(text: str, kind: str, found: str) -> None:
    assert [(f.kind, f.text) for f in numbers(text)] == [(kind, found)]


@pytest.mark.parametrize(
    "text",
    [
        "",
        "dinsdag 9-12 u.",
        "geboren in 1956, 3 kinderen van 12, 14 en 17",
        "sinds 12/03/2024 geen inkomen, 1.250,50 euro schuld",
        "gestructureerde mededeling +++090/9337/55493+++",
        "8507300332",
        "4111 1111 1111 1112",
        "BE68 5390 0754 7035",
        "artikel 60 §7 en 353 §1",
        "op de 3de verdieping, bus 12",
    ],
)
def test_what_is_not(text: str) -> None:
    assert numbers(text) == []


@pytest.mark.parametrize("kind", ["nn", "iban", "card"])
def test_these_block(kind: str) -> None:
    texts = {"nn": "85.07.30-033.28", "iban": "BE68539007547034", "card": CARD}
    assert blocking_kinds(["gewone tekst", texts[kind]]) == (kind,)
    assert all(finding.blocks for finding in numbers(texts[kind]))


def test_a_phone_or_address_does_not_block() -> None:
    assert blocking_kinds(["bel 0470 12 34 56 of mail mia@voorbeeld.be"]) == ()


@given(before=st.text(max_size=30), after=st.text(max_size=30))
def test_a_number_is_found_between_any_words(before: str, after: str) -> None:
    text = f"{before} a 85.07.30-033.28 b {after}"

    assert "nn" in {finding.kind for finding in numbers(text)}
    for finding in numbers(text):
        assert text[finding.start : finding.end] == finding.text


def people(session: Session) -> Person:
    mia = Person(PersonId("a" * 32), "Mia", full_name="Mia Claes")
    sofie = Person(PersonId("b" * 32), "Sofie", trusted_person="Lieve Peeters (zus)")
    gardener = Person(PersonId("c" * 32), "De tuinier")
    odd = Person(PersonId("d" * 32), "J.", full_name="José Ó Brien")
    with session.database.transaction():
        for person in (mia, sofie, gardener, odd):
            session.people.save(person)
    return mia


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Haar dochter Sofie weet van niets.", ["Sofie"]),
        ("sofie met een kleine letter", []),
        ("De tuinier ziet haar elke week.", ["De tuinier"]),
        ("Bel LIEVE of Peeters", ["LIEVE", "Peeters"]),
        ("jose was er ook, Jose ook", ["Jose"]),
        ("Mia Claes vraagt hulp", ["Mia Claes"]),
        ("Sofietje en Claessens", []),
    ],
)
def test_names_of_people_known_here(alone: Session, text: str, names: list[str]) -> None:
    people(alone)
    [found] = scan(alone, [text])

    assert [finding.text for finding in found if finding.kind == "name"] == names


def test_the_own_name_does_not_count_when_it_leaves_by_its_own_field(alone: Session) -> None:
    mia = people(alone)

    own, with_another = scan(alone, ["Mia en Claes", "Mia en Sofie"], mia)

    assert own == []
    assert [finding.text for finding in with_another] == ["Sofie"]


def test_findings_never_overlap_and_come_in_order(alone: Session) -> None:
    people(alone)
    [found] = scan(alone, ["Sofie: 0470 12 34 56, 85.07.30-033.28, BE68 5390 0754 7034, Lieve"])

    assert [finding.kind for finding in found] == ["name", "phone", "nn", "iban", "name"]
    ends = [0, *(finding.end for finding in found)]
    assert all(finding.start >= end for finding, end in zip(found, ends, strict=False))


@pytest.mark.parametrize(
    ("text", "kind", "found"),
    [
        ("kamer 12, 85.07.30-033.28", "nn", "85.07.30-033.28"),
        ("85.07.30 en dan 033.28", "nn", "85.07.30 en dan 033.28"),
        (
            "acht vijf nul zeven drie nul nul drie drie twee acht",
            "nn",
            "acht vijf nul zeven drie nul nul drie drie twee acht",
        ),
        ("op 3 BE68 5390 0754 7034 storten", "iban", "BE68 5390 0754 7034"),
        ("ВЕ68 5390 0754 7034", "iban", "ВЕ68 5390 0754 7034"),
        ("3782 822463 10005", "card", "3782 822463 10005"),
        ("4111, 1111, 1111, 1111", "card", "4111, 1111, 1111, 1111"),
        (
            "nul vier zeven nul, twaalf, vierendertig, zesenvijftig",
            "phone",
            "nul vier zeven nul, twaalf, vierendertig, zesenvijftig",
        ),
        ("+32(0)470 12 34 56", "phone", "+32(0)470 12 34 56"),
        ("mia (at) voorbeeld.be", "email", "mia (at) voorbeeld.be"),
        ("mia at voorbeeld punt be", "email", "mia at voorbeeld punt be"),
    ],
)
def test_what_is_typed_in_another_way(text: str, kind: str, found: str) -> None:
    assert [(f.kind, f.text) for f in numbers(text)] == [(kind, found)]


@pytest.mark.parametrize(
    "text",
    [
        "Ondernemingsnummer 0417.497.106",
        "leeftijden 2 4 6 8 9 11 12 14 17 en 19",
        "open 2 9-11 13-16 8-12 13-16 9-12",
        "op 02.05.2025 om 14.30",
        "12/03/2024, 13/04/2024 en 14/05/2024",
        "Hij at voorbeeldig. Behalve soep.",
        "een twee drie vier vijf zes zeven acht negen tien elf",
    ],
)
def test_what_only_looks_like_a_number(text: str) -> None:
    assert numbers(text) == []


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Ze sprak met mevrouw Wouters.", ["Wouters"]),
        ("Mevrouw wil niet bellen.", []),
        ("Mw. de Groot belde.", ["de Groot"]),
        ("Haar zoon Frans spreekt Frans.", ["Frans"]),
        ("Chantal bracht soep.", ["Chantal"]),
        ("Bloem en suiker zijn op.", []),
        ("Storm vraagt hulp.", ["Storm"]),
        ("Ze kreeg hulp van het Rode Kruis in Mechelen.", []),
        ("Het contract van Ahmed Ben Salah loopt af.", ["Ahmed Ben Salah"]),
        ("Ik ben Mia en dit is Karel.", ["Karel"]),
        ("Bij De Kring kan ze terecht.", []),
        ("Dinsdag wacht ze op de bus.", []),
    ],
)
def test_what_looks_like_somebodys_name_in_a_sentence(alone: Session, text: str, names: list[str]) -> None:
    mia = people(alone)
    place = MeetingPlace(PlaceId("1" * 32), "De Kring", "buurthuis_dorpshuis", "Noorderhaven")
    with alone.database.transaction():
        alone.places.save_place(place)
    sentence, label = scan_fields(alone, [("vraag", text), ("rechten", text)], mia)

    assert [finding.text for finding in sentence if finding.kind == "name"] == names
    assert [finding.text for finding in label if finding.kind == "name"] == []


def test_what_hides_in_a_known_name_hides_nothing(alone: Session) -> None:
    people(alone)
    [found] = scan(alone, ["S\u200bofie en Sоfie en Mias"])

    assert [finding.text for finding in found] == ["S\u200bofie", "Sоfie", "Mias"]
