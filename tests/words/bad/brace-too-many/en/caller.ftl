closed = We are closed }.
