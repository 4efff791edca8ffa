"""Passing a signal on: to whom and precisely what, read aloud and asked, then sealed."""
