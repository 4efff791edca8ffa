"""SHOWS. The only place with Qt."""
