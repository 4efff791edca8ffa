"""Screens of a case-overleg for who asks it: ask it together with the person, and follow it up."""
