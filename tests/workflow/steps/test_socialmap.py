"""The social map: lists read in whole or not at all, found while typing; remarks, catchment, together."""

import json
import time
from datetime import date
from pathlib import Path

import pytest

from fieldapp.domain.ids import PersonId, ServiceId
from fieldapp.errors import BrokenFile, InvalidInput
from fieldapp.interop import listing
from fieldapp.store.store import open_store
from fieldapp.workflow import socialmap
from fieldapp.workflow.changes import Change
from fieldapp.workflow.session import Session
from fieldapp.workflow.socialmap import ReadingPlan, Run
from tests.interop.listings import TABLES, a_package, a_service, a_zip, as_json
from tests.workflow.steps.invented import RULES, mia

HEAD = "naam;organisatie;gemeente;soort;werkingsgebied;wijk;id;beschrijving"
KEY = bytes(range(32))


def written(folder: Path, data: bytes | str, name: str = "lijst.csv") -> Path:
    path = folder / name
    path.write_bytes(data.encode() if isinstance(data, str) else data)
    return path


def begun(session: Session, path: Path, source: str = "Kaart", **changes: object) -> Run:
    opened = socialmap.look_at(session, path)
    run, change = socialmap.start(session, opened, ReadingPlan(source, **changes))  # type: ignore[arg-type]
    assert change == Change.NONE
    return run


def finish(session: Session, run: Run) -> int:
    while True:
        progress, change = socialmap.step(session, run)
        if progress.done:
            assert change == Change.SERVICES
            return progress.count


def read_in(session: Session, path: Path, source: str = "Kaart", **changes: object) -> int:
    return finish(session, begun(session, path, source, **changes))


def rows(*lines: str) -> str:
    return "\n".join((HEAD, *lines)) + "\n"


def names(session: Session, text: str = "", municipality: str = "") -> list[str]:
    return [row.name for row in socialmap.find(session, text, municipality)]


@pytest.fixture
def noorderhaven(field: Session, tmp_path: Path) -> Session:
    lines = (
        "Sociale dienst;OCMW Gent;Gent;;;;1;leefloon",
        "Schuldhulp;CAW De Brug;Gent;caw;Gent, Deinze;;2;rekeningen openen",
        "Maatschappelijk werk;Dienst Maatschappelijk Werk CM;Aalst;dmw;Aalst;;3;papieren",
        "Papierwinkel;Buurthuis De Kring;Gent;;Gent;Brugse Poort;4;samen brieven openen",
        "Café Zoë;Het Huis;Deinze;;;;5;praten",
    )
    read_in(field, written(tmp_path, rows(*lines)), "Kaart", licence="CC0", checked_on=date(2026, 11, 2))
    return field


def test_a_list_is_found_by_the_beginnings_of_words_without_accents_the_name_first(
    noorderhaven: Session,
) -> None:
    assert names(noorderhaven, "cafe zo") == ["Café Zoë"]
    assert names(noorderhaven, "CAW reken") == ["Schuldhulp"]
    assert names(noorderhaven, "papier") == ["Papierwinkel", "Maatschappelijk werk"]
    assert names(noorderhaven, "niets hiervan") == []
    assert names(noorderhaven, "???") == []
    assert names(noorderhaven, 'a" OR name:') == []
    assert names(noorderhaven) == sorted(names(noorderhaven))


def test_a_municipality_keeps_what_helps_there(noorderhaven: Session) -> None:
    assert names(noorderhaven, "", "Deinze") == ["Café Zoë", "Schuldhulp"]
    assert names(noorderhaven, "brieven", "gent") == ["Papierwinkel"]
    assert names(noorderhaven, "brieven", "Deinze") == []


def test_source_licence_and_dates_stay_with_the_service(noorderhaven: Session) -> None:
    found = socialmap.service(noorderhaven, socialmap.find(noorderhaven, "schuldhulp")[0].id)

    assert found is not None
    assert (found.source.name, found.source.licence, found.source.checked_on) == (
        "Kaart",
        "CC0",
        date(2026, 11, 2),
    )
    assert found.listed.kind == "caw"
    assert [area.name for area in found.listed.areas] == ["Gent", "Deinze"]
    assert [area.nis for area in found.listed.areas] == ["44021", "44083"]
    assert socialmap.sources(noorderhaven)[0].count == 5


