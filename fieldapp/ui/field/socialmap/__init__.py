"""The social map on the screen: find a service, compare, read a list in."""
