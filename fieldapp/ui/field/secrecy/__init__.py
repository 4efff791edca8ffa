"""What one can do with a signal that stays: ways on, notes of what was decided, advice without a name."""
