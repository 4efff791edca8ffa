"""journeys: tests."""
