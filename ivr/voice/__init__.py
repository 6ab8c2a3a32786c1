"""`levelhead voice`: the detector on recordings, at a desk: what it hears in them, and fitting it to them."""
