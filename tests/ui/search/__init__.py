"""The search of everything, in the real window over a real store."""
