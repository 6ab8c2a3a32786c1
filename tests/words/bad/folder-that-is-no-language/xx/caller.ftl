closed = Closed.
