"""Open Referral HSDS 3.0 as tables: CSV or JSON files of a data package, joined into nested services."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping
from typing import Any, Final, TypeAlias

from fieldapp.domain.services import Listed
from fieldapp.errors import BrokenFile
from fieldapp.interop.hsds import Reader
from fieldapp.interop.json_stream import JsonFile
from fieldapp.interop.json_tables import Rows, is_json
from fieldapp.interop.tabular import read_table

Content: TypeAlias = bytes | Rows
Files: TypeAlias = Mapping[str, Callable[[], Content]]  # table → its bytes or rows, read when it is its turn

SERVICES: Final = "service"
_PLURALS: Final = {
    "services_at_location": "service_at_location",
    "services_at_locations": "service_at_location",
}
_STEP: Final = 200  # rows between two looks at the clock

# Table → (columns that say whose row it is, name of the list below that owner).
_BELOW: Final = {
    "service_area": ("service_areas", ("service_id",)),
    "language": ("languages", ("service_id",)),
    "cost_option": ("cost_options", ("service_id",)),
    "service_capacity": ("capacities", ("service_id",)),
    "phone": ("phones", ("service_id", "location_id")),
    "schedule": ("schedules", ("service_id", "service_at_location_id", "location_id")),
    "address": ("addresses", ("location_id",)),
    "attribute": ("attributes", ("link_id", "service_id")),
}
# In the order of reading; the services come last, when all that belongs to them is known.
TABLES: Final = ("organization", "taxonomy_term", "location", *_BELOW, "service_at_location", SERVICES)


def table_name(stem: str) -> str:
    """The table that a file is called after ("services", "Service", "services_at_location"), or empty."""
    name = stem.casefold().replace("-", "_").replace(" ", "_")
    name = _PLURALS.get(name, name)
    singular = [name, name.removesuffix("s"), name.removesuffix("es"), name.removesuffix("ies") + "y"]
    return next((table for table in singular if table in TABLES), "")


class Tables:
    """What was read of the tables so far."""

    def __init__(self, files: Files) -> None:
        if SERVICES not in files:
            raise BrokenFile("no_services_table")
        self._files = files
        self._rows: dict[str, dict[str, dict[str, Any]]] = defaultdict(dict)
        self._below: dict[str, dict[str, list[dict[str, Any]]]] = defaultdict(lambda: defaultdict(list))
        self._done = 0.0

    def fraction(self) -> float:
        """How much was read, 0 to 1."""
        return self._done

    def services(self) -> Iterator[tuple[int, Listed] | None]:
        """Each service with its line; None now and then while other tables are read."""
        present = [table for table in TABLES if table in self._files]
        for number, table in enumerate(present):
            for count, (line, row) in enumerate(self._read(table)):
                if table != SERVICES:
                    self._keep(table, row)
                else:
                    listed = Reader(line, SERVICES).service(self._whole(row))
                    if listed is not None:
                        yield line, listed
                if count % _STEP == 0:
                    self._done = (number + min(0.9, count / 20_000)) / len(present)
                    yield None
            self._done = (number + 1) / len(present)

    def _read(self, table: str) -> Rows:
        content = self._files[table]()
        if not isinstance(content, bytes):
            yield from _said(content)
            return
        if is_json(content):
            yield from _said(JsonFile(content, table).objects())
            return
        if not content.strip() and table != SERVICES:
            return
        rows = read_table(content, table).rows()
        names = [header.casefold() for header in next(rows, (0, list[str]()))[1]]
        for line, row in rows:
            yield line, {name: cell for name, cell in zip(names, row, strict=True) if cell}

    def _keep(self, table: str, row: dict[str, Any]) -> None:
        if table in _BELOW:
            key, owners = _BELOW[table]
            owner = next((row[column] for column in owners if row.get(column)), "")
            if table == "attribute":
                row["taxonomy_term"] = self._rows["taxonomy_term"].get(row.get("taxonomy_term_id", ""), {})
            self._below[owner][key].append(row)
        elif table == "service_at_location":
            place = self._rows["location"].get(row.get("location_id", ""), {})
            whole = {**self._below.get(place.get("id", ""), {}), **place}
            joined = {**self._below.get(row.get("id", ""), {}), "location": whole}
            self._below[row.get("service_id", "")]["service_at_locations"].append(joined)
        else:
            self._rows[table][row.get("id", "")] = row

    def _whole(self, row: dict[str, Any]) -> dict[str, Any]:
        owner = self._rows["organization"].get(row.get("organization_id", ""), {})
        within = row.get("organization")
        owner = within if isinstance(within, dict) else owner
        return {**row, **self._below.get(row.get("id", ""), {}), "organization": owner}


def _said(rows: Rows) -> Rows:
    """Rows of JSON as those of a CSV are: names folded, nothing that is empty; ids as text."""
    for line, row in rows:
        kept = {name.casefold(): value for name, value in row.items() if value not in (None, "", [])}
        ids = {name: str(kept[name]) for name in kept if name == "id" or name.endswith("_id")}
        yield line, kept | ids
