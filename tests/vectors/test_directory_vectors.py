"""The vectors of the directory's later keys, and a second reader of the map that an agreement is."""

import json

from sync.directory import AgreementDocument, Law
from sync.identity import open_document
from sync.protocol import Grant, Welcome, digest
from tests.sync.invented import NOW, TODAY, an_id
from tests.vectors import make_directory, second_reader

VECTORS: dict[str, str] = json.loads(make_directory.FILE.read_text(encoding="ascii"))


def test_they_come_out_the_same() -> None:
    assert make_directory.made() == VECTORS


def test_a_second_program_reads_what_partners_agreed_on() -> None:
    said = second_reader.read_cbor(bytes.fromhex(VECTORS["agreement 2"]))

    assert said == {
        1: "agreement",
        2: make_directory.FIRST.net,
        3: 2,
        4: digest(bytes.fromhex(VECTORS["agreement 1"])),
        5: NOW,
        6: [["klaar", 3], ["ontvangen", 5]],
        7: [5, 10, 3],
        8: ["naam", "vraag"],
        9: ["team"],
        10: "regie",
        11: [[an_id("vectors: ocmw"), ["44021", "44019"]]],
        12: ["44019", "44021"],
        13: True,
        14: "",
        15: {
            1: "art. 9 decreet",
            2: "2026-01-01",
            3: "mr. A. Jurist",
            4: TODAY,
            5: ["niet_gevraagd"],
            6: ["beroepsgeheim"],
        },
    }


def test_it_is_read_back_as_it_was_written() -> None:
    read = AgreementDocument.decode(bytes.fromhex(VECTORS["agreement 2"]))

    assert read == make_directory.SECOND
    assert isinstance(read.law, Law)
    assert AgreementDocument.decode(bytes.fromhex(VECTORS["agreement 1"])) == make_directory.FIRST


def test_at_the_hub_it_lies_closed_under_the_key_of_the_network() -> None:
    named = bytes.fromhex(VECTORS["digest of agreement 2"])
    sealed = bytes.fromhex(VECTORS["agreement 2 at the hub"])

    assert b"Jurist" not in sealed
    opened = open_document(bytes.fromhex(VECTORS["dirkey"]), named, sealed, "agreement")
    assert opened.hex() == VECTORS["agreement 2"]


def test_a_grant_of_an_office_holds_the_seed_of_its_pair() -> None:
    assert Grant.decode(bytes.fromhex(VECTORS["grant of the root pair"])) == make_directory.GRANT


def test_a_second_program_reads_the_key_of_the_documents_and_those_before_it() -> None:
    said = second_reader.read_cbor(bytes.fromhex(VECTORS["grant of the directory key"]))
    now, before, first = make_directory.WELCOME.dirkey, *make_directory.WELCOME.earlier

    assert said == {1: an_id("vectors: coordination"), 2: [], 3: now, 6: [before, first]}
    welcome = bytes.fromhex(VECTORS["welcome with earlier keys"])
    assert second_reader.read_cbor(welcome)[6] == [before, first]
    assert Welcome.decode(welcome) == make_directory.WELCOME