def test_pages_follow_each_other_without_a_gap(field: Session, tmp_path: Path) -> None:
    read_in(field, written(tmp_path, "naam\n" + "\n".join(f"Dienst {n % 7} {n:03}" for n in range(250))))
    seen, after = [], None
    while True:
        page = socialmap.page(field, after=after, limit=60)
        seen += [row.name for row in page.rows]
        after = page.next
        if after is None:
            break

    assert len(seen) == page.total == 250
    assert seen == sorted(seen)


# coverage


def test_who_covers_an_address_is_asked_per_core_actor(noorderhaven: Session) -> None:
    def said(municipality: str, neighbourhood: str = "") -> dict[str, bool]:
        found = socialmap.core_coverage(noorderhaven, municipality, neighbourhood)
        return {coverage.kind: coverage.covered for coverage in found}

    assert said("Gent") == {"ocmw": True, "caw": True, "dmw": False}
    assert said("deinze") == {"ocmw": False, "caw": True, "dmw": False}
    assert said("44083") == said("Deinze")
    assert said("Gent", "Dampoort") == said("Gent")
    assert said("Oostende") == {"ocmw": False, "caw": False, "dmw": False}
    assert socialmap.core_coverage(noorderhaven, " ") == ()


def test_without_any_list_nobody_is_said_to_be_missing(field: Session) -> None:
    assert socialmap.core_coverage(field, "Gent") == ()


def test_a_larger_area_and_an_old_code_cover_a_municipality_and_a_neighbourhood_only_itself(
    field: Session, tmp_path: Path
) -> None:
    read_in(
        field,
        written(
            tmp_path,
            rows("A;CAW Oost;Aalst;;Provincie Oost-Vlaanderen;;1;", "B;OCMW;Gent;;Gent;Sluizeken;2;"),
        ),
    )
    read_in(field, written(tmp_path, "naam;nis;organisatie\nC;11056;DMW\n"), "Andere")

    assert socialmap.covers(field, "Deinze", "caw").covered
    assert not socialmap.covers(field, "Brugge", "caw").covered
    assert socialmap.covers(field, "Beveren-Kruibeke-Zwijndrecht", "dmw").covered
    part = socialmap.covers(field, "Gent", "ocmw")
    assert (part.covered, len(part.partly)) == (False, 1)
    assert socialmap.covers(field, "Gent", "ocmw", "sluizeken").covered
    assert not socialmap.covers(field, "Gent", "ocmw", "Dampoort").covered


# reading in


def test_nested_tables_and_a_package_beside_its_files_all_come_in(field: Session, tmp_path: Path) -> None:
    read_in(field, written(tmp_path, as_json(a_service()), "a.json"), "Een")
    read_in(field, written(tmp_path, a_zip(dict(TABLES)), "b.zip"), "Twee")
    (tmp_path / "data").mkdir()
    for name, text in TABLES.items():
        (tmp_path / "data" / name).write_text(text, encoding="utf-8")
    opened = socialmap.look_at(field, written(tmp_path, a_package(), "datapackage.json"))
    finish(field, socialmap.start(field, opened, ReadingPlan(opened.suggested))[0])

    assert names(field, "schuldhulp") == ["Schuldhulp"] * 3
    assert [source.name for source in socialmap.sources(field)] == [
        "Een",
        "Sociale kaart Noorderhaven",
        "Twee",
    ]


def test_a_package_does_not_lead_out_of_its_folder(field: Session, tmp_path: Path) -> None:
    (tmp_path / "geheim.csv").write_text("id,name\n1,geheim\n", encoding="utf-8")
    inner = tmp_path / "pakket"
    inner.mkdir()
    (inner / "services.csv").symlink_to(tmp_path / "geheim.csv")
    package = {"resources": [{"name": "services", "path": "services.csv"}]}

    with pytest.raises(BrokenFile) as caught:
        socialmap.look_at(field, written(inner, json.dumps(package), "datapackage.json"))
    assert caught.value.reason == "unreadable"


