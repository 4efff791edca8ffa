"""Figures without persons: of the network for its coordinator, of an organisation for its administrator."""
