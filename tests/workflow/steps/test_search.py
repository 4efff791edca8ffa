"""Searching everything: typing errors forgiven, nothing erased found, nothing private shown."""

from dataclasses import replace
from pathlib import Path

import pytest

from fieldapp.domain.ids import PersonId, VisitId
from fieldapp.domain.people import Person
from fieldapp.domain.places import MeetingPlace, Visit
from fieldapp.workflow import presence, record, search
from fieldapp.workflow.session import Session
from tests.store.values import new_id
from tests.sync.invented import Network, a_network
from tests.workflow.steps.invented import FIELD, KRING, Clock, a_session, join, mia, sent


@pytest.fixture(scope="module")
def network() -> Network:
    return a_network()


@pytest.fixture
def worker(tmp_path: Path) -> Session:
    return a_session(tmp_path / "profile", FIELD, Clock())


def found(session: Session, text: str) -> tuple[list[str], tuple[str, ...]]:
    """What a text finds among signals, by codename, and which spellings were added."""
    asked, also = search.question(session, text)
    rows, _ = search.signals(session, asked, 20)
    return [row.codename for row in rows], also


def test_a_typing_error_finds_what_was_meant_and_says_so(worker: Session) -> None:
    mia(worker, own_words="Het zijn toch altijd rekeningen.")

    assert found(worker, "rekenig") == (["Mia"], ("rekeningen",))


@pytest.mark.parametrize(
    "typed",
    [
        *("rekening", "REKENING", "rékening", "reekning", "erkening", "ekening", "xekening", "rkening"),
        *("rekeningn", "rekkening", "rekeninge", "rekinengen"),
    ],
)
def test_one_error_anywhere_is_forgiven_and_so_are_accents_and_case(worker: Session, typed: str) -> None:
    mia(worker, own_words="Het zijn toch altijd rekeningen.")

    assert found(worker, typed)[0] == ["Mia"]


@pytest.mark.parametrize("typed", ["reken", "rek", "mia kring", "kring rekening mia"])
def test_the_beginning_of_every_word_will_do_and_place_and_codename_count(
    worker: Session, typed: str
) -> None:
    mia(worker, own_words="Het zijn toch altijd rekeningen.")

    assert found(worker, typed) == (["Mia"], ())


@pytest.mark.parametrize(
    "typed", ["", "  ", "?!", "fietsband", "rik", "0470", 'rekening" OR "x', "rekening tuin"]
)
def test_what_is_too_far_away_is_not_found(worker: Session, typed: str) -> None:
    mia(worker, own_words="Het zijn toch altijd brieven.")

    assert found(worker, typed)[0] == []


def test_a_word_that_exists_is_never_corrected(worker: Session) -> None:
    mia(worker, own_words="Het zijn rekeningen.")
    mia(worker, own_words="De rekenkamer.", codename="Jo")

    assert found(worker, "rekenk") == (["Jo"], ())


def test_a_signal_that_was_put_away_is_not_found_and_found_again_after_undo(worker: Session) -> None:
    signal_id = mia(worker, own_words="Over de huissleutel.")
    record.delete(worker, signal_id)

    assert found(worker, "huissleutel")[0] == found(worker, "huisleutel")[0] == []

    record.undo_delete(worker, signal_id)
    assert found(worker, "huisleutel")[0] == ["Mia"]


def test_an_erased_person_is_no_longer_found_under_any_name(worker: Session) -> None:
    person = Person(PersonId(new_id()), "Zoë", full_name="Zoë Claes", phone="0470 11 22 33")
    with worker.database.transaction():
        worker.people.save(person)
    for text in ("zoe", "claes", "0470", "claess"):
        assert [row.title for row in people(worker, text)] == ["Zoë"]

    with worker.database.transaction():
        worker.database.execute("DELETE FROM person WHERE id = ?", (person.id,))

    assert all(people(worker, text) == [] for text in ("zoe", "claes", "0470", "claess"))
    assert not worker.search.is_known("claes")