def test_reading_in_again_changes_what_is_there_and_keeps_remarks(
    noorderhaven: Session, tmp_path: Path
) -> None:
    before = socialmap.find(noorderhaven, "schuldhulp")[0].id
    socialmap.remark(noorderhaven, before, "Telefoon klopt niet.")

    count = read_in(noorderhaven, written(tmp_path, rows("Budgethulp;CAW De Brug;Gent;;;;2;")), "KAART")

    assert count == 1
    assert names(noorderhaven) == ["Budgethulp"]
    found = socialmap.detail(noorderhaven, before)
    assert found is not None
    assert found.service.listed.name == "Budgethulp"
    assert [remark.text for remark in found.remarks] == ["Telefoon klopt niet."]
    assert len(socialmap.sources(noorderhaven)) == 1


def test_half_a_list_is_never_seen_and_cancelling_leaves_the_one_before(
    noorderhaven: Session, tmp_path: Path
) -> None:
    before = names(noorderhaven)
    run = begun(noorderhaven, written(tmp_path, "naam\n" + "\n".join(f"Nieuw {n}" for n in range(3000))))
    socialmap.step(noorderhaven, run)
    assert names(noorderhaven) == before
    assert names(noorderhaven, "nieuw") == []

    assert socialmap.cancel(noorderhaven, run) == (True, Change.NONE)

    assert names(noorderhaven) == before
    with pytest.raises(InvalidInput):
        socialmap.step(noorderhaven, run)


def test_stopping_when_the_list_is_in_use_already_says_so(field: Session, tmp_path: Path) -> None:
    run = begun(field, written(tmp_path, "naam\nA\n"))
    finish(field, run)

    assert socialmap.cancel(field, run) == (False, Change.NONE)
    assert names(field) == ["A"]


def test_a_line_that_is_broken_far_down_leaves_nothing_of_the_file(
    noorderhaven: Session, tmp_path: Path
) -> None:
    before = names(noorderhaven)
    data = "naam;id\n" + "\n".join(f"Nieuw {n};{n}" for n in range(2000)) + "\nzonder id te veel;1;2\n"

    with pytest.raises(BrokenFile) as caught:
        read_in(noorderhaven, written(tmp_path, data))

    assert (caught.value.reason, caught.value.line) == ("unequal_cells", 2002)
    assert names(noorderhaven) == before
    while noorderhaven.store.idle():
        pass
    assert noorderhaven.database.value("SELECT count(*) FROM service") == len(before)


def test_a_crash_while_reading_leaves_the_list_in_use_and_the_rest_is_cleared(
    noorderhaven: Session, tmp_path: Path
) -> None:
    before = names(noorderhaven)
    run = begun(noorderhaven, written(tmp_path, "naam\n" + "\n".join(f"Nieuw {n}" for n in range(2000))))
    socialmap.step(noorderhaven, run)
    noorderhaven.database.checkpoint()
    again = Session(
        noorderhaven.folder, open_store(noorderhaven.folder, KEY, noorderhaven.store.clock), RULES
    )

    assert names(again) == before
    read_in(again, written(tmp_path, "naam\nEen\n"), "Tweede")
    while again.store.idle():
        pass
    assert again.database.value("SELECT count(*) FROM service") == len(before) + 1
    assert again.database.value("SELECT count(*) FROM service_edition") == 2
    with again.database.transaction():
        again.database.execute("INSERT INTO service_index (service_index) VALUES ('integrity-check')")
    again.close()


