"""Editions of a list in the store: one live per source, staged ones unseen, old ones cleared for good."""

from datetime import date

import pytest

from fieldapp.domain.ids import PersonId, ServiceId
from fieldapp.domain.municipalities import Municipalities
from fieldapp.domain.services import (
    Area,
    Capacity,
    Discussed,
    Listed,
    Remark,
    Source,
    Where,
    core_kind,
    coverage,
    service_id,
)
from fieldapp.store.socialmap import new_source
from fieldapp.store.store import Store
from resources import load_toml
from tests.store.values import NOW, a_person, new_id

FULL_LISTED = Listed(
    external_id="7", name="Schuldhulp", organisation="CAW", kind="caw", description="uitleg",
    address="Kaai 3", municipality="Gent", opening="ma", cost="gratis", languages="nl", audience="iedereen",
    apply="bel", phone="09", email="a@b", url="https://x", words="budget", checked_on=date(2026, 11, 1),
    capacity=Capacity("vol", date(2026, 12, 3), date(2026, 11, 2)),
    areas=(Area("44021", "Gent"), Area("", "Regio", "Wijk")),
)  # fmt: skip


def put(store: Store, source: Source, *listed: Listed, live: bool = True) -> int:
    with store.database.transaction():
        edition = store.social_map.begin(source, NOW)
        for one in listed:
            store.social_map.stage(edition, source.id, one, one.areas, own=False)
        if live:
            store.social_map.go_live(edition, len(listed))
    return edition


def test_every_field_comes_back_as_it_was(store: Store) -> None:
    source = Source(new_id(), "Kaart", "CC0", date(2026, 11, 2))
    put(store, source, FULL_LISTED)

    kept = store.social_map.get(service_id(source.id, "7"))

    assert kept is not None
    assert kept.listed == FULL_LISTED
    assert kept.source == Source(source.id, "Kaart", "CC0", date(2026, 11, 2), NOW, 1)


def test_one_edition_of_a_source_is_in_use_and_the_others_are_cleared_with_their_words(store: Store) -> None:
    source = new_source("Kaart")
    put(store, source, *(Listed(str(n), f"Oud {n}") for n in range(90)))
    put(store, source, Listed("1", "Nieuw"))

    assert [line.name for line in store.social_map.page()] == ["Nieuw"]
    assert store.social_map.page("oud") == []
    while store.idle():
        pass
    assert not store.social_map.has_old()
    assert store.database.value("SELECT count(*) FROM service") == 1
    assert store.database.value("SELECT count(*) FROM service_area") == 0
    with store.database.transaction():
        store.database.execute(
            "INSERT INTO service_index (service_index, rank) VALUES ('integrity-check', 1)"
        )


def test_a_quiet_moment_leaves_what_is_being_read_in(store: Store) -> None:
    edition = put(store, new_source("Kaart"), Listed("1", "Half"), live=False)
    while store.idle():
        pass

    assert store.social_map.is_staged(edition)
    assert store.database.value("SELECT count(*) FROM service") == 1


def test_the_name_of_a_source_is_one_whatever_its_case(store: Store) -> None:
    source = new_source("Kaart É")
    put(store, source, Listed("1", "A"))

    found = store.social_map.source_named("kaart e")

    assert found is not None
    assert found.id == source.id


def test_remarks_and_what_was_discussed_are_kept_and_go_with_the_person(store: Store) -> None:
    person, sid = a_person(), ServiceId(new_id())
    talk = Discussed(new_id(), person.id, sid, "Schuldhulp", "CAW", NOW, "wil", "morgen")
    note = Remark(new_id(), sid, "Schuldhulp", NOW, "klopt niet")
    with store.database.transaction():
        store.people.save(person)
        store.social_map.add_discussed(talk)
        store.social_map.add_remark(note)

    assert store.social_map.discussed(person.id) == [talk]
    assert store.social_map.remarks() == store.social_map.remarks(sid) == [note]
    with store.database.transaction():
        store.database.execute("DELETE FROM person WHERE id = ?", (person.id,))
    assert store.social_map.discussed(PersonId(person.id)) == []


# the rules behind it


@pytest.fixture(scope="module")
def towns() -> Municipalities:
    return Municipalities.from_data(load_toml("socialmap/municipalities.toml"))


def test_the_list_has_every_flemish_municipality_once_and_every_merger_leads_to_one(
    towns: Municipalities,
) -> None:
    assert len(towns.all()) == 285
    assert len({town.name for town in towns.all()}) == 285
    assert all(now in towns.names and old not in towns.names for old, (_, now) in towns.merged.items())


def test_a_municipality_is_known_by_name_and_code_of_today_and_before(towns: Municipalities) -> None:
    assert towns.find("gent").nis == "44021"
    assert towns.find("sint niklaas") == towns.find("46021")
    assert towns.find("Kortessem").name == "Hasselt"
    assert towns.find("37015") == towns.find("Tielt")
    assert towns.find("Noorderhaven").nis == ""
    assert towns.code("9000") == ""
    assert towns.code("99999") == "99999"


def test_what_holds_a_municipality(towns: Municipalities) -> None:
    assert towns.around("44021") == ("44021", "44000", "40000", "02000", "01000")
    assert towns.around("24062") == ("24062", "24000", "20001", "02000", "01000")
    assert towns.around("21004") == ("21004",)
    assert towns.around("") == ()
    assert towns.area("Vlaanderen") == "02000"


@pytest.mark.parametrize(
    ("texts", "kind"),
    [
        (("OCMW Gent",), "ocmw"),
        (("", "Centrum Algemeen Welzijnswerk Oost"), "caw"),
        (("Dienst maatschappelijk werk CM",), "dmw"),
        (("Buurthuis", "samen met niemand"), ""),
        (("Cawson bv", "dmwx"), ""),
    ],
)
def test_a_core_actor_is_known_by_whole_words(texts: tuple[str, ...], kind: str) -> None:
    assert core_kind(*texts) == kind


def test_a_name_counts_only_where_there_is_no_code() -> None:
    where = Where(("44021",), "gent")
    named, coded = ServiceId("1"), ServiceId("2")

    found = coverage("caw", [(named, (Area("", "Gent"),)), (coded, (Area("11002", "Gent"),))], where)

    assert found.services == (named,)