def people(session: Session, text: str) -> list[search.Found]:
    return list(search.people(session, search.question(session, text)[0], 20)[0])


def test_neither_address_nor_telephone_of_a_person_is_shown_and_no_address_is_searched(
    worker: Session,
) -> None:
    with worker.database.transaction():
        worker.people.save(
            Person(
                PersonId(new_id()),
                "Mia",
                address="Kerkstraat 7",
                phone="0470 11 22 33",
                full_name="Mia Claes",
            )
        )

    [row] = people(worker, "0470")

    assert (row.title, row.line.text) == ("Mia", "Mia Claes")
    assert people(worker, "kerkstraat") == []


def test_a_renamed_person_or_place_is_found_by_the_new_name_only(worker: Session) -> None:
    person = Person(PersonId(new_id()), "Tuinman")
    with worker.database.transaction():
        worker.people.save(person)
        worker.people.save(replace(person, codename="Bakker"))
    presence.save_place(worker, MeetingPlace(KRING, "Het Anker", "buurthuis_dorpshuis", "Noorderhaven"))

    assert [row.title for row in people(worker, "bakker")] == ["Bakker"]
    assert people(worker, "tuinman") == []
    titles = [row.title for row in search.places(worker, search.question(worker, "anker noorder")[0], 20)[0]]
    assert titles == ["Het Anker"]


def test_a_request_is_found_by_name_recipient_and_question(worker: Session, network: Network) -> None:
    join(worker, network, "veld", "laptop")
    sent(worker)

    for text in ("mia", "lindenhoek", "ongeopende", "ongeopnde"):
        [row], total = search.requests(worker, search.question(worker, text)[0], 20)
        assert (row.codename, row.state, total) == ("Mia", "klaar", 1)
    assert "OCMW" in row.other
    assert [row.line.text[start:end] for start, end in row.line.marks] == ["ongeopende"]


def test_counting_ends_where_nobody_reads_on(worker: Session) -> None:
    for _ in range(search.COUNTED + 3):
        mia(worker)

    rows, total = search.signals(worker, search.question(worker, "brieven")[0], 5)

    assert (len(rows), total) == (5, search.COUNTED)


def test_the_choice_to_see_no_quotes_is_kept(worker: Session) -> None:
    assert search.quotes_wanted(worker)

    search.keep_quotes(worker, wanted=False)

    assert not search.quotes_wanted(worker)


def test_notes_of_a_person_the_agenda_and_presences_are_found(worker: Session) -> None:
    mia(worker)
    person = next(found for found in worker.people.all() if found.codename == "Mia")
    now = worker.now().isoformat()
    with worker.database.transaction():
        worker.database.execute(
            "INSERT INTO right_note (id, person_id, right_code, status, reasons, tracks, decision, noted_at)"
            " VALUES (?, ?, 'maf', 'besproken', '[]', '[]', 'Zij denkt na over het attest', ?)",
            (new_id(), person.id, now),
        )
        worker.visits.save(
            Visit(VisitId(new_id()), KRING, worker.now(), "aanwezigheid", note="Koffiezet stuk")
        )
        worker.database.execute(
            "INSERT INTO agenda_item (id, kind, day, title, line, address, remind_days, state, source, uid)"
            " VALUES (?, 'taak', '2026-11-25', 'Formulier afgeven', '', 'Geheimstraat 12', 0, 'open', '', ?)",
            (new_id(), new_id()),
        )

    def asked(text: str) -> search.Question:
        return search.question(worker, text)[0]

    assert [(row.ref, row.title) for row in search.notes(worker, asked("attst"), 9)[0]] == [
        (person.id, "Mia")
    ]
    assert [row.title for row in search.visits(worker, asked("koffiezet"), 9)[0]] == ["De Kring"]
    assert [row.title for row in search.planned(worker, asked("formulier"), 9)[0]] == ["Formulier afgeven"]
    assert search.planned(worker, asked("geheimstraat"), 9) == ((), 0)