def test_no_step_keeps_the_store_for_long_and_20_000_are_found_while_typing(
    field: Session, tmp_path: Path
) -> None:
    words = "Samen papieren ordenen en brieven lezen in de buurt, elke week en gratis. " * 3
    lines = (f"Dienst {n};Organisatie {n % 900};Gent;;;;{n};{words}{n % 4000}" for n in range(20_000))
    run = begun(field, written(tmp_path, HEAD + "\n" + "\n".join(lines) + "\n"))
    took: list[float] = []
    while True:
        started = time.perf_counter()
        progress, _ = socialmap.step(field, run)
        took.append(time.perf_counter() - started)
        if progress.done:
            break
    sought: list[float] = []
    for query in ("di", "dienst", "sam", "organisatie 12", "papieren 39", "brieven le", "dienst 1999") * 3:
        started = time.perf_counter()
        assert socialmap.find(field, query)
        sought.append(time.perf_counter() - started)

    assert progress.count == 20_000
    assert sorted(took)[len(took) * 95 // 100] < 0.15, "a step keeps others waiting"
    assert sorted(sought)[len(sought) // 2] < 0.05


def test_a_source_needs_a_name_and_the_file_must_be_there(field: Session, tmp_path: Path) -> None:
    opened = socialmap.look_at(field, written(tmp_path, "naam\nA\n", "mijn_lijst.csv"))

    assert opened.suggested == "mijn lijst"
    with pytest.raises(InvalidInput):
        socialmap.start(field, opened, ReadingPlan("  "))
    with pytest.raises(BrokenFile):
        socialmap.look_at(field, tmp_path / "weg.csv")


def test_a_gigabyte_is_refused_without_reading_it(field: Session, tmp_path: Path) -> None:
    path = tmp_path / "groot.csv"
    with path.open("wb") as file:
        file.truncate(2**30)

    with pytest.raises(BrokenFile) as caught:
        socialmap.look_at(field, path)
    assert (caught.value.reason, caught.value.limit) == ("too_large", listing.MOST_BYTES // 2**20)


def test_a_source_can_be_taken_away_whole(noorderhaven: Session) -> None:
    socialmap.remove_source(noorderhaven, socialmap.sources(noorderhaven)[0].id)

    assert names(noorderhaven) == []
    assert socialmap.sources(noorderhaven) == ()


# what one does with it


def test_up_to_three_lie_beside_each_other(noorderhaven: Session) -> None:
    ids = [row.id for row in socialmap.find(noorderhaven, "")]
    for one in (*ids[:3], ids[0]):
        socialmap.compare(noorderhaven, one)
    with pytest.raises(InvalidInput):
        socialmap.compare(noorderhaven, ids[3])

    assert [service.id for service in socialmap.compared(noorderhaven)] == ids[:3]
    socialmap.stop_comparing(noorderhaven, ids[1])
    assert [service.id for service in socialmap.compared(noorderhaven)] == [ids[0], ids[2]]
    socialmap.stop_comparing(noorderhaven)
    assert socialmap.compared(noorderhaven) == ()


def test_a_remark_is_dated_and_waits_for_who_reads_the_list_in_next(noorderhaven: Session) -> None:
    sid = socialmap.find(noorderhaven, "schuldhulp")[0].id
    with pytest.raises(InvalidInput):
        socialmap.remark(noorderhaven, sid, " \x00 ")
    with pytest.raises(InvalidInput):
        socialmap.remark(noorderhaven, ServiceId("0" * 32), "weg")
    socialmap.remark(noorderhaven, sid, "Verhuisd naar de Kaai.")

    (remark,) = socialmap.open_remarks(noorderhaven)

    assert (remark.service_name, remark.noted_at) == ("Schuldhulp", noorderhaven.now())
    socialmap.settle(noorderhaven, remark.id)
    assert socialmap.open_remarks(noorderhaven) == ()
    socialmap.settle(noorderhaven, remark.id, right=False)
    assert len(socialmap.open_remarks(noorderhaven)) == 1


def test_what_was_looked_at_together_stays_with_the_person_when_the_list_changes(
    noorderhaven: Session, tmp_path: Path
) -> None:
    mia(noorderhaven)
    sid = socialmap.find(noorderhaven, "schuldhulp")[0].id
    ((person, codename),) = socialmap.known_people(noorderhaven, "mi")
    assert codename == "Mia"
    assert socialmap.known_people(noorderhaven, "") == ()

    kept, change = socialmap.discuss(noorderhaven, sid, person, "wil", "volgende week bellen")
    read_in(noorderhaven, written(tmp_path, "naam\nIets anders\n"))

    assert change == Change.SERVICES
    (seen,) = socialmap.discussed(noorderhaven, person)
    assert (seen.service_name, seen.organisation, seen.decision) == ("Schuldhulp", "CAW De Brug", "wil")
    socialmap.forget_discussed(noorderhaven, kept)
    assert socialmap.discussed(noorderhaven, person) == ()


def test_only_an_existing_service_person_and_decision_can_be_noted(noorderhaven: Session) -> None:
    mia(noorderhaven)
    sid = socialmap.find(noorderhaven, "schuldhulp")[0].id
    ((person, _),) = socialmap.known_people(noorderhaven, "Mia")

    for service_id, person_id, decision in (
        (ServiceId("0" * 32), person, "wil"),
        (sid, PersonId("0" * 32), "wil"),
        (sid, person, "misschien"),
    ):
        with pytest.raises(InvalidInput):
            socialmap.discuss(noorderhaven, service_id, person_id, decision)
