closed = { -brand } is closed.
