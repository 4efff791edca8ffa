"""What a user action touched: screens listen to this one announcement and re-read only what they show."""

from __future__ import annotations

import enum


class Change(enum.Flag):
    """Kinds of data that a workflow function changed."""

    NONE = 0
    SIGNALS = enum.auto()
    VISITS = enum.auto()
    PEOPLE = enum.auto()
    DRAFTS = enum.auto()
    CONSENTS = enum.auto()
    REQUESTS = enum.auto()
    OUTBOX = enum.auto()
    INBOX = enum.auto()
    DIRECTORY = enum.auto()
    PROFILE = enum.auto()
    LEDGER = enum.auto()
    AGENDA = enum.auto()
    JOURNAL = enum.auto()
    RIGHTS = enum.auto()
    SERVICES = enum.auto()
    STRUCTURAL = enum.auto()
    HANDOVERS = enum.auto()
    RETENTION = enum.auto()
    FIGURES = enum.auto()
    CONSULTATIONS = enum.auto()
