closed = Come back tomorrow.
