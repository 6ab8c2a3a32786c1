closed = We are closed.
    .seconds = eight
nobody = Nobody is there.
    .seconds = 0
