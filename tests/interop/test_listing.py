"""Lists of services as they come in: HSDS nested, HSDS as tables, plain CSV; what is wrong has its line."""

import json
from datetime import date

import pytest

from fieldapp.domain.services import CLOSED, FREE, FULL, Area, Capacity, Listed
from fieldapp.errors import BrokenFile
from fieldapp.interop import listing
from fieldapp.interop.archive import MOST_FILES
from fieldapp.interop.plain_csv import capacity
from tests.interop.listings import CSV_HEAD, TABLES, a_package, a_service, a_zip, as_json


def read(data: bytes, mapped: dict[str, int] | None = None, **beside: bytes) -> list[Listed]:
    opened = listing.open_listing(data, beside)
    steps = opened.services(mapped if mapped is not None else dict(opened.look.guess))
    return [step for step in steps if step is not None]


def refused(data: bytes, mapped: dict[str, int] | None = None) -> tuple[str, int]:
    with pytest.raises(BrokenFile) as caught:
        read(data, mapped)
    return caught.value.reason, caught.value.line


def csv(*rows: str, head: str = CSV_HEAD) -> bytes:
    return "\n".join((head, *rows)).encode()


ROW = "Schuldhulp;CAW De Brug;Brieven openen;Kaai 3;Gent;ma 9-12 u.;gratis;Nederlands;iedereen;Gent, Deinze;7"


def test_a_nested_service_answers_what_where_when_cost_language_and_for_whom() -> None:
    (found,) = read(as_json(a_service()))

    assert found == Listed(
        external_id="s1",
        name="Schuldhulp",
        organisation="CAW De Brug",
        description="Samen brieven en rekeningen openen.",
        address="Kaai 3, 9000 Gent",
        municipality="Gent",
        opening="ma, di 09:00–12:00",
        cost="gratis\n2 EUR (kopie)",
        languages="Nederlands, fr",
        audience="Wie schulden heeft\nvanaf 18 jaar",
        apply="Bel of loop binnen.",
        phone="09 000 00 00",
        email="schuld@voorbeeld.be",
        url="https://voorbeeld.be/schuld",
        words="budgetbegeleiding",
        capacity=Capacity(FULL, as_of=date(2026, 11, 20)),
        checked_on=date(2026, 11, 2),
        areas=(Area("44021", "Gent"), Area("", "Deinze")),
    )


def test_a_page_of_an_api_a_single_service_and_organisations_with_services_are_read_alike() -> None:
    page = json.dumps({"total_items": 1, "contents": [a_service()], "page_number": 1}).encode()
    owner = {"id": "o1", "name": "CAW De Brug", "services": [a_service(organization=None)]}

    whole = read(as_json(a_service()))

    assert read(page) == read(json.dumps(a_service()).encode()) == whole
    assert read(as_json({**owner, "services": [{**a_service()}]})) == whole


def test_a_service_that_stopped_is_left_out_and_one_that_is_closed_for_now_says_so() -> None:
    found = read(
        as_json(a_service(1), a_service(2, status="defunct"), a_service(3, status="temporarily closed"))
    )

    assert [(one.external_id, one.capacity.state) for one in found] == [("s1", FULL), ("s3", CLOSED)]


def test_tables_are_joined_from_a_zip_from_a_package_in_a_zip_and_from_files_beside_a_package() -> None:
    packed = {f"export/data/{name}": text for name, text in TABLES.items()}
    beside = {f"data/{name}": text.encode() for name, text in TABLES.items()}

    (found,) = read(a_zip(dict(TABLES)))

    assert found.organisation == "CAW De Brug"
    assert found.address == "Kaai 3, 9000 Gent"
    assert found.opening == "ma, di 09:00–12:00"
    assert found.areas == (Area("44021", "Gent"),)
    assert found.words == "budgetbegeleiding"
    package = listing.open_listing(a_zip({"export/datapackage.json": a_package(), **packed}))
    assert [step for step in package.services({}) if step] == [found]
    assert package.look.title == "Sociale kaart Noorderhaven"
    assert (package.look.licence, package.look.checked_on) == ("CC BY-SA 4.0", date(2026, 11, 2))
    assert read(a_package(), **beside) == [found]


