"""`report.json`: what the loop did, written after each step so that a run can be taken up again."""

import json
import os
from pathlib import Path
from typing import Any

from fieldapp.demo.processes import StepFailed

Facts = dict[str, Any]

EMPTY: Facts = {
    "note": "Verzonnen voorbeeld: geen enkele persoon of dienst bestaat echt.",
    "steps": [],
    "request_id": "",
    "thread": "",
    "recipient": "",
    "previewed_sha256": "",
    "sealed_sha256": "",
    "opened_sha256": "",
    "payload": {},
    "stays_here": [],
    "states": [],
    "ledger": {"entries": 0, "verified": False},
    "hub": {"data_dir": "", "database": ""},
    "profiles": {},
    "passphrases": {},
    "envelopes": [],
    "screenshots": [],
    "canaries": {"local_only": [], "disclosed": []},
}


class Report:
    """The facts of one run, kept on disk."""

    def __init__(self, out: Path) -> None:
        self._path = out / "report.json"
        kept: Facts = {}
        if self._path.exists():
            kept = self._read()
        # What a run says of itself starts anew; what it needs to go on (passphrases, canaries) stays.
        self.facts: Facts = {**json.loads(json.dumps(EMPTY)), **kept, "steps": [], "screenshots": []}

    def _read(self) -> Facts:
        try:
            kept = json.loads(self._path.read_text(encoding="utf-8"))
        except ValueError:
            kept = None
        # Without its passphrases the profiles of an earlier run cannot be opened: better to stop here.
        if not isinstance(kept, dict) or not EMPTY.keys() <= kept.keys():
            raise StepFailed(f"{self._path} is not of this program; give another folder with --out")
        return kept

    def set(self, **facts: Any) -> None:
        """Note facts and write them down, whole or not at all."""
        self.facts.update(facts)
        draft = self._path.with_suffix(".part")
        with draft.open("w", encoding="utf-8") as file:
            json.dump(self.facts, file, ensure_ascii=False, indent=1)
            file.flush()
            os.fsync(file.fileno())
        draft.replace(self._path)

    def step(self, name: str, ok: bool, ms: int) -> None:
        """One step of the story is over."""
        self.facts["steps"].append({"name": name, "ok": ok, "ms": ms})
        self.set()
