"""Small named values, each one JSON: the profile, the workspace, what a screen remembers."""

from __future__ import annotations

import json
from typing import Any

from fieldapp.store.database import Database


class PreferenceRepository:
    """Name → JSON value. The caller owns the transaction."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def get(self, key: str, default: Any = None) -> Any:
        """The value, or `default` when it was never set."""
        body = self._database.value("SELECT body FROM preference WHERE key = ?", (key,))
        return default if body is None else json.loads(body)

    def set(self, key: str, value: Any) -> None:
        self._database.execute(
            "INSERT INTO preference (key, body) VALUES (?, ?)"
            " ON CONFLICT (key) DO UPDATE SET body = excluded.body",
            (key, json.dumps(value, ensure_ascii=False)),
        )

    def forget(self, key: str) -> None:
        self._database.execute("DELETE FROM preference WHERE key = ?", (key,))
