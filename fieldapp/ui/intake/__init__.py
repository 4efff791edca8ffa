"""Intake staff of a core actor: the mailbox and each answer to it."""

from fieldapp.ui.intake.workspace import workspace

__all__ = ["workspace"]
