"""How values stand in a column: moments as UTC text, days as ISO text, lists of codes as JSON."""

from __future__ import annotations

import json
from datetime import UTC, date, datetime


def moment(value: datetime) -> str:
    """UTC and always of one length, so that text sorts as time."""
    if value.tzinfo is None:
        raise ValueError("a moment needs its zone")
    return value.astimezone(UTC).isoformat(timespec="microseconds")


def read_moment(text: str) -> datetime:
    return datetime.fromisoformat(text)


def maybe_moment(value: datetime | None) -> str | None:
    return None if value is None else moment(value)


def read_maybe_moment(text: str | None) -> datetime | None:
    return None if text is None else read_moment(text)


def maybe_day(value: date | None) -> str | None:
    return None if value is None else value.isoformat()


def read_maybe_day(text: str | None) -> date | None:
    return None if text is None else date.fromisoformat(text)


def codes(values: tuple[str, ...]) -> str:
    return json.dumps(values, ensure_ascii=False, separators=(",", ":"))


def read_codes(text: str) -> tuple[str, ...]:
    return tuple(json.loads(text))


def marks(count: int) -> str:
    """Placeholders for a list in a statement."""
    return ", ".join("?" * count)
