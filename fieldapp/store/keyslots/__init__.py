"""The only code that knows passphrases: the slots that wrap the key of the store, and how they are opened."""

from fieldapp.store.keyslots.passphrase import normalise, propose_passphrase, weaknesses
from fieldapp.store.keyslots.recovery import groups, new_recovery_code, read_recovery_code, same_group
from fieldapp.store.keyslots.slots import (
    CHEAPEST,
    STORE_FILE,
    Calibration,
    Doors,
    calibrate,
    create_slots,
    drop_stale_slots,
    make_generation,
    read_generations,
    unlock,
    unlock_with_code,
    write_generations,
)

__all__ = [
    "CHEAPEST",
    "STORE_FILE",
    "Calibration",
    "Doors",
    "calibrate",
    "create_slots",
    "drop_stale_slots",
    "groups",
    "make_generation",
    "new_recovery_code",
    "normalise",
    "propose_passphrase",
    "read_generations",
    "read_recovery_code",
    "same_group",
    "unlock",
    "unlock_with_code",
    "weaknesses",
    "write_generations",
]
