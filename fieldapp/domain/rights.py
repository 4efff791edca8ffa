"""Rights that can be looked at together (1.2, 7.2): what they are, where to ask, and how far a person is.

Nothing here says whether somebody is entitled: only the service can. There are no amounts and there is no
word about residence of a person, only the warning that must be read before support of an OCMW (`via_ocmw`).
"""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date, datetime
from typing import Any, Final

from fieldapp.domain.ids import PersonId
from fieldapp.errors import InvalidInput

NOT_DISCUSSED: Final = "niet_besproken"
AUTOMATIC_TRACK: Final = "automatisch"
NO_REACH: Final = "onbekend"


@dataclass(frozen=True, slots=True)
class Right:
    """One entry of the checklist, in plain Dutch. `related` are codes of rights, `domains` E16, `groups` E11.

    `extra`: `line` (who grants it, for a list), `keywords`, `source`, `to_check` (what was not verified),
    `ocmw` (asked at an OCMW) and `automatic` (may be granted without asking).
    """

    code: str
    name: str
    apply_at: str
    plain: str
    bring: str
    related: tuple[str, ...]
    domains: tuple[str, ...]
    groups: tuple[str, ...]
    checked: date
    extra: Mapping[str, Any] = field(default_factory=dict)

    @property
    def line(self) -> str:
        """Who grants it, in a few words."""
        return str(self.extra.get("line", ""))

    @property
    def to_check(self) -> str:
        """What nobody has verified yet; empty when all of it was."""
        return str(self.extra.get("to_check", ""))

    @property
    def via_ocmw(self) -> bool:
        """Whether it is asked at an OCMW: the warning about residence stands before it."""
        return bool(self.extra.get("ocmw"))

    @property
    def may_be_automatic(self) -> bool:
        """Whether it may be granted without anybody asking."""
        return bool(self.extra.get("automatic"))


@dataclass(frozen=True, slots=True)
class RightNote:
    """How far one right of one person is: `status` E21, `reasons` E06, `tracks` E07."""

    person_id: PersonId
    right: str
    status: str
    noted_at: datetime
    reasons: tuple[str, ...] = ()
    tracks: tuple[str, ...] = ()
    decision: str = ""


def from_data(files: Iterable[Mapping[str, Any]]) -> tuple[Right, ...]:
    """Rights from parsed TOML files, in their order. Raises InvalidInput(code, reason)."""
    found = tuple(_right(file, entry) for file in files for entry in file.get("right", ()))
    codes = [right.code for right in found]
    if len(set(codes)) != len(codes):
        raise InvalidInput("rights", "doubled_code")
    for right in found:
        if set(right.related) - set(codes) or right.code in right.related:
            raise InvalidInput(right.code, "unknown_related")
    return found


def matching(rights: Iterable[Right], text: str) -> tuple[Right, ...]:
    """Those in which every word of `text` occurs, whatever the case and accents; names first."""
    words = fold(text).split()
    found = [right for right in rights if all(word in _searched(right) for word in words)]
    return tuple(sorted(found, key=lambda right: not all(word in fold(right.name) for word in words)))


def fold(text: str) -> str:
    """`text` without case and accents."""
    split = unicodedata.normalize("NFKD", text.casefold())
    return "".join(letter for letter in split if not unicodedata.combining(letter))


def _searched(right: Right) -> str:
    parts = (right.name, right.line, right.plain, right.apply_at, str(right.extra.get("keywords", "")))
    return fold(" ".join(parts))


_TEXTS: Final = ("code", "name", "apply_at", "plain", "bring", "line")
_LISTS: Final = ("related", "domains", "groups")


def _right(file: Mapping[str, Any], entry: Mapping[str, Any]) -> Right:
    texts = {name: entry.get(name) for name in _TEXTS}
    code = str(texts["code"] or "rights")
    if not all(isinstance(text, str) and text for text in texts.values()):
        raise InvalidInput(code, "incomplete_right")
    checked = entry.get("checked", file.get("checked"))
    if not isinstance(checked, date):
        raise InvalidInput(code, "undated_right")
    extra = {key: file[key] for key in ("source", "to_check") if key in file}
    extra |= {key: value for key, value in entry.items() if key not in (*_TEXTS[:5], *_LISTS, "checked")}
    lists = {name: tuple(str(value) for value in entry.get(name, ())) for name in _LISTS}
    return Right(
        code=code,
        name=str(texts["name"]),
        apply_at=str(texts["apply_at"]),
        plain=str(texts["plain"]),
        bring=str(texts["bring"]),
        checked=checked,
        extra=extra,
        **lists,
    )
