"""CARRIES. Knows envelopes, not people; never imports fieldapp."""
