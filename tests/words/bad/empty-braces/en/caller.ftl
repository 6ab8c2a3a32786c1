closed = We are closed { }.
