got-reason = Gracias. Le comunico.
