"""Municipalities by NIS code, and which larger area holds which: for catchments (E15, brochure article 4).

The list is data (`resources/socialmap/municipalities.toml`), dated. A code that is not in it is taken as it
is written and never guessed.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Any, Final

_CODE: Final = 5  # digits of a NIS code


@dataclass(frozen=True, slots=True)
class Municipality:
    """One municipality of today; `nis` is empty for a name that the list does not know."""

    nis: str
    name: str


@dataclass(frozen=True, slots=True)
class Municipalities:
    """The list: codes and names of today, what was merged into them, and the larger areas."""

    checked_on: date
    names: Mapping[str, str]
    merged: Mapping[str, tuple[str, str]]
    larger: Mapping[str, str]
    province_of: Mapping[str, str]
    _codes: Mapping[str, str] = field(default_factory=dict)

    @classmethod
    def from_data(cls, data: Mapping[str, Any]) -> Municipalities:
        """From the parsed file."""
        names = dict(data["municipality"])
        merged = {old: (name, now) for old, (name, now) in data["merged"].items()}
        # A name of today wins from the same name before a merger ("Tielt").
        codes = {simple(name): now for name, now in merged.values()}
        codes |= {simple(name): code for code, name in {**data["larger"], **names}.items()}
        return cls(data["checked_on"], names, merged, dict(data["larger"]), dict(data["province_of"]), codes)

    def all(self) -> tuple[Municipality, ...]:
        """Those of today, by name."""
        return tuple(
            Municipality(nis, name) for nis, name in sorted(self.names.items(), key=lambda pair: pair[1])
        )

    def find(self, text: str) -> Municipality:
        """By code or by name, also those of before a merger; what is unknown keeps its name and no code."""
        text = " ".join(text.split())
        nis = self.code(text) or self._codes.get(simple(text), "")
        known = self.names.get(nis)
        return Municipality(nis, known) if known is not None else Municipality("", text)

    def code(self, text: str) -> str:
        """The code of today for a code in a list; empty when `text` is no code at all."""
        digits = text.strip()
        if len(digits) != _CODE or not (digits.isascii() and digits.isdigit()):
            return ""
        return self.merged[digits][1] if digits in self.merged else digits

    def area(self, text: str) -> str:
        """The code of a municipality or a larger area by code or name ("Vlaanderen"), or empty."""
        return self.code(text) or self._codes.get(simple(text), "")

    def name(self, nis: str) -> str:
        """What an area is called, or an empty string."""
        return self.names.get(nis) or self.larger.get(nis, "")

    def around(self, nis: str) -> tuple[str, ...]:
        """The code itself and every area that holds it: arrondissement, province, Flanders, Belgium."""
        if not nis:
            return ()
        province = next((code for digits, code in self.province_of.items() if nis.startswith(digits)), "")
        wider = (nis, nis[:2] + "000", province, "02000", "01000") if province else (nis,)
        return tuple(dict.fromkeys(code for code in wider if code))


def simple(name: str) -> str:
    """A name without case, accents, hyphens and extra spaces: "Sint Niklaas" is "sint-niklaas"."""
    apart = unicodedata.normalize("NFKD", name.casefold())
    letters = "".join(c for c in apart if not unicodedata.combining(c))
    return " ".join("".join(c if c.isalnum() else " " for c in letters).split())
