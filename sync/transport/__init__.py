"""The only door to the network: calls to one hub, signed by this device, with answers signed by that hub.

An answer counts only when it carries the hub's signature over this very call. Whatever else comes back (a
captive portal's page, a redirect, a proxy's error, another hub) is reported as not genuine or unreachable,
and nothing of it is believed. Redirects are never followed. Nothing is retried here but a call refused for
its time, once, with the clock corrected in memory by the hub's signed time.
"""

from sync.transport.client import HeldDocument, HubClient, SignedAccess, Witness
from sync.transport.connection import CallSigner

__all__ = ["CallSigner", "HeldDocument", "HubClient", "SignedAccess", "Witness"]
