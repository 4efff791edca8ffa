"""Structural signals in the field workspace: noting what goes wrong again and again, and hearing back."""