def test_a_package_names_only_files_below_itself() -> None:
    paths = ["/etc/passwd", "../geheim.csv", "c:\\x.csv", "https://voorbeeld.be/x.csv", "data/services.csv"]
    package = a_package(resources=[{"name": "services", "path": path} for path in paths])

    assert listing.beside(package) == ("data/services.csv",)


def test_a_plain_list_is_known_by_its_headers_with_any_delimiter_and_encoding() -> None:
    (whole,) = read(csv(ROW))

    assert whole.areas == (Area(name="Gent"), Area(name="Deinze"))
    assert (whole.external_id, whole.cost, whole.address) == ("7", "gratis", "Kaai 3, Gent")
    english = b"name,organization,city,id\nCaf\xe9,Het Huis,Gent,1\n"
    assert read(english)[0].name == "Café"
    assert read("﻿name\tcity\nCafé\tGent\n".encode())[0].name == "Café"
    assert read("naam|gemeente\nCafé|Gent\n".encode("utf-16"))[0].municipality == "Gent"
    assert read(b"naam\rEen\rTwee")[1].name == "Twee"


def test_columns_can_be_mapped_by_hand_when_no_header_is_known() -> None:
    data = b"kolom a;kolom b\nGent;Huis\n"

    opened = listing.open_listing(data)

    assert opened.look.guess == ()
    assert opened.look.sample == (("Gent", "Huis"),)
    assert refused(data, {}) == ("no_name_column", 1)
    assert read(data, {"name": 1, "municipality": 0})[0].municipality == "Gent"


def test_a_row_without_an_id_keeps_the_same_one_and_a_second_such_row_gets_another() -> None:
    first = [one.external_id for one in read(b"naam;organisatie\nA;X\nA;X\nB;X\n")]

    assert first == [one.external_id for one in read(b"naam;organisatie\nA;X\nA;X\nB;X\n")]
    assert len(set(first)) == 3


def test_a_neighbourhood_limits_the_catchment() -> None:
    data = b"naam;gemeente;wijk;nis\nA;Gent;Brugse Poort;\nB;Gent;;44021\n"

    found = read(data)

    assert found[0].areas == (Area("", "Gent", "Brugse Poort"),)
    assert found[1].areas == (Area("44021"),)


@pytest.mark.parametrize(
    ("words", "until", "expected"),
    [
        ("vol tot 3/12/2026", "", Capacity(FULL, date(2026, 12, 3))),
        ("", "2026-12-03", Capacity(FULL, date(2026, 12, 3))),
        ("Volzet", "", Capacity(FULL)),
        ("plaats", "", Capacity(FREE)),
        ("tijdelijk gesloten", "", Capacity(CLOSED)),
        ("bel even", "morgen", Capacity()),
    ],
)
def test_room_is_read_from_the_words_that_lists_use(words: str, until: str, expected: Capacity) -> None:
    assert capacity(words, until) == expected


def test_markup_and_formulas_are_text() -> None:
    (found,) = read(csv('=CMD();"<b>vet</b>\u0007\u202e";<script>;;;;;;;;1'))

    assert (found.name, found.organisation) == ("=CMD()", "<b>vet</b>\u202e")
    assert found.description == "<script>"


