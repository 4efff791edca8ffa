"""The first minute on a new device: passphrase, recovery code on paper, work and invitation."""

from fieldapp.ui.shell.first_run.wizard import FirstRun, is_unfinished

__all__ = ["FirstRun", "is_unfinished"]
