"""Tests of the window around the pages."""
