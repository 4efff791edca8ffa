"""Private keys of devices, organisations and mailboxes, and what only their holder can do with them."""

from sync.identity.signing import Entropy, PairKey, SigningKey

__all__ = ["Entropy", "PairKey", "SigningKey"]