CUT = as_json(a_service())[:-40]
TWICE = {"services.csv": "id,name\n1,a\n", "x/service.csv": "id,name\n"}
BROKEN_LINES = {
    "an empty file": (b"", "empty", 0),
    "only blanks": (b" \r\n ", "empty", 0),
    "only a header": (csv(), "no_services", 0),
    "a quote that stays open": (csv(ROW, '"open;b'), "quotes", 3),
    "a cell too many": (csv(ROW, "", ROW + ";x"), "unequal_cells", 4),
    "a cell too few": (csv(ROW, "Huis;X"), "unequal_cells", 3),
    "no name": (csv(ROW, ROW.replace("Schuldhulp", "").replace(";7", ";8")), "no_name", 3),
    "an id twice": (csv(ROW, ROW), "double_id", 3),
    "a field without end": (csv(ROW, "x" * 20_001 + ";" * 10), "field_too_long", 3),
    "a field of more than the library takes": (csv("x" * 200_000 + ";" * 10), "field_too_long", 2),
    "half a letter": (csv(ROW.replace("iedereen", "één ïedereen"), ROW) + b"\n\xc3\x28;", "encoding", 4),
    "no text": (b"\x7fELF\x00\x01" * 9, "not_text", 0),
    "a picture": (b"\x89PNG\r\n\x1a\n\x00\x00", "not_text", 0),
    "cut off": (CUT, "json", CUT.count(b"\n") + 1),
    "a list of words": (b'[\n{"id": "1", "name": "a"},\n"b"]', "not_a_service", 3),
    "no list": (b'[\n{"id": "1", "name": "a"}\n] x', "json", 3),
    "a list for a name": (b'[{"id": "1", "name": ["a"]}]', "wrong_type", 1),
    "words for phones": (b'[{"id": "1", "name": "a", "phones": "b"}]', "wrong_type", 1),
    "without an id": (b'[\n\n{"name": "a"}]', "no_id", 3),
    "an id twice in JSON": (as_json({"id": "1", "name": "a"}, {"id": "1", "name": "b"}), "double_id", 6),
    "as deep as a well": (b'[{"a":' + b"[" * 100_000, "too_deep", 1),
    "a number without end": (b'[{"id": ' + b"9" * 5000 + b"}]", "json", 1),
    "a long text in JSON": (as_json(a_service(description="x" * 20_001)), "field_too_long", 2),
    "a damaged zip": (a_zip(dict(TABLES))[:200], "zip", 0),
    "a zip without services": (a_zip({"organizations.csv": "id\n1\n"}), "no_name_column", 1),
    "a table twice": (a_zip(TWICE), "double_table", 0),
    "a zip with nothing": (a_zip({"lees.txt": "hallo"}), "no_services_table", 0),
    "a zip in a zip": (a_zip({"x.json": a_zip({"y.json": "[]"})}), "zip", 0),
    "a bomb": (a_zip({"services.csv": b"0" * 30_000_000}), "too_large_inside", 0),
    "many files": (a_zip({f"{n}.csv": "" for n in range(MOST_FILES + 1)}), "too_many_files", 0),
    "a broken table": (a_zip({**TABLES, "phones.csv": 'id,service_id\n1,"x\n'}), "quotes", 2),
}  # fmt: skip


@pytest.mark.parametrize("name", BROKEN_LINES)
def test_a_broken_file_is_refused_with_reason_and_line(name: str) -> None:
    data, reason, line = BROKEN_LINES[name]

    assert refused(data) == (reason, line)


def test_a_file_that_is_too_large_is_refused_before_it_is_read(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(listing, "MOST_BYTES", 10)

    assert refused(csv(ROW))[0] == "too_large"


def test_more_services_than_any_list_has_are_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(listing, "MOST_SERVICES", 2)

    assert refused(b"naam\na\nb\nc\n")[0] == "too_many_services"


def test_a_zip_that_lies_about_what_is_in_it_is_refused() -> None:
    """Thirty million characters that say they are ten: the sizes in the list of contents are changed."""
    packed = a_zip({"services.csv": b"0" * 30_000_000})
    lying = packed.replace((30_000_000).to_bytes(4, "little"), (10).to_bytes(4, "little"))

    assert lying != packed
    assert refused(lying)[0] == "zip"
