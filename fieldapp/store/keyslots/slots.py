"""Key slots: the random key of the store, wrapped once by the passphrase and once by the recovery code.

A set of slots names the file it opens by that file's public head. So when a change of passphrase is cut off
between two renames, both sets are there and the file itself says which one counts.
"""

from __future__ import annotations

import json
import math
import os
import secrets
import time
from collections.abc import Callable
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any, Final, TypeAlias

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import ChaCha20Poly1305
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.kdf.argon2 import Argon2id
from cryptography.hazmat.primitives.kdf.hkdf import HKDF

from fieldapp.errors import StoreDamaged, WrongPassphrase
from fieldapp.store import files
from fieldapp.store.database import KEY_BYTES, file_salt
from fieldapp.store.keyslots.passphrase import normalise
from fieldapp.store.keyslots.recovery import read_recovery_code
from fieldapp.store.profile import Attempts, ProfileFile

Clock: TypeAlias = Callable[[], float]
"""Seconds since the machine started, such as `time.monotonic`: nobody can set it."""
Entropy: TypeAlias = Callable[[int], bytes]
"""Gives that many random bytes: `secrets.token_bytes`, handed in."""
Generation: TypeAlias = dict[str, Any]

FILE: Final = "keyslots.json"
STORE_FILE: Final = "store.db"

_FORMAT: Final = 1
_PASSPHRASE: Final = "passphrase"
_RECOVERY: Final = "recovery"
_MIB: Final = 1024
_MEMORY_KIB: Final = range(64 * _MIB, 1024 * _MIB + 1)
_PASSES: Final = range(3, 21)
_TARGET_SECONDS: Final = 1.0
_INFO: Final = b"vindplaats/store/recovery\0"


@dataclass(frozen=True, slots=True)
class Calibration:
    """What one try of a passphrase costs."""

    memory_kib: int
    passes: int

    def __post_init__(self) -> None:
        if self.memory_kib not in _MEMORY_KIB or self.passes not in _PASSES:
            raise ValueError("outside the bounds")


@dataclass(frozen=True, slots=True)
class Doors:
    """The ways in, and what the first costs; without a code the passphrase is the only one."""

    passphrase: str
    recovery_code: str | None
    calibration: Calibration
    entropy: Entropy = secrets.token_bytes


CHEAPEST: Final = Calibration(_MEMORY_KIB.start, _PASSES.start)


def calibrate(clock: Clock, memory_limit_kib: int | None = None) -> Calibration:
    """About one second on this machine: memory first, never more than a quarter of it, then passes."""
    started = clock()
    _stretch(b"calibration", bytes(16), CHEAPEST)
    cost = max(clock() - started, 1e-6)
    limit = min(memory_limit_kib or _quarter_of_memory(), _MEMORY_KIB.stop - 1)
    memory = CHEAPEST.memory_kib
    while memory * 2 <= limit and cost * 2 <= _TARGET_SECONDS:
        memory, cost = memory * 2, cost * 2
    passes = int(_PASSES.start * _TARGET_SECONDS / cost)
    return Calibration(memory, min(max(passes, _PASSES.start), _PASSES.stop - 1))


def create_slots(
    folder: Path,
    passphrase: str,
    recovery_code: str,
    key: bytes,
    calibration: Calibration,
    entropy: Entropy = secrets.token_bytes,
) -> None:
    """Write the slots for the store file that stands in `folder`."""
    doors = Doors(passphrase, recovery_code, calibration, entropy)
    write_generations(folder, [make_generation(folder / STORE_FILE, key, doors)])


def unlock(folder: Path, passphrase: str, *, clock: Clock = time.monotonic) -> bytes:
    """The key of the store. A wrong passphrase costs a try, and after three of them a wait that doubles."""
    secret = normalise(passphrase).encode()
    return _attempt(folder, _PASSPHRASE, secret, clock)


def unlock_with_code(folder: Path, code: str, *, clock: Clock = time.monotonic) -> bytes:
    """The key of the store, by the recovery code; a typing error is told at once and costs nothing."""
    secret = read_recovery_code(code).encode()
    return _attempt(folder, _RECOVERY, secret, clock)


def drop_stale_slots(folder: Path) -> None:
    """Forget the slots of a store file that is no longer there."""
    if not (folder / FILE).is_file():
        return
    generations = read_generations(folder)
    current = [g for g in generations if g["file"] == file_salt(folder / STORE_FILE).hex()]
    if current and len(current) < len(generations):
        write_generations(folder, current)


def make_generation(store: Path, key: bytes, doors: Doors) -> Generation:
    """The slots that open this one file."""
    if len(key) != KEY_BYTES:
        raise ValueError("a store key has 32 bytes")
    head = file_salt(store).hex()
    by_passphrase = {
        "kind": _PASSPHRASE,
        "kdf": "argon2id",
        "memory_kib": doors.calibration.memory_kib,
        "passes": doors.calibration.passes,
        "lanes": 1,
    }
    slots = [_wrap(by_passphrase, head, normalise(doors.passphrase).encode(), key, doors.entropy)]
    if doors.recovery_code is not None:
        by_code = {"kind": _RECOVERY, "kdf": "hkdf-sha256"}
        code = read_recovery_code(doors.recovery_code).encode()
        slots.append(_wrap(by_code, head, code, key, doors.entropy))
    return {"file": head, "slots": slots}


