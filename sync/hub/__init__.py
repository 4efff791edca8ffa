"""The relay: stores sealed envelopes, cannot read them."""
