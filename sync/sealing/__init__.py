"""Seals payload into envelopes and opens them; its users are `workflow.post` and `workflow.exchange`."""

from sync.sealing.frame import MAX_PAYLOAD
from sync.sealing.grants import accept_dirkey, accept_pairs, accept_seeds
from sync.sealing.opening import (
    OWN_MODELS,
    RETRY,
    Keys,
    Link,
    Models,
    Opened,
    Seen,
    Unsealed,
    open_envelope,
    peek_welcome,
    read_envelope,
    unseal,
    verified_payload,
)
from sync.sealing.seal import Counters, Draft, Kept, Sealed, reseal, seal

__all__ = [
    "MAX_PAYLOAD",
    "OWN_MODELS",
    "RETRY",
    "Counters",
    "Draft",
    "Kept",
    "Keys",
    "Link",
    "Models",
    "Opened",
    "Sealed",
    "Seen",
    "Unsealed",
    "accept_dirkey",
    "accept_pairs",
    "accept_seeds",
    "open_envelope",
    "peek_welcome",
    "read_envelope",
    "reseal",
    "seal",
    "unseal",
    "verified_payload",
]
