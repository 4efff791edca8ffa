"""The three large steps in which a worry is passed on: for home care, and for who enters a paper slip."""
