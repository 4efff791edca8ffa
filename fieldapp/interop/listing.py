"""A file with services, whatever its format: first a look at it, then its services one by one.

Formats: HSDS 3.0 nested (JSON), HSDS 3.0 as tables (CSV or JSON: a zip, a `datapackage.json` beside its
files, or one JSON file with a list for each table), and a plain CSV. Bytes in, values out; the whole file is
in memory, so its size is bounded here.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import PurePosixPath
from typing import Any, Final

from fieldapp.domain.services import Listed
from fieldapp.errors import BrokenFile
from fieldapp.interop import plain_csv
from fieldapp.interop.archive import Archive, is_zip
from fieldapp.interop.dates import read_day
from fieldapp.interop.hsds import Reader, of_organisation
from fieldapp.interop.hsds_tables import SERVICES, Content, Files, Tables, table_name
from fieldapp.interop.json_stream import JsonFile
from fieldapp.interop.json_tables import TablesFile, is_json
from fieldapp.interop.tabular import Table, plain, read_table

MOST_BYTES: Final = 128 * 1024 * 1024
MOST_SERVICES: Final = 100_000

NESTED: Final = "hsds"
TABLES: Final = "hsds_tables"
CSV: Final = "csv"
_PACKAGE: Final = "datapackage.json"
_SHOWN: Final = 3  # rows shown while columns are mapped


@dataclass(frozen=True, slots=True)
class Look:
    """What a file turned out to be. `headers`, `sample` and `guess` are of a plain CSV only."""

    form: str
    title: str = ""
    licence: str = ""
    checked_on: date | None = None
    headers: tuple[str, ...] = ()
    sample: tuple[tuple[str, ...], ...] = ()
    guess: tuple[tuple[str, int], ...] = ()


class Listing:
    """One opened file. `fraction` says how far it was read, 0 to 1."""

    def __init__(self, look: Look, start: Callable[[Mapping[str, int]], Iterator[Listed | None]]) -> None:
        self.look = look
        self.fraction = 0.0
        self._start = start

    def services(self, mapped: Mapping[str, int]) -> Iterator[Listed | None]:
        """Every service; None when only time passed. Raises BrokenFile at the first thing that is wrong."""
        count = 0
        for listed in self._start(mapped):
            count += listed is not None
            if count > MOST_SERVICES:
                raise BrokenFile("too_many_services", limit=MOST_SERVICES)
            yield listed
        if not count:
            raise BrokenFile("no_services")


def beside(data: bytes) -> tuple[str, ...]:
    """The files that a `datapackage.json` names, safe relative paths only; () for any other file."""
    if len(data) > 4 * 1024 * 1024 or b'"resources"' not in data:
        return ()
    return tuple(path for _, path in _resources(_json_object(data)))


def open_listing(data: bytes, companions: Mapping[str, bytes] | None = None) -> Listing:
    """Look at the bytes and say what they are. Raises BrokenFile."""
    if len(data) > MOST_BYTES:
        raise BrokenFile("too_large", limit=MOST_BYTES // (1024 * 1024))
    if not data.strip(b"\xef\xbb\xbf \t\r\n"):
        raise BrokenFile("empty")
    if is_zip(data):
        return _of_zip(Archive(data))
    if companions:
        files = {path: _held(content) for path, content in companions.items()}
        return _of_package(_json_object(data), files)
    if is_json(data):
        tables = TablesFile(data, table_name).tables() if TablesFile.may_be(data) else {}
        return _of_tables(Look(TABLES), tables) if SERVICES in tables and len(tables) > 1 else _of_json(data)
    if b"\x00" in data[:1024] and not data.startswith((b"\xff\xfe", b"\xfe\xff")):
        raise BrokenFile("not_text")
    return _of_csv(read_table(data))


def _of_json(data: bytes) -> Listing:
    file = JsonFile(data)

    def start(mapped: Mapping[str, int]) -> Iterator[Listed | None]:
        lines: dict[str, int] = {}
        for line, found in file.objects():
            listing.fraction = file.fraction()
            reader = Reader(line)
            for service in of_organisation(found) or (found,):
                listed = reader.service(service)
                if listed is not None:
                    _once(lines, listed, line)
                yield listed

    listing = Listing(Look(NESTED), start)
    return listing


def _of_csv(table: Table) -> Listing:
    rows = table.rows()
    headers = next(rows, (0, list[str]()))[1]
    if not headers:
        raise BrokenFile("empty")
    sample = tuple(tuple(row) for _, (_, row) in zip(range(_SHOWN), rows, strict=False))

    def start(mapped: Mapping[str, int]) -> Iterator[Listed | None]:
        size = table.text.count("\n") + 1
        for line, listed in plain_csv.services(table, mapped):
            listing.fraction = line / size
            yield listed

    guess = tuple(plain_csv.guess(headers).items())
    listing = Listing(Look(CSV, headers=tuple(headers), sample=sample, guess=guess), start)
    return listing


def _of_zip(archive: Archive) -> Listing:
    package = next((name for name in archive.names if PurePosixPath(name).name == _PACKAGE), "")
    files = {name: archive.reader(name) for name in archive.names}
    if package:
        folder = PurePosixPath(package).parent
        inside = {str(PurePosixPath(name).relative_to(folder)): read for name, read in files.items()
                  if PurePosixPath(name).is_relative_to(folder)}  # fmt: skip
        return _of_package(_json_object(archive.read(package)), inside)
    tables = _by_table(files)
    if SERVICES in tables and (len(tables) > 1 or _is_csv(files)):
        return _of_tables(Look(TABLES), tables)
    single = [name for name in archive.names if name.casefold().endswith((".json", ".csv"))]
    if len(single) != 1:
        raise BrokenFile("no_services_table")
    content = archive.read(single[0])
    if is_zip(content):
        raise BrokenFile("zip")
    return open_listing(content)


def _of_package(package: Mapping[str, Any], files: Files) -> Listing:
    named = {name: files[path] for name, path in _resources(package) if path in files}
    found = {table_name(name): read for name, read in named.items() if table_name(name)}
    licence = package.get("licenses") or package.get("license") or ""
    first = licence[0] if isinstance(licence, list) and licence else licence
    said = first.get("title") or first.get("name") if isinstance(first, dict) else first
    day = package.get("updated") or package.get("created") or ""
    look = Look(TABLES, _said(package.get("title")), _said(said), read_day(str(day)))
    return _of_tables(look, found or _by_table(files))


def _of_tables(look: Look, files: Files) -> Listing:
    tables = Tables(files)

    def start(mapped: Mapping[str, int]) -> Iterator[Listed | None]:
        lines: dict[str, int] = {}
        for step in tables.services():
            listing.fraction = tables.fraction()
            if step is not None:
                _once(lines, step[1], step[0], SERVICES)
            yield None if step is None else step[1]

    listing = Listing(look, start)
    return listing


def _by_table(files: Files) -> dict[str, Callable[[], Content]]:
    found: dict[str, Callable[[], Content]] = {}
    for name, read in files.items():
        is_table = name.casefold().endswith((".csv", ".json"))
        table = table_name(PurePosixPath(name).stem) if is_table else ""
        if table in found:
            raise BrokenFile("double_table", part=table)
        if table:
            found[table] = read
    return found


def _is_csv(files: Files) -> bool:
    return any(name.casefold().endswith(".csv") and table_name(PurePosixPath(name).stem) for name in files)


def _resources(package: Mapping[str, Any]) -> Iterator[tuple[str, str]]:
    """Name and path of each table of a package; a path that leaves its folder is not followed."""
    resources = package.get("resources")
    for entry in resources if isinstance(resources, list) else ():
        name, path = (entry.get("name"), entry.get("path")) if isinstance(entry, dict) else (None, None)
        if not isinstance(name, str) or not isinstance(path, str) or "\\" in path or ":" in path:
            continue
        pure = PurePosixPath(path)
        if not pure.is_absolute() and ".." not in pure.parts and pure.parts:
            yield name, str(pure)


def _json_object(data: bytes) -> dict[str, Any]:
    try:
        found = json.loads(data)
    except (ValueError, RecursionError) as error:
        raise BrokenFile("json", getattr(error, "lineno", 0), part="datapackage") from error
    if not isinstance(found, dict):
        raise BrokenFile("json", 1, part="datapackage")
    return found


def _once(lines: dict[str, int], listed: Listed, line: int, part: str = "") -> None:
    if listed.external_id in lines:
        raise BrokenFile("double_id", line, part=part, limit=lines[listed.external_id])
    lines[listed.external_id] = line


def _held(content: bytes) -> Callable[[], bytes]:
    return lambda: content


def _said(value: object) -> str:
    return plain(value)[:200] if isinstance(value, str) else ""
