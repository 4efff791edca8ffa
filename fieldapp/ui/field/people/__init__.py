"""People: the list, one person with sections, two persons side by side."""
