closed = { nobody }
nobody = { closed }
