closed = We are closed.
    .secnds = 8
