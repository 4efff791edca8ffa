"""HSDS tables as JSON: a file for each table, or one file with all of them; refused with line and reason."""

import csv
import io
import json
from typing import Any

import pytest

from fieldapp.domain.services import Listed
from fieldapp.errors import BrokenFile
from fieldapp.interop import listing
from tests.interop.listings import TABLES, a_package, a_service, a_zip


def rows(text: str) -> list[dict[str, Any]]:
    return [dict(row) for row in csv.DictReader(io.StringIO(text))]


def files() -> dict[str, str | bytes]:
    """Each table as a JSON file."""
    return {
        name.replace(".csv", ".json"): json.dumps(rows(text), indent=1, ensure_ascii=False)
        for name, text in TABLES.items()
    }


def whole(**changes: Any) -> bytes:
    """All tables in one object."""
    tables = {name.removesuffix(".csv"): rows(text) for name, text in TABLES.items()}
    return json.dumps({"version": "3.0", **tables, **changes}, indent=1, ensure_ascii=False).encode()


def read(data: bytes, **companions: bytes) -> list[Listed]:
    return [step for step in listing.open_listing(data, companions).services({}) if step is not None]


def expected() -> list[Listed]:
    return read(a_zip(dict(TABLES)))


def test_a_json_file_for_each_table_says_the_same_as_csv() -> None:
    packed = {f"export/data/{name}": text for name, text in files().items()}
    named = [{"name": name.removesuffix(".json"), "path": f"data/{name}"} for name in files()]
    package = a_package(resources=named)
    beside = {f"data/{name}": str(text).encode() for name, text in files().items()}

    assert len(expected()) == 1
    assert read(a_zip(files())) == expected()
    assert read(a_zip({"export/datapackage.json": package, **packed})) == expected()
    assert read(package, **beside) == expected()


def test_one_json_file_with_a_list_for_each_table_says_the_same() -> None:
    opened = listing.open_listing(whole())

    assert opened.look.form == listing.TABLES
    assert [step for step in opened.services({}) if step is not None] == expected()
    assert read(a_zip({"alles.json": whole()})) == expected()


def test_numbers_and_nothing_are_as_good_in_json() -> None:
    services = [{"id": 7, "organization_id": "o1", "name": "Schuldhulp", "status": None, "minimum_age": 18}]

    [found] = read(whole(services=services))

    assert (found.external_id, found.organisation, found.audience) == ("7", "CAW De Brug", "vanaf 18 jaar")


def test_nested_services_stay_nested_services() -> None:
    whole_service = a_service(organization_id="o1")
    for data in ([whole_service], {"services": [whole_service]}, {"contents": [whole_service], "page": 1}):
        opened = listing.open_listing(json.dumps(data).encode())
        assert opened.look.form == listing.NESTED
        [found] = [step for step in opened.services({}) if step is not None]
        assert (found.name, found.address) == ("Schuldhulp", "Kaai 3, 9000 Gent")


def broken(data: bytes) -> tuple[str, int, str]:
    with pytest.raises(BrokenFile) as refused:
        read(data)
    return refused.value.reason, refused.value.line, refused.value.part


def test_a_broken_table_is_refused_with_its_line_and_name() -> None:
    nameless = whole(services=[{"id": "1", "organization_id": "o1"}])
    at = nameless.decode().split("\n").index(' "services": [') + 2
    assert broken(nameless) == ("no_name", at, "service")
    assert broken(whole(languages=["nl"]))[0] == "not_a_service"
    assert broken(a_zip({**files(), "phones.json": '[\n{"id": "1"},\n'}))[:2] == ("json", 3)
    assert broken(whole()[:-30])[0] == "json"
    assert broken(a_zip({**files(), "services.csv": TABLES["services.csv"]}))[0] == "double_table"
