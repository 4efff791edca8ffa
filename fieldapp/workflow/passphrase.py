"""Another passphrase: everything is encrypted anew under a new key, and the old words and code open nothing.

Two steps, for the store has to be closed between them: `plan` while it is open (who asks knows the passphrase
or the recovery code), `finish` on the closed profile. After the recovery code was used a new passphrase and a
new code are asked for: that code has been out of its envelope.
"""

from __future__ import annotations

import json
import time
from dataclasses import dataclass, field
from pathlib import Path
from typing import Final

from fieldapp.errors import InvalidInput, WeakPassphrase
from fieldapp.store import keyslots, rekey
from fieldapp.store.keyslots import Calibration, Doors
from fieldapp.store.store import Clock, open_store
from fieldapp.workflow import logbook
from fieldapp.workflow.session import Rules, Session
from sync.ledger import EntryKind

BY_CODE: Final = "code"
BY_PASSPHRASE: Final = "passphrase"


@dataclass(frozen=True, slots=True)
class Plan:
    """What will open the profile from now on; `key` is the old one."""

    key: bytes = field(repr=False)
    passphrase: str = field(repr=False)
    recovery_code: str = field(repr=False)
    how: str


def new_code() -> str:
    """A new recovery code, to be put on paper before anything changes."""
    return keyslots.new_recovery_code()


def plan(session: Session, current: str, passphrase: str, recovery_code: str) -> Plan:
    """Check who asks and what is asked. `current` is the passphrase or the recovery code.

    Raises WrongPassphrase (it costs a try), WeakPassphrase, InvalidInput(passphrase, the_same).
    """
    weak = keyslots.weaknesses(passphrase, (session.profile.name, session.profile.organisation))
    if weak:
        raise WeakPassphrase(weak)
    if keyslots.normalise(passphrase) == keyslots.normalise(current):
        raise InvalidInput("passphrase", "the_same")
    by_code = _is_code(current)
    opens = keyslots.unlock_with_code if by_code else keyslots.unlock
    key = opens(session.folder, current)
    return Plan(key, passphrase, recovery_code, BY_CODE if by_code else BY_PASSPHRASE)


def finish(folder: Path, made: Plan, *, now: Clock, calibration: Calibration | None = None) -> None:
    """Encrypt anew, and let the Logboek say so. No connection to the store may be open.

    Raises DiskFull, FolderReadOnly, StoreDamaged: then the old passphrase still opens.
    """
    cost = calibration or keyslots.calibrate(time.monotonic)
    doors = Doors(made.passphrase, made.recovery_code, cost)
    key = rekey.change_passphrase(folder, made.key, doors)
    session = Session(folder, open_store(folder, key, now), Rules.load())
    try:
        with session.database.transaction():
            logbook.enter(session, EntryKind.PASSPHRASE, {"how": made.how})
    finally:
        session.close()


def is_due(session: Session) -> bool:
    """Whether it was opened with the recovery code and no new passphrase was chosen since."""
    newest = session.ledger.newest_of((int(EntryKind.UNLOCK), int(EntryKind.PASSPHRASE)))
    if newest is None or newest[0] != EntryKind.UNLOCK or not newest[1]:
        return False
    return bool(json.loads(newest[1]).get("how") == BY_CODE)


def _is_code(text: str) -> bool:
    try:
        keyslots.read_recovery_code(text)
    except InvalidInput:
        return False
    return True
