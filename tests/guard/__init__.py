"""What a scan of texts has to find, in sentences with the truth written in them."""
