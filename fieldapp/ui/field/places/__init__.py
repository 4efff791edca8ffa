"""Places one goes to, being there, and the agenda."""
