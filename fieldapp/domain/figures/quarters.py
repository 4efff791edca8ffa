"""A quarter of a year: the only grain of time that figures know."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Final

from fieldapp.errors import InvalidInput

_CODE: Final = re.compile(r"(2[0-9]{3})-Q([1-4])")
_MONTHS: Final = 3
_LAST: Final = 4


@dataclass(frozen=True, slots=True, order=True)
class Quarter:
    """January to March is 1. Ordered by time."""

    year: int
    number: int

    @classmethod
    def of(cls, day: date) -> Quarter:
        """The quarter a day lies in."""
        return cls(day.year, (day.month - 1) // _MONTHS + 1)

    @classmethod
    def read(cls, where: str, value: object) -> Quarter:
        """From `2026-Q3`. Raises InvalidInput(where, not_a_quarter)."""
        found = _CODE.fullmatch(value) if isinstance(value, str) else None
        if found is None:
            raise InvalidInput(where, "not_a_quarter")
        return cls(int(found[1]), int(found[2]))

    @property
    def code(self) -> str:
        """As it is kept and travels: `2026-Q3`."""
        return f"{self.year}-Q{self.number}"

    @property
    def first(self) -> date:
        """Its first day."""
        return date(self.year, (self.number - 1) * _MONTHS + 1, 1)

    @property
    def last(self) -> date:
        """Its last day."""
        return self.next.first - timedelta(days=1)

    @property
    def months(self) -> tuple[str, str, str]:
        """Its months, as `2026-07`."""
        start = self.first.month
        return (f"{self.year}-{start:02}", f"{self.year}-{start + 1:02}", f"{self.year}-{start + 2:02}")

    @property
    def next(self) -> Quarter:
        """The one after."""
        return Quarter(self.year + 1, 1) if self.number == _LAST else Quarter(self.year, self.number + 1)

    @property
    def previous(self) -> Quarter:
        """The one before."""
        return Quarter(self.year - 1, _LAST) if self.number == 1 else Quarter(self.year, self.number - 1)
