closed = Cerrado.
