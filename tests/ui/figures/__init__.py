"""Screens of figures: of the network, and of the own organisation."""
