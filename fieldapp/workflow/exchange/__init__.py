"""Carrying the post: refresh the address list, push, pull to the end, open, acknowledge.

The only place that opens. Nothing is in a transaction while the network is used, and every step
can be repeated: a second delivery of anything has no second effect.
"""

from fieldapp.workflow.exchange.opening import Readable, look_at_welcome, open_welcome, read_file
from fieldapp.workflow.exchange.refreshing import refresh_directory
from fieldapp.workflow.exchange.round import status, sync_once
from fieldapp.workflow.exchange.values import SyncReport, SyncStatus
from fieldapp.workflow.network import connect

__all__ = [
    "Readable",
    "SyncReport",
    "SyncStatus",
    "connect",
    "look_at_welcome",
    "open_welcome",
    "read_file",
    "refresh_directory",
    "status",
    "sync_once",
]
