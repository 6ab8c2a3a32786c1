closed = We are closed.
closed = Closed.
