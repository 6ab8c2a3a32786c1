# hola
closed = Está cerrado.
