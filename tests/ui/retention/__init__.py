"""Bewaren en wissen: what will go, files outside the cipher, terms."""
