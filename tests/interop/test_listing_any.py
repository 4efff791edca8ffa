"""Whatever the bytes: a list comes in whole or is refused with a reason; nothing else is raised."""

import csv
import io
import json
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from fieldapp.domain.services import Listed
from fieldapp.errors import BrokenFile
from fieldapp.interop import listing
from fieldapp.interop.tabular import MOST_CHARACTERS, plain
from tests.interop.listings import a_service, a_zip, as_json

QUICK = settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow])

CELL = st.text(st.characters(exclude_categories=("Cs", "Cc")), max_size=12)
NAME = CELL.filter(lambda text: bool(plain(text)))
JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=8),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=8), inner, max_size=3),
    max_leaves=8,
)
KEYS = tuple(a_service())


def read(data: bytes) -> list[Listed] | str:
    try:
        opened = listing.open_listing(data)
        return [step for step in opened.services(dict(opened.look.guess)) if step is not None]
    except BrokenFile as error:
        return error.reason


@QUICK
@given(rows=st.lists(st.tuples(NAME, CELL, CELL), min_size=1, max_size=8), delimiter=st.sampled_from(";,\t"))
def test_what_a_csv_writer_wrote_is_what_is_read(rows: list[tuple[str, str, str]], delimiter: str) -> None:
    held = io.StringIO()
    writer = csv.writer(held, delimiter=delimiter, quoting=csv.QUOTE_ALL)
    writer.writerow(("naam", "beschrijving", "talen"))
    writer.writerows(rows)

    found = read(held.getvalue().encode())

    assert isinstance(found, list)
    said = [
        (" ".join(plain(a).split()) if "\n" in plain(a) else plain(a), plain(b), plain(c)) for a, b, c in rows
    ]
    assert [(one.name, one.description, one.languages) for one in found] == said


@QUICK
@given(data=st.binary(max_size=200))
def test_any_bytes_are_read_or_refused(data: bytes) -> None:
    read(data)
    read(b"naam;gemeente\n" + data)
    read(b"[" + data)
    read(b"PK\x03\x04" + data)


@QUICK
@given(key=st.sampled_from(KEYS), value=JSON)
def test_any_value_in_any_field_of_a_service_is_read_or_refused(key: str, value: Any) -> None:
    found = read(as_json(a_service(**{key: value})))

    if isinstance(found, list):
        texts = [getattr(one, name) for one in found for name in Listed.__slots__]
        assert all(len(text) <= 20 * MOST_CHARACTERS for text in texts if isinstance(text, str))


@QUICK
@given(value=JSON)
def test_any_json_is_read_or_refused(value: Any) -> None:
    read(json.dumps(value).encode())
    read(json.dumps([value]).encode())
    read(json.dumps({"contents": value}).encode())
    read(a_zip({"datapackage.json": json.dumps({"resources": value}), "services.csv": "id,name\n1,a\n"}))


@QUICK
@given(cut=st.integers(0, 3000), flip=st.integers(0, 255))
def test_a_damaged_list_never_raises_anything_else(cut: int, flip: int) -> None:
    whole = as_json(a_service(1), a_service(2))
    read(whole[:cut])
    read(whole[: cut % len(whole)] + bytes([flip]) + whole[cut % len(whole) + 1 :])
    packed = a_zip({"services.csv": "id,name\n1,a\n2,b\n"})
    at = cut % len(packed)
    read(packed[:at] + bytes([flip]) + packed[at + 1 :])


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "cp1252", "utf-16"])
def test_accents_survive_every_encoding(encoding: str) -> None:
    found = read("naam;gemeente\nCafé Zoë;Gént\n".encode(encoding))

    assert isinstance(found, list)
    assert (found[0].name, found[0].municipality) == ("Café Zoë", "Gént")
