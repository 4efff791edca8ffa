"""The screen where the rules can be tried."""
