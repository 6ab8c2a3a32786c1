closed = { sorry } We are closed.
