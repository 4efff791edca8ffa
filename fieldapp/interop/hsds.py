"""Open Referral HSDS 3.0: one nested service object in, one `Listed` out.

Source: openreferral/specification, tag v3.0 (CC BY-SA). What does not fit the program's few questions (what,
where, when, cost, language, for whom) is left out; no text is read as markup.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from typing import Any, Final

from fieldapp.domain.services import CLOSED, FREE, FULL, Area, Capacity, Listed
from fieldapp.errors import BrokenFile
from fieldapp.interop.dates import read_day
from fieldapp.interop.tabular import MOST_CHARACTERS, plain

GONE: Final = frozenset({"inactive", "defunct"})  # no service any more: not taken over
_MOST_PARTS: Final = 12  # of one kind in one service: phones, places, hours
_NIS = re.compile(r"(?<!\d)(\d{5})(?!\d)")
_DAYS: Final = {"MO": "ma", "TU": "di", "WE": "wo", "TH": "do", "FR": "vr", "SA": "za", "SU": "zo"}


class Reader:
    """Reads one object and what hangs below it; knows its line for what it has to refuse."""

    def __init__(self, line: int, part: str = "") -> None:
        self.line, self.part = line, part

    def service(self, found: Mapping[str, Any]) -> Listed | None:
        """The service, or None for one that stopped. Raises BrokenFile without an id or a name."""
        if self.text(found, "status").casefold() in GONE:
            return None
        external_id, name = self.text(found, "id"), self.one_line(found, "name")
        if not external_id or not name:
            raise BrokenFile("no_id" if not external_id else "no_name", self.line, part=self.part)
        places = self._places(found)
        return Listed(
            external_id=external_id,
            name=name,
            organisation=self._organisation(found),
            description=self._lines(self.text(found, "description"), self.text(found, "alert")),
            address="; ".join(self._address(place) for place in places if self._address(place)),
            municipality=next((city for place in places if (city := self._city(place))), ""),
            opening=self._opening(found, places),
            cost=self._cost(found),
            languages=", ".join(self._names(found, "languages")),
            audience=self._audience(found),
            apply=self.text(found, "application_process"),
            phone=self._phones(found, places),
            email=self.one_line(found, "email"),
            url=self.one_line(found, "url"),
            words=", ".join(dict.fromkeys(self._words(found))),
            capacity=self._capacity(found),
            checked_on=read_day(self.text(found, "assured_date"))
            or read_day(self.text(found, "last_modified")),
            areas=tuple(self._areas(found)),
        )

    # values

    def text(self, found: Mapping[str, Any], key: str) -> str:
        """A plain text; numbers as they are written. Raises BrokenFile for anything with parts."""
        value = found.get(key)
        if value is None:
            return ""
        if isinstance(value, bool | list | dict):
            raise BrokenFile("wrong_type", self.line, part=self.part)
        said = value if isinstance(value, str) else str(value)
        if len(said) > MOST_CHARACTERS:
            raise BrokenFile("field_too_long", self.line, part=self.part, limit=MOST_CHARACTERS)
        return plain(said)

    def one_line(self, found: Mapping[str, Any], key: str) -> str:
        """The same on one line."""
        return " ".join(self.text(found, key).split())

    def parts(self, found: Mapping[str, Any], key: str) -> list[Mapping[str, Any]]:
        """The objects of a list; a missing list is empty. Raises BrokenFile for anything else."""
        value = found.get(key)
        if value is None:
            return []
        if not isinstance(value, list) or not all(isinstance(part, dict) for part in value):
            raise BrokenFile("wrong_type", self.line, part=self.part)
        return value[:_MOST_PARTS]

    def part_of(self, found: Mapping[str, Any], key: str) -> Mapping[str, Any]:
        """One object; a missing one is empty."""
        value = found.get(key)
        if value is None:
            return {}
        if not isinstance(value, dict):
            raise BrokenFile("wrong_type", self.line, part=self.part)
        return value

    # what a service is made of

    def _organisation(self, found: Mapping[str, Any]) -> str:
        return self.one_line(self.part_of(found, "organization"), "name")

    def _places(self, found: Mapping[str, Any]) -> list[Mapping[str, Any]]:
        joined = self.parts(found, "service_at_locations")
        return [self.part_of(part, "location") for part in joined]

    def _address(self, place: Mapping[str, Any]) -> str:
        for address in self.parts(place, "addresses"):
            street = [self.one_line(address, key) for key in ("address_1", "address_2")]
            town = " ".join(filter(None, (self.one_line(address, "postal_code"), self._town(address))))
            return ", ".join(part for part in (*street, town) if part)
        return self.one_line(place, "name")

    def _city(self, place: Mapping[str, Any]) -> str:
        return next((self._town(address) for address in self.parts(place, "addresses")), "")

    def _town(self, address: Mapping[str, Any]) -> str:
        return self.one_line(address, "city")

    def _opening(self, found: Mapping[str, Any], places: Iterable[Mapping[str, Any]]) -> str:
        hours = [self._hours(part) for part in self.parts(found, "schedules")]
        for part in self.parts(found, "service_at_locations"):
            hours += [self._hours(schedule) for schedule in self.parts(part, "schedules")]
        if not any(hours):
            hours = [self._hours(part) for place in places for part in self.parts(place, "schedules")]
        return "\n".join(dict.fromkeys(filter(None, hours)))

    def _hours(self, schedule: Mapping[str, Any]) -> str:
        days = [_DAYS.get(day.strip()[-2:], "") for day in self.text(schedule, "byday").upper().split(",")]
        times = [self.text(schedule, key)[:5] for key in ("opens_at", "closes_at")]
        span = "–".join(part for part in times if part)
        said = self.one_line(schedule, "description") or self.one_line(schedule, "notes")
        return " ".join(part for part in (", ".join(filter(None, days)), span, said) if part)

    def _cost(self, found: Mapping[str, Any]) -> str:
        said = [self.text(found, "fees_description") or self.text(found, "fees")]
        for option in self.parts(found, "cost_options"):
            amount = self.text(option, "amount")
            money = " ".join(filter(None, (amount, self.text(option, "currency")))) if amount else ""
            more = self.one_line(option, "amount_description") or self.one_line(option, "option")
            said.append(" ".join(part for part in (money, f"({more})" if money and more else more) if part))
        return self._lines(*said)

    def _audience(self, found: Mapping[str, Any]) -> str:
        least, most = (self.text(found, key).removesuffix(".0") for key in ("minimum_age", "maximum_age"))
        ages = f"{least or '0'}–{most} jaar" if most else f"vanaf {least} jaar" if least else ""
        return self._lines(self.text(found, "eligibility_description"), ages)

    def _names(self, found: Mapping[str, Any], key: str) -> list[str]:
        parts = self.parts(found, key)
        return [name for part in parts if (name := self.one_line(part, "name") or self.text(part, "code"))]

    def _phones(self, found: Mapping[str, Any], places: Iterable[Mapping[str, Any]]) -> str:
        phones = self.parts(found, "phones")
        if not phones:
            phones = [phone for place in places for phone in self.parts(place, "phones")]
        return ", ".join(
            dict.fromkeys(number for part in phones if (number := self.one_line(part, "number")))
        )

    def _words(self, found: Mapping[str, Any]) -> Iterator[str]:
        yield from filter(None, (self.one_line(found, "alternate_name"),))
        for attribute in self.parts(found, "attributes"):
            term = self.part_of(attribute, "taxonomy_term")
            for said in (self.one_line(attribute, "value"), self.one_line(term, "name")):
                if said:
                    yield said

    def _capacity(self, found: Mapping[str, Any]) -> Capacity:
        if self.text(found, "status").casefold() == "temporarily closed":
            return Capacity(CLOSED)
        for part in self.parts(found, "capacities"):
            free = self.text(part, "available").removesuffix(".0")
            if free.isdecimal():
                state = FULL if int(free[:9]) == 0 else FREE
                return Capacity(state, as_of=read_day(self.text(part, "updated")))
        return Capacity()

    def _areas(self, found: Mapping[str, Any]) -> Iterator[Area]:
        value = found.get("service_areas")
        for part in value if isinstance(value, list) else ():
            if not isinstance(part, dict):
                raise BrokenFile("wrong_type", self.line, part=self.part)
            texts = [self.one_line(part, key) for key in ("uri", "extent", "name")]
            code = next((found_code[1] for text in texts if (found_code := _NIS.search(text))), "")
            if code or texts[2]:
                yield Area(code, texts[2])

    @staticmethod
    def _lines(*texts: str) -> str:
        return "\n".join(dict.fromkeys(text for text in texts if text))


def of_organisation(found: Mapping[str, Any]) -> list[dict[str, Any]]:
    """The services inside an organisation that has them nested, each told whose it is; [] for a service."""
    services = found.get("services")
    if not isinstance(services, list):
        return []
    owner = {"id": found.get("id"), "name": found.get("name")}
    return [{"organization": owner, **part} for part in services if isinstance(part, dict)]