def read_generations(folder: Path) -> list[Generation]:
    """Every set of slots; more than one only while a change of passphrase is not finished."""
    value = files.read_json(folder / FILE)
    generations = value.get("generations")
    if value.get("format") != _FORMAT or not isinstance(generations, list) or not generations:
        raise StoreDamaged(FILE)
    if not all(_well_formed(generation) for generation in generations):
        raise StoreDamaged(FILE)
    return generations


def write_generations(folder: Path, generations: list[Generation]) -> None:
    """Replace the file of slots, all or nothing."""
    files.write_json(folder / FILE, {"format": _FORMAT, "generations": generations})


def _attempt(folder: Path, kind: str, secret: bytes, clock: Clock) -> bytes:
    """Count the try first and forget it when it succeeds: ending the program gives no free tries."""
    profile = ProfileFile.read_or_anew(folder)
    profile.require_known_schema()
    slots = [slot for slot in _current(folder)["slots"] if slot["kind"] == kind]
    attempts = profile.attempts.restarted(clock())
    waiting = attempts.remaining(clock())
    if waiting > 0:
        _note(folder, profile, attempts)
        raise WrongPassphrase(math.ceil(waiting), 0)
    attempts = attempts.failure(clock())
    _note(folder, profile, attempts)
    head = _current(folder)["file"]
    for slot in slots:
        key = _unwrap(slot, head, secret)
        if key is not None:
            _note(folder, profile, Attempts())
            return key
    raise WrongPassphrase(attempts.wait, attempts.tries_left)


def _note(folder: Path, profile: ProfileFile, attempts: Attempts) -> None:
    if attempts != profile.attempts or attempts.failed:
        replace(profile, attempts=attempts).write(folder)


def _current(folder: Path) -> Generation:
    """The slots of the file that is there. If none names its head, that may be the damage: try the first."""
    store = folder / STORE_FILE
    if not store.is_file():
        raise StoreDamaged("missing")
    generations = read_generations(folder)
    head = file_salt(store).hex()
    named = [generation for generation in generations if generation["file"] == head]
    return named[0] if named else generations[0]


def _well_formed(generation: object) -> bool:
    if not isinstance(generation, dict) or not isinstance(generation.get("file"), str):
        return False
    slots = generation.get("slots")
    return isinstance(slots, list) and all(isinstance(slot, dict) and "kind" in slot for slot in slots)


def _wrap(fields: dict[str, Any], head: str, secret: bytes, key: bytes, entropy: Entropy) -> dict[str, Any]:
    slot = {**fields, "salt": entropy(16).hex(), "nonce": entropy(12).hex()}
    wrapped = ChaCha20Poly1305(_derive(slot, secret)).encrypt(
        bytes.fromhex(slot["nonce"]), key, _bound(slot, head)
    )
    return {**slot, "wrapped": wrapped.hex()}


def _unwrap(slot: dict[str, Any], head: str, secret: bytes) -> bytes | None:
    """The key, or None when the secret is wrong; a slot that was altered to cost less or more is refused."""
    try:
        wrapped, nonce = bytes.fromhex(slot["wrapped"]), bytes.fromhex(slot["nonce"])
        wrapping = _derive(slot, secret)
    except (KeyError, TypeError, ValueError) as error:
        raise StoreDamaged(FILE) from error
    try:
        return ChaCha20Poly1305(wrapping).decrypt(nonce, wrapped, _bound(slot, head))
    except InvalidTag:
        return None


def _derive(slot: dict[str, Any], secret: bytes) -> bytes:
    salt = bytes.fromhex(slot["salt"])
    if slot["kdf"] == "argon2id":
        if slot["lanes"] != 1:
            raise ValueError("outside the bounds")
        return _stretch(secret, salt, Calibration(slot["memory_kib"], slot["passes"]))
    if slot["kdf"] == "hkdf-sha256" and slot["kind"] == _RECOVERY:  # 140 random bits need no stretching
        return HKDF(SHA256(), 32, salt, _INFO).derive(secret)
    raise ValueError("unknown kdf")


def _stretch(secret: bytes, salt: bytes, calibration: Calibration) -> bytes:
    kdf = Argon2id(
        salt=salt, length=32, iterations=calibration.passes, lanes=1, memory_cost=calibration.memory_kib
    )
    return kdf.derive(secret)


def _bound(slot: dict[str, Any], head: str) -> bytes:
    """What a slot says of itself, and which file it opens: part of what is authenticated."""
    said = {name: value for name, value in slot.items() if name != "wrapped"}
    return json.dumps([_FORMAT, head, said], sort_keys=True, separators=(",", ":")).encode()


def _quarter_of_memory() -> int:
    try:
        total = os.sysconf("SC_PAGE_SIZE") * os.sysconf("SC_PHYS_PAGES")
    except (AttributeError, ValueError, OSError):  # not known on this system: stay modest
        return 256 * _MIB
    return total // 1024 // 4
