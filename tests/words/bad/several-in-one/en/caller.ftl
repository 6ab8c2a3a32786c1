closed = Closed { $now }.
nobdy = Nobody.
